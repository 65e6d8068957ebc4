import type { BrowserContext, Page } from '@playwright/test';
import type { AccountMade, Grant, RosterView, Shift } from '@zhiban/wire';
import { barriersOf } from '../stack/barriers';
import { complaintsOf, languages, openIn, phone } from '../stack/page';
import { Reader } from '../stack/reader';
import type { Stack } from '../stack/stack';
import { expect, test } from '../stack/test';

const words = {
  en: {
    day: 'Day',
    today: 'Today',
    later: 'Later',
    fine: 'Keeps to every rule',
    saved: 'Draft saved',
    publish: (shifts: number, people: number) =>
      `Publish ${shifts} shift${shifts > 1 ? 's' : ''} to ${people > 1 ? `${people} people` : '1 person'}`,
    refused: 'Not changed: against the rules',
    rest: 'PLAN-4',
    seen: 'OK',
    why: 'Reason (it is kept)',
    withReason: 'Save with this reason',
    others: /^wang changed 1 shift\.$/,
    published: 'The draft is as it was published',
    sheet: 'Wang Xiaoli',
    overtime: 'Mark as overtime',
  },
  'zh-CN': {
    day: '日',
    today: '今天',
    later: '往后',
    fine: '符合全部规则',
    saved: '草稿已保存',
    publish: (shifts: number, people: number) => `公布 ${shifts} 个班次，通知 ${people} 人`,
    refused: '未改动：规则不允许',
    rest: 'PLAN-4',
    seen: '知道了',
    why: '原因（会保留在记录中）',
    withReason: '说明原因并保存',
    others: /^wang 改动了 1 个班次。$/,
    published: '草稿与已发布的班表一致',
    sheet: 'Wang Xiaoli',
    overtime: '标为加班',
  },
} as const;

const everywhere = (role: Grant['role']): Grant => ({ role, site: null, team: null });
const people = [
  'number,name,site,team,seat,source,agent',
  '1,Wang Xiaoli,Shanghai,Cards,A01,cloud,s1',
  '2,Li Ming,Shanghai,Cards,A02,cloud,s2',
  '3,Zhao Lei,Shanghai,Loans,A03,cloud,s3',
].join('\n');
const chosen = 'quiet lamps over the floor';

/** Somebody with an account who has signed in before. */
async function planner(administrator: Reader, context: BrowserContext, username: string, grants: Grant[]) {
  const body = { username, grants, person: null };
  const made = await administrator.ask('/api/v1/accounts', { method: 'POST', body });
  expect(made.status, made.text).toBe(201);
  const reader = new Reader(administrator.url, 'en');
  const { password } = made.json<AccountMade>();
  await reader.signIn(username, password);
  await reader.ask('/api/v1/session/password', { method: 'PUT', body: { current: password, next: chosen } });
  await context.addCookies([...reader.cookies].map(([name, value]) => ({ name, value, url: administrator.url })));
  return reader;
}

/** Pulls from one hour to another over the row of a person. */
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

const drop = (page: Page) => page.mouse.up();
const hour = (at: number) =>
  new Date(at).toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai', timeStyle: 'short' });
const hours = ({ from, to }: Shift) => `${hour(from)}–${hour(to)}`;

async function draft(reader: Reader): Promise<RosterView> {
  const monday = new Date(Date.now() - ((new Date().getUTCDay() + 6) % 7) * 86_400_000 - 86_400_000);
  const day = (after: number) => new Date(monday.getTime() + after * 86_400_000).toISOString().slice(0, 10);
  return (await reader.read(`/api/v1/roster?first=${day(0)}&last=${day(30)}`)).json<RosterView>();
}

async function openBoard(context: BrowserContext, stack: Stack, language: (typeof languages)[number]): Promise<Page> {
  const say = words[language];
  const page = await openIn(context, stack, language, '/plan/roster');
  await expect(page.getByRole('application')).toBeVisible();
  await page.getByRole('button', { name: say.day, exact: true }).click();
  await page.getByRole('button', { name: say.today, exact: true }).click();
  await page.getByRole('button', { name: say.later, exact: true }).click();
  return page;
}

