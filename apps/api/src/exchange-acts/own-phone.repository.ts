import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../platform/database';
import { OwnPhoneEntity } from './own-phone.entity';

@Injectable()
export class OwnPhoneRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** `null`: none was named yet, or the reader is a program. */
  async of(userId: string | null): Promise<string | null> {
    if (userId === null) return null;
    return (await this.dataSource.manager.findOneBy(OwnPhoneEntity, { userId }))?.phone ?? null;
  }

  async remember(tx: Transaction, userId: string | null, phone: string): Promise<void> {
    if (userId !== null) await tx.upsert(OwnPhoneEntity, { userId, phone }, ['userId']);
  }
}
