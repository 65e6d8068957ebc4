import type { BrowserContext, Page } from '@playwright/test';
import type { AccountMade, Grant, MyRoster, PublishEnd, RosterComparison, RosterEdit, Shift } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { convertIcsCalendar, type IcsCalendar } from 'ts-ics';
import { barriersOf } from '../stack/barriers';
import { complaintsOf, languages, openIn, phone } from '../stack/page';
import { Reader } from '../stack/reader';
import type { Stack } from '../stack/stack';
import { expect, test } from '../stack/test';

const words = {
  en: {
    user: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    unpublished: 'The roster is not published yet. Once it is, it shows here and you are told.',
    next: 'Next shift',
    newRoster: /A new roster: 4 shifts/,
    got: 'Got it',
    was: 'was 08:00–16:00',
    off: 'Off',
    later: 'Later',
    earlier: 'Earlier',
    month: 'Month',
    week: 'Week',
    hours: 'Hours',
    meal: 'Meal',
    make: 'Make a calendar address',
    once: 'The address is shown this once',
    summary: 'Shift',
    revoke: 'Revoke',
    sure: 'Revoke this address',
    seat: 'Seat',
    shifts: /^Shifts/,
    read: 'Earlier notices (2)',
    nobody: 'Your account belongs to no person yet',
  },
  'zh-CN': {
    user: '用户名',
    password: '密码',
    signIn: '登录',
    unpublished: '班表还没有公布。公布后会在这里显示，并提醒您。',
    next: '下一班',
    newRoster: /新班表：4 个班次/,
    got: '知道了',
    was: '原 08:00–16:00',
    off: '休息',
    later: '往后',
    earlier: '往前',
    month: '月',
    week: '周',
    hours: '工时',
    meal: '用餐',
    make: '生成日历地址',
    once: '地址只显示这一次',
    summary: '上班',
    revoke: '停用',
    sure: '停用这个地址',
    seat: '座席',
    shifts: /^班表/,
    read: '以前的通知（2）',
    nobody: '您的账号还没有关联员工',
  },
} as const;

const chosen = 'quiet lamps over the floor';
const people = 'number,name,site,team,seat,source,agent\n1,Wang Xiaoli,Shanghai,Cards,A01,cloud,s1\n';
const dayMs = 86_400_000;
const hourMs = 3_600_000;
const zoneMs = 8 * hourMs;
/** The Monday of next week, where the centre of the tests is. */
const monday = () => {
  const day = Math.floor((Date.now() + zoneMs) / dayMs);
  return (day + 7 - ((day + 3) % 7)) * dayMs - zoneMs;
};
const dateAt = (at: number) => new Date(at + zoneMs).toISOString().slice(0, 10);
const days = () => ({ first: dateAt(monday()), last: dateAt(monday() + 6 * dayMs) });

/** Somebody who has signed in before. */
async function entered(administrator: Reader, username: string, grants: Grant[], person: string | null) {
  const made = await administrator.ask('/api/v1/accounts', { method: 'POST', body: { username, grants, person } });
  expect(made.status, made.text).toBe(201);
  const { password } = made.json<AccountMade>();
  const reader = new Reader(administrator.url, 'en');
  await reader.signIn(username, password);
  await reader.ask('/api/v1/session/password', { method: 'PUT', body: { current: password, next: chosen } });
  return reader;
}

/** A planner who works without a page. */
class Planner {
  constructor(
    private readonly reader: Reader,
    private readonly person: string,
  ) {}

  shift(day: number, hour: number): Shift {
    const from = monday() + day * dayMs + hour * hourMs;
    const meal = { from: from + 4 * hourMs, to: from + 4.5 * hourMs, kind: 'meal', paid: false } as const;
    const rest = { from: from + 6 * hourMs, to: from + 6.5 * hourMs, kind: 'rest', paid: true } as const;
    const whole = { id: randomUUID(), person: this.person, from, to: from + 8 * hourMs };
    return { ...whole, kind: 'regular', pattern: null, post: null, breaks: [meal, rest] };
  }

