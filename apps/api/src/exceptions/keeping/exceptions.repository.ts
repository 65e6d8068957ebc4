import { Injectable } from '@nestjs/common';
import type { ExceptionQuery, ReachedPlaces } from '@zhiban/wire';
import { DataSource, In, Not, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { ServiceExceptionActEntity } from './service-exception-act.entity';
import { ServiceExceptionEventEntity } from './service-exception-event.entity';
import { ServiceExceptionEntity } from './service-exception.entity';

export type ExceptionRow = Omit<ServiceExceptionEntity, 'alarm'>;
export type NewException = Omit<ExceptionRow, 'number'>;
export type ExceptionEventRow = Omit<ServiceExceptionEventEntity, 'exception'>;
type Chosen = SelectQueryBuilder<ServiceExceptionEntity>;

/** Whose an exception is to see: of places, and what one reported or owns wherever it is. */
export interface Sight {
  reach: ReachedPlaces;
  name: string;
}

/** All SQL of exceptions. */
@Injectable()
export class ExceptionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string, tx: EntityManager = this.dataSource.manager): Promise<ExceptionRow | null> {
    return tx.findOneBy(ServiceExceptionEntity, { id });
  }

  /** Until the transaction ends nobody else takes a step with it. */
  lock(tx: Transaction, id: string): Promise<ExceptionRow | null> {
    return tx.findOne(ServiceExceptionEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  ofAlarm(tx: Transaction, alarmId: string): Promise<ExceptionRow | null> {
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

  /** Keys of what was told of the clocks of these. */
  async told(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.dataSource.manager.findBy(ServiceExceptionActEntity, { exceptionId: In([...ids]) });
    return new Set(rows.map(({ exceptionId, key }) => `${exceptionId} ${key}`));
  }

  /** `false`: it was done before. */
  async act(tx: Transaction, act: Omit<ServiceExceptionActEntity, 'exception'>): Promise<boolean> {
    const made = await tx.query<unknown[]>(
      `INSERT INTO service_exception_act (exception_id, key, kind, step, due_at, at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING key`,
      [act.exceptionId, act.key, act.kind, act.step, act.dueAt, act.at],
    );
    return made.length > 0;
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
    return inSight(chosen(this.dataSource.createQueryBuilder(ServiceExceptionEntity, 'x'), query), sight)
      .orderBy('x.number', 'DESC')
      .limit(query.limit + 1)
      .getMany();
  }

  /** First reported in this span (ms). */
  reported(from: number, to: number, sight: Sight): Promise<ExceptionRow[]> {
    const all = this.dataSource
      .createQueryBuilder(ServiceExceptionEntity, 'x')
      .where('x.first_reported_at >= :from AND x.first_reported_at < :to', { from: new Date(from), to: new Date(to) });
    return inSight(all, sight).getMany();
  }
}

function inSight(builder: Chosen, { reach, name }: Sight): Chosen {
  if (reach.all) return builder;
  return builder.andWhere(
    `(x.reported_by = :name OR x.owner = :name OR x.site = ANY(:sites) OR (x.site, x.team) IN (
       SELECT * FROM unnest(CAST(:teamSites AS text[]), CAST(:teams AS text[]))))`,
    {
      name,
      sites: reach.sites,
      teamSites: reach.teams.map(({ site }) => site),
      teams: reach.teams.map(({ team }) => team),
    },
  );
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
