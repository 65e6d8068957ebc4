import { Injectable } from '@nestjs/common';
import type { MonthKnown } from '@zhiban/workforce-requests';
import { DataSource } from 'typeorm';

/** What swaps and leave know of somebody's month. */
@Injectable()
export class FullAttendanceRepository {
  constructor(private readonly dataSource: DataSource) {}

  async known(person: string, month: string): Promise<Omit<MonthKnown, 'lateOrEarly'>> {
    const [row] = await this.dataSource.query<Omit<MonthKnown, 'lateOrEarly' | 'month'>[]>(
      `SELECT
         (SELECT count(*)::int FROM swap_request WHERE filer_id = $1 AND state = 'approved' AND month = $2) AS swaps,
         count(DISTINCT date) FILTER (WHERE type = 'sick')::int AS sick,
         count(DISTINCT date) FILTER (WHERE type = 'personal')::int AS personal
       FROM leave_day WHERE person_id = $1 AND to_char(date, 'YYYY-MM') = $2`,
      [person, month],
    );
    return { month, swaps: row?.swaps ?? 0, sick: row?.sick ?? 0, personal: row?.personal ?? 0 };
  }
}
