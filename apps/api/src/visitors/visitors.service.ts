import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { VisitorsMode } from '@zhiban/wire';
import { AuditService } from '../audit';
import { CLOCK } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { VisitorsRepository } from './visitors.repository';

@Injectable()
export class VisitorsService implements OnModuleInit {
  private mode: VisitorsMode = { on: false, by: null, since: null };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: VisitorsRepository,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    const newest = await this.repository.newest();
    if (newest) this.mode = { on: newest.on, by: newest.author, since: newest.at.getTime() };
  }

  /** Asked at every tick of every wall. */
  current(): VisitorsMode {
    return this.mode;
  }

  async switch(on: boolean, by: string): Promise<VisitorsMode> {
    const since = this.clock.now();
    await this.unitOfWork.run(async (tx) => {
      await this.repository.add(tx, { on, author: by, at: new Date(since) });
      await this.audit.record(tx, {
        actor: by,
        action: 'visitors.switched',
        subject: 'visitors',
        before: { on: this.mode.on },
        after: { on },
      });
    });
    this.mode = { on, by, since };
    return this.mode;
  }
}
