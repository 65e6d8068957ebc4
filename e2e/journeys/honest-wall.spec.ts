import type { Page } from '@playwright/test';
import { tellMeasured } from '../stack/measured';
import { clockError, expectFresh, openAs, tile } from '../stack/page';
import { expect, test } from '../stack/test';

/** Limits of the product (3 s), and what the test grants beyond for its own way of looking. */
const shownWithinMs = 4000;

async function expectStale(page: Page, header: RegExp, what: string): Promise<void> {
  const begun = performance.now();
  await expect(page.getByRole('banner')).toContainText(header, { timeout: shownWithinMs });
  tellMeasured(`${what}, shown after`, performance.now() - begun);
  for (const name of ['Waiting', 'Longest wait', 'Service level 20 s', 'Speed of answer']) {
    const own = tile(page, name);
    await expect(own).toHaveClass(/hatched/, { timeout: 1000 });
    await expect(own).toContainText(/no data since \d\d:\d\d:\d\d/);
    await expect(own.getByRole('button')).toHaveAccessibleName(/ —$/);
  }
  await expect(
    page
      .getByRole('table')
      .first()
      .getByRole('cell')
      .filter({ hasText: /^since \d\d:\d\d:\d\d$/ })
      .first(),
  ).toBeVisible();
}

test.describe('a wall that cannot lie', () => {
  test.beforeEach(async ({ centre }) => {
    const reader = await centre.stack.administrator();
    await expect.poll(async () => (await reader.operations()).sources[0]?.link, { timeout: 20_000 }).toBe('up');
  });

  test('a dropped line shows within seconds, and so does its return', async ({ context, centre }) => {
    const page = await openAs(context, centre.stack, 'en', '/wall');
    await expectFresh(page);
    await centre.exchange.order({ do: 'drop', ms: 6000 });
    await expectStale(page, /stopped \d\d:\d\d:\d\d/, 'line dropped');
    await expect(page.locator('.hatched')).toHaveCount(0, { timeout: 20_000 });
    await expectFresh(page);
  });

  test('an exchange that stands still shows within seconds, and so does its return', async ({ context, centre }) => {
    const page = await openAs(context, centre.stack, 'en', '/wall');
    await expectFresh(page);
    await centre.exchange.order({ do: 'freeze' });
    await expectStale(page, /stopped \d\d:\d\d:\d\d/, 'exchange frozen');
    await centre.exchange.order({ do: 'thaw' });
    await expect(page.locator('.hatched')).toHaveCount(0, { timeout: 20_000 });
    await expectFresh(page);
  });

  test('a killed server shows within seconds, and the wall comes back with it without a reload', async ({
    context,
    centre,
  }) => {
    const page = await openAs(context, centre.stack, 'en', '/wall');
    await expectFresh(page);
    const loaded = await page.evaluate(() => performance.timeOrigin);
    await centre.stack.halt('SIGKILL');
    await expectStale(page, /(no connection|server silent) since \d\d:\d\d:\d\d/, 'server killed');
    await centre.stack.resume();
    await expect(page.locator('.hatched')).toHaveCount(0, { timeout: 30_000 });
    await expectFresh(page);
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(loaded);
  });

  for (const [minutes, sentence] of [
    [10, /this screen’s clock is (9:59|10:00) fast/],
    [-10, /this screen’s clock is (9:59|10:00) slow/],
  ] as const) {
    test(`a screen whose clock is ${minutes} minutes off says so, and shows the right time`, async ({
      context,
      centre,
    }) => {
      await context.addInitScript((offMs) => {
        const right = Date.now;
        const RightDate = Date;
        Date.now = () => right() + offMs;
        window.Date = new Proxy(RightDate, {
          construct: (target, given: unknown[]) =>
            Reflect.construct(target, given.length === 0 ? [right() + offMs] : given) as Date,
        });
      }, minutes * 60_000);
      const page = await openAs(context, centre.stack, 'en', '/wall');
      await expect(page.getByRole('banner')).toContainText(sentence);
      await expectFresh(page);
      await expect.poll(() => clockError(page)).toBeLessThanOrEqual(2);
    });
  }

  test('a page that slept shows nothing old when it wakes, and catches up by itself', async ({ context, centre }) => {
    const page = await openAs(context, centre.stack, 'en', '/wall');
    await expectFresh(page);
    const reader = await centre.stack.administrator();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Debugger.enable');
    const asleep = new Promise((resolve) => devtools.once('Debugger.paused', resolve));
    await devtools.send('Debugger.pause');
    await asleep;
    const { at } = await reader.operations();
    await expect.poll(async () => (await reader.operations()).at, { timeout: 20_000 }).toBeGreaterThan(at + 6000);
    await devtools.send('Debugger.resume');
    const woken = performance.now();
    await expect.poll(() => clockError(page), { timeout: shownWithinMs, intervals: [50] }).toBeLessThanOrEqual(1);
    tellMeasured('page woken, the right time after', performance.now() - woken);
    await expectFresh(page);
    await expect(async () => {
      const { offered } = (await reader.floor()).totals.counts.day;
      await expect(page.getByRole('region', { name: 'Queue' })).toContainText(
        `offered ${offered.toLocaleString('en')} `,
        {
          timeout: 500,
        },
      );
    }).toPass({ timeout: 8000, intervals: [100] });
  });

  test('more queues than fit turn their pages by themselves, and none is left out', async ({ context, centre }) => {
    test.setTimeout(120_000);
    const page = await openAs(context, centre.stack, 'en', '/wall');
    await expectFresh(page);
    const table = page.getByRole('region', { name: 'Queue' });
    const queues = (await (await centre.stack.administrator()).floor()).queues;
    expect(queues.length).toBeGreaterThan(8);
    const pages = Math.ceil(queues.length / 5);
    await expect(table).toContainText(`1 / ${pages}`, { timeout: 40_000 });
    await expect(table, 'by itself').toContainText(`2 / ${pages}`, { timeout: 20_000 });
    await page.keyboard.press('h');
    const seen = new Set<string>();
    for (let turn = 0; turn < pages; turn += 1) {
      for (const name of await table.getByRole('link').allInnerTexts()) seen.add(name);
      await page.keyboard.press('ArrowRight');
      await expect(table).toContainText(`${((turn + 2) % pages) + 1} / ${pages}`);
    }
    expect([...seen].sort()).toEqual(queues.map((queue) => queue.en).sort());
  });
});
