import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Language, LeaveEnd, LeaveSettings, LeaveType, MyLeave } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { barriersOf } from '../stack/barriers';
import { complaintsOf, languages, openIn, phone } from '../stack/page';
import { dateAt, monday, PlannedCentre } from '../stack/planning';
import type { Reader } from '../stack/reader';
import { Reader as Session } from '../stack/reader';
import { chosenPassword, type Stack } from '../stack/stack';
import { expect, test } from '../stack/test';

const words = {
  en: {
    ...{ user: 'User name', password: 'Password', signIn: 'Sign in', annual: 'Annual leave', sick: 'Sick leave' },
    ...{ left: '5 days', granted: 'Granted', ask: 'Ask for leave', later: 'Month after', morning: 'Morning' },
    ...{ afternoon: 'Afternoon', cost: '1 day (8 h)', after: '4 days', send: 'Ask for 1 day: Annual leave' },
    ...{ reason: 'Reason', asked: 'Waits for approval', waiting: 'On the waiting list', withdraw: 'Withdraw' },
    ...{ would: 'Would be number 1 on the waiting list', none: /Nobody has begun as number 1 yet/ },
    ...{ place: 'Number 1 on the waiting list', sure: 'Withdraw this request', withdrawn: 'Withdrawn' },
    ...{ sudden: 'It came suddenly; I file it afterwards', consent: 'I agree that it is kept for this purpose' },
    ...{ file: 'Choose a file', lies: /The file is not what it says it is/, until: /kept until/ },
    ...{ forget: 'Take consent back and delete', forgetSure: 'Delete this certificate', back: 'From which day on' },
    ...{ all: 'Take all of it back (not begun yet)', doAll: 'Take all of it back', cancelled: 'Taken back' },
    ...{ gives: '4.5 days → 5 days', fewer: 'Only fewer days: your place and your notice stay.', edit: 'Change' },
    ...{ save: 'Change to 0.5 days', needed: /needs a certificate; add it/ },
  },
  'zh-CN': {
    ...{ user: '用户名', password: '密码', signIn: '登录', annual: '年休假', sick: '病假' },
    ...{ left: '5 天', granted: '发放', ask: '申请请假', later: '下个月', morning: '上午' },
    ...{ afternoon: '下午', cost: '1 天（8 小时）', after: '4 天', send: '提交：年休假 1 天' },
    ...{ reason: '事由', asked: '等批准', waiting: '候补中', withdraw: '撤回' },
    ...{ would: '提交后候补第 1 位', none: /还没有人从第 1 位等起过/ },
    ...{ place: '候补第 1 位', sure: '撤回这个申请', withdrawn: '已撤回' },
    ...{ sudden: '突发，事后补交', consent: '我同意为此目的保存这份证明' },
    ...{ file: '选择文件', lies: /文件内容与所称类型不符/, until: /保存到/ },
    ...{ forget: '撤回同意并删除', forgetSure: '删除这份证明', back: '从哪一天起' },
    ...{ all: '全部取消（还没开始）', doAll: '取消整个假', cancelled: '已销假' },
    ...{ gives: '4.5 天 → 5 天', fewer: '只减少日子，名额和提前天数照旧。', edit: '修改' },
    ...{ save: '改为 0.5 天', needed: /这个假须交证明/ },
  },
} as const;
type Words = (typeof words)[keyof typeof words];

const people = [
  'number,name,site,team,seat,source,agent',
  '1,张伟,Shanghai,Cards,A01,cloud,s1',
  '2,李娜,Shanghai,Cards,A02,cloud,s2',
  '3,王芳,Shanghai,Cards,A03,cloud,s3',
].join('\n');
const dayMs = 86_400_000;
const date = (day: number) => dateAt(monday() + day * dayMs);

/** Li Na works on the Monday; annual leave needs no notice, illness counts every day, and two have five days of annual leave. */
async function centre(stack: Stack): Promise<void> {
  const planned = await PlannedCentre.open(stack, `${people}\n`, { zhangwei: '1', lina: '2', wangfang: '3' });
  await planned.publish([planned.shift('1', 0, [8, 16]), planned.shift('2', 0, [8, 16])]);
  const admin = await stack.administrator();
  const seen = (await admin.read('/api/v1/leave-settings')).json<LeaveSettings>();
  const notice = { count: 0, unit: 'days' } as const;
  const changed: Readonly<Record<string, Partial<LeaveType>>> = {
    annual: { notice },
    sick: { counts: 'calendar-days' },
  };
  const { certificateDays, allotments, version } = seen;
  const types = seen.types.map((type) => ({ ...type, ...changed[type.code] }));
  await asked(admin, 'PUT', '/api/v1/leave-settings', { basedOn: version, certificateDays, allotments, types });
  for (const number of ['1', '2']) {
    const entry = { kind: 'grant', minutes: 2400, date: '2026-01-01', until: null, note: 'of the year' };
    const body = { id: randomUUID(), person: planned.person(number), type: 'annual', ...entry };
    await asked(admin, 'POST', '/api/v1/leave-ledger', body);
  }
}

