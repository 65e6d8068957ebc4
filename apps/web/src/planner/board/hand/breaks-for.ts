import { dateIn } from '@zhiban/time';
import type { Shift, ShiftBreak, ShiftPattern } from '@zhiban/wire';
import { counts, placeBreaks, policyAt, type BreakWanted } from '@zhiban/workforce-roster';
import type { Desk } from '../store/desk';

/** PLAN-3: the breaks that a shift is to have, where cover bears them best; `null`: they have no room in it. */
export function breaksFor(desk: Desk, shift: Shift, pattern: ShiftPattern | null): ShiftBreak[] | null {
  const wanted = pattern && pattern.breaks.length > 0 ? pattern.breaks : askedByPolicy(desk, shift);
  const { people, world } = desk.court.board;
  const staffed = desk.cover.lines.flatMap((line) =>
    line.post !== null && line.required
      ? {
          requirement: { ...line, post: line.post, seats: line.required },
          planned: desk.cover.after(line, [{ id: shift.id, before: shift, after: { ...shift, breaks: [] } }]),
          counts: (each: Shift) => counts(each, people.get(each.person), line.post ?? '', world.posts),
        }
      : [],
  );
  const placed = placeBreaks([{ ...shift, breaks: [] }], () => wanted, staffed);
  return placed.without.length > 0 ? null : (placed.breaks.get(shift.id) ?? null);
}

const gridMinutes = 15;

/** A meal and a rest anywhere but at the shift's edge. */
function askedByPolicy({ view }: Desk, { from, to }: Shift): BreakWanted[] {
  const { timeZone, policy } = view.world;
  const { afterMinutes, mealMinutes, restMinutes, edgeMinutes } = policyAt(policy, dateIn(timeZone, from)).rules[
    'meal-and-rest'
  ];
  const minutes = (to - from) / 60_000;
  if (minutes <= afterMinutes) return [];
  const windows = { earliest: edgeMinutes + gridMinutes, latest: minutes - edgeMinutes - gridMinutes };
  return [
    { kind: 'meal' as const, minutes: mealMinutes, paid: false, ...windows },
    { kind: 'rest' as const, minutes: restMinutes, paid: true, ...windows },
  ].filter((wanted) => wanted.minutes > 0);
}
