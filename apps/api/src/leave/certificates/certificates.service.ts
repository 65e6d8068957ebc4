import { Injectable } from '@nestjs/common';
import type { AddCertificate, LeaveView } from '@zhiban/wire';
import { AuditService } from '../../audit';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { LeaveSteps } from '../steps/leave-steps';
import { CertificateGround } from './certificate-ground';
import { CertificateSafe } from './certificate-safe';
import { sniffedType } from './sniffed-type';

const mostFiles = 10;

export interface CertificateFile {
  /** As it is claimed to be. */
  type: string;
  bytes: Buffer;
}

/** Certificates of leave (LEAVE-2): given with consent for one purpose, seen only by who must, and each look is recorded. */
@Injectable()
export class CertificatesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: LeaveSteps,
    private readonly safe: CertificateSafe,
    private readonly ground: CertificateGround,
    private readonly audit: AuditService,
  ) {}

  /** The same file twice is kept once. */
  async add(requestId: string, asked: AddCertificate, file: CertificateFile, reader: Reader): Promise<LeaveView> {
    const type = sniffedType(file.bytes);
    if (type === null || type !== file.type) throw new RefusalError('leave-certificate.type', {});
    return this.unitOfWork.run(async (tx) => {
      const request = await this.steps.requests.lock(tx, requestId);
      if (!request || !this.steps.views.isFilers(request, reader)) throw new RefusalError('leave-request.none', {});
      if (!takesProof(request)) throw new RefusalError('leave-request.wrong-step', {});
      if (!(await this.safe.certificates.known(tx, asked.id))) {
        await this.refuseTooMany(tx, requestId);
        const facts = { id: asked.id, requestId, name: asked.name, type, bytes: file.bytes.length };
        const when = this.ground.keptUntil(request);
        await this.safe.put(tx, { ...facts, ...when, by: reader.name, purpose: 'proof-of-leave' }, file.bytes);
        await this.record(tx, 'certificate-added', reader, { request: requestId, ...facts, consent: true, ...when });
      }
      return this.steps.views.one(request, reader, tx);
    });
  }

  /** For its owner, and for who decides on the request. */
  read(requestId: string, id: string, reader: Reader): Promise<{ name: string; type: string; bytes: Buffer }> {
    return this.unitOfWork.run(async (tx) => {
      const request = await this.steps.requests.find(requestId, tx);
      if (!request || !this.steps.views.seesFiles(request, reader))
        throw new RefusalError('leave-certificate.none', {});
      const found = await this.safe.take(tx, requestId, id);
      await this.record(tx, 'certificate-seen', reader, { request: requestId, id, person: request.personId });
      return found;
    });
  }

  /** Consent is taken back: it goes at once, and proves nothing any more. That it was there is in the audit. */
  remove(requestId: string, id: string, reader: Reader): Promise<LeaveView> {
    return this.unitOfWork.run(async (tx) => {
      const request = await this.steps.requests.lock(tx, requestId);
      if (!request || !this.steps.views.isFilers(request, reader)) throw new RefusalError('leave-request.none', {});
      if (!(await this.safe.certificates.remove(tx, requestId, id)))
        throw new RefusalError('leave-certificate.none', {});
      await this.record(tx, 'certificate-withdrawn', reader, { request: requestId, id, person: request.personId });
      return this.steps.views.one(request, reader, tx);
    });
  }

  private async refuseTooMany(tx: Transaction, requestId: string): Promise<void> {
    if ((await this.safe.certificates.count(tx, requestId)) >= mostFiles)
      throw new RefusalError('leave-certificate.too-many', { max: mostFiles });
  }

  private record(
    tx: Transaction,
    what: string,
    { name }: Reader,
    after: { request: string } & Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(tx, { actor: name, action: `leave.${what}`, subject: after.request, after });
  }
}

const takesProof = ({ state }: LeaveRequestEntity): boolean =>
  state === 'asked' || state === 'waiting' || state === 'approved';
