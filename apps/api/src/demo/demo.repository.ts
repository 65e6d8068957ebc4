import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { demoAuthor } from './demo-planner';

@Injectable()
export class DemoRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Somebody plans here: what a demo plans by itself is no longer wanted. */
  async isPlannedByOthers(): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>('SELECT 1 FROM roster_edit WHERE author <> $1 LIMIT 1', [
      demoAuthor,
    ]);
    return rows.length > 0;
  }

  /** Somebody has asked for something already. */
  async hasRequests(): Promise<boolean> {
    const [row] = await this.dataSource.query<{ any: boolean }[]>(
      'SELECT EXISTS (SELECT 1 FROM swap_request) OR EXISTS (SELECT 1 FROM leave_request) AS any',
    );
    return row?.any ?? false;
  }

  async hasNotices(): Promise<boolean> {
    const [row] = await this.dataSource.query<{ any: boolean }[]>('SELECT EXISTS (SELECT 1 FROM notice) AS any');
    return row?.any ?? false;
  }

  /** Whose meetings are kept here so far. */
  async keptMeetings(): Promise<'none' | 'own' | 'others'> {
    const [row] = await this.dataSource.query<{ own: boolean | null }[]>(
      'SELECT bool_and(by = $1) AS own FROM meeting',
      [demoAuthor],
    );
    if ((row?.own ?? null) === null) return 'none';
    return row?.own ? 'own' : 'others';
  }

  /** Nothing stands in this ledger yet, and whoever is to own what comes has an account. */
  async mayFill(ledger: 'customer_case' | 'service_exception', owner: string): Promise<boolean> {
    const [row] = await this.dataSource.query<{ may: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM app_user WHERE username = $1) AND NOT EXISTS (SELECT 1 FROM ${ledger}) AS may`,
      [owner],
    );
    return row?.may ?? false;
  }

  /** The last day on which a shift of the draft begins or began. */
  async lastDay(timeZone: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ day: string | null }[]>(
      `SELECT max((from_at AT TIME ZONE $1)::date)::text AS day FROM roster_shift WHERE roster = 'draft'`,
      [timeZone],
    );
    return row?.day ?? null;
  }
}
