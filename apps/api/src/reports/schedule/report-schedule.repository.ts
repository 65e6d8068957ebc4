import { Injectable } from '@nestjs/common';
import type { ReportSchedule, ReportScheduleInput } from '@zhiban/wire';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';

const columns = `id, name, request, span, every, at_time as "atTime", recipients, format, language, enabled, author,
  round(extract(epoch from next_at) * 1000)::float8 as "nextAt",
  round(extract(epoch from last_at) * 1000)::float8 as "lastAt", last_error as "lastError"`;

type Request = Pick<ReportScheduleInput, 'kind' | 'by' | 'split' | 'subjects' | 'teams' | 'columns'>;
type Row = Omit<ReportSchedule, keyof Request> & { request: Request };

/** All SQL of the schedules. */
@Injectable()
export class ReportScheduleRepository {
  constructor(private readonly dataSource: DataSource) {}

  list(): Promise<ReportSchedule[]> {
    return this.read(this.dataSource.manager, 'true order by name, id', []);
  }

  due(now: number): Promise<ReportSchedule[]> {
    return this.read(this.dataSource.manager, 'enabled and next_at <= to_timestamp($1 / 1000.0) order by next_at', [
      now,
    ]);
  }

  /** The schedule, held until the transaction ends; `null`: there is none, or another holds it. */
  async lock(tx: Transaction, id: string): Promise<ReportSchedule | null> {
    return (await this.read(tx, 'id = $1 for update skip locked', [id]))[0] ?? null;
  }

  async add(tx: Transaction, { id, author, nextAt, ...input }: ReportSchedule, now: number): Promise<void> {
    await tx.query(
      `insert into report_schedule (id, name, request, span, every, at_time, recipients, format, language, enabled, author,
         created_at, next_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, to_timestamp($12 / 1000.0), to_timestamp($13 / 1000.0))`,
      [id, ...valuesOf(input), author, now, nextAt],
    );
  }

  async change(tx: Transaction, { id, nextAt, ...input }: ReportSchedule): Promise<void> {
    await tx.query(
      `update report_schedule set name = $2, request = $3, span = $4, every = $5, at_time = $6, recipients = $7,
         format = $8, language = $9, enabled = $10, next_at = to_timestamp($11 / 1000.0) where id = $1`,
      [id, ...valuesOf(input), nextAt],
    );
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.query('delete from report_schedule where id = $1', [id]);
  }

  /** `error: null`: it was handed over at `now`. */
  async note(tx: Transaction | null, id: string, now: number, nextAt: number, error: string | null): Promise<void> {
    await (tx ?? this.dataSource.manager).query(
      `update report_schedule set next_at = to_timestamp($3 / 1000.0), last_error = $4,
         last_at = case when $4::text is null then to_timestamp($2 / 1000.0) else last_at end
       where id = $1`,
      [id, now, nextAt, error],
    );
  }

  private async read(on: EntityManager, where: string, values: unknown[]): Promise<ReportSchedule[]> {
    const rows = await on.query<Row[]>(`select ${columns} from report_schedule where ${where}`, values);
    return rows.map(({ request, ...row }) => ({ ...row, ...request }));
  }
}

function valuesOf(input: ReportScheduleInput): unknown[] {
  const { name, kind, by, split, subjects, teams, columns: asked, span, every, atTime, ...rest } = input;
  const request: Request = { kind, by, split, subjects, teams, columns: asked };
  return [
    name,
    JSON.stringify(request),
    span,
    every,
    atTime,
    rest.recipients,
    rest.format,
    rest.language,
    rest.enabled,
  ];
}
