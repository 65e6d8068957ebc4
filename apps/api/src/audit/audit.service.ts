import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { AuditEntry, AuditPage, AuditQuery } from '@zhiban/wire';
import { DataSource, LessThan } from 'typeorm';
import { CLOCK } from '../platform/clock';
import type { Transaction } from '../platform/database';
import { correlationId } from '../platform/problem';
import { AuditEntryEntity } from './audit-entry.entity';

export interface AuditRecord {
  /** User name, or the name of the program. */
  actor: string;
  /** `area.verb` */
  action: string;
  subject: string;
  before?: unknown;
  after?: unknown;
}

/** The record of who changed what. Rows are only ever added; the database refuses anything else. */
@Injectable()
export class AuditService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** With a transaction the entry is kept if the change is; `null`: on its own. */
  async record(tx: Transaction | null, { actor, action, subject, before, after }: AuditRecord): Promise<void> {
    await (tx ?? this.dataSource.manager).query(
      `INSERT INTO audit_entry (at, actor, action, subject, before, after, correlation_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [new Date(this.clock.now()), actor, action, subject, json(before), json(after), correlationId()],
    );
  }

  async page({ before, limit }: AuditQuery): Promise<AuditPage> {
    const rows = await this.dataSource.manager.find(AuditEntryEntity, {
      where: before === undefined ? {} : { id: LessThan(String(before)) },
      order: { id: 'DESC' },
      take: limit,
    });
    return { entries: rows.map(entryOf) };
  }
}

function entryOf({ id, at, ...row }: AuditEntryEntity): AuditEntry {
  return { ...row, id: Number(id), at: at.getTime() };
}

function json(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
