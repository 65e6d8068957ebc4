import { Injectable } from '@nestjs/common';
import type { Instant, Interval } from '@zhiban/time';
import type { MyRosterDays, Place, Shift } from '@zhiban/wire';
import { DataSource } from 'typeorm';
import { RosterShiftEntity } from '../draft/roster-shift.entity';
import { shiftOf } from '../draft/shift-rows';
import { ShiftsRepository } from '../draft/shifts.repository';

/** A published shift with when and how often it was told. */
export interface ToldShift {
  shift: Shift;
  version: number;
  /** `null`: it was never told by a publication. */
  toldAt: Instant | null;
}

const ofPlace = `(site IS NULL OR (site = $1 AND (team IS NULL OR team = $2)))`;

const toldAtSql = `
  SELECT change->>'id' AS id, max(publication.at) AS at
  FROM roster_notice notice JOIN roster_publication publication ON publication.number = notice.publication
  CROSS JOIN jsonb_array_elements(notice.changes) AS change
  WHERE notice.person_id = $1 AND change->>'id' = ANY($2) GROUP BY 1`;

@Injectable()
export class OwnRosterRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rosters: ShiftsRepository,
  ) {}

  /** Whatever of them lies in the span, in order of time. */
  async shifts(person: string, span: Interval): Promise<Shift[]> {
    const shifts = await this.rosters.ofPeople(this.dataSource.manager, 'published', [person], span);
    return shifts.sort((a, b) => a.from - b.from);
  }

  /** Which days are published where this person works: within those asked for, and the very last one. */
  async published({ site, team }: Place, { first, last }: MyRosterDays) {
    const spans = await this.dataSource.query<MyRosterDays[]>(
      `SELECT DISTINCT first::text AS first, last::text AS last FROM roster_publication
       WHERE ${ofPlace} AND first <= $4 AND last >= $3`,
      [site, team, first, last],
    );
    const [end] = await this.dataSource.query<{ last: string | null }[]>(
      `SELECT max(last)::text AS last FROM roster_publication WHERE ${ofPlace}`,
      [site, team],
    );
    return { spans, last: end?.last ?? null };
  }

  /** From an instant on, in order of time. */
  async told(person: string, from: Instant): Promise<ToldShift[]> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(RosterShiftEntity, 'shift')
      .where(`shift.roster = 'published' AND NOT shift.gone AND shift.personId = :person`, { person })
      .andWhere('shift.from >= :from', { from: new Date(from) })
      .orderBy('shift.from')
      .getMany();
    const ids = rows.map(({ id }) => id);
    const stamps = await this.dataSource.query<{ id: string; at: Date }[]>(toldAtSql, [person, ids]);
    const toldAt = new Map(stamps.map(({ id, at }) => [id, at.getTime()]));
    return rows.map((row) => ({ shift: shiftOf(row), version: row.version, toldAt: toldAt.get(row.id) ?? null }));
  }
}
