import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Language } from '@zhiban/wire';
import { barriersOf } from '../stack/barriers';
import { complaintsOf, languages, openIn, phone } from '../stack/page';
import { PlannedCentre } from '../stack/planning';
import { chosenPassword, type Stack } from '../stack/stack';
import { expect, test } from '../stack/test';

const words = {
  en: {
    ...{
      user: 'User name',
      password: 'Password',
      signIn: 'Sign in',
      next: 'Next',
      agree: 'Agree',
      approve: /^Approve/,
    },
    ...{
      swap: 'Swap a shift',
      which: 'Which shift?',
      exchange: /^Exchange/,
      check: 'Check and send',
      reason: 'Reason',
    },
    ...{ send: 'Send to 李娜, who agrees first', partner: 'Waits for a partner', agreed: 'Waits for approval' },
    ...{ approved: 'Approved', asked: 'Asked of me', refused: 'Not possible', cite: 'SWAP-4', requests: 'Requests' },
    ...{
      overridden: /override SWAP-4/,
      override: /^Approve, overriding SWAP-4/,
      decided: 'Decided',
      early: '08:00–16:00',
    },
    ...{ partly: 'Only a part of it', whatever: 'Nothing waits for a decision' },
  },
  'zh-CN': {
    ...{ user: '用户名', password: '密码', signIn: '登录', next: '下一步', agree: '同意', approve: /^批准/ },
    ...{ swap: '申请换班', which: '换哪个班？', exchange: /^互换/, check: '核对并发送', reason: '事由' },
    ...{ send: '发给李娜，请对方先同意', partner: '等对方同意', agreed: '等批准' },
    ...{ approved: '已批准', asked: '找我换', refused: '不可换', cite: 'SWAP-4', requests: '申请' },
    ...{ overridden: /您破例 SWAP-4/, override: /^破例 SWAP-4 并批准/, decided: '已办', early: '08:00–16:00' },
    ...{ partly: '只换其中一段', whatever: '没有待批的申请' },
  },
} as const;
type Words = (typeof words)[keyof typeof words];

const people = [
  'number,name,site,team,seat,source,agent',
  '1,张伟,Shanghai,Cards,A01,cloud,s1',
  '2,李娜,Shanghai,Cards,A02,cloud,s2',
  '3,王芳,Shanghai,Cards,A03,cloud,s3',
].join('\n');

/** Zhang Wei has days; Li Na too; Wang Fang works nights, and rests on no day that Zhang Wei could take over. */
async function centre(stack: Stack): Promise<PlannedCentre> {
  const planned = await PlannedCentre.open(stack, `${people}\n`, { zhangwei: '1', lina: '2', wangfang: '3' });
  await planned.publish([
    ...[0, 1].map((day) => planned.shift('1', day, [8, 16])),
    ...[3, 4].map((day) => planned.shift('2', day, [8, 16])),
    planned.shift('3', 0, [20, 28]),
  ]);
  return planned;
}

async function signedIn(context: BrowserContext, stack: Stack, language: Language, username: string): Promise<Page> {
  const say = words[language];
  const page = await openIn(context, stack, language, '/sign-in');
  await page.getByLabel(say.user).fill(username);
  await page.getByLabel(say.password).fill(chosenPassword);
  await page.getByRole('button', { name: say.signIn, exact: true }).click();
  await page.waitForURL(/\/(me|wall)/);
  return page;
}

const onPhone = (browser: Browser) => browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });
const seen = (page: Page, name: string) =>
  page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** From the own shift that begins first to the colleague: the swap before it is sent. */
async function chosen(page: Page, say: Words, nth: number): Promise<void> {
  await page.getByRole('link', { name: say.swap }).first().click();
  await expect(page.getByRole('heading', { name: say.which })).toBeVisible();
  await page.getByRole('radio').nth(nth).click();
  await button(page, say.next).click();
  await button(page, say.exchange).click();
}

