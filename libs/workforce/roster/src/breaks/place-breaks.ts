import type { Interval } from '@zhiban/time';
import type { BreakKind, Shift, ShiftBreak } from '@zhiban/wire';
import type { Requirement } from '../cover/presence';
import { minuteMs } from '../world/work-time';

/** A break that a shift is to have, in minutes since its start; the whole of it lies between `earliest` and `latest`. */
export interface BreakWanted {
  kind: BreakKind;
  minutes: number;
  paid: boolean;
  earliest: number;
  latest: number;
}

/** A queue or desk with the seats that are planned for it so far; they are changed in place as breaks are placed. */
export interface Staffed {
  requirement: Requirement;
  planned: Float64Array;
  counts: (shift: Shift) => boolean;
}

export interface PlacedBreaks {
  /** By shift. */
  breaks: Map<string, ShiftBreak[]>;
  /** Shifts in which something had no room. */
  without: string[];
}

const gridMinutes = 15;

/**
 * PLAN-3: places breaks so that cover holds. Shift by shift each break goes to where most people are left over, seen from
 * the interval that it leaves worst; of equal places to the one nearest the middle of its window. Greedy, so that the same
 * input always gives the same roster and a planner can follow it.
 */
export function placeBreaks(
  shifts: readonly Shift[],
  wanted: (shift: Shift) => readonly BreakWanted[],
  staffed: readonly Staffed[],
): PlacedBreaks {
  const placed: PlacedBreaks = { breaks: new Map(), without: [] };
  for (const shift of [...shifts].sort(inOrderOfBreaks)) {
    const there = staffed.filter(({ counts }) => counts(shift));
    const breaks: ShiftBreak[] = [];
    for (const want of wanted(shift)) {
      const found = bestPlace(shift, want, breaks, there);
      if (found) breaks.push({ ...found, kind: want.kind, paid: want.paid });
      else placed.without.push(shift.id);
      if (found) for (const desk of there) takeAway(desk, found);
    }
    placed.breaks.set(
      shift.id,
      breaks.sort((a, b) => a.from - b.from),
    );
  }
  return placed;
}

/** Whose breaks are placed first. */
export const inOrderOfBreaks = (a: Shift, b: Shift): number => a.from - b.from || (a.id < b.id ? -1 : 1);

function bestPlace(shift: Shift, want: BreakWanted, taken: readonly ShiftBreak[], there: readonly Staffed[]) {
  const length = want.minutes * minuteMs;
  const [first, last] = [
    shift.from + want.earliest * minuteMs,
    Math.min(shift.from + want.latest * minuteMs, shift.to),
  ];
  const middle = (first + last - length) / 2;
  let best: Interval | null = null;
  let most = -Infinity;
  for (let from = first; from + length <= last; from += gridMinutes * minuteMs) {
    const place = { from, to: from + length };
    if (taken.some((pause) => pause.to >= place.from && pause.from <= place.to)) continue;
    const left = Math.min(...there.map((desk) => leftOver(desk, place)), Infinity);
    const nearer = best !== null && left === most && Math.abs(from - middle) < Math.abs(best.from - middle);
    if (best === null || left > most || nearer) [best, most] = [place, left];
  }
  return best;
}

/** Parts of intervals that a break takes, and how large each part is. */
function* touched({ from, intervalMinutes, seats }: Requirement, place: Interval): Generator<[number, number]> {
  const length = intervalMinutes * minuteMs;
  const last = Math.min(Math.ceil((place.to - from) / length), seats.length);
  for (let i = Math.max(Math.floor((place.from - from) / length), 0); i < last; i += 1) {
    const begins = from + i * length;
    yield [i, (Math.min(place.to, begins + length) - Math.max(place.from, begins)) / length];
  }
}

function leftOver({ requirement, planned }: Staffed, place: Interval): number {
  let least = Infinity;
  for (const [i, part] of touched(requirement, place))
    least = Math.min(least, (planned[i] ?? 0) - part - (requirement.seats[i] ?? 0));
  return least;
}

function takeAway({ requirement, planned }: Staffed, place: Interval): void {
  for (const [i, part] of touched(requirement, place)) planned[i] = (planned[i] ?? 0) - part;
}
