import type { BrowserContext, Page } from '@playwright/test';
import { barriersOf } from '../stack/barriers';
import { complaintsOf, languages, openAs, openIn, phone } from '../stack/page';
import type { Stack } from '../stack/stack';
import { expect, test } from '../stack/test';

const words = {
  en: {
    contacts: (time: string) => `Contacts at ${time}`,
    aht: (time: string) => `AHT at ${time}, seconds`,
    save: 'Save this day',
    day: 'Day',
    today: 'Today',
    later: 'Later',
    short: (hours: string) => `Short of ${hours} seat hours`,
    was: (value: string) => `was ${value}`,
    service: (share: string) => `SL 20 s expected ${share} %`,
    row: 'SL expected · target 80 %',
    nothing: 'No seats are required yet; heads are shown.',
    saved: 'Draft saved',
  },
  'zh-CN': {
    contacts: (time: string) => `${time} 联系量`,
    aht: (time: string) => `${time} 平均处理时长（秒）`,
    save: '保存这一天',
    day: '日',
    today: '今天',
    later: '往后',
    short: (hours: string) => `缺口 ${hours} 席位小时`,
    was: (value: string) => `原 ${value}`,
    service: (share: string) => `预计 SL 20 秒 ${share} %`,
    row: '预计 SL · 目标 80 %',
    nothing: '尚未填写席位需求，只显示在岗人数。',
    saved: '草稿已保存',
  },
} as const;
type Words = (typeof words)[(typeof languages)[number]];

const people = [
  'number,name,site,team,seat,source,agent',
  '1,Wang Xiaoli,Shanghai,Cards,A01,cloud,s1',
  '2,Li Ming,Shanghai,Cards,A02,cloud,s2',
].join('\n');

const tomorrow = () => new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);

async function openBoard(context: BrowserContext, stack: Stack, language: (typeof languages)[number]): Promise<Page> {
  const say = words[language];
  const page = await openIn(context, stack, language, '/plan/roster');
  await expect(page.getByRole('application')).toBeVisible();
  await page.getByRole('button', { name: say.day, exact: true }).click();
  await page.getByRole('button', { name: say.today, exact: true }).click();
  await page.getByRole('button', { name: say.later, exact: true }).click();
  return page;
}

/** Pulls from one hour to another over the row of a person, and holds on. */
async function pulled(page: Page, row: number, from: number, to: number): Promise<void> {
  const box = await page.getByRole('application').boundingBox();
  if (!box) throw new Error('there is no board');
  const x = (hour: number) => box.x + (hour * box.width) / 26;
  const y = box.y + row * 24 + 12;
  await page.mouse.move(x(from), y);
  await page.mouse.down();
  await page.mouse.move(x((from + to) / 2), y, { steps: 4 });
  await page.mouse.move(x(to), y, { steps: 4 });
}

const cover = (page: Page) => page.locator('.cover-side');
/** Half an erlang: two seats reach 80 % within 20 s, one reaches 52.7 %. */
async function expectFive(page: Page, say: Words, times: readonly string[]): Promise<void> {
  for (const time of times) {
    await page.getByLabel(say.contacts(time)).fill('5');
    await page.getByLabel(say.aht(time)).fill('180');
  }
  await page.getByRole('button', { name: say.save }).click();
  await expect(page.getByRole('button', { name: say.save })).toHaveCount(0);
}

for (const language of languages) {
  const say = words[language];

  test(`what is typed for a queue is what the board needs, plans and expects (${language})`, async ({
    browser,
    begin,
  }) => {
    test.setTimeout(180_000);
    const exchange = await begin.exchange({ queues: 1 });
    const stack = await begin.stack(exchange.env);
    const administrator = await stack.administrator();
    const headers = { 'content-type': 'text/csv' };
    await administrator.ask('/api/v1/people/import', { method: 'POST', body: people, headers });
    const context = await browser.newContext();
    const seats = await openAs(context, stack, language, `/plan/seats?date=${tomorrow()}`);
    const page = await openBoard(context, stack, language);
    const complaints = complaintsOf(page);

    await test.step('before anybody has said what comes in, heads are counted', async () => {
      await expect(cover(page)).toContainText(say.nothing);
    });

    await test.step('contacts are typed, and the open board needs seats for them at once', async () => {
      await expectFive(seats, say, ['08:30', '09:00', '09:30', '10:00']);
      await expect(cover(page)).toContainText(say.short('4.0'));
      await expect(cover(page)).toContainText(say.service('0.0'));
      await expect(cover(page)).toContainText(say.row);
    });

    await test.step('while a shift is drawn, cover and service level are told before and after', async () => {
      await pulled(page, 0, 8, 16);
      await expect(cover(page)).toContainText(say.short('2.0'));
      await expect(cover(page)).toContainText(say.was('4.0'));
      await expect(cover(page)).toContainText(say.service('52.7'));
      await expect(cover(page)).toContainText(say.was('0.0'));
      await page.screenshot({ path: test.info().outputPath('drag.png') });
      await page.mouse.up();
      await expect(page.getByText(say.saved)).toBeVisible();
      await expect(cover(page)).toContainText(say.short('2.0'));
    });

    await test.step('with a second one the goal is reached', async () => {
      await pulled(page, 1, 8, 16);
      await page.mouse.up();
      await expect(cover(page)).toContainText(say.short('0.0'));
      await expect(cover(page)).toContainText(say.service('91.5'));
      expect(await barriersOf(page)).toEqual([]);
      await page.screenshot({ path: test.info().outputPath('board.png') });
    });

    await test.step('the same on the telephone', async () => {
      await page.setViewportSize(phone);
      await page.screenshot({ path: test.info().outputPath('phone.png') });
    });
    expect(complaints).toEqual([]);
    await context.close();
  });
}
