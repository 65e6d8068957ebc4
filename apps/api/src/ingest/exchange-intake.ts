import { Inject, Injectable, Logger } from '@nestjs/common';
import type { AcdEvent } from '@zhiban/acd-events';
import type { Clock } from '@zhiban/time';
import type { WriterOperations } from '@zhiban/wire';
import { CLOCK } from '../platform/clock';
import { EventStoring } from './event-storing';
import { SourceBook, type SourceStatus } from './source-book';
import type { SequencedEvent } from './store/sequenced-event';

/** Where events go once they have their number: the live floor. */
export interface EventSink {
  /** Events of one source in the order of their numbers. */
  fold(source: string, events: readonly SequencedEvent[]): void;
}

/** Gives every event its number, hands it to the floor, and sees that it is stored. */
@Injectable()
export class ExchangeIntake {
  private readonly log = new Logger('Intake');
  private seq = 0;
  private sink: EventSink | undefined;

  constructor(
    private readonly storing: EventStoring,
    private readonly sources: SourceBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Begins to take events; numbers go on behind `lastSeq`. */
  open(sink: EventSink, lastSeq: number): void {
    this.seq = lastSeq;
    this.sink = sink;
  }

  get isOpen(): boolean {
    return this.sink !== undefined;
  }

  get lastSeq(): number {
    return this.seq;
  }

  /**
   * Applied at once, stored within a moment: for feeds that cannot say an event again. `told`: it is a history, whose
   * events count as having arrived when they happened.
   */
  receive(status: SourceStatus, events: readonly AcdEvent[], told = false): 'pause' | undefined {
    if (events.length === 0) return undefined;
    const rows = this.number(status.source, events, told);
    this.apply(status, rows);
    this.storing.writer.push(rows);
    return this.storing.writer.view().state === 'full' ? 'pause' : undefined;
  }

  /** The next numbers, for events that are stored before they are applied. */
  number(source: string, events: readonly AcdEvent[], told = false): SequencedEvent[] {
    const now = this.clock.now();
    return events.map((event) => ({ seq: ++this.seq, source, received: told ? event.at : now, event }));
  }

  /** A fault in the fold must not stop the feed: it is logged, and the events are stored all the same. */
  apply(status: SourceStatus, rows: readonly SequencedEvent[]): void {
    const events = rows.map((row) => row.event);
    this.sources.count(status, events);
    try {
      this.sink?.fold(status.source, rows);
    } catch (error) {
      this.log.error(error);
    }
  }

  writerView(): WriterOperations {
    return this.storing.writer.view();
  }
}