async function asked(reader: Reader, method: string, path: string, body: object): Promise<void> {
  const answer = await reader.ask(path, { method, body });
  if (answer.status >= 300) throw new Error(answer.text);
}

async function signedIn(context: BrowserContext, stack: Stack, language: Language, username: string): Promise<Page> {
  const say = words[language];
  const page = await openIn(context, stack, language, '/sign-in');
  await page.getByLabel(say.user).fill(username);
  await page.getByLabel(say.password).fill(chosenPassword);
  await page.getByRole('button', { name: say.signIn, exact: true }).click();
  await page.waitForURL(/\/(me|wall)/);
  page.setDefaultTimeout(20_000);
  return page;
}

const onPhone = (browser: Browser) => browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });
const desk = { width: 1920, height: 1080 };
const pictured = (page: Page, name: string) =>
  page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
/** On the phone and on a desk. */
async function seen(page: Page, name: string): Promise<void> {
  await pictured(page, name);
  await page.setViewportSize(desk);
  await pictured(page, `${name}-desk`);
  await page.setViewportSize(phone);
}
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** The cell of a date, in whichever month it lies. */
async function tap(page: Page, say: Words, wanted: string): Promise<void> {
  const heading = page.locator('.sheet h3');
  await expect(heading).not.toHaveText('');
  const cell = page.locator(`[data-date="${wanted}"]`);
  await expect(page.locator('[data-date]').first()).toBeVisible();
  if ((await cell.count()) === 0) await button(page, say.later).click();
  await cell.click();
}

async function begun(page: Page, stack: Stack, kind: string): Promise<void> {
  await page.goto(`${stack.url}/me/leave/new`);
  await page.getByRole('radio', { name: kind, exact: true }).click();
}

async function mine(stack: Stack, username: string): Promise<MyLeave> {
  const reader = new Session(stack.url, 'en');
  await reader.signIn(username, chosenPassword);
  return (await reader.read('/api/v1/my-leave')).json<MyLeave>();
}

