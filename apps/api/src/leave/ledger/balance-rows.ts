import { addMonths } from '@zhiban/time';
import type { BalancesQuery, LeaveBalances, LeaveEntry, LeaveEntryKind } from '@zhiban/wire';
import { balanceOf, openGrants } from '@zhiban/workforce-requests';

export type BalanceRow = LeaveBalances['rows'][number];

const endingMonths = 3;

/** What the lines of one person come to, so that it adds up. */
export function balanceRow(
  person: BalanceRow['person'],
  entries: readonly LeaveEntry[],
  { asked, today }: { asked: number; today: string },
): BalanceRow {
  const of = (...kinds: LeaveEntryKind[]) => balanceOf(entries.filter(({ kind }) => kinds.includes(kind)));
  const next = openGrants(entries).find(({ until }) => until !== null && until >= today);
  return {
    ...{ person, asked, granted: of('grant'), used: -of('use', 'return'), corrected: of('correction') },
    ...{ ended: -of('expiry'), minutes: balanceOf(entries) },
    expiring: next?.until ? { until: next.until, minutes: next.minutes } : null,
  };
}

type Wanted = Pick<BalancesQuery, 'text' | 'site' | 'team' | 'only'>;

export function isWanted({ person, expiring, asked, minutes }: BalanceRow, wanted: Wanted, today: string): boolean {
  const { text, site, team, only } = wanted;
  const told = [person.number, person.name, person.nameEn ?? ''].some((word) =>
    word.toLowerCase().includes(text.toLowerCase()),
  );
  if (!told || (site !== undefined && person.site !== site) || (team !== undefined && person.team !== team))
    return false;
  if (only === 'short') return asked > minutes;
  return only === 'all' || (expiring !== null && expiring.until <= addMonths(today, endingMonths));
}

const never = '9999-12-31';
const orders: Record<BalancesQuery['order'], (a: BalanceRow, b: BalanceRow) => number> = {
  number: () => 0,
  least: (a, b) => a.minutes - a.asked - (b.minutes - b.asked),
  ending: (a, b) => (a.expiring?.until ?? never).localeCompare(b.expiring?.until ?? never),
};

/** Who comes first by number stays first where nothing else tells them apart. */
export const inOrder = (rows: readonly BalanceRow[], order: BalancesQuery['order']): BalanceRow[] =>
  rows.toSorted(orders[order]);
