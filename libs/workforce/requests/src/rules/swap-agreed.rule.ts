import { dayAt } from '@zhiban/time';
import { beginOf, partiesOf, type SwapCase } from '../swap/swap-case';
import type { RequestRule } from './request-rule';

/** SWAP-2: everybody whose shifts change has agreed before it is approved. */
export const swapAgreed: RequestRule<SwapCase, 'swap-agreed'> = {
  id: 'swap-agreed',
  cites: 'SWAP-2',
  bound: 'least',
  judge: (asked, _params, { days }) =>
    partiesOf(asked)
      .filter((person) => person !== asked.filer && !asked.agreed.has(person))
      .map((person) => ({
        person,
        day: dayAt(days, Math.min(...asked.transfers.map(beginOf))),
        actual: 0,
        limit: 1,
        unit: 'people',
      })),
};
