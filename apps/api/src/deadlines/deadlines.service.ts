import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { RequestDeadlines, SaveRequestDeadlines } from '@zhiban/wire';
import type { CallTimes } from '@zhiban/workforce-requests';
import { AuditService } from '../audit';
import { CLOCK } from '../platform/clock';
import { UnitOfWork, type Transaction } from '../platform/database';
import { RefusalError } from '../platform/problem';
import { RequestDeadlinesEntity } from './request-deadlines.entity';

const machine = 'machine';
const hourMs = 3_600_000;
const first = { remindHours: 24, escalateHours: 8, afterwardsHours: 72 };

/** How long before a request has to be decided who hears that nobody has. */
@Injectable()
export class DeadlinesService implements OnModuleInit {
  private inForce: RequestDeadlinesEntity | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    this.inForce = await this.unitOfWork.run(async (tx) => {
      await this.lock(tx);
      return (await this.newest(tx)) ?? this.keep(tx, { ...first, version: 1, at: this.now(), author: machine }, null);
    });
  }

  current(): RequestDeadlines {
    const { at, ...settings } = this.known();
    return { ...settings, at: at.getTime() };
  }

  times(): CallTimes {
    const { remindHours, escalateHours } = this.known();
    return { remind: inMs(remindHours), escalate: inMs(escalateHours) };
  }

  afterwardsMs(): number {
    return this.known().afterwardsHours * hourMs;
  }

  async save({ basedOn, ...settings }: SaveRequestDeadlines, author: string): Promise<RequestDeadlines> {
    this.inForce = await this.unitOfWork.run(async (tx) => {
      await this.lock(tx);
      const before = await this.newest(tx);
      if (before?.version !== basedOn) throw new RefusalError('deadlines.stale', { author: before?.author ?? machine });
      return this.keep(tx, { ...settings, version: basedOn + 1, at: this.now(), author }, before);
    });
    return this.current();
  }

  now(): Date {
    return new Date(this.clock.now());
  }

  private async lock(tx: Transaction): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('request deadlines', 0))`);
  }

  private async keep(
    tx: Transaction,
    row: RequestDeadlinesEntity,
    before: RequestDeadlinesEntity | null,
  ): Promise<RequestDeadlinesEntity> {
    await tx.insert(RequestDeadlinesEntity, row);
    const subject = `version ${row.version}`;
    await this.audit.record(tx, { actor: row.author, action: 'request.deadlines-saved', subject, before, after: row });
    return row;
  }

  private async newest(tx: Transaction): Promise<RequestDeadlinesEntity | null> {
    const [newest] = await tx.find(RequestDeadlinesEntity, { order: { version: 'DESC' }, take: 1 });
    return newest ?? null;
  }

  private known(): RequestDeadlinesEntity {
    if (!this.inForce) throw new Error('The deadlines are asked for before they are read.');
    return this.inForce;
  }
}

const inMs = (hours: number | null): number | null => (hours === null ? null : hours * hourMs);
