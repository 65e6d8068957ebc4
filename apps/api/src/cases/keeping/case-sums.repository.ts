import { Injectable } from '@nestjs/common';
import type { CaseCounts } from '@zhiban/workforce-exceptions';
import { DataSource } from 'typeorm';
import { inSight, type Sight } from '../../platform/sign-in';
import { CaseFlagEntity } from './case-flag.entity';
import { isOverdue, type CaseTimes } from './case-times';
import { ownCases } from './cases.repository';
import { CustomerCaseEntity } from './customer-case.entity';

export interface CaseGroup extends CaseCounts {
  kind: string;
  department: string | null;
}

export interface StandingCounts {
  open: number;
  toCall: number;
  overdue: number;
}

const count = (filter: string) => `CAST(count(*) FILTER (WHERE ${filter}) AS integer)`;

/** How often what is true of a group. A promise can be judged once it is settled, or broken. */
const counted: Record<Exclude<keyof CaseCounts, 'cases' | 'scores'>, string> = {
  open: count(`c.state = 'open'`),
  settled: count(`c.state = 'settled'`),
  called: count(`c.state = 'called'`),
  overdue: count(isOverdue),
  promises: count(`c.state <> 'open' OR c.broken_at IS NOT NULL OR c.promised_at < :now`),
  kept: count(`c.state <> 'open' AND c.broken_at IS NULL`),
  calls: count(`c.score IS NOT NULL OR (c.state = 'settled' AND c.settled_at < :callsBefore)`),
  callsKept: count(
    `c.score IS NOT NULL AND c.called_at <= c.settled_at + make_interval(hours => CAST(:callHours AS integer))`,
  ),
  unreached: count(`c.state = 'called' AND c.score IS NULL`),
};
const scores = `ARRAY[${[1, 2, 3, 4, 5].map((score) => count(`c.score = ${score}`)).join(', ')}]`;

/** How many cases stand how. */
@Injectable()
export class CaseSumsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Of those that were opened in this span (ms). */
  groups({ from, to }: { from: number; to: number }, sight: Sight, times: CaseTimes): Promise<CaseGroup[]> {
    const all = this.dataSource
      .createQueryBuilder(CustomerCaseEntity, 'c')
      .select('c.kind', 'kind')
      .addSelect('c.department', 'department')
      .addSelect('CAST(count(*) AS integer)', 'cases')
      .addSelect(scores, 'scores')
      .where('c.opened_at >= :from AND c.opened_at < :to', { from: new Date(from), to: new Date(to), ...times });
    for (const [name, sql] of Object.entries(counted)) all.addSelect(sql, name);
    return inSight(all, ownCases, sight).groupBy('c.kind').addGroupBy('c.department').getRawMany<CaseGroup>();
  }

  async standing(sight: Sight, times: CaseTimes): Promise<StandingCounts> {
    const all = this.dataSource
      .createQueryBuilder(CustomerCaseEntity, 'c')
      .select(counted.open, 'open')
      .addSelect(counted.settled, 'toCall')
      .addSelect(counted.overdue, 'overdue')
      .where(`c.state <> 'called'`, times);
    const found = await inSight(all, ownCases, sight).getRawOne<StandingCounts>();
    return found ?? { open: 0, toCall: 0, overdue: 0 };
  }

  /** How many each owner has. */
  async overdueByOwner(sight: Sight, times: CaseTimes): Promise<Map<string, number>> {
    const all = this.dataSource
      .createQueryBuilder(CustomerCaseEntity, 'c')
      .select('c.owner', 'owner')
      .addSelect('CAST(count(*) AS integer)', 'overdue')
      .where(isOverdue, times)
      .andWhere('c.owner IS NOT NULL');
    const rows = await inSight(all, ownCases, sight)
      .groupBy('c.owner')
      .getRawMany<{ owner: string; overdue: number }>();
    return new Map(rows.map(({ owner, overdue }) => [owner, overdue]));
  }

  /** How often each owner came to have too many overdue cases in this span (ms). */
  async flags({ from, to }: { from: number; to: number }): Promise<Map<string, number>> {
    const rows = await this.dataSource
      .createQueryBuilder(CaseFlagEntity, 'f')
      .select('f.owner', 'owner')
      .addSelect('CAST(count(*) AS integer)', 'flags')
      .where(`f.what = 'begun' AND f.at >= :from AND f.at < :to`, { from: new Date(from), to: new Date(to) })
      .groupBy('f.owner')
      .getRawMany<{ owner: string; flags: number }>();
    return new Map(rows.map(({ owner, flags }) => [owner, flags]));
  }
}
