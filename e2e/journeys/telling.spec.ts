import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Language, MySwaps, SwapShifts } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { barriersOf } from '../stack/barriers';
import { complaintsOf, languages, openAs, openIn, phone } from '../stack/page';
import { PlannedCentre } from '../stack/planning';
import { Reader } from '../stack/reader';
import { Receiver } from '../stack/receiver';
import { chosenPassword, type Stack } from '../stack/stack';
import { expect, test } from '../stack/test';

const words = {
  en: {
    ...{ user: 'User name', password: 'Password', signIn: 'Sign in', bell: /^Notices/, title: 'Notices' },
    ...{ asks: /^张伟 asks you to swap/, agree: 'Agree', waits: /^A swap of 张伟, 李娜 waits for a decision/ },
    ...{ published: /^The roster is published/, all: 'Mark all as read', unread: /^Unread/, none: 'Nothing is unread' },
    ...{ settings: 'Settings', email: 'My address', quiet: 'No mail during these hours', save: 'Save', saved: 'Saved' },
    ...{ add: 'Add a receiver', name: 'Name', by: 'By', address: 'Webhook address', secret: 'Secret to sign with' },
    ...{ requests: 'swaps and leave', store: 'Save “Cards”', test: 'Test', arrived: 'The test has arrived' },
  },
  'zh-CN': {
    ...{ user: '用户名', password: '密码', signIn: '登录', bell: /^通知/, title: '通知' },
    ...{ asks: /^张伟想和您换班/, agree: '同意', waits: /^张伟、李娜的换班等待审批/ },
    ...{ published: /^班表已发布/, all: '全部标为已读', unread: /^未读/, none: '没有未读的通知' },
    ...{ settings: '设置', email: '我的邮箱', quiet: '这段时间不发邮件', save: '保存', saved: '已保存' },
    ...{ add: '添加接收方', name: '名称', by: '方式', address: 'Webhook 地址', secret: '加签密钥' },
    ...{ requests: '换班和请假申请', store: '保存“Cards”', test: '测试', arrived: '测试已送达' },
  },
} as const;

const people = [
  'number,name,site,team,seat,source,agent',
  '1,张伟,Shanghai,Cards,A01,cloud,s1',
  '2,李娜,Shanghai,Cards,A02,cloud,s2',
];

async function signedIn(context: BrowserContext, stack: Stack, language: Language, username: string): Promise<Page> {
  const say = words[language];
  const page = await openIn(context, stack, language, '/sign-in');
  await page.getByLabel(say.user).fill(username);
  await page.getByLabel(say.password).fill(chosenPassword);
  await page.getByRole('button', { name: say.signIn, exact: true }).click();
  await page.waitForURL(/\/(me|wall)/);
  return page;
}

/** Zhang Wei asks Li Na, from a page of his own. */
async function asked(planned: PlannedCentre): Promise<string> {
  const zhang = new Reader(planned.stack.url, 'en');
  await zhang.signIn('zhangwei', chosenPassword);
  const [own] = (await zhang.read('/api/v1/my-swaps/shifts')).json<SwapShifts>().shifts;
  const to = planned.person('2');
  const transfers = [{ shift: own?.shift.id, version: own?.version, to, part: null }];
  const body = { id: randomUUID(), transfers, for: null, reason: '孩子学校开放日', wish: null };
  const answer = await zhang.ask('/api/v1/my-swaps', { method: 'POST', body });
  expect(answer.text).toContain('"done":"done"');
  expect((await zhang.read('/api/v1/my-swaps')).json<MySwaps>().own).toHaveLength(1);
  return body.id;
}

const onPhone = (browser: Browser) => browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });
const seen = (page: Page, name: string) => page.screenshot({ path: test.info().outputPath(`${name}.png`) });

