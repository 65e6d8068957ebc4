import type { BrowserContext, Page } from '@playwright/test';
import type { AccountMade, Grant, MyFloor } from '@zhiban/wire';
import { barriersOf } from '../stack/barriers';
import { Door } from '../stack/door';
import { complaintsOf, languages, openIn, phone, tile } from '../stack/page';
import { Reader } from '../stack/reader';
import type { Stack } from '../stack/stack';
import { expect, test } from '../stack/test';

const words = {
  en: {
    user: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    present: 'Present password',
    next: 'New password',
    again: 'New password again',
    mine: 'My seat',
    talking: 'Talking',
    idle: 'Idle',
    handled: 'Handled',
    note: 'Note (if you like)',
    ask: 'Ask for short leave',
    waiting: 'Waiting for the duty lead',
    refuse: 'Refuse',
    why: 'Why not (the agent will read it)',
    tell: 'Tell why',
    refused: 'Not granted this time',
    grant: 'Grant',
    may: 'You may go',
    go: 'I am leaving',
    out: 'On short leave',
    dueBack: /Be back by \d\d:\d\d/,
    wallOut: 'Short leave',
    until: /A01 Wang Xiaoli\s*until \d\d:\d\d/,
    back: 'I am back',
    raise: 'Raise a hand',
    up: /^Hand up \d:\d\d/,
    take: 'I take it',
    mayNot: 'Accounts',
  },
  'zh-CN': {
    user: '用户名',
    password: '密码',
    signIn: '登录',
    present: '当前密码',
    next: '新密码',
    again: '再输一次新密码',
    mine: '我的座席',
    talking: '通话',
    idle: '置闲',
    handled: '处理完',
    note: '说明（可不填）',
    ask: '申请离席',
    waiting: '等待值班长批准',
    refuse: '不批准',
    why: '不批准的原因（会告诉座席）',
    tell: '告知原因',
    refused: '这次未获批准',
    grant: '批准',
    may: '可以离席',
    go: '我已离席',
    out: '离席中',
    dueBack: /\d\d:\d\d 前回来/,
    wallOut: '短时离席',
    until: /A01 Wang Xiaoli\s*至 \d\d:\d\d/,
    back: '我已回来',
    raise: '举手求助',
    up: /^已举手 \d:\d\d/,
    take: '我去处理',
    mayNot: '账号',
  },
} as const;
const chosen = 'quiet lamps over the floor';

/** A floor with two agents of one team, fed through the door, and a lead who answers for it. */
async function floor(stack: Stack): Promise<{ administrator: Reader; door: Door }> {
  const administrator = await stack.administrator();
  const door = await Door.open(administrator, 'cloud');
  const people =
    'number,name,site,team,seat,source,agent\n1,Wang Xiaoli,Shanghai,Cards,A01,cloud,s1\n2,Li Ming,Shanghai,Cards,A02,cloud,s2\n';
  const headers = { 'content-type': 'text/csv' };
  const taken = await administrator.ask('/api/v1/people/import', { method: 'POST', body: people, headers });
  expect(taken.status, taken.text).toBeLessThan(300);
  const at = Date.now() - 600_000;
  let n = 0;
  const event = (after: number, type: string, rest: object) => ({
    id: `e${(n += 1)}`,
    at: at + after * 1000,
    type,
    ...rest,
  });
  const call = (visit: string, after: number) => [
    event(after, 'visit-offered', { visit, call: visit, queue: 'cards' }),
    event(after + 2, 'ring-started', { visit, queue: 'cards', seat: 's1' }),
    event(after + 6, 'visit-answered', { visit, queue: 'cards', seat: 's1' }),
  ];
  await door.feed([
    event(0, 'link-up', {}),
    event(1, 'member-added', { queue: 'cards', seat: 's1', name: 'Wang Xiaoli', device: 'idle' }),
    event(1, 'member-added', { queue: 'cards', seat: 's2', name: 'Li Ming', device: 'idle' }),
    ...call('v1', 10),
    event(130, 'visit-completed', { visit: 'v1', queue: 'cards', seat: 's1', endedBy: 'caller' }),
    ...call('v2', 400),
  ]);
  return { administrator, door };
}

async function account(
  administrator: Reader,
  username: string,
  grants: Grant[],
  person: string | null,
): Promise<string> {
  const made = await administrator.ask('/api/v1/accounts', { method: 'POST', body: { username, grants, person } });
  expect(made.status, made.text).toBe(201);
  return made.json<AccountMade>().password;
}

/** A lead who has signed in before. */
async function leadIn(stack: Stack, context: BrowserContext, password: string): Promise<void> {
  const lead = new Reader(stack.url, 'en');
  await lead.signIn('lead', password);
  await lead.ask('/api/v1/session/password', { method: 'PUT', body: { current: password, next: chosen } });
  await context.addCookies([...lead.cookies].map(([name, value]) => ({ name, value, url: stack.url })));
}

const seen = async (page: Page, name: string) => page.screenshot({ path: test.info().outputPath(`${name}.png`) });

