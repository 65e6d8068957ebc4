import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { LeaveSettingsEntity } from './leave-settings.entity';

@Injectable()
export class LeaveSettingsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async newest(tx: EntityManager): Promise<LeaveSettingsEntity | null> {
    const [newest] = await tx.find(LeaveSettingsEntity, { order: { version: 'DESC' }, take: 1 });
    return newest ? whole(newest) : null;
  }

  /** The newest first. */
  async all(): Promise<LeaveSettingsEntity[]> {
    const found = await this.dataSource.manager.find(LeaveSettingsEntity, { order: { version: 'DESC' } });
    return found.map(whole);
  }
}

/** Versions of before allotments had days and hours hold always. */
const whole = (row: LeaveSettingsEntity): LeaveSettingsEntity => ({
  ...row,
  allotments: row.allotments.map((one) => ({ ...one, days: one.days ?? null, hours: one.hours ?? null })),
});
