import { Injectable } from '@nestjs/common';
import type { AttendanceRelief } from '@zhiban/wire';
import { DataSource } from 'typeorm';

interface Asked {
  person: string;
  from: Date;
  to: Date;
}

/** Who was sent off duty at a meeting, for whoever holds the floor against the roster. */
@Injectable()
export class Reliefs {
  constructor(private readonly dataSource: DataSource) {}

  /** For each time of somebody at work, in the same order: the relief in it, from an hour before it. */
  async within(times: readonly Asked[]): Promise<(AttendanceRelief | null)[]> {
    if (times.length === 0) return [];
    const rows = await this.dataSource.query<(AttendanceRelief & { nth: number })[]>(
      `SELECT DISTINCT ON (t.nth) t.nth::int - 1 AS nth, m.id AS meeting, m.number,
         (extract(epoch FROM a.relieved_at) * 1000)::float8 AS at
       FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) WITH ORDINALITY AS t(person, begins, ends, nth)
       JOIN meeting_attendance a ON a.person_id = t.person
         AND a.relieved_at >= t.begins - interval '1 hour' AND a.relieved_at < t.ends
       JOIN meeting m ON m.id = a.meeting_id ORDER BY t.nth, a.relieved_at`,
      [times.map(({ person }) => person), times.map(({ from }) => from), times.map(({ to }) => to)],
    );
    const found = new Map(rows.map(({ nth, at, meeting, number }) => [nth, { at, meeting, number }]));
    return times.map((_, nth) => found.get(nth) ?? null);
  }
}
