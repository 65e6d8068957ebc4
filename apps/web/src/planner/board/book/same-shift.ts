import type { Shift } from '@zhiban/wire';

/** Whether two shifts are the same to everybody who works them. */
export function sameShift(a: Shift | null, b: Shift | null): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  return (
    a.person === b.person &&
    a.from === b.from &&
    a.to === b.to &&
    a.kind === b.kind &&
    a.pattern === b.pattern &&
    a.post === b.post &&
    a.breaks.length === b.breaks.length &&
    a.breaks.every((pause, i) => {
      const other = b.breaks[i];
      return (
        other?.from === pause.from && other.to === pause.to && other.kind === pause.kind && other.paid === pause.paid
      );
    })
  );
}