  async edit(edits: { edit: RosterEdit; seen: Record<string, number> }[]): Promise<void> {
    const body = { id: randomUUID(), edits, reason: null };
    const answer = await this.reader.ask('/api/v1/roster/edits', { method: 'POST', body });
    expect(answer.json<{ done: string }>().done, answer.text).toBe('saved');
  }

  add(shifts: readonly Shift[]): Promise<void> {
    return this.edit(shifts.map((shift) => ({ edit: { op: 'add', shift }, seen: { [shift.id]: 0 } })));
  }

  async publish(why: string): Promise<void> {
    const { first, last } = days();
    const compared = await this.reader.read(`/api/v1/roster/comparison?first=${first}&last=${last}`);
    const { revision, publication } = compared.json<RosterComparison>();
    const body = { first, last, revision, publication, why, reason: null };
    const answer = await this.reader.ask('/api/v1/roster/publications', { method: 'POST', body });
    expect(answer.json<PublishEnd>().done, answer.text).toBe('published');
  }
}

async function centre(stack: Stack) {
  const administrator = await stack.administrator();
  const headers = { 'content-type': 'text/csv' };
  await administrator.ask('/api/v1/people/import', { method: 'POST', body: people, headers });
  const everywhere = (role: Grant['role']): Grant[] => [{ role, site: null, team: null }];
  const first = await entered(administrator, 'planner', everywhere('planner'), null);
  const agent = await entered(administrator, 'xiaoli', everywhere('agent'), '1');
  await entered(administrator, 'guest', everywhere('agent'), null);
  const { person } = (await stack.database.rows<{ person: string }>('SELECT id AS person FROM person'))[0] ?? {};
  return { agent, planner: new Planner(first, person ?? '') };
}

async function signIn(page: Page, say: (typeof words)[keyof typeof words], username: string): Promise<void> {
  await page.getByLabel(say.user).fill(username);
  await page.getByLabel(say.password).fill(chosen);
  await page.getByRole('button', { name: say.signIn, exact: true }).click();
}

async function swiped(page: Page, by: number): Promise<void> {
  const box = await page.locator('.days').boundingBox();
  if (!box) throw new Error('there is no week');
  const session = await page.context().newCDPSession(page);
  const [x, y] = [box.x + box.width / 2, Math.min(box.y + 160, 600)];
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: at, y }] });
  await touch('touchStart', x);
  await touch('touchMove', x + by / 2);
  await touch('touchMove', x + by);
  await touch('touchEnd', x + by);
}

const seen = async (page: Page, name: string) =>
  page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
const openPhone = (browser: { newContext(options: object): Promise<BrowserContext> }) =>
  browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });

