import type { LocationQuery } from 'vue-router';
import { dayStart } from '../platform/format';

/** The conditions of a search as its form shows them; empty: no condition. Days are the centre's. */
export interface AuditSearch {
  text: string;
  actor: string;
  action: string;
  from: string;
  to: string;
}

const names = ['text', 'actor', 'action', 'from', 'to'] as const;
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);

/** From the page's address, so that a search can be passed on. */
export function searchOf(query: LocationQuery): AuditSearch {
  const word = (name: string) => {
    const value = query[name];
    return typeof value === 'string' ? value : '';
  };
  return { text: word('text'), actor: word('actor'), action: word('action'), from: word('from'), to: word('to') };
}

export function isEmptySearch(search: AuditSearch): boolean {
  return names.every((name) => search[name].trim() === '');
}

/** For the page's address: what is empty is left out. */
export function addressOfSearch(search: AuditSearch): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (search[name].trim() ? [[name, search[name].trim()]] : [])));
}

/** For the api: the last day counts whole. */
export function askedOf(search: AuditSearch, timeZone: string, before?: number): string {
  const asked = new URLSearchParams(addressOfSearch(search));
  asked.delete('from');
  asked.delete('to');
  if (isDay(search.from)) asked.set('from', String(dayStart(search.from, timeZone)));
  if (isDay(search.to)) asked.set('to', String(dayStart(dayAfter(search.to), timeZone)));
  if (before !== undefined) asked.set('before', String(before));
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
