import { dayAt, dayNumber, instantOn, midnightOf, minutesOfTime, type Interval } from '@zhiban/time';
import type { LeavePiece, Shift } from '@zhiban/wire';
import { resized, type ShiftChange, type World } from '@zhiban/workforce-roster';

const noon = 720;

/**
 * The time that a piece of leave keeps free. A whole day is the shifts that start on it: one of the evening before is worked
 * to its end, one that starts that night is not.
 */
export function leaveTime(piece: LeavePiece, shifts: readonly Shift[], { days }: World): Interval {
  const day = dayNumber(piece.date);
  if (!('part' in piece)) {
    return { from: instantOn(days, day, minutesOfTime(piece.from)), to: instantOn(days, day, minutesOfTime(piece.to)) };
  }
  const [from, to] = [midnightOf(days, day), midnightOf(days, day + 1)];
  if (piece.part === 'morning') return { from: workedUntil(from, shifts), to: instantOn(days, day, noon) };
  if (piece.part === 'afternoon') return { from: instantOn(days, day, noon), to: freeUntil(from, to, shifts) };
  return { from: workedUntil(from, shifts), to: freeUntil(from, to, shifts) };
}

const workedUntil = (midnight: number, shifts: readonly Shift[]): number =>
  shifts.reduce((until, { from, to }) => (from < midnight && to > until ? to : until), midnight);

const freeUntil = (midnight: number, next: number, shifts: readonly Shift[]): number =>
  shifts.reduce((until, { from, to }) => (from >= midnight && from < next && to > until ? to : until), next);

/**
 * What leave does to a person's shifts: what lies in it goes, a shift that reaches out keeps the rest. `newId` names the end
 * of a shift whose middle goes.
 */
export function leaveChanges(
  times: readonly Interval[],
  shifts: readonly Shift[],
  newId: (shift: string, piece: number) => string,
): ShiftChange[] {
  return shifts.flatMap((shift) => {
    const kept = times.reduce<Interval[]>((spans, time) => spans.flatMap((span) => without(span, time)), [shift]);
    if (kept.length === 1 && kept[0]?.from === shift.from && kept[0].to === shift.to) return [];
    const [first, ...rest] = kept;
    return [
      { id: shift.id, before: shift, after: first ? resized(shift, first.from, first.to) : null },
      ...rest.map((span, i) => {
        const id = newId(shift.id, i + 1);
        return { id, before: null, after: { ...resized(shift, span.from, span.to), id } };
      }),
    ];
  });
}

function without(span: Interval, time: Interval): Interval[] {
  const head = { from: span.from, to: Math.min(span.to, time.from) };
  const tail = { from: Math.max(span.from, time.to), to: span.to };
  if (time.from >= span.to || time.to <= span.from) return [{ from: span.from, to: span.to }];
  return [head, tail].filter(({ from, to }) => from < to);
}

/** What has to be filled: of each shift what lies in the leave. Of several holes in one shift the first has its id. */
export function leaveHoles(times: readonly Interval[], shifts: readonly Shift[]): Shift[] {
  return shifts.flatMap((shift) =>
    times
      .map(({ from, to }) => ({ from: Math.max(from, shift.from), to: Math.min(to, shift.to) }))
      .filter(({ from, to }) => from < to)
      .map(({ from, to }, i) => ({ ...resized(shift, from, to), id: i === 0 ? shift.id : `${shift.id}#${i + 1}` })),
  );
}

/** The days on which shifts start. */
export const rosteredDays = (shifts: readonly Shift[], { days }: World): Set<number> =>
  new Set(shifts.map(({ from }) => dayAt(days, from)));
