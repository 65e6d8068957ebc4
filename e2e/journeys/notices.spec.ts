import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Language } from '@zhiban/wire';
import { barriersOf } from '../stack/barriers';
import { complaintsOf, languages, openAs, openIn, phone } from '../stack/page';
import { PlannedCentre } from '../stack/planning';
import { chosenPassword, type Stack } from '../stack/stack';
import { expect, test } from '../stack/test';

const words = {
  en: {
    ...{ user: 'User name', password: 'Password', signIn: 'Sign in', announce: 'Announce', urgent: 'Urgent' },
    ...{ headline: 'Headline', text: 'Text', meant: /^2 people now/, publish: 'Publish', missing: /^Not yet/ },
    ...{ haveRead: 'I have read it', correct: 'Correct', reason: 'Reason', save: 'Publish the correction' },
    ...{ read: '1 / 2', withdraw: 'Withdraw', withdrawn: 'withdrawn', unread: /^1 announcement to read/ },
    ...{ normal: 'Normal', known: /acknowledged .*corrected/ },
  },
  'zh-CN': {
    ...{ user: '用户名', password: '密码', signIn: '登录', announce: '发布公告', urgent: '紧急' },
    ...{ headline: '标题', text: '内容', meant: /^现在共 2 人/, publish: '发布', missing: /^没有看/ },
    ...{ haveRead: '我已阅读', correct: '更正', reason: '原因', save: '发布更正' },
    ...{ read: '1 / 2', withdraw: '撤回', withdrawn: '已撤回', unread: /^1 条公告待阅读/ },
    ...{ normal: '一般', known: /已确认.*已更正/ },
  },
} as const;

const people = [
  'number,name,site,team,seat,source,agent',
  '1,张伟,Shanghai,Cards,A01,cloud,s1',
  '2,李娜,Shanghai,Cards,A02,cloud,s2',
];
const title = '限额系统 14:00 起只读，请改走工单';

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
const seen = (page: Page, name: string) => page.screenshot({ path: test.info().outputPath(`${name}.png`) });

for (const language of languages) {
  const say = words[language];

  test(`what is urgent is on every phone and wall at once, and who has read it is known (${language})`, async ({
    browser,
    begin,
  }) => {
    test.setTimeout(180_000);
    const exchange = await begin.exchange({ queues: 1 });
    const stack = await begin.stack(exchange.env);
    await PlannedCentre.open(stack, `${people.join('\n')}\n`, { lina: '2' });
    const lina = await signedIn(await onPhone(browser), stack, language, 'lina');
    const desk = await signedIn(await browser.newContext(), stack, language, 'approver');
    const wall = await openAs(await browser.newContext(), stack, language, '/wall');
    const complaints = [lina, desk, wall].map(complaintsOf);

    await test.step('a supervisor writes it and sees for how many it is', async () => {
      await desk.goto(`${stack.url}/notices`);
      await desk.getByRole('link', { name: say.announce, exact: true }).click();
      await desk.getByRole('button', { name: say.urgent, exact: true }).click();
      await desk.getByLabel(say.headline, { exact: true }).fill(title);
      await desk.getByLabel(say.text, { exact: true }).fill('<b>客户急用</b>的，转二线。');
      await expect(desk.getByText(say.meant)).toBeVisible();
      await desk.screenshot({ path: test.info().outputPath('form.png'), fullPage: true });
      expect(await barriersOf(desk), 'what keeps people out').toEqual([]);
      await desk.getByRole('button', { name: say.publish, exact: true }).click();
      await desk.waitForURL(/\/notices\/[0-9a-f-]{36}$/);
    });

    await test.step('it is on the phone and the wall while one looks', async () => {
      await expect(lina.getByRole('alert').getByText(title)).toBeVisible();
      await expect(lina.getByText('<b>客户急用</b>的，转二线。')).toBeVisible();
      await expect(wall.getByText(title)).toBeVisible();
      await seen(lina, 'phone-banner');
      await seen(wall, 'wall');
      expect(await barriersOf(lina), 'what keeps people out').toEqual([]);
    });

    await test.step('that it was read is said, and known at the desk with who has not', async () => {
      await lina.getByRole('button', { name: say.haveRead }).click();
      await expect(lina.getByText(title)).toHaveCount(0);
      await desk.reload();
      await expect(desk.getByText(say.read)).toBeVisible();
      await expect(desk.getByRole('button', { name: say.missing })).toContainText('1');
      await expect(desk.getByRole('row', { name: /张伟/ })).toBeVisible();
      await desk.screenshot({ path: test.info().outputPath('desk.png'), fullPage: true });
      expect(await barriersOf(desk), 'what keeps people out').toEqual([]);
    });

    await test.step('corrected it has to be read anew, no longer urgently', async () => {
      await desk.getByRole('button', { name: say.correct, exact: true }).click();
      await desk.getByRole('button', { name: say.normal, exact: true }).click();
      await desk.getByLabel(say.headline, { exact: true }).fill('限额系统已恢复');
      await desk.getByLabel(say.reason, { exact: true }).fill('提前恢复');
      await desk.getByRole('button', { name: say.save }).click();
      await lina.getByRole('link', { name: say.unread }).click();
      await lina.getByRole('button', { name: /限额系统已恢复/ }).click();
      await lina.getByRole('button', { name: say.haveRead }).click();
      await expect(lina.getByText(say.known)).toBeVisible();
      await seen(lina, 'phone-list');
      expect(await barriersOf(lina), 'what keeps people out').toEqual([]);
    });

    await test.step('taken back it leaves the wall', async () => {
      await desk.getByRole('button', { name: say.withdraw, exact: true }).click();
      await desk.getByLabel(say.reason, { exact: true }).fill('不再需要');
      await desk.getByRole('button', { name: say.withdraw, exact: true }).click();
      await expect(desk.getByText(say.withdrawn, { exact: true })).toBeVisible();
      await expect(wall.getByText('限额系统已恢复')).toHaveCount(0);
    });
    expect(complaints.flat()).toEqual([]);
  });
}