for (const language of languages) {
  const say = words[language];

  test(`leave is asked for, waits, is proved and ends early, on a phone (${language})`, async ({ browser, begin }) => {
    test.setTimeout(300_000);
    const exchange = await begin.exchange({ queues: 1 });
    const stack = await begin.stack(exchange.env);
    await centre(stack);
    const contexts = [await onPhone(browser), await onPhone(browser), await onPhone(browser)] as const;
    const zhang = await signedIn(contexts[0], stack, language, 'zhangwei');
    const lina = await signedIn(contexts[1], stack, language, 'lina');
    const wang = await signedIn(contexts[2], stack, language, 'wangfang');
    const complaints = [zhang, lina].map(complaintsOf);

    await test.step('balances, and each line of one on tap', async () => {
      await zhang.goto(`${stack.url}/me/leave`);
      const card = zhang.locator('.balance');
      await expect(card).toContainText(say.left);
      await card.getByRole('button').click();
      await expect(card.locator('.ledger')).toContainText(say.granted);
      await seen(zhang, 'overview');
      expect(await barriersOf(zhang), 'what keeps people out').toEqual([]);
    });

    await test.step('two half days that are not consecutive: the cost, the rules, sent once however often it is tapped', async () => {
      await begun(zhang, stack, say.annual);
      await tap(zhang, say, date(0));
      await tap(zhang, say, date(2));
      await zhang.locator('.piece').nth(0).getByRole('button', { name: say.morning }).click();
      await zhang.locator('.piece').nth(1).getByRole('button', { name: say.afternoon }).click();
      await expect(zhang.locator('.cost')).toContainText(say.cost);
      await expect(zhang.locator('.cost')).toContainText(say.after);
      await expect(zhang.locator('.rules .passed').first()).toContainText('LEAVE-');
      await zhang.getByLabel(say.reason).fill('家中有事');
      await seen(zhang, 'form');
      expect(await barriersOf(zhang), 'what keeps people out').toEqual([]);
      await button(zhang, say.send).dblclick();
      await expect(zhang.getByText(say.asked).first()).toBeVisible();
      await seen(zhang, 'asked');
      expect((await mine(stack, 'zhangwei')).requests).toHaveLength(1);
    });

    await test.step('who comes later is told the place in the line before it is sent', async () => {
      await begun(lina, stack, say.annual);
      await tap(lina, say, date(0));
      await expect(lina.locator('.odds')).toContainText(say.would);
      await expect(lina.locator('.odds')).toContainText(say.none);
      await seen(lina, 'would-wait');
      await lina.locator('button[type=submit]').click();
      await expect(lina.getByText(say.waiting).first()).toBeVisible();
      await expect(lina.locator('.odds')).toContainText(say.place);
      await seen(lina, 'waits');
    });

    await test.step('edited to less it is said that the place stays', async () => {
      await lina.getByRole('link', { name: say.edit }).click();
      await tap(lina, say, date(1));
      await expect(button(lina, say.morning).first()).toBeVisible();
      await tap(lina, say, date(0));
      await seen(lina, 'edited');
      await tap(lina, say, date(1));
      await lina.goBack();
      await zhang.getByRole('link', { name: say.edit }).click();
      await tap(zhang, say, date(2));
      await expect(zhang.getByText(say.fewer)).toBeVisible();
      await button(zhang, say.save).click();
      await expect(zhang.getByText(say.asked).first()).toBeVisible();
    });

    await test.step('withdrawn, its place goes at once to whoever waits', async () => {
      await button(zhang, say.withdraw).click();
      await button(zhang, say.sure).click();
      await expect(zhang.getByText(say.withdrawn).first()).toBeVisible();
      await expect(lina.getByText(say.asked).first()).toBeVisible();
    });

    await test.step('illness afterwards; a picture that is a PDF is refused, a true one is kept, and consent can be taken back', async () => {
      await begun(wang, stack, say.sick);
      await wang.getByLabel(say.sudden).check();
      await tap(wang, say, dateAt(Date.now()));
      await seen(wang, 'sudden');
      await wang.locator('button[type=submit]').click();
      await expect(wang.getByText(say.needed)).toBeVisible();
      await wang.getByLabel(say.consent).check();
      const input = wang.getByLabel(say.file);
      await input.setInputFiles({ name: '病历.png', mimeType: 'image/png', buffer: Buffer.from('%PDF-1.7\n') });
      await expect(wang.getByText(say.lies)).toBeVisible();
      await seen(wang, 'refused');
      const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
      await input.setInputFiles({ name: '病历.png', mimeType: 'image/png', buffer: png });
      await expect(wang.getByText(say.until)).toBeVisible();
      expect(await barriersOf(wang), 'what keeps people out').toEqual([]);
      await seen(wang, 'proved');
      await button(wang, say.forget).click();
      await button(wang, say.forgetSure).click();
      await expect(wang.getByText(say.needed)).toBeVisible();
    });

    await test.step('销假: what comes back is told first, then it is back, in the roster and in the balance', async () => {
      const approver = new Session(stack.url, 'en');
      await approver.signIn('approver', chosenPassword);
      const leave = (await mine(stack, 'lina')).requests[0];
      const body = { version: leave?.version, decision: 'approve', reason: 'as it is wanted' };
      const end = await approver.ask(`/api/v1/leave/${leave?.id}/decision`, { method: 'POST', body });
      expect(end.json<LeaveEnd>().done).toBe('done');
      await zhang.goto(`${stack.url}/me/leave`);
      await tap(zhang, say, date(0));
      await expect(zhang.locator('.looked')).toContainText('李娜');
      await seen(zhang, 'who-is-off');
      await lina.getByLabel(say.back).selectOption({ label: say.all });
      await expect(lina.locator('.found')).toContainText('08:00–16:00');
      await seen(lina, 'back');
      expect(await barriersOf(lina), 'what keeps people out').toEqual([]);
      await button(lina, say.doAll).click();
      await expect(lina.getByText(say.cancelled).first()).toBeVisible();
      expect((await mine(stack, 'lina')).balances[0]?.minutes).toBe(2400);
      await lina.goto(`${stack.url}/me/leave`);
      await expect(lina.locator('.balance')).toContainText(say.left);
      await seen(lina, 'over');
    });

    expect(complaints.flat(), 'complaints in the console').toEqual([]);
    for (const context of contexts) await context.close();
  });
}