for (const language of languages) {
  const say = words[language];
  const [li, wang] = ['李娜', '王芳'];

  test(`a swap is asked on a phone, agreed on a phone and approved on a desk (${language})`, async ({
    browser,
    begin,
  }) => {
    test.setTimeout(180_000);
    const actionMs = 20_000;
    const exchange = await begin.exchange({ queues: 1 });
    const stack = await begin.stack(exchange.env);
    await centre(stack);
    const contexts = [await onPhone(browser), await onPhone(browser), await browser.newContext()] as const;
    const zhang = await signedIn(contexts[0], stack, language, 'zhangwei');
    const lina = await signedIn(contexts[1], stack, language, 'lina');
    const desk = await signedIn(contexts[2], stack, language, 'approver');
    for (const page of [zhang, lina, desk]) page.setDefaultTimeout(actionMs);
    const complaints = [zhang, lina, desk].map(complaintsOf);

    await test.step('the rules are read before it is sent; who cannot is named with the rule, and cannot be chosen', async () => {
      await chosen(zhang, say, 0);
      const refused = zhang.locator('.partner.refused');
      await expect(refused.filter({ hasText: wang })).toContainText(/PLAN-\d/);
      await expect(refused.filter({ hasText: wang }).getByRole('button')).toHaveCount(0);
      await seen(zhang, 'partners');
      await zhang.locator('.partner').filter({ hasText: li }).getByRole('button').first().click();
      await expect(zhang.getByRole('heading', { name: say.check })).toBeVisible();
      await expect(zhang.locator('.rules .passed').first()).toBeVisible();
      await zhang.getByLabel(say.reason).fill('孩子学校开放日');
      await seen(zhang, 'check');
      expect(await barriersOf(zhang), 'what keeps people out').toEqual([]);
      await button(zhang, say.send).dblclick();
      await expect(zhang.getByText(say.partner).first()).toBeVisible();
    });

    await test.step('the partner agrees; both pages know at once', async () => {
      await lina.goto(`${stack.url}/me/swaps`);
      await expect(lina.getByRole('button', { name: say.asked })).toContainText('1');
      await lina.locator('.swap-card').click();
      await seen(lina, 'asked');
      await button(lina, say.agree).click();
      await expect(lina.getByText(say.agreed).first()).toBeVisible();
      await expect(zhang.getByText(say.agreed).first()).toBeVisible();
    });

    await test.step('the approver sees both weeks and decides', async () => {
      await desk.goto(`${stack.url}/plan/requests`);
      await expect(desk.locator('.weeks .takes')).toHaveCount(2);
      await seen(desk, 'inbox');
      expect(await barriersOf(desk), 'what keeps people out').toEqual([]);
      await button(desk, say.approve).click();
      await expect(desk.getByText(say.whatever)).toBeVisible();
      await expect(zhang.getByText(say.approved).first()).toBeVisible();
      await seen(zhang, 'approved');
    });

    await test.step('the own shifts have it', async () => {
      const view = await (await stack.administrator()).read('/api/v1/swaps?state=done');
      expect(view.json<{ swaps: unknown[] }>().swaps).toHaveLength(1);
      await zhang.goto(`${stack.url}/me/swaps/new`);
      await expect(zhang.getByRole('radio')).toHaveCount(2);
      await expect(zhang.getByRole('radio').nth(1)).toContainText(language === 'en' ? /Thu|Fri/ : /周四|周五|四|五/);
    });

    await test.step('a day for a night needs the approver’s written reason, which names the rule', async () => {
      await zhang.goto(`${stack.url}/me/swaps`);
      await chosen(zhang, say, 0);
      await zhang.locator('.partner').filter({ hasText: wang }).getByRole('button').first().click();
      await expect(zhang.locator('.rules .reason').first()).toContainText('SWAP-4');
      await zhang.getByLabel(say.reason).fill('一起出行');
      await zhang.locator('button[type=submit]').click();
      await expect(zhang.getByText(say.partner).first()).toBeVisible();
      const fang = await signedIn(await onPhone(browser), stack, language, 'wangfang');
      await fang.goto(`${stack.url}/me/swaps`);
      await fang.locator('.swap-card').click();
      await button(fang, say.agree).click();
      await expect(fang.getByText(say.agreed).first()).toBeVisible();
      await desk.locator('.list .row').first().click();
      await expect(desk.getByText(say.overridden)).toBeVisible();
      await expect(button(desk, say.override)).toBeDisabled();
      await desk.getByLabel(say.reason).fill('双方自愿，在席不变');
      await seen(desk, 'override');
      await button(desk, say.override).click();
      await expect(zhang.getByText(say.approved).first()).toBeVisible();
    });

    expect(complaints.flat(), 'complaints in the console').toEqual([]);
    for (const context of contexts) await context.close();
  });
}
