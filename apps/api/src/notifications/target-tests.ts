import { Injectable } from '@nestjs/common';
import type { TestSent } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { AuditService } from '../audit';
import { UnitOfWork } from '../platform/database';
import { Outbox } from '../platform/outbox';
import { messageOf } from './announcing';
import { CentrePlace } from './centre-place';
import type { Fact } from './fact';
import { NotificationTargetRepository } from './notification-target.repository';

/** A test goes the whole way of a real message, to one target, whatever it asked to hear of. */
@Injectable()
export class TargetTests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: NotificationTargetRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
    private readonly place: CentrePlace,
  ) {}

  async send(id: string, actor: string): Promise<TestSent> {
    const message = await this.unitOfWork.run(async (tx) => {
      const target = await this.repository.lock(tx, id);
      const [made] = await this.outbox.enqueue(tx, [messageOf(this.fact(), target, this.place.now())]);
      await this.audit.record(tx, { actor, action: 'target.tested', subject: target.name });
      if (made === undefined) throw new Error('A test has a key of its own and is always new.');
      return made;
    });
    this.outbox.wake();
    return { message };
  }

  private fact(): Fact {
    return {
      key: `test/${randomUUID()}`,
      kind: 'test',
      level: 'warn',
      at: this.place.instant(),
      zh: '这是一条测试消息，无需处理。',
      en: 'This is a test message; nothing needs to be done.',
    };
  }
}