for (const language of languages) {
  const say = words[language];

  test(`a person sees what is published of the own shifts on a phone, what has changed, and takes it along (${language})`, async ({
    browser,
    begin,
  }) => {
    test.setTimeout(150_000);
    const exchange = await begin.exchange({ queues: 1 });
    const stack = await begin.stack(exchange.env);
    const { planner, agent } = await centre(stack);
    const pocket = await openPhone(browser);
    const page = await openIn(pocket, stack, language, '/');
    const complaints = complaintsOf(page);
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
    const next = page.getByRole('article', { name: say.next });
    const shifts = [planner.shift(0, 8), planner.shift(1, 8), planner.shift(2, 8), planner.shift(4, 8)];
    const saturday = planner.shift(5, 8);
    const [, tuesday] = shifts;
    if (!tuesday) throw new Error('there is no Tuesday');

    await test.step('begins there after signing in; nothing is published', async () => {
      await signIn(page, say, 'xiaoli');
      await expect(page).toHaveURL(/\/me$/);
      await expect(next).toContainText(say.unpublished);
    });

    await test.step('sees at once what is published, and no draft', async () => {
      await planner.add(shifts);
      await planner.publish('');
      await expect(next).toContainText('08:00–16:00');
      await expect(page.getByText(say.newRoster)).toBeVisible();
      await expect(page.getByRole('link', { name: say.shifts })).toContainText('1');
      await planner.add([saturday]);
      await button(say.later).click();
      await expect(page.locator('.row .hours')).toHaveCount(4);
      await expect(page.locator('.row').nth(5)).toContainText(say.off);
      await button(say.got).click();
      await expect(page.getByText(say.newRoster)).toBeHidden();
    });

    await test.step('is told what was changed, by whom and why, and acknowledges it once', async () => {
      await planner.edit([
        { edit: { op: 'move', shift: tuesday.id, by: -hourMs, person: tuesday.person }, seen: { [tuesday.id]: 1 } },
      ]);
      await planner.publish('an early campaign');
      const notice = page.locator('.unseen').filter({ hasText: 'an early campaign' }).first();
      await expect(notice).toContainText('08:00–16:00 → 07:00–15:00');
      await expect(notice).toContainText('planner');
      await expect(page.locator('.row').nth(1)).toContainText(say.was);
      await seen(page, `changed-${language}`);
      expect(await barriersOf(page)).toEqual([]);
      await notice.getByRole('button', { name: say.got }).click();
      await expect(page.locator('.unseen')).toHaveCount(0);
      await expect(page.getByText(say.read)).toBeVisible();
    });

    await test.step('opens a day, turns the page by finger, and looks at the month', async () => {
      await page.locator('.row .head').nth(0).click();
      await expect(page.locator('.row').nth(0)).toContainText(say.meal);
      await expect(page.locator('.row').nth(0)).toContainText('12:00–12:30');
      await swiped(page, 160);
      await expect(page.locator('.row .hours')).toHaveCount(0);
      await swiped(page, -160);
      await expect(page.locator('.row .hours')).not.toHaveCount(0);
      await button(say.month).click();
      await expect(page.locator('.month .what.num').first()).toBeVisible();
      await page
        .locator('.month')
        .getByRole('button', { name: /07:00–15:00/ })
        .click();
      await expect(page.locator('.row')).toHaveCount(1);
      await expect(page.locator('.row')).toContainText('07:00–15:00');
      await seen(page, `month-${language}`);
      expect(await barriersOf(page)).toEqual([]);
      await button(say.week).click();
    });

    await test.step('takes the shifts into a calendar, by an address that ends when it is revoked', async () => {
      await button(say.make).click();
      const address = await page.getByLabel(say.once).inputValue();
      expect(address).toMatch(/\/feeds\/roster\/[\w-]{43}\.ics$/);
      await seen(page, `feed-${language}`);
      expect(await barriersOf(page)).toEqual([]);
      const fetched = await fetch(address);
      expect(fetched.status).toBe(200);
      const calendar: IcsCalendar = convertIcsCalendar(undefined, await fetched.text());
      expect(calendar.events).toHaveLength(5);
      const told = calendar.events?.find(({ uid }) => uid.includes(tuesday.id));
      expect([told?.summary, told?.sequence, told?.start.date.getTime()]).toEqual([
        say.summary,
        1,
        tuesday.from - hourMs,
      ]);
      await button(say.revoke).click();
      await button(say.sure).click();
      await expect(button(say.make)).toBeVisible();
      expect((await fetch(address)).status).toBe(404);
      expect(stack.output).not.toContain(address.slice(-47, -4));
    });

    await test.step('goes to the seat and back by the bar at the thumb’s end', async () => {
      await page.getByRole('link', { name: say.seat, exact: true }).click();
      await expect(page).toHaveURL(/\/asks\/mine$/);
      await page.getByRole('link', { name: say.shifts }).click();
      await expect(next).toContainText('08:00–16:00');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      const { first, last } = days();
      const mine = (await agent.read(`/api/v1/my-roster?first=${first}&last=${last}`)).json<MyRoster>();
      expect(mine.shifts.map(({ id }) => id).sort()).toEqual([...shifts, saturday].map(({ id }) => id).sort());
    });
    expect(complaints).toEqual([]);
    await pocket.close();

    await test.step('an account that belongs to nobody says so, and what to do', async () => {
      const other = await openPhone(browser);
      const empty = await openIn(other, stack, language, '/me');
      await signIn(empty, say, 'guest');
      await expect(empty.getByText(say.nobody)).toBeVisible();
      await seen(empty, `nobody-${language}`);
      await other.close();
    });
  });
}
