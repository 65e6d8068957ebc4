import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { RaisedHandEntity } from './raised-hand.entity';

@Injectable()
export class RaisedHandRepository {
  constructor(private readonly dataSource: DataSource) {}

  up(): Promise<RaisedHandEntity[]> {
    return this.dataSource.manager.find(RaisedHandEntity, { where: { endedAt: IsNull() }, order: { raisedAt: 'ASC' } });
  }

  /** Those that were up at any instant of a span. */
  between({ from, to }: { from: Date; to: Date }): Promise<RaisedHandEntity[]> {
    const raisedAt = LessThanOrEqual(to);
    return this.dataSource.manager.find(RaisedHandEntity, {
      where: [
        { raisedAt, endedAt: IsNull() },
        { raisedAt, endedAt: MoreThan(from) },
      ],
      order: { raisedAt: 'ASC', id: 'ASC' },
    });
  }

  /** `false`: this person's hand is up already. */
  async add(tx: Transaction, hand: RaisedHandEntity): Promise<boolean> {
    const added = await tx
      .createQueryBuilder()
      .insert()
      .into(RaisedHandEntity)
      .values(hand)
      .orIgnore()
      .returning('id')
      .execute();
    return (added.raw as unknown[]).length > 0;
  }

  /** `false`: it was not up any more. */
  async end(tx: Transaction, id: string, at: Date, takenBy: string | null): Promise<boolean> {
    const { affected } = await tx.update(RaisedHandEntity, { id, endedAt: IsNull() }, { endedAt: at, takenBy });
    return (affected ?? 0) > 0;
  }
}
