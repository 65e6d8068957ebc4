import type { AcdConnector, AcdSink, FeedCounters, LinkState } from '@zhiban/acd-ami';
import type { AcdEvent } from '@zhiban/acd-events';
import type { ExchangeIntake } from '../exchange-intake';
import type { SourceBook, SourceStatus } from '../source-book';

export type Opening = (batch: readonly AcdEvent[]) => readonly AcdEvent[];

/** Lets what one connector hears flow into the intake, and notes how its link is doing. */
export class LinkFeed implements AcdSink {
  private paused = false;

  constructor(
    readonly status: SourceStatus,
    private readonly connector: AcdConnector,
    private readonly intake: ExchangeIntake,
    private readonly sources: SourceBook,
    /** What is received in place of a batch. */
    private readonly opening: Opening = (batch) => batch,
  ) {}

  start(): void {
    this.connector.start(this);
  }

  stop(): Promise<void> {
    return this.connector.stop();
  }

  /** The store has room again. */
  relieve(): void {
    if (!this.paused) return;
    this.paused = false;
    this.connector.resume();
  }

  events(batch: readonly AcdEvent[]): 'pause' | undefined {
    const answer = this.intake.receive(this.status, this.opening(batch));
    if (answer === 'pause') this.paused = true;
    return answer;
  }

  link(state: LinkState, at: number, detail?: string): void {
    this.sources.link(this.status, state, at, detail ?? null);
  }

  alive(at: number): void {
    this.sources.alive(this.status, at);
  }

  counters(counters: FeedCounters): void {
    this.status.counters = counters;
  }
}
