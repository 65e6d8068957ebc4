import type { Interval } from '@zhiban/time';
import type { Shift } from '@zhiban/wire';

/** Shifts without a pause between them: overtime after a shift is no second arrival. */
export interface Stretch extends Interval {
  shifts: readonly Shift[];
  breaks: readonly Interval[];
}

/** Of one person's shifts, in order. */
export function stretchesOf(shifts: readonly Shift[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const shift of [...shifts].sort((a, b) => a.from - b.from)) {
    const open = stretches.at(-1);
    if (open?.to === shift.from) stretches[stretches.length - 1] = joined(open, shift);
    else stretches.push(joined({ from: shift.from, to: shift.to, shifts: [], breaks: [] }, shift));
  }
  return stretches;
}

const joined = ({ from, shifts, breaks }: Stretch, shift: Shift): Stretch => ({
  from,
  to: shift.to,
  shifts: [...shifts, shift],
  breaks: withoutSeams([...breaks, ...shift.breaks]),
});

/** A meal and the rest right after it are one time away. */
function withoutSeams(breaks: readonly Interval[]): Interval[] {
  const whole: Interval[] = [];
  for (const { from, to } of breaks.toSorted((a, b) => a.from - b.from)) {
    const open = whole.at(-1);
    if (open && from <= open.to) open.to = Math.max(open.to, to);
    else whole.push({ from, to });
  }
  return whole;
}
