import type { Instant } from '@zhiban/time';
import type { Shift, ShiftBreak, ShiftKind } from '@zhiban/wire';

/** What would make a shift possible, as a deed on one shift. */
export type Remedy =
  /** Keeps its length and begins then, or later. */
  | { do: 'start-later'; shift: string; from: Instant }
  /** Keeps its length and ends then, or earlier. */
  | { do: 'end-earlier'; shift: string; to: Instant }
  /** Ends then, `minutes` of work fewer. */
  | { do: 'shorten'; shift: string; to: Instant; minutes: number }
  | { do: 'mark'; shift: string; kind: ShiftKind }
  /** From then on it is overtime, for `minutes` of work. */
  | { do: 'split'; shift: string; at: Instant; minutes: number }
  | { do: 'remove'; shift: string }
  | { do: 'place-breaks'; shift: string; breaks: ShiftBreak[] };

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
