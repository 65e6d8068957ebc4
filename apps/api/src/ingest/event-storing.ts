import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { DataSource } from 'typeorm';
import { CLOCK } from '../platform/clock';
import { AcdEventStore } from './store/acd-event.store';
import { EventWriter, type WriterSigns } from './store/event-writer';
import { WriterConnection } from './store/writer-connection';

const leasePatienceMs = 10_000;
const closeWithinMs = 2500;
const complainEveryMs = 10_000;

/** The storing side of the intake: one connection, the table, and the writer in front of it. */
@Injectable()
export class EventStoring implements WriterSigns {
  readonly connection: WriterConnection;
  readonly events: AcdEventStore;
  readonly writer: EventWriter;
  private readonly log = new Logger('EventWriter');
  private readonly relieved = new Set<() => void>();
  private complainedAt = 0;

  constructor(
    dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.connection = new WriterConnection(dataSource);
    this.events = new AcdEventStore(this.connection);
    this.writer = new EventWriter(this.events, clock, this);
  }

  open(): Promise<void> {
    return this.connection.open(leasePatienceMs);
  }

  /** Called when a full buffer has room again. */
  onRelief(listener: () => void): void {
    this.relieved.add(listener);
  }

  async close(): Promise<void> {
    const left = await this.writer.close(closeWithinMs);
    if (left > 0) this.log.error(`${left} events could not be stored before the stop.`);
    await this.connection.close();
  }

  pressure(full: boolean): void {
    if (full) this.log.error('The buffer of events is full: the exchange is asked to wait.');
    else for (const listener of this.relieved) listener();
  }

  failed(error: unknown, waiting: number): void {
    const now = this.clock.now();
    if (now - this.complainedAt < complainEveryMs) return;
    this.complainedAt = now;
    this.log.warn({ msg: 'Events are held because they cannot be stored.', waiting, reason: String(error) });
  }

  refused(row: { seq: number; source: string }, error: unknown): void {
    this.log.error({ msg: 'The database refuses an event.', seq: row.seq, source: row.source, reason: String(error) });
  }
}
