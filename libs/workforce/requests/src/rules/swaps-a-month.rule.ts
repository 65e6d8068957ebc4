import { dateOfDay, dayAt, type DayNumber } from '@zhiban/time';
import { beginOf, type SwapCase } from '../swap/swap-case';
import type { RequestRule } from './request-rule';

export const monthOf = (day: DayNumber): string => dateOfDay(day).slice(0, 7);

/** SWAP-3: swaps of one's own initiative, in the month of one's own shift. Taking another's counts nothing. */
export const swapsAMonth: RequestRule<SwapCase, 'swaps-a-month'> = {
  id: 'swaps-a-month',
  cites: 'SWAP-3',
  bound: 'most',
  judge({ filer, transfers, approved }, { swaps }, { days }) {
    const own = transfers.filter(({ shift }) => shift.person === filer);
    const firstOf = new Map<string, DayNumber>();
    for (const day of own.map((transfer) => dayAt(days, beginOf(transfer))).sort((a, b) => a - b))
      if (!firstOf.has(monthOf(day))) firstOf.set(monthOf(day), day);
    return [...firstOf].flatMap(([month, day]) => {
      const actual = (approved.get(month) ?? 0) + 1;
      return actual > swaps
        ? [{ person: filer, day, actual, limit: swaps, unit: 'swaps', span: { first: day, last: day } }]
        : [];
    });
  },
};
