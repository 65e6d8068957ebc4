import { Injectable } from '@nestjs/common';
import { openActStates, permissionsOfRole, type ExchangeActQuery } from '@zhiban/wire';
import { Brackets, DataSource, In } from 'typeorm';
import type { Transaction } from '../platform/database';
import type { Reader } from '../platform/sign-in';
import { ExchangeActEntity } from './exchange-act.entity';

export type ActChange = Partial<Pick<ExchangeActEntity, 'state' | 'queues' | 'words' | 'beganAt' | 'endedAt'>>;

/** Behind these nothing is decided any more: the wait for an answer, or for a phone, ended long ago. */
const sendingMs = 60_000;

@Injectable()
export class ExchangeActsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** `false`: the same person's last act on the seat, or last hearing, has not ended. */
  async add(tx: Transaction, act: ExchangeActEntity): Promise<boolean> {
    const added = await tx
      .createQueryBuilder()
      .insert()
      .into(ExchangeActEntity)
      .values(act)
      .orIgnore()
      .returning('id')
      .execute();
    return (added.raw as unknown[]).length > 0;
  }

  lock(tx: Transaction, id: string): Promise<ExchangeActEntity | null> {
    return tx.findOne(ExchangeActEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async change(tx: Transaction, id: string, change: ActChange): Promise<void> {
    await tx.update(ExchangeActEntity, { id }, change);
  }

  async find(id: string): Promise<ExchangeActEntity | null> {
    return this.dataSource.manager.findOneBy(ExchangeActEntity, { id });
  }

  /** Acts whose end was never kept. */
  unended(): Promise<ExchangeActEntity[]> {
    return this.dataSource.manager.findBy(ExchangeActEntity, { state: In(openActStates) });
  }

  /** Of those that should have an answer since long, by the same person. */
  stale(by: string, at: Date): Promise<ExchangeActEntity[]> {
    return this.dataSource
      .createQueryBuilder(ExchangeActEntity, 'act')
      .where('act.by = :by AND act.state = :state', { by, state: 'sending' })
      .andWhere('act.at < :before', { before: new Date(at.getTime() - sendingMs) })
      .getMany();
  }

  page({ by, before, limit, ...query }: ExchangeActQuery, reader: Reader): Promise<ExchangeActEntity[]> {
    const acts = this.dataSource.createQueryBuilder(ExchangeActEntity, 'act').where(within(reader));
    if (query.seat !== undefined) acts.andWhere(`act.source || '/' || act.seat = :seat`, { seat: query.seat });
    if (by !== undefined) acts.andWhere('act.by = :by', { by });
    if (before !== undefined) acts.andWhere('act.at < :before', { before: new Date(before) });
    return acts.orderBy('act.at', 'DESC').addOrderBy('act.id', 'DESC').limit(limit).getMany();
  }
}

/** The places that the reader's posts reach, as `mayIn` has them. */
function within({ grants }: Reader): Brackets {
  const reading = grants.filter(({ role }) => permissionsOfRole[role].includes('exchange.read'));
  return new Brackets((where) => {
    where.where('false');
    for (const [n, { site, team }] of reading.entries()) {
      if (site === null) where.orWhere('true');
      else if (team === null) where.orWhere(`act.site = :site${n}`, { [`site${n}`]: site });
      else where.orWhere(`act.site = :site${n} AND act.team = :team${n}`, { [`site${n}`]: site, [`team${n}`]: team });
    }
  });
}
