import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { Language } from '@zhiban/wire';
import type { Stack } from './stack';

export const languages = ['en', 'zh-CN'] as const satisfies Language[];
export const phone = { width: 390, height: 844 };

/** A tab of the administrator who is signed in, in a language. */
export async function openAs(context: BrowserContext, stack: Stack, language: Language, path: string): Promise<Page> {
  const reader = await stack.administrator(language);
  await context.addCookies([...reader.cookies].map(([name, value]) => ({ name, value, url: stack.url })));
  return openIn(context, stack, language, path);
}

/** Another tab of whoever is signed in in that context. */
export async function openIn(context: BrowserContext, stack: Stack, language: Language, path: string): Promise<Page> {
  const page = await context.newPage();
  await speak(page, language);
  await page.goto(stack.url + path);
  return page;
}

/** The language that the reader chose before. */
export async function speak(page: Page, language: Language): Promise<void> {
  await page.addInitScript((chosen) => localStorage.setItem('zhiban.language', chosen), language);
}

/** One of the great numbers of a wall. */
export const tile = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** The wall shows figures that are fresh. */
export async function expectFresh(page: Page): Promise<void> {
  await expect(page.getByText(/^(data|数据) [1-3] s$/)).toBeVisible();
  await expect(page.locator('.hatched')).toHaveCount(0);
}

/** How many seconds the clock on a wall is from the right time in the centre of the tests. */
export async function clockError(page: Page): Promise<number> {
  const shown = (await page.locator('header time').innerText()).replace(/\s/g, '');
  const right = new Date().toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai' });
  const seconds = (text: string) => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  const apart = Math.abs(seconds(shown) - seconds(right));
  return Math.min(apart, 86_400 - apart);
}

/** Chromium's own remark on a page that is ready to sound before anybody has touched it; the wall says the same. */
const mutedRemark = /^The AudioContext was not allowed to start/;

/** Everything that the page complains about, except the network errors that a test provokes itself. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    const bad = message.type() === 'error' || message.type() === 'warning';
    if (bad && !mutedRemark.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}
