import type { BrowserContext, Page } from '@playwright/test';
import type { Language, LeaveEnd } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { barriersOf } from '../stack/barriers';
import { complaintsOf, languages, openIn, phone } from '../stack/page';
import { dateAt, monday, PlannedCentre } from '../stack/planning';
import { Reader } from '../stack/reader';
import { chosenPassword, type Stack } from '../stack/stack';
import { expect, test } from '../stack/test';

const words = {
  en: {
    ...{
      user: 'User name',
      password: 'Password',
      signIn: 'Sign in',
      annual: 'Annual leave',
      import: 'Import opening balances',
    },
    ...{
      number: 'Number',
      mean: '“年假”',
      wrong: 'A3',
      took: /^Enter 1 balance, 5 days for 1 person$/,
      five: '5 days',
    },
    ...{ ahead: 'Filed ahead', change: 'Annual leave, Filed ahead: 1 month ahead → no notice' },
    ...{ save: 'Save as version 2', holds: 'Saved. Version 2 holds.', waits: ' requests wait for your decision' },
    ...{ could: '1 could', goes: 'goes: Early', approve: /^Approve 1 day: takes 1 shift$/, sick: 'Sick leave' },
    ...{ reason: 'Reason', overridden: /you override LEAVE-2/, override: /^Approve, overriding LEAVE-2/ },
    ...{ decided: 'Decided', back: 'All of it is taken back', doBack: /^Take it back: put back 1 shift$/ },
    ...{ taken: 'Taken back', nothing: 'Nothing waits for a decision', left: '4 days' },
  },
  'zh-CN': {
    ...{ user: '用户名', password: '密码', signIn: '登录', annual: '年休假', import: '导入期初余额' },
    ...{ number: '工号', mean: '“年假”', wrong: 'A3', took: /^记入 1 笔，共 5 天，1 人$/, five: '5 天' },
    ...{ ahead: '提前申请', change: '年休假·提前申请：提前 1 个月 → 不限' },
    ...{ save: '保存为第 2 版', holds: '已保存，现为第 2 版。', waits: ' 个申请待您审批' },
    ...{ could: '1 人可补', goes: '空出 早班', approve: /^批准 1 天：空出 1 个班次$/, sick: '病假' },
    ...{ reason: '事由', overridden: /您破例 LEAVE-2/, override: /^破例 LEAVE-2 并批准/ },
    ...{ decided: '已办', back: '全部销假', doBack: /^全部销假，恢复 1 个班次$/ },
    ...{ taken: '已销假', nothing: '没有待批的申请', left: '4 天' },
  },
} as const;

const people = [
  'number,name,site,team,seat,source,agent',
  '1,张伟,Shanghai,Cards,A01,cloud,s1',
  '2,李娜,Shanghai,Cards,A02,cloud,s2',
  '3,王芳,Shanghai,Cards,A03,cloud,s3',
].join('\n');
const dayMs = 86_400_000;
const date = (day: number) => dateAt(monday() + day * dayMs);

/** Zhang Wei works on Monday and Tuesday, Li Na on Monday: Wang Fang alone could fill Monday. */
async function centre(stack: Stack): Promise<void> {
  const planned = await PlannedCentre.open(stack, `${people}\n`, { zhangwei: '1', lina: '2' });
  await planned.publish([
    planned.shift('1', 0, [8, 16]),
    planned.shift('1', 1, [8, 16]),
    planned.shift('2', 0, [8, 16]),
  ]);
}

async function signedIn(context: BrowserContext, stack: Stack, language: Language, username: string): Promise<Page> {
  const say = words[language];
  const page = await openIn(context, stack, language, '/sign-in');
  await page.getByLabel(say.user).fill(username);
  await page.getByLabel(say.password).fill(chosenPassword);
  await page.getByRole('button', { name: say.signIn, exact: true }).click();
  await page.waitForURL(/\/(me|wall|plan)/);
  page.setDefaultTimeout(20_000);
  return page;
}

