/** Share of paid time by cause (leave, training, meetings, sickness, breaks …), each of 1. Causes exclude each other. */
export type Shrinkage = Readonly<Record<string, number>>;

/** The share of paid time that is not at the seat: the sum of its causes. */
export function shrinkageTotal(shrinkage: Shrinkage): number {
  return Object.values(shrinkage).reduce((sum, share) => sum + share, 0);
}

/**
 * People to roster so that `seats` are filled: seats / (1 − shrinkage), rounded up.
 *
 * @throws RangeError where a cause is negative, or nobody would be left
 */
export function peopleFor(seats: number, shrinkage: Shrinkage): number {
  const total = shrinkageTotal(shrinkage);
  if (Object.values(shrinkage).some((share) => !(share >= 0)) || total >= 1) {
    throw new RangeError('Shrinkage is a share of paid time by cause; together they are less than the whole.');
  }
  return wholeUp(seats / (1 - total));
}

/** Rounds up, but not for what only the machine's arithmetic added. */
export function wholeUp(value: number): number {
  return Math.max(0, Math.ceil(value - 1e-9 * Math.max(1, value)));
}

/**
 * Causes that a roster shows by itself: breaks stand in their shift, and who is on leave is not rostered. Seats planned are
 * already without them; to ask for a reserve as well would count them twice.
 */
export const shownByRoster: ReadonlySet<string> = new Set(['breaks', 'leave']);

/** What is left: sickness, and whatever else nobody can read off the roster. Rostered people suffer it. */
export const unrostered = (shrinkage: Shrinkage): Shrinkage =>
  Object.fromEntries(Object.entries(shrinkage).filter(([cause]) => !shownByRoster.has(cause)));
