import type { CompletionEnder, LeftHow, SeatState } from '@zhiban/wire';

/**
 * What became true on the floor, in the order of time: `at` never goes back. All waits, rings and talks are milliseconds.
 * Metrics, history and boards are built from these alone.
 */
export type Fact =
  | { kind: 'offered'; at: number; queue: string; visit: string }
  /** Found waiting in a picture; `since` is dated by its wait. */
  | { kind: 'carried-in'; at: number; queue: string; visit: string; since: number }
  /** `ringMs` is `null` where nobody knows when the seat began to ring. */
  | { kind: 'answered'; at: number; queue: string; visit: string; seat: string; waitMs: number; ringMs: number | null }
  | { kind: 'abandoned'; at: number; queue: string; visit: string; waitMs: number }
  | { kind: 'left'; at: number; queue: string; visit: string; how: LeftHow; waitMs: number }
  /** The visit that timed out at `leftAt` went on to another queue: it overflowed. Takes back `timed-out`. */
  | { kind: 'reclassified'; at: number; queue: string; visit: string; leftAt: number }
  | { kind: 'refused'; at: number; queue: string | null; reason: 'full' | 'no-agents' }
  /** `talkMs` contains `holdMs`. */
  | {
      kind: 'completed';
      at: number;
      queue: string;
      visit: string | null;
      seat: string;
      talkMs: number;
      holdMs: number;
      endedBy: CompletionEnder;
    }
  /** A talk whose end nobody saw: it is answered, but not handled. */
  | { kind: 'talk-lost'; at: number; queue: string; visit: string; seat: string; how: 'lost' | 'unknown' }
  | { kind: 'after-call'; at: number; queue: string; seat: string; ms: number }
  | { kind: 'rung-out'; at: number; queue: string; seat: string; ringMs: number }
  | { kind: 'ring-cancelled'; at: number; queue: string; seat: string; visit: string; ringMs: number }
  | { kind: 'member-joined'; at: number; queue: string; seat: string }
  | { kind: 'member-left'; at: number; queue: string; seat: string; membership: string; from: number }
  | { kind: 'pause-ended'; at: number; queue: string; seat: string; reason: string | null; from: number }
  /** The seat was `was` from `was.from` until `at`, and is `state` now. */
  | {
      kind: 'seat-moved';
      at: number;
      seat: string;
      was: { state: SeatState; reason: string | null; from: number };
      state: SeatState;
      reason: string | null;
    }
  /** `from`: since when nothing was heard; not after `at`. */
  | { kind: 'gap-began'; at: number; from: number }
  | { kind: 'gap-ended'; at: number; from: number };

export type FactKind = Fact['kind'];
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;
/** Takes each fact as it becomes true. */
export type Tell = (fact: Fact) => void;
