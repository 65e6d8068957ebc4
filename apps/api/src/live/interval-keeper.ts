import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { EventStoring } from '../ingest';
import { CLOCK } from '../platform/clock';
import { AgentIntervalStore, type StoredAgentInterval } from './agent-interval.store';
import { IntervalFigureStore, type StoredInterval } from './interval-figure.store';

const storeAgainMs = 2000;

export interface ClosedIntervals {
  queues: readonly StoredInterval[];
  agents: readonly StoredAgentInterval[];
  /** Number of the last event that they may count. */
  behind: number;
}

/** Stores what has closed, in its order, once the events that it counts are stored. */
@Injectable()
export class IntervalKeeper {
  private readonly log = new Logger('Live');
  private readonly unstored: ClosedIntervals[] = [];
  private storingIntervals: Promise<void> | undefined;

  constructor(
    private readonly queues: IntervalFigureStore,
    private readonly agents: AgentIntervalStore,
    private readonly storing: EventStoring,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  keep(closed: ClosedIntervals): void {
    this.unstored.push(closed);
    this.storingIntervals ??= this.storeAll();
  }

  /** The newest revision of each queue's interval that begins in the span. */
  newest(from: number, to: number): Promise<StoredInterval[]> {
    return this.queues.newest(from, to);
  }

  /** Resolves when everything that was given so far is stored. */
  async settled(): Promise<void> {
    await this.storingIntervals;
  }

  private async storeAll(): Promise<void> {
    for (let next = this.unstored[0]; next; next = this.unstored[0]) {
      await this.storing.writer.settled(next.behind);
      try {
        await this.queues.store(next.queues, this.clock.now());
        await this.agents.store(next.agents, this.clock.now());
        this.unstored.shift();
      } catch (error) {
        this.log.warn({ msg: 'Closed intervals wait to be stored.', reason: String(error) });
        await new Promise((resolve) => setTimeout(resolve, storeAgainMs));
      }
    }
    this.storingIntervals = undefined;
  }
}
