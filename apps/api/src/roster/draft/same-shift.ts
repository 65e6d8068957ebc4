import type { Shift } from '@zhiban/wire';

/** By value; the database may give the fields of a break in another order. */
export const sameShift = (a: Shift | null, b: Shift | null): boolean => valueOf(a) === valueOf(b);

function valueOf(shift: Shift | null): string {
  if (!shift) return '';
  const { person, from, to, kind, pattern, post } = shift;
  const breaks = shift.breaks.map((pause) => [pause.from, pause.to, pause.kind, pause.paid]);
  return JSON.stringify([person, from, to, kind, pattern, post, breaks]);
}
