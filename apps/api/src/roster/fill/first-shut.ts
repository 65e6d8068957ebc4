import type { LeftOut } from '@zhiban/wire';

export type Against = Pick<LeftOut, 'verdicts' | 'why'>;

export interface FirstShut {
  /** So many days from the first on may stand. */
  fine: number;
  /** What is against the next one; `null`: there is none. */
  against: Against | null;
}

/**
 * The first day that may not stand after those before it, where what is against some days is against more of them too. It
 * is looked for where the verdicts are, and by halves where that leads nowhere.
 */
export function firstShut(dates: readonly string[], ask: (count: number) => Against): FirstShut {
  let against = ask(dates.length);
  if (against.verdicts.length === 0) return { fine: dates.length, against: null };
  let [fine, shut] = [0, dates.length];
  while (shut - fine > 1) {
    const count = nextCount(dates, against, fine, shut);
    const found = ask(count);
    if (found.verdicts.length === 0) fine = count;
    else [shut, against] = [count, found];
  }
  return { fine, against };
}

function nextCount(dates: readonly string[], { verdicts }: Against, fine: number, shut: number): number {
  const earliest = verdicts.map(({ date }) => date).sort()[0] ?? '';
  const before = dates.filter((date) => date < earliest).length;
  const likely = before === fine ? before + 1 : before;
  return likely > fine && likely < shut ? likely : Math.floor((fine + shut) / 2);
}
