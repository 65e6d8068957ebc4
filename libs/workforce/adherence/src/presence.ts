import type { Instant, Interval } from '@zhiban/time';
import type { Doing } from '@zhiban/wire';
import { awayAt, isHere, type SeatSeen } from './seat-seen';

/** A time in which somebody did one thing. */
export interface Stint extends Interval {
  doing: Doing;
}

/** What a seat's state means for attendance: talking, or training in another room, is all at work. */
export function doingOf(seat: SeatSeen): Doing {
  if (!seat.seen) return 'unseen';
  if (!isHere(seat)) return 'out';
  return awayAt([seat]) ? 'paused' : 'at-work';
}

/** One seat at work is enough, and what cannot be seen may be work: only who is out at all of them is out. */
const strongest: readonly Doing[] = ['at-work', 'paused', 'unseen', 'out'];

/**
 * A person at all of their seats, without holes over a span. Each list is one seat's, in order; where it says nothing, and
 * of somebody without a seat, nothing is known.
 */
export function togetherOf(seats: readonly (readonly Stint[])[], span: Interval): Stint[] {
  const cuts = new Set<Instant>([span.from]);
  for (const stints of seats)
    for (const { from, to } of stints) for (const at of [from, to]) if (at > span.from && at < span.to) cuts.add(at);
  const starts = [...cuts].sort((a, b) => a - b);
  const places = seats.map(() => 0);
  const together: Stint[] = [];
  starts.forEach((from, nth) => {
    const doing = strongestOf(seats.map((stints, seat) => doingFrom(stints, from, places, seat)));
    const open = together.at(-1);
    const to = starts[nth + 1] ?? span.to;
    if (open?.doing === doing) open.to = to;
    else together.push({ from, to, doing });
  });
  return together;
}

const strongestOf = (found: readonly Doing[]): Doing => strongest.find((doing) => found.includes(doing)) ?? 'unseen';

/** `places` remembers how far each list has been read: instants are asked in order. */
function doingFrom(stints: readonly Stint[], at: Instant, places: number[], seat: number): Doing {
  let place = places[seat] ?? 0;
  for (let stint = stints[place]; stint && stint.to <= at; stint = stints[place]) place += 1;
  places[seat] = place;
  const stint = stints[place];
  return stint && stint.from <= at ? stint.doing : 'unseen';
}

/** Without what was hidden: there a list says nothing. `hidden` is in order. */
export function withoutHidden(stints: readonly Stint[], hidden: readonly Interval[]): Stint[] {
  return hidden.reduce<readonly Stint[]>((left, hole) => left.flatMap((stint) => around(stint, hole)), stints).slice();
}

function around(stint: Stint, { from, to }: Interval): Stint[] {
  if (to <= stint.from || from >= stint.to) return [stint];
  const before = from > stint.from ? [{ ...stint, to: from }] : [];
  return to < stint.to ? [...before, { ...stint, from: to }] : before;
}

/** What of the stints lies in a span. */
export const within = (stints: readonly Stint[], { from, to }: Interval): Stint[] =>
  stints
    .filter((stint) => stint.from < to && stint.to > from)
    .map(({ doing, ...stint }) => ({ from: Math.max(stint.from, from), to: Math.min(stint.to, to), doing }));

export const isPresent = ({ doing }: Stint): boolean => doing === 'at-work' || doing === 'paused';

export const lengthOf = (spans: readonly Interval[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);