for (const language of languages) {
  const say = words[language];

  test(`an agent sees the own seat on a phone, asks for short leave and raises a hand; the lead answers (${language})`, async ({
    browser,
    begin,
  }) => {
    test.setTimeout(120_000);
    const exchange = await begin.exchange({ queues: 1 });
    const stack = await begin.stack(exchange.env);
    const { administrator, door } = await floor(stack);
    const beat = setInterval(() => void door.send([]).catch(() => undefined), 700);
    const first = await account(administrator, 'xiaoli', [{ role: 'agent', site: null, team: null }], '1');
    const leadFirst = await account(administrator, 'lead', [{ role: 'shift-lead', site: null, team: null }], null);

    const pocket = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });
    const desk = await browser.newContext();
    await leadIn(stack, desk, leadFirst);
    const lead = await openIn(desk, stack, language, '/asks');
    const wall = await openIn(desk, stack, language, '/wall/seats');
    const page = await openIn(pocket, stack, language, '/asks/mine');
    const complaints = complaintsOf(page);
    const mine = async (): Promise<MyFloor> => {
      const cookies = (await pocket.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
      return (await (await fetch(`${stack.url}/api/v1/my-floor`, { headers: { cookie: cookies } })).json()) as MyFloor;
    };
    const act = (name: string) => page.getByRole('button', { name, exact: true });
    const status = page.getByRole('status');

    try {
      await test.step('signs in with the first password, changes it, and stands on the own page', async () => {
        await page.getByLabel(say.user).fill('xiaoli');
        await page.getByLabel(say.password).fill(first);
        await page.getByRole('button', { name: say.signIn }).click();
        await page.getByLabel(say.present).fill(first);
        await page.getByLabel(say.next, { exact: true }).fill('small boats under the bridge');
        await page.getByLabel(say.again).fill('small boats under the bridge');
        await page.keyboard.press('Enter');
        await expect(page.getByRole('heading', { name: say.mine })).toBeVisible();
        await expect(page.getByText('Cards · Wang Xiaoli · A01')).toBeVisible();
        await expect(page.getByRole('link', { name: say.mayNot, exact: true })).toHaveCount(0);
      });

      await test.step('sees the state and the figures that the server has', async () => {
        const floor = await mine();
        expect(floor.seats).toMatchObject([{ label: 'A01', state: 'talking', stale: false }]);
        const handled = floor.figures.find(({ formula }) => formula === 'HANDLED');
        expect(handled?.value).toBe(1);
        await expect(page.getByText(say.talking, { exact: true })).toBeVisible();
        const shown = page.locator('dl > div').filter({ has: page.getByText(say.handled, { exact: true }) });
        await expect(shown.locator('dd')).toHaveText('1');
        const seconds = Math.floor((Date.now() - (floor.seats[0]?.since ?? 0)) / 60_000);
        await expect(page.locator('.clock').first()).toHaveText(new RegExp(`^(${seconds}|${seconds + 1}):[0-5]\\d$`));
        expect(await barriersOf(page)).toEqual([]);
        await seen(page, `talking-${language}`);
      });

      await test.step('asks, is refused, and reads why', async () => {
        await page.getByLabel(say.note).fill('water');
        await act(say.ask).click();
        await expect(status.getByText(say.waiting)).toBeVisible();
        const row = lead.getByRole('row').filter({ hasText: 'Wang Xiaoli' });
        await expect(row).toContainText('water');
        await row.getByRole('button', { name: say.refuse }).click();
        await lead.getByLabel(say.why).fill('5 callers wait');
        await lead.getByRole('button', { name: say.tell }).click();
        await expect(status.getByText(say.refused)).toBeVisible();
        await expect(status.getByText('5 callers wait')).toBeVisible();
        await seen(page, `refused-${language}`);
      });

      await test.step('asks again, may go, and the wall says who is out and until when', async () => {
        await act(say.ask).click();
        const row = lead.getByRole('row').filter({ hasText: 'Wang Xiaoli' });
        await row.getByRole('button', { name: say.grant, exact: true }).click();
        await expect(status.getByText(say.may)).toBeVisible();
        expect(await barriersOf(page)).toEqual([]);
        await seen(page, `granted-${language}`);
        await act(say.go).click();
        await expect(status.getByText(say.out)).toBeVisible();
        await expect(status.getByText(say.dueBack)).toBeVisible();
        await expect(tile(wall, say.wallOut)).toContainText(say.until);
        await expect(lead.getByRole('row').filter({ hasText: 'Wang Xiaoli' })).toContainText(say.out);
        expect(await barriersOf(page)).toEqual([]);
        await seen(page, `out-${language}`);
        await seen(wall, `wall-out-${language}`);
        await seen(lead, `lead-out-${language}`);
      });

      await test.step('is back, on the wall too', async () => {
        await act(say.back).click();
        await expect(act(say.ask)).toBeVisible();
        await expect(tile(wall, say.wallOut)).toHaveCount(0);
        expect((await mine()).leave).toBeNull();
      });

      await test.step('raises a hand, and the lead takes it', async () => {
        await act(say.raise).click();
        await expect(status.getByText(say.up)).toBeVisible();
        await expect(wall.getByRole('listitem').filter({ hasText: 'A01' }).first()).toBeVisible();
        await seen(page, `hand-${language}`);
        await lead.getByRole('button', { name: say.take }).click();
        await expect(act(say.raise)).toBeVisible();
        expect((await mine()).hand).toBeNull();
      });

      await test.step('nothing is wider than the phone, and the page has no complaint', async () => {
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
        expect(complaints).toEqual([]);
      });
    } finally {
      clearInterval(beat);
      await pocket.close();
      await desk.close();
    }
  });
}
