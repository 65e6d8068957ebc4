import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { DoorKeyEntity } from './door-key.entity';

@Injectable()
export class DoorKeyRepository {
  constructor(private readonly dataSource: DataSource) {}

  all(): Promise<DoorKeyEntity[]> {
    return this.dataSource.manager.find(DoorKeyEntity, { order: { createdAt: 'DESC' } });
  }

  /** The key in force with this hash. */
  inForce(hash: Buffer): Promise<DoorKeyEntity | null> {
    return this.dataSource.manager.findOneBy(DoorKeyEntity, { hash, revokedAt: IsNull() });
  }

  async add(tx: Transaction, key: DoorKeyEntity): Promise<void> {
    await tx.insert(DoorKeyEntity, key);
  }

  /** The key as it was in force; `null`: there is none, or it was revoked before. */
  async revoke(tx: Transaction, id: string, at: Date): Promise<DoorKeyEntity | null> {
    const found = await tx.findOne(DoorKeyEntity, {
      where: { id, revokedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    if (found) await tx.update(DoorKeyEntity, { id }, { revokedAt: at });
    return found;
  }

  async used(id: string, at: Date): Promise<void> {
    await this.dataSource.manager.update(DoorKeyEntity, { id }, { lastUsedAt: at });
  }
}
