import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { AuditService } from '../../audit';
import { UnitOfWork } from '../../platform/database';
import { CertificateGround } from './certificate-ground';
import { CertificatesRepository } from './certificates.repository';

const everyMs = 60 * 60_000;
const machine = 'machine';

/** Deletes what certificates hold once their time is over, and at once what is no longer for anything. */
@Injectable()
export class CertificateWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Leave');
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly certificates: CertificatesRepository,
    private readonly ground: CertificateGround,
    private readonly audit: AuditService,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.try(), everyMs);
    this.try();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async look(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const ids = await this.certificates.deleteDue(tx, this.ground.today());
      if (ids.length === 0) return;
      const subject = `${ids.length}`;
      await this.audit.record(tx, { actor: machine, action: 'leave.certificates-deleted', subject, after: { ids } });
    });
  }

  private try(): void {
    this.look().catch((error: unknown) => this.log.error(error));
  }
}
