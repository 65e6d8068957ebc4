import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Language, SwapEnd, SwapShifts, SwapView } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { openIn, phone } from './page';
import { Reader } from './reader';
import { chosenPassword, type Stack } from './stack';

export const onPhone = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });

/** Somebody who has chosen their password before. */
export async function readerOf(stack: Stack, username: string): Promise<Reader> {
  const reader = new Reader(stack.url, 'en');
  await reader.signIn(username, chosenPassword);
  return reader;
}

/** The same in a browser. */
export async function pageOf(context: BrowserContext, stack: Stack, who: Who): Promise<Page> {
  const { cookies } = await readerOf(stack, who.username);
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: stack.url })));
  return openIn(context, stack, who.language, who.path);
}

interface Who {
  username: string;
  language: Language;
  path: string;
}

const dayMs = 86_400_000;
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const datesBetween = (first: string, last: string): string[] =>
  Array.from({ length: (Date.parse(last) - Date.parse(first)) / dayMs + 1 }, (_, i) =>
    dateOf(Date.parse(first) + i * dayMs),
  );

/** Calls of a queue day and night, which people with the skill of its name can take. */
export async function expectsCalls(stack: Stack, queue: string, [first, last]: [string, string]): Promise<void> {
  const admin = await stack.administrator();
  const before = dateOf(Date.parse(first) - 60 * dayMs);
  const history = `start,interval minutes,queue,offered,handled,AHT seconds\n${before} 10:00,30,${queue},9,9,180`;
  const headers = { 'content-type': 'text/csv' };
  await admin.ask('/api/v1/staffing/imports?newQueues=keep', { method: 'POST', body: history, headers });
  const days = datesBetween(first, last).map((date) => ({
    ...{ queue, date, basedOnVersion: 0, ahtSeconds: Array<number>(48).fill(180) },
    contacts: Array.from({ length: 48 }, (_, i) => (i < 16 || i > 43 ? 0 : i > 22 && i < 30 ? 3 : 1)),
  }));
  const body = { source: 'typed', minutes: 30, days };
  const answer = await admin.ask('/api/v1/staffing/expected', { method: 'PUT', body });
  if (answer.status !== 204) throw new Error(answer.text);
}

/** What somebody asks for, of the nth of their coming shifts, as their phone sends it. */
export async function filed(
  reader: Reader,
  asked: { nth: number; wish?: { first: string; last: string }; back?: { person: Reader; nth: number } },
): Promise<SwapView> {
  const given = await comingOf(reader, asked.nth);
  const other = asked.back ? await comingOf(asked.back.person, asked.back.nth) : null;
  const transfer = { ...given.transfer, to: other?.person ?? null, part: null };
  const back = other ? [{ ...other.transfer, to: given.person, part: null }] : [];
  const wish = asked.wish ? { ...asked.wish, night: null } : null;
  const body = { id: randomUUID(), transfers: [transfer, ...back], for: null, reason: '家中有事', wish };
  const answer = await reader.ask('/api/v1/my-swaps', { method: 'POST', body });
  const end = answer.json<SwapEnd>();
  if (end.done !== 'done') throw new Error(answer.text);
  return end.swap;
}

async function comingOf(reader: Reader, nth: number) {
  const { person, shifts } = (await reader.read('/api/v1/my-swaps/shifts')).json<SwapShifts>();
  const found = shifts[nth];
  if (!found) throw new Error(`there is no shift ${nth}`);
  return { person: person.id, transfer: { shift: found.shift.id, version: found.version } };
}

export const agrees = (reader: Reader, swap: SwapView) =>
  reader.ask(`/api/v1/my-swaps/${swap.id}/agree`, { method: 'POST', body: { note: null } });
