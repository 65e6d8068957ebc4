import { Injectable } from '@nestjs/common';
import type { CaseDetail, CaseOwners, CasePage, CaseQuery, FlaggedOwner } from '@zhiban/wire';
import { tooMany } from '@zhiban/workforce-exceptions';
import { PostHolders, type Reader } from '../platform/sign-in';
import { CaseViews } from './case-views';
import { CaseSumsRepository } from './keeping/case-sums.repository';
import { CasesRepository, type CaseEventRow } from './keeping/cases.repository';

/** Cases as they are read. */
@Injectable()
export class CaseListService {
  constructor(
    private readonly cases: CasesRepository,
    private readonly sums: CaseSumsRepository,
    private readonly views: CaseViews,
    private readonly holders: PostHolders,
  ) {}

  async page(query: CaseQuery, reader: Reader): Promise<CasePage> {
    const [sight, times] = [this.views.sight(reader), this.views.times()];
    const [rows, counts, overdue] = await Promise.all([
      this.cases.page(query, sight, times),
      this.sums.standing(sight, times),
      this.sums.overdueByOwner(sight, times),
    ]);
    const cases = rows.slice(0, query.limit).map((row) => this.views.of(row, reader));
    const last = rows.length > query.limit ? cases.at(-1) : undefined;
    return {
      ...{ cases, counts, flagged: this.flagged(overdue), timeZone: this.views.timeZone, now: this.views.now() },
      next: last ? [...(query.order === 'due' && last.due ? [last.due.at] : []), last.number].join('.') : null,
    };
  }

  async detail(id: string, reader: Reader): Promise<CaseDetail> {
    const row = this.views.seen(await this.cases.find(id), reader);
    const [history, acts] = await Promise.all([this.cases.history(id), this.cases.acts(id)]);
    return {
      case: this.views.of(row, reader),
      history: history.map(eventOf),
      acts: acts.map(({ kind, step, dueAt }) => ({ kind, step, at: dueAt.getTime() })),
      timeZone: this.views.timeZone,
      now: this.views.now(),
    };
  }

  async owners(): Promise<CaseOwners> {
    return { names: (await this.holders.of('cases.own')).map(({ username }) => username) };
  }

  private flagged(overdue: ReadonlyMap<string, number>): FlaggedOwner[] {
    const found = tooMany(overdue, this.views.settings.rules);
    return [...found].map(([owner, count]) => ({ owner, overdue: count })).sort((a, b) => b.overdue - a.overdue);
  }
}

const eventOf = ({ version, at, by, step, state, note, set }: CaseEventRow) => ({
  ...{ version, at: at.getTime(), by, step, state, note, set },
});
