import { dayAt } from '@zhiban/time';
import { beginOf, type SwapCase } from '../swap/swap-case';
import type { RequestRule } from './request-rule';
import { workingDaysBefore } from './working-days-before';

/** SWAP-1: filed some working days before the earlier of the shifts. Where the calendar lacks the year another rule says so. */
export const swapNotice: RequestRule<SwapCase, 'swap-notice'> = {
  id: 'swap-notice',
  cites: 'SWAP-1',
  bound: 'least',
  judge({ filer, filedAt, transfers }, { workingDays }, world) {
    const earliest = Math.min(...transfers.map(beginOf));
    const deadline = workingDaysBefore(earliest, workingDays, world);
    if (deadline === null || filedAt <= deadline) return [];
    const day = dayAt(world.days, earliest);
    return [
      {
        person: filer,
        day,
        actual: kept(filedAt, earliest, workingDays, world),
        limit: workingDays,
        unit: 'working-days',
        at: { from: deadline, to: earliest },
        span: { first: dayAt(world.days, deadline), last: day },
        shifts: transfers.map(({ shift }) => shift.id),
      },
    ];
  },
};

/** How many whole working days of notice were given; −1: the shift has begun. */
function kept(
  filedAt: number,
  earliest: number,
  limit: number,
  world: Parameters<typeof workingDaysBefore>[2],
): number {
  for (let count = limit - 1; count >= 0; count -= 1)
    if (filedAt <= (workingDaysBefore(earliest, count, world) ?? -Infinity)) return count;
  return -1;
}
