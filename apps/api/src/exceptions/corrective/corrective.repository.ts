import { Injectable } from '@nestjs/common';
import type { CorrectiveQuery } from '@zhiban/wire';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { inSight, type Sight } from '../../platform/sign-in';
import { ownOfException } from '../keeping/exceptions.repository';
import { ServiceExceptionEntity } from '../keeping/service-exception.entity';
import { CorrectiveActionEntity } from './corrective-action.entity';
import { CorrectiveEventEntity } from './corrective-event.entity';

export type ActionRow = Omit<CorrectiveActionEntity, 'exception'>;
export type ActionWithException = ActionRow & { exception: ServiceExceptionEntity };
export type ActionEventRow = Omit<CorrectiveEventEntity, 'action'>;

const mostShown = 500;

/** All SQL of corrective actions. */
@Injectable()
export class CorrectiveRepository {
  constructor(private readonly dataSource: DataSource) {}

  list({ state, exception }: CorrectiveQuery, sight: Sight): Promise<ActionWithException[]> {
    const builder = this.dataSource
      .createQueryBuilder(CorrectiveActionEntity, 'action')
      .innerJoinAndSelect('action.exception', 'x')
      .where(state === 'open' ? `action.state IN ('open', 'done')` : 'true');
    if (exception !== undefined) builder.andWhere('action.exception_id = :exception', { exception });
    const seen = inSight(
      this.dataSource.createQueryBuilder(ServiceExceptionEntity, 'seen').select('seen.id'),
      ownOfException,
      sight,
    );
    return builder
      .andWhere(`(action.owner = :owner OR action.exception_id IN (${seen.getQuery()}))`)
      .setParameters({ ...seen.getParameters(), ...builder.getParameters(), owner: sight.name })
      .orderBy(`CASE action.state WHEN 'open' THEN 0 WHEN 'done' THEN 1 ELSE 2 END`)
      .addOrderBy('action.due_at', 'ASC')
      .limit(mostShown)
      .getMany() as Promise<ActionWithException[]>;
  }

  find(id: string, tx: EntityManager = this.dataSource.manager): Promise<ActionWithException | null> {
    return tx.findOne(CorrectiveActionEntity, {
      where: { id },
      relations: { exception: true },
    }) as Promise<ActionWithException | null>;
  }

  /** Until the transaction ends nobody else takes a step with it. */
  async lock(tx: Transaction, id: string): Promise<ActionWithException | null> {
    await tx.query('SELECT 1 FROM corrective_action WHERE id = $1 FOR UPDATE', [id]);
    return this.find(id, tx);
  }

  /** `false`: it was kept before. */
  async add(tx: Transaction, row: ActionRow): Promise<boolean> {
    const made = await tx.query<unknown[]>(
      `INSERT INTO corrective_action
         (id, exception_id, version, state, title, text, department, owner, due_at, at, by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id`,
      [
        ...[row.id, row.exceptionId, row.version, row.state, row.title, row.text, row.department, row.owner],
        ...[row.dueAt, row.at, row.by],
      ],
    );
    return made.length > 0;
  }

  async change(tx: Transaction, id: string, change: Partial<ActionRow>): Promise<void> {
    await tx.update(CorrectiveActionEntity, { id }, change);
  }

  async addEvent(tx: Transaction, event: ActionEventRow): Promise<void> {
    await tx.insert(CorrectiveEventEntity, event as object);
  }

  history(actions: readonly string[]): Promise<ActionEventRow[]> {
    return this.dataSource.manager.find(CorrectiveEventEntity, {
      where: { actionId: In([...actions]) },
      order: { version: 'ASC' },
    });
  }

  /** To be done by `until` and not done, or begun, done, checked or dropped since `from`. */
  within(tx: Transaction, from: Date, until: Date, now: Date): Promise<ActionWithException[]> {
    return tx
      .createQueryBuilder(CorrectiveActionEntity, 'action')
      .innerJoinAndSelect('action.exception', 'x')
      .where('action.at <= :now', { now })
      .andWhere(
        `((action.state = 'open' AND action.due_at < :until) OR EXISTS (SELECT FROM corrective_event e
           WHERE e.action_id = action.id AND e.at >= :from AND e.at <= :now))`,
        { from, until },
      )
      .orderBy('action.due_at')
      .getMany() as Promise<ActionWithException[]>;
  }

  /** Open and late, and nobody was told so yet. */
  async late(now: Date): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM corrective_action WHERE state = 'open' AND due_at <= $1 AND late_told_at IS NULL
       ORDER BY due_at`,
      [now],
    );
    return rows.map(({ id }) => id);
  }
}
