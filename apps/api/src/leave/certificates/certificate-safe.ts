import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database';
import { Keys, seal, unseal } from '../../platform/keys';
import { RefusalError } from '../../platform/problem';
import { CertificatesRepository, type CertificateFacts } from './certificates.repository';

const purposeOfKey = 'leave certificates';

/** Certificates lie encrypted in the database, under a key that does not lie with the data. */
@Injectable()
export class CertificateSafe {
  constructor(
    readonly certificates: CertificatesRepository,
    private readonly keys: Keys,
  ) {}

  async put(tx: Transaction, facts: Omit<CertificateFacts, 'keyMark'>, bytes: Buffer): Promise<void> {
    const sealed = seal(this.keys.for(purposeOfKey), bytes, aboutOf(facts));
    await this.certificates.add(tx, { ...facts, keyMark: this.keys.mark(), sealed });
  }

  async take(tx: Transaction, requestId: string, id: string): Promise<{ name: string; type: string; bytes: Buffer }> {
    const found = await this.certificates.withContent(tx, requestId, id);
    if (!found?.sealed) throw new RefusalError('leave-certificate.none', {});
    if (found.keyMark !== this.keys.mark()) throw new RefusalError('leave-certificate.other-key', {});
    const { name, type, sealed } = found;
    return { name, type, bytes: unseal(this.keys.for(purposeOfKey), sealed, aboutOf(found)) };
  }
}

/** A row whose content was put under another request does not open. */
const aboutOf = ({ id, requestId, type }: Pick<CertificateFacts, 'id' | 'requestId' | 'type'>): string =>
  `${id} ${requestId} ${type}`;
