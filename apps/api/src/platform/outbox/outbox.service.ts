import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { Language, OutboxMessageView, OutboxPage, OutboxQuery } from '@zhiban/wire';
import { AuditService } from '../../audit';
import { CLOCK } from '../clock';
import { UnitOfWork } from '../database';
import { failureSentence } from '../outgoing';
import { RefusalError } from '../problem';
import { Outbox } from './outbox';
import { OutboxRepository, type MessageRow } from './outbox.repository';
import { giveUpAfterMs } from './outcome';

/** What people see of the outbox, and what they may do with it. */
@Injectable()
export class OutboxService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: OutboxRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async page(query: OutboxQuery, language: Language): Promise<OutboxPage> {
    return { messages: (await this.repository.page(query)).map((row) => viewOf(row, language)) };
  }

  async one(id: string, language: Language): Promise<OutboxMessageView> {
    const row = await this.repository.one(id);
    if (!row) throw new RefusalError('not-found', {});
    return viewOf(row, language);
  }

  /** A message that waits or was given up is tried now, and for three days more. */
  async sendAgain(id: string, actor: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const row = await this.repository.lock(tx, id);
      if (!row) throw new RefusalError('not-found', {});
      if (row.state === 'sent') throw new RefusalError('outbox.settled', {});
      const now = this.clock.now();
      await this.repository.again(tx, id, new Date(now), new Date(now + giveUpAfterMs));
      const { fact, channel, name } = row;
      await this.audit.record(tx, { actor, action: 'outbox.sent-again', subject: id, after: { fact, channel, name } });
    });
    this.outbox.wake();
  }
}

function viewOf({ lastError, ...row }: MessageRow, language: Language): OutboxMessageView {
  return {
    id: row.id,
    fact: row.fact,
    channel: row.channel,
    to: row.name,
    subject: row.subject,
    state: row.state,
    attempts: row.attempts,
    createdAt: row.createdAt.getTime(),
    nextAt: row.state === 'waiting' ? row.nextAt.getTime() : null,
    sentAt: row.sentAt?.getTime() ?? null,
    error: lastError && failureSentence(lastError.code, lastError.params, language),
  };
}
