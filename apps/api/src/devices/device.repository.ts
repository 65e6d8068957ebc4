import { Injectable } from '@nestjs/common';
import type { DeviceSetting } from '@zhiban/wire';
import { DataSource, In, MoreThan } from 'typeorm';
import type { Transaction } from '../platform/database';
import { DeviceEntity, type KeptBeat } from './device.entity';

export interface Sighting {
  id: string;
  paintedAt: Date | null;
  beat: KeptBeat;
  beatAt: Date;
}

@Injectable()
export class DeviceRepository {
  constructor(private readonly dataSource: DataSource) {}

  all(): Promise<DeviceEntity[]> {
    return this.dataSource.manager.find(DeviceEntity, { order: { name: 'ASC' } });
  }

  byTokens(tokenHashes: Buffer[]): Promise<DeviceEntity[]> {
    return this.dataSource.manager.findBy(DeviceEntity, { tokenHash: In(tokenHashes) });
  }

  locked(tx: Transaction, id: string): Promise<DeviceEntity | null> {
    return tx.findOne(DeviceEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async isNameTaken(tx: Transaction, name: string, but: string | null): Promise<boolean> {
    const other = await tx.findOneBy(DeviceEntity, { name });
    return other !== null && other.id !== but;
  }

  async add(tx: Transaction, device: DeviceEntity): Promise<void> {
    await tx.insert(DeviceEntity, device);
  }

  async change(tx: Transaction, id: string, setting: DeviceSetting): Promise<void> {
    await tx.update(DeviceEntity, { id }, setting);
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.delete(DeviceEntity, { id });
  }

  /** Gives a token to the TV that holds the secret. `false`: no TV with this secret waits for one. */
  async giveToken(claimHash: Buffer, tokenHash: Buffer, now: Date): Promise<boolean> {
    const given = await this.dataSource.manager.update(
      DeviceEntity,
      { claimHash, claimUntil: MoreThan(now) },
      { tokenHash, seenAt: now },
    );
    return given.affected === 1;
  }

  /** The token has arrived where it belongs: its secret is worth nothing from now on. */
  async seen(id: string, at: Date, address: string): Promise<void> {
    const arrived = { seenAt: at, address, claimHash: null, claimUntil: null };
    await this.dataSource.manager.update(DeviceEntity, { id }, arrived);
  }

  /** What many TVs said, in one statement. Answers the ids of those that are still paired. */
  async keep(sightings: readonly Sighting[]): Promise<Set<string>> {
    const [rows] = await this.dataSource.query<[{ id: string }[], number]>(
      `UPDATE device SET seen_at = said."beatAt", painted_at = coalesce(said."paintedAt", painted_at),
         beat = said.beat, beat_at = said."beatAt"
       FROM jsonb_to_recordset($1::jsonb)
         AS said (id uuid, "paintedAt" timestamptz, beat jsonb, "beatAt" timestamptz)
       WHERE device.id = said.id RETURNING device.id`,
      [JSON.stringify(sightings)],
    );
    return new Set(rows.map((row) => row.id));
  }
}
