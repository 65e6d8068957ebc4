import type { Instant, Interval } from '@zhiban/time';
import type { AttendanceRules, FindingKind } from '@zhiban/wire';
import { isPresent, lengthOf, within, type Stint } from './presence';
import type { Stretch } from './stretch';
import { BreakBudget, timesAway, type Uncovered } from './time-away';

const minuteMs = 60_000;
export const wholeMinutes = (ms: number): number => Math.ceil(ms / minuteMs);

/** How the time of somebody differs from what is rostered. */
export interface Finding extends Interval {
  kind: FindingKind;
  minutes: number;
}

export interface Attendance {
  /** In the order of time. */
  findings: Finding[];
  /** How much of the shift could not be seen, ms. */
  unseenMs: number;
  /** When the person was first and last seen in it; `null`: never. */
  firstSeen: Instant | null;
  lastSeen: Instant | null;
}

/**
 * ATT-1, ATT-2: what somebody's seats did, held against a stretch of their published shifts. `stints` are without holes and
 * begin some time before it. What could not be seen is never held against anybody, on neither of its sides: who was not
 * seen to be missing from the beginning was not late.
 */
export function attendanceOf(stretch: Stretch, stints: readonly Stint[], rules: AttendanceRules): Attendance {
  const inside = within(stints, stretch);
  const present = inside.filter(isPresent);
  const unseenMs = lengthOf(inside.filter(({ doing }) => doing === 'unseen'));
  const firstSeen = present[0]?.from ?? null;
  const lastSeen = present.at(-1)?.to ?? null;
  const findings = firstSeen === null ? neverSeen(stretch, inside, rules) : differences(stretch, inside, rules);
  const short = firstSeen === null ? [] : shortArrival(stretch, stints, rules);
  return { findings: [...short, ...findings], unseenMs, firstSeen, lastSeen };
}

/** Whole shifts are missed only where next to nothing was hidden; otherwise what was seen is told as time away. */
function neverSeen(stretch: Stretch, inside: readonly Stint[], rules: AttendanceRules): Finding[] {
  const tolerance = rules.lateMinutes * minuteMs;
  const out = inside.filter(({ doing }) => doing === 'out');
  const outMs = lengthOf(out);
  if (outMs <= tolerance) return [];
  const hiddenMs = stretch.to - stretch.from - outMs;
  if (hiddenMs <= tolerance) return [{ ...span(stretch), kind: 'absent', minutes: wholeMinutes(outMs) }];
  return out.filter(({ from, to }) => to - from > tolerance).map((stint) => found('away', stint));
}

/** A pause at another time than was rostered is the break that was not taken then (DAY-1), as long as that lasts. */
function differences(stretch: Stretch, inside: readonly Stint[], rules: AttendanceRules): Finding[] {
  const budget = new BreakBudget(stretch.breaks);
  const uncovered = timesAway(inside).flatMap((time) => budget.uncovered(time));
  let unusedMs = budget.unusedMs;
  return uncovered.flatMap((time) => {
    const kind = kindOf(time, stretch);
    const movedMs = kind === 'extra-break' ? Math.min(unusedMs, time.to - time.from) : 0;
    if (movedMs === 0) return findingOf(kind, time, rules);
    unusedMs -= movedMs;
    const moved = { from: time.from, to: time.from + movedMs };
    return [
      ...findingOf('break-moved', moved, rules),
      ...findingOf('break-over', { from: moved.to, to: time.to }, rules),
    ];
  });
}

function findingOf(kind: FindingKind, time: Interval, rules: AttendanceRules): Finding[] {
  const tolerance = ofBreaks.has(kind) ? rules.breakMinutes : rules.lateMinutes;
  return time.to - time.from > tolerance * minuteMs ? [found(kind, time)] : [];
}

const ofBreaks: ReadonlySet<FindingKind> = new Set<FindingKind>(['break-over', 'extra-break', 'break-moved']);

/** Who is paused from the beginning has signed in, and is not late. */
function kindOf({ from, to, out, outFirst, outLast, afterBreak }: Uncovered, stretch: Stretch): FindingKind {
  if (outFirst && from <= stretch.from) return 'late';
  if (outLast && to >= stretch.to) return 'early-leave';
  if (afterBreak) return 'break-over';
  return out ? 'away' : 'extra-break';
}

/** ATT-1. Whose arrival could not be seen arrived in time. */
function shortArrival(stretch: Stretch, stints: readonly Stint[], rules: AttendanceRules): Finding[] {
  const asked = stretch.from - rules.arriveMinutes * minuteMs;
  const tolerated = stretch.from + rules.lateMinutes * minuteMs;
  const around = within(stints, { from: asked, to: tolerated });
  const last = around.findLastIndex(({ doing, from }) => doing === 'out' && from < stretch.from);
  const arrived = around[last + 1];
  if (last < 0 || !arrived || !isPresent(arrived) || asked >= arrived.from) return [];
  return [found('short-arrival', { from: asked, to: arrived.from })];
}

const span = ({ from, to }: Interval): Interval => ({ from, to });

const found = (kind: FindingKind, time: Interval): Finding => ({
  ...span(time),
  kind,
  minutes: wholeMinutes(time.to - time.from),
});

/** ATT-5: the first shift after approved leave, with no other in between: who misses it has dragged the leave on. */
export const followsLeave = (from: Instant, previousEnd: Instant | null, leaves: readonly Interval[]): boolean =>
  leaves.some(({ to }) => to <= from && to > (previousEnd ?? -Infinity));
