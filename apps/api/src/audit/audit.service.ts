import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { AuditEntry, AuditPage, AuditQuery } from '@zhiban/wire';
import { DataSource } from 'typeorm';
import { CLOCK } from '../platform/clock';
import type { Transaction } from '../platform/database';
import { callerAddress, correlationId } from '../platform/problem';
import type { AuditEntryEntity } from './audit-entry.entity';
import { AuditRepository } from './audit.repository';

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
    private readonly repository: AuditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** With a transaction the entry is kept if the change is; `null`: on its own. From where follows from the request. */
  async record(tx: Transaction | null, record: AuditRecord): Promise<void> {
    await this.repository.add(tx ?? this.dataSource.manager, {
      ...record,
      at: new Date(this.clock.now()),
      address: callerAddress(),
      correlationId: correlationId(),
    });
  }

  /** What one act did to many, an entry for each. */
  async recordAll(tx: Transaction, records: readonly AuditRecord[]): Promise<void> {
    const shared = { at: new Date(this.clock.now()), address: callerAddress(), correlationId: correlationId() };
    await this.repository.addAll(
      tx,
      records.map((record) => ({ ...record, ...shared })),
    );
  }

  /** What was done to one thing in an area, newest first. */
  async about(subject: string, area: string, limit = 200): Promise<AuditEntry[]> {
    return (await this.repository.about(subject, area, limit)).map(entryOf);
  }

  async page(query: AuditQuery): Promise<AuditPage> {
    return { entries: (await this.repository.page(query)).map(entryOf) };
  }
}

function entryOf({ id, at, ...row }: AuditEntryEntity): AuditEntry {
  return { ...row, id: Number(id), at: at.getTime() };
}
