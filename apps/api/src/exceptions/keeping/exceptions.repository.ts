import { Injectable } from '@nestjs/common';
import type { ExceptionCurve, ExceptionQuery } from '@zhiban/wire';
import { DataSource, In, Not, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { ClockActs } from '../../clocks';
import type { Transaction } from '../../platform/database';
import { inSight, type Sight } from '../../platform/sign-in';
import { ServiceExceptionActEntity } from './service-exception-act.entity';
import { ServiceExceptionEventEntity } from './service-exception-event.entity';
import { ServiceExceptionEntity } from './service-exception.entity';

export type ExceptionRow = Omit<ServiceExceptionEntity, 'alarm'>;
export type NewException = Omit<ExceptionRow, 'number'>;
export type ExceptionEventRow = Omit<ServiceExceptionEventEntity, 'exception'>;
type Chosen = SelectQueryBuilder<ServiceExceptionEntity>;

/** What one reported or owns is seen wherever it is. */
export const ownOfException = ['reported_by', 'owner'];

/** All SQL of exceptions. */
@Injectable()
export class ExceptionsRepository {
  readonly clockActs = new ClockActs('service_exception_act', 'exception_id');

  constructor(private readonly dataSource: DataSource) {}

  find(id: string, tx: EntityManager = this.dataSource.manager): Promise<ExceptionRow | null> {
    return tx.findOneBy(ServiceExceptionEntity, { id });
  }

  /** Until the transaction ends nobody else takes a step with it. */
  lock(tx: Transaction, id: string): Promise<ExceptionRow | null> {
    return tx.findOne(ServiceExceptionEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  ofAlarm(alarmId: string, tx: EntityManager = this.dataSource.manager): Promise<ExceptionRow | null> {
    return tx.findOneBy(ServiceExceptionEntity, { alarmId });
  }

  /** Under the next number; `false`: one of this id, or of its alarm, is there. */
  async add(tx: Transaction, row: NewException): Promise<boolean> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('exception numbers', 0))`);
    const there = await tx.exists(ServiceExceptionEntity, {
      where: [{ id: row.id }, ...(row.alarmId === null ? [] : [{ alarmId: row.alarmId }])],
    });
    if (there) return false;
    const number = ((await tx.maximum(ServiceExceptionEntity, 'number')) ?? 0) + 1;
    await tx.insert(ServiceExceptionEntity, { ...row, number });
    return true;
  }

  /** Of these alarms the curve is missing, or has not got to its end though that is over since `ended`. */
  wantingCurve(ended: Date): Promise<{ id: string; alarmId: string }[]> {
    return this.dataSource.query(
      `SELECT id, alarm_id AS "alarmId" FROM service_exception
       WHERE alarm_id IS NOT NULL AND (curve IS NULL OR NOT (curve->>'whole')::boolean
         AND (curve->>'raisedAt')::float8 <= extract(epoch from $1::timestamptz) * 1000)
       ORDER BY number DESC LIMIT 20`,
      [ended],
    );
  }

  async keepCurve(id: string, curve: ExceptionCurve): Promise<void> {
    await this.dataSource.manager.update(ServiceExceptionEntity, { id }, { curve });
  }

  async step(tx: Transaction, id: string, change: Partial<ExceptionRow>, event: ExceptionEventRow): Promise<void> {
    await tx.update(ServiceExceptionEntity, { id }, { ...change, state: event.state, version: event.version });
    await this.addEvent(tx, event);
  }

  async addEvent(tx: Transaction, event: ExceptionEventRow): Promise<void> {
    await tx.insert(ServiceExceptionEventEntity, event as object);
  }

  history(exceptionId: string): Promise<ExceptionEventRow[]> {
    return this.dataSource.manager.find(ServiceExceptionEventEntity, {
      where: { exceptionId },
      order: { version: 'ASC' },
    });
  }

  acts(exceptionId: string): Promise<ServiceExceptionActEntity[]> {
    return this.dataSource.manager.find(ServiceExceptionActEntity, { where: { exceptionId }, order: { dueAt: 'ASC' } });
  }

  /** What was told of the clocks of these. */
  told(ids: readonly string[]): Promise<Set<string>> {
    return this.clockActs.told(this.dataSource.manager, ids);
  }

  open(): Promise<ExceptionRow[]> {
    return this.dataSource.manager.find(ServiceExceptionEntity, {
      where: { state: Not(In(['archived', 'solved'])) },
      order: { number: 'ASC' },
    });
  }

  /** First reported before the end of a span (ms), and open then or closed in it. */
  inSpan(tx: EntityManager, from: number, to: number): Promise<ExceptionRow[]> {
    return tx
      .createQueryBuilder(ServiceExceptionEntity, 'x')
      .where('x.first_reported_at < :to', { to: new Date(to) })
      .andWhere(
        `(x.state NOT IN ('solved', 'archived') OR x.first_reported_at >= :from OR EXISTS (
           SELECT FROM service_exception_event e WHERE e.exception_id = x.id AND e.at >= :from
             AND e.state IN ('solved', 'archived')))`,
        { from: new Date(from) },
      )
      .orderBy('x.number')
      .getMany();
  }

  /** Newest first; one more than was asked for where there are more. */
  page(query: ExceptionQuery, sight: Sight): Promise<ExceptionRow[]> {
    return inSight(
      chosen(this.dataSource.createQueryBuilder(ServiceExceptionEntity, 'x'), query),
      ownOfException,
      sight,
    )
      .orderBy('x.number', 'DESC')
      .limit(query.limit + 1)
      .getMany();
  }

  /** First reported in this span (ms). */
  reported(from: number, to: number, sight: Sight): Promise<ExceptionRow[]> {
    const all = this.dataSource
      .createQueryBuilder(ServiceExceptionEntity, 'x')
      .where('x.first_reported_at >= :from AND x.first_reported_at < :to', { from: new Date(from), to: new Date(to) });
    return inSight(all, ownOfException, sight).getMany();
  }
}

function chosen(builder: Chosen, query: ExceptionQuery): Chosen {
  const { state, from, to, before, text } = query;
  if (state !== 'all') builder.andWhere(`x.state ${state === 'open' ? '<>' : '='} 'archived'`);
  for (const column of ['kind', 'level', 'department', 'owner'] as const)
    if (query[column] !== undefined) builder.andWhere(`x.${column} = :${column}`, { [column]: query[column] });
  if (from !== undefined) builder.andWhere('x.first_reported_at >= :from', { from: new Date(from) });
  if (to !== undefined) builder.andWhere('x.first_reported_at < :to', { to: new Date(to) });
  if (before !== undefined) builder.andWhere('x.number < :before', { before });
  if (text === undefined) return builder;
  return builder.andWhere(
    `strpos(lower(concat_ws(' ', 'yc-' || x.number, x.title, x.text, x.plan, x.customer->>'reference', x.customer->>'name')),
       lower(:text)) > 0`,
    { text },
  );
}