for (const language of languages) {
  const say = words[language];

  test(`whom a swap concerns hears of it at once, on a phone, a desk and in a group chat (${language})`, async ({
    browser,
    begin,
  }) => {
    test.setTimeout(180_000);
    const robot = await Receiver.open();
    robot.status = 200;
    robot.answer = JSON.stringify({ errcode: 0, errmsg: 'ok' });
    const exchange = await begin.exchange({ queues: 1 });
    const stack = await begin.stack({ ...exchange.env, OUTGOING_ALLOW: '127.0.0.1' });
    const planned = await PlannedCentre.open(stack, `${people.join('\n')}\n`, { zhangwei: '1', lina: '2' });
    await planned.publish([planned.shift('1', 0, [8, 16]), planned.shift('2', 3, [8, 16])]);
    const lina = await signedIn(await onPhone(browser), stack, language, 'lina');
    const desk = await signedIn(await browser.newContext(), stack, language, 'approver');
    const admin = await openAs(await browser.newContext(), stack, language, '/admin/notifications');
    const complaints = [lina, desk, admin].map(complaintsOf);
    const bell = (page: Page) => page.getByRole('link', { name: say.bell });

    await test.step('a robot is added; its address and secret are not shown again', async () => {
      await admin.getByRole('button', { name: say.add }).click();
      await admin.getByLabel(say.name, { exact: true }).fill('Cards');
      await admin.getByLabel(say.by, { exact: true }).selectOption('dingtalk');
      await admin.getByLabel(say.address).fill(`${robot.url}?access_token=t-secret`);
      await admin.getByLabel(say.secret).fill('SEC0123456789');
      await admin.getByLabel(say.requests).check();
      await seen(admin, 'robot-form');
      await admin.getByRole('button', { name: say.store }).click();
      await admin.getByRole('button', { name: say.test, exact: true }).click();
      await expect(admin.getByText(say.arrived)).toBeVisible();
      await admin.reload();
      await expect(admin.getByRole('row', { name: /Cards/ }).first()).toBeVisible();
      expect(await admin.content()).not.toMatch(/t-secret|SEC0123456789/);
      await seen(admin, 'robots');
    });

    await test.step('what was published stands there, and what is asked comes while one looks', async () => {
      await lina.goto(`${stack.url}/me`);
      await expect(bell(lina)).toContainText('1');
      await bell(lina).click();
      await expect(lina.getByRole('link', { name: say.published })).toBeVisible();
      await asked(planned);
      await expect(lina.getByRole('link', { name: say.asks })).toBeVisible();
      await expect(bell(lina)).toContainText('2');
      await seen(lina, 'notices');
      expect(await barriersOf(lina), 'what keeps people out').toEqual([]);
    });

    await test.step('a notice leads to what it is about, and is read then', async () => {
      await lina.getByRole('link', { name: say.asks }).click();
      await lina.waitForURL(/\/me\/swaps\/[0-9a-f-]{36}$/);
      await expect(bell(lina)).toContainText('1');
      await lina.getByRole('button', { name: say.agree, exact: true }).click();
    });

    await test.step('who decides hears of it then, and the group without a name', async () => {
      await desk.goto(`${stack.url}/plan/calendar`);
      await expect(bell(desk)).toContainText('1');
      await bell(desk).click();
      const notice = desk.getByRole('link', { name: say.waits });
      await expect(notice).toBeVisible();
      await seen(desk, 'desk');
      await notice.click();
      await desk.waitForURL(/\/plan\/requests\?id=/);
      await expect.poll(() => robot.letters.length).toBeGreaterThan(1);
      const told = robot.letters.map(({ body }) => body).join('\n');
      expect(told).not.toMatch(/张伟|李娜|孩子/);
      expect(told).toContain('/plan/requests?id=');
    });

    await test.step('all is read at once', async () => {
      await bell(lina).click();
      await lina.getByRole('button', { name: say.all }).click();
      await lina.getByRole('button', { name: say.unread }).click();
      await expect(lina.getByText(say.none)).toBeVisible();
    });

    await test.step('how one wants to hear is kept', async () => {
      await lina.getByRole('link', { name: say.settings }).click();
      await lina.getByLabel(say.email).fill('lina@home.example');
      await lina.getByLabel(say.quiet).check();
      await lina.getByRole('button', { name: say.save, exact: true }).click();
      await expect(lina.getByText(say.saved)).toBeVisible();
      await lina.reload();
      await expect(lina.getByLabel(say.email)).toHaveValue('lina@home.example');
      await expect(lina.getByLabel(say.quiet)).toBeChecked();
      await lina.screenshot({ path: test.info().outputPath('settings.png'), fullPage: true });
      expect(await barriersOf(lina), 'what keeps people out').toEqual([]);
      await desk.goto(`${stack.url}/me/notices-settings`);
      await expect(desk.getByLabel(say.email)).toBeVisible();
      await seen(desk, 'desk-settings');
    });
    expect(complaints.flat()).toEqual([]);
    await robot.close();
  });
}
