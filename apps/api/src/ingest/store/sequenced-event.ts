import type { AcdEvent } from '@zhiban/acd-events';

/** A canonical event with its place in the one order of this database. */
export interface SequencedEvent {
  /** Strictly increasing over all sources and runs. */
  seq: number;
  source: string;
  /** When it arrived here, ms. */
  received: number;
  event: AcdEvent;
}
