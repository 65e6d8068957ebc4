import { Injectable } from '@nestjs/common';
import type { CaseQuery } from '@zhiban/wire';
import { DataSource, Not, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { ClockActs } from '../../clocks';
import type { Transaction } from '../../platform/database';
import { inSight, type Sight } from '../../platform/sign-in';
import { havingSaid, searchable } from './case-search';
import { dueAt, isOverdue, type CaseTimes } from './case-times';
import { CustomerCaseActEntity } from './customer-case-act.entity';
import { CustomerCaseEventEntity } from './customer-case-event.entity';
import { CustomerCaseEntity } from './customer-case.entity';

export type CaseRow = CustomerCaseEntity;
export type NewCase = Omit<CaseRow, 'number'>;
export type CaseEventRow = Omit<CustomerCaseEventEntity, 'case'>;
type Chosen = SelectQueryBuilder<CustomerCaseEntity>;

/** What one opened or owns is seen wherever it is. */
export const ownCases = ['opened_by', 'owner'];

/** All SQL of cases, but for their sums. */
@Injectable()
export class CasesRepository {
  readonly clockActs = new ClockActs('customer_case_act', 'case_id');

  constructor(private readonly dataSource: DataSource) {}

  find(id: string, tx: EntityManager = this.dataSource.manager): Promise<CaseRow | null> {
    return tx.findOneBy(CustomerCaseEntity, { id });
  }

  /** Until the transaction ends nobody else takes a step with it. */
  lock(tx: Transaction, id: string): Promise<CaseRow | null> {
    return tx.findOne(CustomerCaseEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** All that somebody has in hand, under lock. */
  lockOfOwner(tx: Transaction, owner: string): Promise<CaseRow[]> {
    return tx.find(CustomerCaseEntity, {
      where: { owner, state: Not('called') },
      order: { number: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Under the next number; `false`: one of this id is there. */
  async add(tx: Transaction, row: NewCase): Promise<boolean> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('case numbers', 0))`);
    if (await tx.existsBy(CustomerCaseEntity, { id: row.id })) return false;
    const number = ((await tx.maximum(CustomerCaseEntity, 'number')) ?? 0) + 1;
    await tx.insert(CustomerCaseEntity, { ...row, number });
    const { title, text, customer } = row;
    await this.say(tx, row.id, [`gd-${number}`, title, text, customer.reference, customer.name].join(' '));
    return true;
  }

  async step(tx: Transaction, id: string, change: Partial<CaseRow>, event: CaseEventRow): Promise<void> {
    await tx.update(CustomerCaseEntity, { id }, { ...change, state: event.state, version: event.version });
    await this.addEvent(tx, event);
    if (event.note !== '') await this.say(tx, id, event.note);
  }

  async addEvent(tx: Transaction, event: CaseEventRow): Promise<void> {
    await tx.insert(CustomerCaseEventEntity, event as object);
  }

  history(caseId: string): Promise<CaseEventRow[]> {
    return this.dataSource.manager.find(CustomerCaseEventEntity, { where: { caseId }, order: { version: 'ASC' } });
  }

  acts(caseId: string): Promise<CustomerCaseActEntity[]> {
    return this.dataSource.manager.find(CustomerCaseActEntity, { where: { caseId }, order: { dueAt: 'ASC' } });
  }

  told(ids: readonly string[]): Promise<Set<string>> {
    return this.clockActs.told(this.dataSource.manager, ids);
  }

  /** Of which something is due by then and not all was told: `last` is the last that there is to tell of a clock. */
  dueBy(times: CaseTimes, last: { step: number; minutes: number }): Promise<CaseRow[]> {
    return this.dataSource
      .createQueryBuilder(CustomerCaseEntity, 'c')
      .where(isOverdue, times)
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM customer_case_act a WHERE a.case_id = c.id AND a.step = :lastStep
           AND a.due_at = ${dueAt} + make_interval(mins => CAST(:lastMinutes AS integer)))`,
        { lastStep: String(last.step), lastMinutes: last.minutes },
      )
      .getMany();
  }

  overdueOf(tx: Transaction, owner: string, times: CaseTimes): Promise<CaseRow[]> {
    return tx
      .createQueryBuilder(CustomerCaseEntity, 'c')
      .where(isOverdue, times)
      .andWhere('c.owner = :owner', { owner })
      .getMany();
  }

  /** What is owed to a customer by `until`, and what was opened since `from`. */
  owed(tx: Transaction, from: Date, until: Date, times: CaseTimes): Promise<CaseRow[]> {
    return tx
      .createQueryBuilder(CustomerCaseEntity, 'c')
      .where(`c.state <> 'called'`)
      .andWhere(`(${dueAt} < :until OR (c.state = 'open' AND c.opened_at >= :from))`, { ...times, from, until })
      .andWhere('c.opened_at <= :now')
      .orderBy('c.number')
      .getMany();
  }

  /** One more than was asked for where there are more. */
  page(query: CaseQuery, sight: Sight, times: CaseTimes): Promise<CaseRow[]> {
    const all = this.dataSource.createQueryBuilder(CustomerCaseEntity, 'c').setParameters({ ...times });
    const some = inSight(chosen(all, query), ownCases, sight).limit(query.limit + 1);
    return (query.order === 'due' ? byDue(some, query.after) : byNumber(some, query.after)).getMany();
  }

  private async say(tx: Transaction, id: string, said: string): Promise<void> {
    await tx.query(
      `INSERT INTO customer_case_words (case_id, words) VALUES ($1, $2)
       ON CONFLICT (case_id) DO UPDATE SET words = customer_case_words.words || ' ' || excluded.words`,
      [id, searchable(said)],
    );
  }
}

function chosen(builder: Chosen, query: CaseQuery): Chosen {
  const { state, text } = query;
  if (state === 'running') builder.andWhere(`c.state <> 'called'`);
  else if (state === 'overdue') builder.andWhere(isOverdue);
  else if (state !== 'all') builder.andWhere('c.state = :state', { state });
  for (const column of ['kind', 'department', 'owner'] as const)
    if (query[column] !== undefined) builder.andWhere(`c.${column} = :${column}`, { [column]: query[column] });
  return text === undefined ? builder : havingSaid(builder, text);
}

function byNumber(builder: Chosen, after: string | undefined): Chosen {
  if (after !== undefined) builder.andWhere('c.number < :after', { after: Number(after) });
  return builder.orderBy('c.number', 'DESC');
}

/** What has to be done first before the rest; what is done is not in it. */
function byDue(builder: Chosen, after: string | undefined): Chosen {
  builder.andWhere(`c.state <> 'called'`);
  const [due, number = 0] = (after ?? '').split('.').map(Number);
  if (after !== undefined && due !== undefined)
    builder.andWhere(`(${dueAt}, c.number) > (:afterDue, :afterNumber)`, {
      afterDue: new Date(due),
      afterNumber: number,
    });
  return builder.addSelect(dueAt, 'due').orderBy('due', 'ASC').addOrderBy('c.number', 'ASC');
}
