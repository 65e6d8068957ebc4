import type { Instant } from '@zhiban/time';
import type { Remedy, Shift } from '@zhiban/wire';

/** A shift with its breaks, moved in time. */
export const moved = (shift: Shift, by: number): Shift => ({
  ...shift,
  from: shift.from + by,
  to: shift.to + by,
  breaks: shift.breaks.map((pause) => ({ ...pause, from: pause.from + by, to: pause.to + by })),
});

/** A shift between new ends; of its breaks what lies inside. */
export const resized = (shift: Shift, from: Instant, to: Instant): Shift => ({
  ...shift,
  from,
  to,
  breaks: shift.breaks.flatMap((pause) => {
    const kept = { ...pause, from: Math.max(pause.from, from), to: Math.min(pause.to, to) };
    return kept.from < kept.to ? [kept] : [];
  }),
});

/** The two shifts that a split makes. The second begins after a break that lies at the cut. */
export function splitAt(shift: Shift, at: Instant, id: string): [Shift, Shift] {
  const begins = shift.breaks.reduce((from, pause) => (pause.from <= from && pause.to > from ? pause.to : from), at);
  return [resized(shift, shift.from, at), { ...resized(shift, begins, shift.to), id, kind: 'overtime' }];
}

/** The shifts after a remedy. `newId` names the shift that a split adds. */
export function remedied(shifts: readonly Shift[], remedy: Remedy, newId = `${remedy.shift}+`): Shift[] {
  return shifts.flatMap((shift) => (shift.id === remedy.shift ? applied(shift, remedy, newId) : [shift]));
}

function applied(shift: Shift, remedy: Remedy, newId: string): Shift[] {
  switch (remedy.do) {
    case 'start-later':
      return [moved(shift, remedy.from - shift.from)];
    case 'end-earlier':
      return [moved(shift, remedy.to - shift.to)];
    case 'shorten':
      return [resized(shift, shift.from, remedy.to)];
    case 'mark':
      return [{ ...shift, kind: remedy.kind }];
    case 'split':
      return splitAt(shift, remedy.at, newId);
    case 'remove':
      return [];
    case 'place-breaks':
      return [{ ...shift, breaks: remedy.breaks }];
  }
}