/** As the phone of its person asks for it. */
async function asks(stack: Stack, username: string, type: string, day: number): Promise<void> {
  const reader = new Reader(stack.url, 'en');
  await reader.signIn(username, chosenPassword);
  const pieces = [{ date: date(day), part: 'day' }];
  const body = { id: randomUUID(), for: null, type, pieces, sudden: false, reason: '家里有事' };
  const end = (await reader.ask('/api/v1/my-leave', { method: 'POST', body })).json<LeaveEnd>();
  if (end.done !== 'done') throw new Error(JSON.stringify(end));
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
/** On a desk and on the phone. */
async function seen(page: Page, name: string): Promise<void> {
  const size = page.viewportSize();
  await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
  await page.setViewportSize(phone);
  await page.screenshot({ path: test.info().outputPath(`${name}-phone.png`), fullPage: true });
  if (size) await page.setViewportSize(size);
}
const chooses = (page: Page, text: string) =>
  page
    .locator('.import input[type=file]')
    .setInputFiles({ name: 'balances.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

for (const language of languages) {
  const say = words[language];

  test(`leave is counted, ruled and decided on a desk (${language})`, async ({ browser, begin }) => {
    test.setTimeout(180_000);
    const exchange = await begin.exchange({ queues: 1 });
    const stack = await begin.stack(exchange.env);
    await centre(stack);
    const viewport = { width: 1920, height: 1080 };
    const contexts = [await browser.newContext({ viewport }), await browser.newContext({ viewport })] as const;
    const planner = await signedIn(contexts[0], stack, language, 'planner');
    const approver = await signedIn(contexts[1], stack, language, 'approver');
    const complaints = [planner, approver].map(complaintsOf);

    await test.step('what a file of balances does not tell is asked; a wrong cell is named, and nothing is half written', async () => {
      await planner.goto(`${stack.url}/plan/leave-ledger`);
      await button(planner, say.import).click();
      await chooses(planner, '编号,假种,天数\n1,年假,5\n9,年假,3\n');
      await planner.locator('.asked label').filter({ hasText: say.number }).locator('select').selectOption('0');
      await planner.getByLabel(say.mean).selectOption('annual');
      await expect(planner.locator('.mistakes')).toContainText(say.wrong);
      await seen(planner, 'openings');
      await chooses(planner, '编号,假种,天数\n1,年假,5\n');
      await planner.locator('.asked label').filter({ hasText: say.number }).locator('select').selectOption('0');
      await planner.getByLabel(say.mean).selectOption('annual');
      await button(planner, say.took).click();
      await expect(planner.locator('.import')).toHaveCount(0);
      await expect(planner.locator('tbody tr').first()).toContainText(say.five);
      await planner.locator('tbody .open').first().click();
      await expect(planner.locator('aside .balance')).toHaveText(say.five);
      expect(await barriersOf(planner), 'what keeps people out').toEqual([]);
      await seen(planner, 'ledger');
    });

    await test.step('a kind of leave is changed: what it changes is read before it is saved', async () => {
      await planner.goto(`${stack.url}/plan/leave-settings`);
      await planner.locator('.list button').filter({ hasText: say.annual }).click();
      await planner.getByLabel(say.ahead, { exact: true }).fill('0');
      await planner.getByLabel(say.ahead, { exact: true }).blur();
      await expect(planner.locator('.save-bar')).toContainText(say.change);
      await seen(planner, 'settings');
      expect(await barriersOf(planner), 'what keeps people out').toEqual([]);
      await button(planner, say.save).click();
      await expect(planner.getByText(say.holds)).toBeVisible();
    });

    await test.step('a request stands in the inbox at once, with its hole and who could fill it, and is approved', async () => {
      await approver.goto(`${stack.url}/plan/requests`);
      await asks(stack, 'zhangwei', 'annual', 0);
      await expect(approver.locator('.list .row')).toHaveCount(1);
      await expect(approver.locator('.rail .count')).toContainText(`1${say.waits}`);
      await approver.locator('.list .row').click();
      await expect(approver.locator('.weeks .goes')).toContainText(say.goes);
      await expect(approver.locator('.fillers')).toContainText(say.could);
      await expect(approver.locator('.fillers')).toContainText('王芳');
      await seen(approver, 'inbox');
      expect(await barriersOf(approver), 'what keeps people out').toEqual([]);
      await button(approver, say.approve).click();
      await expect(approver.getByText(say.nothing)).toBeVisible();
      await planner.goto(`${stack.url}/plan/leave-ledger`);
      await expect(planner.locator('tbody tr').first()).toContainText(say.left);
    });

    await test.step('what a rule stands against needs a written reason, which names the rule', async () => {
      await asks(stack, 'lina', 'sick', 0);
      await approver.locator('.list .row').filter({ hasText: say.sick }).click();
      await expect(approver.getByText(say.overridden)).toBeVisible();
      await expect(button(approver, say.override)).toBeDisabled();
      await approver.getByLabel(say.reason).fill('电话已告知，材料后补');
      await seen(approver, 'override');
      await button(approver, say.override).click();
      await expect(approver.getByText(say.nothing)).toBeVisible();
    });

    await test.step('leave that is not taken is taken back for its person, and its shift comes back', async () => {
      await button(approver, say.decided).click();
      await approver.locator('.list .row').filter({ hasText: say.annual }).click();
      await approver.locator('.return select').selectOption({ label: say.back });
      await button(approver, say.doBack).click();
      await expect(approver.locator('.detail > header')).toContainText(say.taken);
      await planner.reload();
      await expect(planner.locator('tbody tr').first()).toContainText(say.five);
    });

    expect(complaints.flat(), 'complaints in the console').toEqual([]);
    for (const context of contexts) await context.close();
  });
}
