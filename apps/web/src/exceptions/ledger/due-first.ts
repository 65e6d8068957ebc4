import type { ServiceException } from '@zhiban/wire';
import { urgencyOf } from '../time-left';

/** When the first of its clocks runs out; what has none comes last. */
export const nextDue = ({ clocks }: Pick<ServiceException, 'clocks'>): number => clocks[0]?.dueAt ?? Infinity;

/** What is due first before the rest; of what is due together, or has no clock, the newest first. */
export const dueFirst = (exceptions: readonly ServiceException[]): ServiceException[] =>
  [...exceptions].sort((a, b) => {
    const [first, second] = [nextDue(a), nextDue(b)];
    return first === second ? b.number - a.number : first - second;
  });

/** How many are late, and how many will be soon. */
export function countsOf(exceptions: readonly ServiceException[], now: number): { late: number; soon: number } {
  const urgent = exceptions.filter(({ clocks }) => clocks.length > 0).map((one) => urgencyOf(nextDue(one), now));
  const of = (wanted: 'late' | 'soon') => urgent.filter((urgency) => urgency === wanted).length;
  return { late: of('late'), soon: of('soon') };
}
