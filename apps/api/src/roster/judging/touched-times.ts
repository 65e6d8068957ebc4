import type { Interval } from '@zhiban/time';
import type { ShiftChange } from '@zhiban/workforce-roster';

/** Times so near each other are read as one. */
const nearMs = 86_400_000;

/**
 * The times that a change touches, in their order. The shifts of a swap may lie weeks apart, and what everybody does between
 * them has no say.
 */
export function touchedTimes(changes: readonly ShiftChange[]): Interval[] {
  const times = changes.flatMap(({ before, after }) => [before, after].filter((shift) => shift !== null));
  const found: Interval[] = [];
  for (const { from, to } of times.sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && from <= last.to + nearMs) found[found.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else found.push({ from, to });
  }
  return found;
}

/** From the first of them to the last, whatever lies between. */
export const fromFirstToLast = (times: readonly Interval[]): Interval => ({
  from: times.reduce((least, { from }) => Math.min(least, from), Infinity),
  to: times.reduce((most, { to }) => Math.max(most, to), -Infinity),
});