for (const language of languages) {
  const say = words[language];

  test(`a planner draws, pulls, is refused, overrides, takes back and publishes; another one sees it (${language})`, async ({
    browser,
    begin,
  }) => {
    test.setTimeout(180_000);
    const exchange = await begin.exchange({ queues: 1 });
    const stack = await begin.stack(exchange.env);
    const administrator = await stack.administrator();
    const headers = { 'content-type': 'text/csv' };
    await administrator.ask('/api/v1/people/import', { method: 'POST', body: people, headers });
    const [first, second] = [await browser.newContext(), await browser.newContext()];
    const wang = await planner(administrator, first, 'wang', [everywhere('planner'), everywhere('manager')]);
    await planner(administrator, second, 'chen', [everywhere('planner')]);
    const page = await openBoard(first, stack, language);
    const complaints = complaintsOf(page);
    const other = await openBoard(second, stack, language);

    await test.step('draws a shift, which keeps to the book', async () => {
      await pulled(page, 0, 8, 16);
      await expect(page.getByText(say.fine)).toBeVisible();
      await drop(page);
      await expect(page.getByText(say.saved)).toBeVisible();
      await expect(page.getByRole('button', { name: say.publish(1, 1) })).toBeVisible();
      const [shift] = (await draft(wang)).shifts;
      expect(shift && hours(shift)).toBe('08:00–16:00');
      expect(shift?.breaks.map(({ kind }) => kind)).toEqual(['meal', 'rest']);
    });

    await test.step('the other planner sees it, and by whom', async () => {
      await expect(other.getByText(say.others)).toBeVisible();
      await expect(other.getByRole('button', { name: say.publish(1, 1) })).toBeVisible();
    });

    await test.step('pulls it two hours on', async () => {
      await pulled(page, 0, 9, 11);
      await drop(page);
      await expect.poll(async () => (await draft(wang)).shifts.map(hours)).toEqual(['10:00–18:00']);
    });

    await test.step('a second one too soon after it is refused, and says why', async () => {
      await pulled(page, 0, 21, 25);
      await drop(page);
      const alert = page.getByRole('alert').filter({ hasText: say.refused });
      await expect(alert).toContainText(say.rest);
      await alert.getByRole('button', { name: say.seen }).click();
      expect((await draft(wang)).shifts).toHaveLength(1);
    });

    await test.step('ten hours of regular work want a reason, which is kept', async () => {
      await pulled(page, 1, 8, 18);
      await drop(page);
      await page.getByLabel(say.why).fill('the line of cards is down');
      await page.getByRole('button', { name: say.withReason }).click();
      await expect
        .poll(async () => (await draft(wang)).overrides.map(({ reason }) => reason))
        .toContain('the line of cards is down');
      await expect(page.getByRole('button', { name: say.publish(2, 2) })).toBeVisible();
    });

    await test.step('undo and redo by the keyboard', async () => {
      await page.keyboard.press('Control+z');
      await expect.poll(async () => (await draft(wang)).shifts).toHaveLength(1);
      await page.keyboard.press('Control+y');
      await expect.poll(async () => (await draft(wang)).shifts).toHaveLength(2);
    });

    await test.step('by keys alone the shift above is chosen and moves a quarter of an hour', async () => {
      await page.getByRole('button', { name: /^Li Ming.*08:00–18:00/ }).focus();
      await page.keyboard.press('ArrowUp');
      await expect(page.getByRole('button', { name: /^Wang Xiaoli.*10:00–18:00/ })).toBeFocused();
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await expect
        .poll(async () => (await draft(wang)).shifts.map(hours).sort())
        .toEqual(['08:00–18:00', '10:15–18:15']);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('complementary', { name: say.sheet })).toBeVisible();
      expect(await barriersOf(page)).toEqual([]);
      await page.screenshot({ path: test.info().outputPath('sheet.png') });
      await page.keyboard.press('Escape');
    });

    await test.step('publishes, and whoever it concerns is told', async () => {
      await page.getByRole('button', { name: say.publish(2, 2) }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText('Li Ming');
      await page.screenshot({ path: test.info().outputPath('publish.png') });
      await dialog.getByRole('button', { name: say.publish(2, 2) }).click();
      await expect(page.getByText(say.published)).toBeVisible();
      await expect(other.getByText(say.published)).toBeVisible();
      expect((await draft(wang)).unpublished).toEqual([]);
    });
    expect(complaints).toEqual([]);

    await test.step('on the telephone the day is a list', async () => {
      await page.setViewportSize(phone);
      await page.getByRole('button', { name: say.later, exact: true }).click();
      await expect(
        page
          .getByRole('button', { name: /10:15–18:15/ })
          .or(page.locator('.list-state'))
          .first(),
      ).toBeVisible();
    });
    await first.close();
    await second.close();
  });
}
