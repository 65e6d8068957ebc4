import type { Page } from '@playwright/test';
import { barriersOf } from '../stack/barriers';
import { complaintsOf, languages, openAs, phone, speak } from '../stack/page';
import { expect, test } from '../stack/test';

const paths = [
  '/wall',
  '/wall/seats',
  '/wall/past',
  '/wall/rotate',
  '/floor',
  '/asks',
  '/me',
  '/me/attendance',
  '/me/swaps',
  '/me/leave',
  '/me/leave/new',
  '/me/notices',
  '/me/notices-settings',
  '/me/announcements',
  '/meetings',
  '/notices',
  '/notices/new',
  '/me/items',
  '/handover',
  '/handover/items',
  '/handover/search',
  '/plan/roster',
  '/plan/roster/import',
  '/plan/roster/print',
  '/plan/roster/publications',
  '/plan/attendance',
  '/plan/requests',
  '/plan/requests/new',
  '/plan/requests/leave/new',
  '/plan/leave-ledger',
  '/plan/leave-settings',
  '/plan/deputies',
  '/plan/seats',
  '/plan/seats/rules',
  '/plan/rules',
  '/plan/calendar',
  '/plan/people',
  '/plan/people/new',
  '/cases',
  '/cases/new',
  '/cases/quarter',
  '/cases/settings',
  '/exceptions',
  '/exceptions/new',
  '/exceptions/actions',
  '/exceptions/plans',
  '/exceptions/figures',
  '/me/exceptions',
  '/me/exceptions/new',
  '/admin',
  '/admin/boards',
  '/admin/centre',
  '/admin/queues',
  '/admin/pauses',
  '/admin/alarms',
  '/admin/alarm-rules',
  '/admin/exceptions',
  '/admin/accounts',
  '/admin/my-account',
  '/admin/reports',
  '/admin/devices',
  '/admin/door',
  '/admin/handover',
  '/admin/notifications',
  '/admin/operations',
  '/admin/audit',
  '/password',
];
const controls = ['button', 'link', 'textbox', 'searchbox', 'spinbutton', 'combobox', 'checkbox'] as const;

/** What a page must be, whatever stands on it. `barriers`: looked for as well, which takes its time. */
async function expectSound(page: Page, where: string, complaints: string[], barriers: boolean): Promise<void> {
  await expect(page.getByRole('main').first(), where).toBeVisible();
  await expect(page.getByText(/^(Loading…|正在载入…|Fetching figures|正在取数)$/), where).toHaveCount(0);
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(wide, `${where}: horizontal scroll`).toBeLessThanOrEqual(0);
  for (const role of controls) {
    expect(await page.getByRole(role, { name: /^\s*$/ }).count(), `${where}: a ${role} without a name`).toBe(0);
  }
  expect(complaints, `${where}: complaints in the console`).toEqual([]);
  if (barriers) expect(await barriersOf(page), `${where}: what keeps people out`).toEqual([]);
}

for (const language of languages) {
  for (const [device, viewport] of [
    ['television', { width: 1920, height: 1080 }],
    ['telephone', phone],
  ] as const) {
    test(`every page stands on a ${device} (${language})`, async ({ browser, demo }) => {
      test.setTimeout(180_000);
      // Looked for once on each device: neither language has barriers of its own.
      const barriers = (language === 'en') === (viewport === phone);
      const context = await browser.newContext({ viewport });
      const gate = await context.newPage();
      const atGate = complaintsOf(gate);
      await speak(gate, language);
      await gate.goto(`${demo.url}/sign-in`);
      await expectSound(gate, '/sign-in', atGate, barriers);
      await gate.goto(`${demo.url}/tv`);
      await expectSound(gate, '/tv', atGate, barriers);
      await gate.close();

      const page = await openAs(context, demo, language, '/wall');
      const complaints = complaintsOf(page);
      const queue = (await (await demo.administrator()).floor()).queues[0]?.id ?? '';
      const ofQueue = ['/wall/queue', '/floor/queue'].map((place) => `${place}/${encodeURIComponent(queue)}`);
      for (const path of [...paths, ...ofQueue]) {
        await page.goto(demo.url + path);
        await expectSound(page, path, complaints, barriers);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(
          page.getByText(language === 'en' ? 'DEMO DATA' : '演示数据').first(),
          `${path}: the DEMO mark`,
        ).toBeVisible();
      }
      await context.close();
    });
  }
}
