import type { BalancesQuery } from '@zhiban/wire';

export const pageSize = 50;

export interface BalanceWanted extends Pick<BalancesQuery, 'type' | 'text' | 'only' | 'order'> {
  /** `[site, team]` as JSON; empty: anywhere. */
  place: string;
}

export const anyBalance = (type: string): BalanceWanted => ({
  type,
  text: '',
  only: 'all',
  order: 'number',
  place: '',
});

export function balancesQuery({ type, text, only, order, place }: BalanceWanted, offset: number): string {
  const query = new URLSearchParams({ type, text, only, order, offset: String(offset), limit: String(pageSize) });
  const [site, team] = place === '' ? [null, null] : (JSON.parse(place) as [string, string | null]);
  if (site !== null) query.set('site', site);
  if (team !== null) query.set('team', team);
  return query.toString();
}
