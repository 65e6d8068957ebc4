import { Injectable } from '@nestjs/common';
import type { AuditQuery } from '@zhiban/wire';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditEntryEntity } from './audit-entry.entity';

type NewEntry = Pick<AuditEntryEntity, 'at' | 'actor' | 'action' | 'subject' | 'address' | 'correlationId'> & {
  before?: unknown;
  after?: unknown;
};

const anywhere = ['actor', 'action', 'subject', 'address', 'before', 'after'];

@Injectable()
export class AuditRepository {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: EntityManager, entry: NewEntry): Promise<void> {
    const { at, actor, action, subject, address, before, after, correlationId } = entry;
    await tx.query(
      `INSERT INTO audit_entry (at, actor, action, subject, address, before, after, correlation_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [at, actor, action, subject, address, json(before), json(after), correlationId],
    );
  }

  /** Many of one act, at once. */
  async addAll(tx: EntityManager, entries: readonly NewEntry[]): Promise<void> {
    await tx.query(
      `INSERT INTO audit_entry (at, actor, action, subject, address, before, after, correlation_id)
       SELECT at, actor, action, subject, address, before, after, "correlationId"
       FROM jsonb_to_recordset($1) AS r(at timestamptz, actor text, action text, subject text, address text,
         before jsonb, after jsonb, "correlationId" text)`,
      [JSON.stringify(entries)],
    );
  }

  /** Of what was done to this in an area, newest first. */
  about(subject: string, area: string, limit: number): Promise<AuditEntryEntity[]> {
    const found = this.dataSource.manager.createQueryBuilder(AuditEntryEntity, 'entry').orderBy('entry.id', 'DESC');
    found.where('entry.subject = :subject AND entry.action LIKE :area', { subject, area: `${area}.%` });
    return found.take(limit).getMany();
  }

  /** Newest first. */
  page({ before, text, actor, action, from, to, limit }: AuditQuery): Promise<AuditEntryEntity[]> {
    const found = this.dataSource.manager.createQueryBuilder(AuditEntryEntity, 'entry').orderBy('entry.id', 'DESC');
    if (before !== undefined) found.andWhere('entry.id < :before', { before });
    if (actor) found.andWhere('entry.actor = :actor', { actor });
    if (action?.includes('.')) found.andWhere('entry.action = :action', { action });
    else if (action) found.andWhere('entry.action LIKE :area', { area: `${action}.%` });
    if (from !== undefined) found.andWhere('entry.at >= :from', { from: new Date(from) });
    if (to !== undefined) found.andWhere('entry.at < :to', { to: new Date(to) });
    if (text) {
      const somewhere = anywhere.map((column) => `CAST(entry.${column} AS text) ILIKE :text`).join(' OR ');
      found.andWhere(`(${somewhere})`, { text: `%${literally(text)}%` });
    }
    return found.take(limit).getMany();
  }
}

/** With the signs that mean something in LIKE taken as they are. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

function json(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
