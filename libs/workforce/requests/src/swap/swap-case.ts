import type { Instant, Interval } from '@zhiban/time';
import type { Shift } from '@zhiban/wire';

/** A shift, or a part of one, that goes from its person to another. */
export interface Transfer {
  shift: Shift;
  to: string;
  /** `null`: the whole shift. */
  part: Interval | null;
}

/**
 * A swap of whatever kind: one transfer gives a shift away, two exchange shifts, three or more go round in a ring. What it
 * is judged by.
 */
export interface SwapCase {
  filer: string;
  filedAt: Instant;
  transfers: readonly Transfer[];
  /** Who else takes part and has said yes. */
  agreed: ReadonlySet<string>;
  /** Approved swaps of the filer's own initiative, by month of their own shift, `2026-11`; this one not among them. */
  approved: ReadonlyMap<string, number>;
}

/** Whoever gives or gets something, the filer first. */
export const partiesOf = ({ filer, transfers }: Pick<SwapCase, 'filer' | 'transfers'>): string[] => [
  ...new Set([filer, ...transfers.flatMap(({ shift, to }) => [shift.person, to])]),
];

/** When what goes to another begins. */
export const beginOf = ({ shift, part }: Pick<Transfer, 'shift' | 'part'>): Instant => part?.from ?? shift.from;

/** What another gets: the shift within the part. */
export const givenShift = ({ shift, part }: Transfer): Shift =>
  part ? { ...shift, from: part.from, to: part.to } : shift;
