import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { LeaveCertificateEntity } from './leave-certificate.entity';

/** Without its content. */
export type CertificateFacts = Omit<LeaveCertificateEntity, 'sealed' | 'request'>;

@Injectable()
export class CertificatesRepository {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: Transaction, certificate: Omit<LeaveCertificateEntity, 'request'>): Promise<void> {
    await tx.insert(LeaveCertificateEntity, certificate);
  }

  /** How many there were, deleted ones too. */
  count(tx: EntityManager, requestId: string): Promise<number> {
    return tx.countBy(LeaveCertificateEntity, { requestId });
  }

  async known(tx: Transaction, id: string): Promise<CertificateFacts | null> {
    return tx.findOneBy(LeaveCertificateEntity, { id });
  }

  /** Those that are still kept, and how many there were. */
  async ofRequests(
    ids: readonly string[],
    tx: EntityManager = this.dataSource.manager,
  ): Promise<{ kept: CertificateFacts[]; counts: ReadonlyMap<string, number> }> {
    if (ids.length === 0) return { kept: [], counts: new Map() };
    const requestId = In([...ids]);
    const kept = await tx.find(LeaveCertificateEntity, {
      where: { requestId, sealed: Not(IsNull()) },
      order: { at: 'ASC' },
    });
    const all = await tx.find(LeaveCertificateEntity, { select: { id: true, requestId: true }, where: { requestId } });
    const counts = new Map<string, number>();
    for (const { requestId: of } of all) counts.set(of, (counts.get(of) ?? 0) + 1);
    return { kept, counts };
  }

  /** With its content, where that is still kept. */
  withContent(tx: EntityManager, requestId: string, id: string): Promise<LeaveCertificateEntity | null> {
    return tx
      .createQueryBuilder(LeaveCertificateEntity, 'certificate')
      .addSelect('certificate.sealed')
      .where({ id, requestId, sealed: Not(IsNull()) })
      .getOne();
  }

  /** As if it had never been given. */
  async remove(tx: Transaction, requestId: string, id: string): Promise<CertificateFacts | null> {
    const found = await tx.findOneBy(LeaveCertificateEntity, { id, requestId });
    if (found) await tx.delete(LeaveCertificateEntity, { id, requestId });
    return found;
  }

  /** The content goes of what was kept long enough, and of what no longer is for anything. */
  async deleteDue(tx: Transaction, today: string): Promise<string[]> {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      `UPDATE leave_certificate c SET sealed = NULL FROM leave_request r
       WHERE r.id = c.request_id AND c.sealed IS NOT NULL
         AND (c.until < $1 OR r.state IN ('withdrawn', 'lapsed')) RETURNING c.id`,
      [today],
    );
    return rows.map(({ id }) => id);
  }
}
