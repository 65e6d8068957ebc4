import { Injectable } from '@nestjs/common';
import type { OutboxOperations } from '@zhiban/wire';
import { Environment } from '../environment';
import { OutboxRepository } from './outbox.repository';

/** The outbox at a glance, for the operations page. */
@Injectable()
export class OutboxWatch {
  constructor(
    private readonly repository: OutboxRepository,
    private readonly environment: Environment,
  ) {}

  /** `null`: the database does not answer. */
  async view(): Promise<OutboxOperations | null> {
    const counts = await this.repository.counts().catch(() => null);
    if (!counts) return null;
    const { waiting, oldestAt, failed } = counts;
    return { waiting, oldestAt: oldestAt?.getTime() ?? null, failed, mail: this.environment.mail !== null };
  }
}
