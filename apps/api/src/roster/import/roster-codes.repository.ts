import { Injectable } from '@nestjs/common';
import type { CodeMeaning } from '@zhiban/wire';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { RosterCodeEntity } from './roster-code.entity';

@Injectable()
export class RosterCodesRepository {
  constructor(private readonly dataSource: DataSource) {}

  async all(): Promise<Map<string, CodeMeaning>> {
    const rows = await this.dataSource.manager.find(RosterCodeEntity);
    return new Map(rows.map(({ code, meaning }) => [code, meaning]));
  }

  async keep(tx: Transaction, rows: readonly RosterCodeEntity[]): Promise<void> {
    if (rows.length > 0) await tx.upsert(RosterCodeEntity, [...rows], ['code']);
  }
}
