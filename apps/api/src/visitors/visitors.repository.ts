import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../platform/database';
import { VisitorsSwitchEntity } from './visitors-switch.entity';

@Injectable()
export class VisitorsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async newest(): Promise<VisitorsSwitchEntity | null> {
    const [row] = await this.dataSource.manager.find(VisitorsSwitchEntity, { order: { id: 'DESC' }, take: 1 });
    return row ?? null;
  }

  async add(tx: Transaction, turned: Pick<VisitorsSwitchEntity, 'on' | 'author' | 'at'>): Promise<void> {
    await tx.insert(VisitorsSwitchEntity, turned);
  }
}
