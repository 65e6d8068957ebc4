import type { BrowserContext, Page } from '@playwright/test';
import type { Language, SwapEnd, SwapShifts } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { barriersOf } from '../stack/barriers';
import { complaintsOf, languages, openIn, phone } from '../stack/page';
import { entered, everywhere, PlannedCentre } from '../stack/planning';
import { Reader } from '../stack/reader';
import { chosenPassword, type Stack } from '../stack/stack';
import { expect, test } from '../stack/test';

const words = {
  en: {
    ...{ user: 'User name', password: 'Password', signIn: 'Sign in', name: 'Name a deputy', deputy: 'Deputy' },
    ...{ why: 'Why', save: 'Name lead', mine: 'I stand in for', approve: /^Approve/, approved: 'Approved' },
    ...{ inStead: 'in the stead of approver', step: /lead, in the stead of approver/, back: 'Take back' },
    ...{ decides: /You decide in the stead of approver/, none: 'Nobody stands in for anybody', change: 'Change' },
  },
  'zh-CN': {
    ...{ user: '用户名', password: '密码', signIn: '登录', name: '指定代理人', deputy: '代理人' },
    ...{ why: '事由', save: '指定 lead', mine: '我代别人审批', approve: /^批准/, approved: '已批准' },
    ...{ inStead: '代 approver 审批', step: /lead（代 approver）/, back: '收回' },
    ...{ decides: /您代 approver 审批/, none: '目前没有代理', change: '修改' },
  },
} as const;

const people = [
  'number,name,site,team,seat,source,agent',
  '1,张伟,Shanghai,Cards,A01,cloud,s1',
  '2,李娜,Shanghai,Cards,A02,cloud,s2',
].join('\n');

async function signedIn(context: BrowserContext, stack: Stack, language: Language, username: string): Promise<Page> {
  const say = words[language];
  const page = await openIn(context, stack, language, '/sign-in');
  await page.getByLabel(say.user).fill(username);
  await page.getByLabel(say.password).fill(chosenPassword);
  await page.getByRole('button', { name: say.signIn, exact: true }).click();
  await page.waitForURL(/\/(me|wall)/);
  return page;
}

/** Zhang Wei gives a shift to Li Na, who agrees: somebody has to decide. */
async function askedSwap(stack: Stack): Promise<string> {
  const reader = async (username: string) => {
    const found = new Reader(stack.url, 'en');
    await found.signIn(username, chosenPassword);
    return found;
  };
  const [zhang, lina] = [await reader('zhangwei'), await reader('lina')];
  const own = (await zhang.read('/api/v1/my-swaps/shifts')).json<SwapShifts>();
  const to = (await lina.read('/api/v1/my-swaps/shifts')).json<SwapShifts>().person.id;
  const [first] = own.shifts;
  if (!first) throw new Error('Zhang Wei has no shift.');
  const transfers = [{ shift: first.shift.id, version: first.version, to, part: null }];
  const body = { id: randomUUID(), transfers, for: null, reason: '孩子学校开放日', wish: null };
  const filed = await zhang.ask('/api/v1/my-swaps', { method: 'POST', body });
  if (filed.json<SwapEnd>().done !== 'done') throw new Error(filed.text);
  await lina.ask(`/api/v1/my-swaps/${body.id}/agree`, { method: 'POST', body: { note: null } });
  return body.id;
}

const seen = (page: Page, name: string) =>
  page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });

for (const language of languages) {
  const say = words[language];

  test(`who goes away names a deputy, who decides in their stead (${language})`, async ({ browser, begin }) => {
    test.setTimeout(120_000);
    const exchange = await begin.exchange({ queues: 1 });
    const stack = await begin.stack(exchange.env);
    const planned = await PlannedCentre.open(stack, `${people}\n`, { zhangwei: '1', lina: '2' });
    await entered(await stack.administrator(), 'lead', everywhere('shift-lead'));
    await planned.publish([0, 1].map((day) => planned.shift('1', day, [8, 16])));
    const swap = await askedSwap(stack);
    const contexts = [
      await browser.newContext({ viewport: { width: 1920, height: 1080 } }),
      await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true }),
    ] as const;
    const desk = await signedIn(contexts[0], stack, language, 'approver');
    const complaints = [complaintsOf(desk)];

    await test.step('a deputy is named for a week, and it is said before it is sent what that means', async () => {
      await desk.goto(`${stack.url}/plan/deputies`);
      await expect(desk.getByText(say.none)).toBeVisible();
      await desk.getByRole('button', { name: say.name }).click();
      await desk.getByLabel(say.deputy, { exact: true }).selectOption({ label: 'lead' });
      await desk.getByLabel(/^(From|从)$/).fill(yesterday());
      await desk.getByLabel(/^(Until|到)$/).fill(nextWeek());
      await desk.getByLabel(say.why, { exact: true }).fill('年休假');
      await seen(desk, 'form');
      expect(await barriersOf(desk), 'what keeps people out').toEqual([]);
      await desk.getByRole('button', { name: say.save, exact: true }).dblclick();
      await expect(desk.locator('li .running')).toHaveCount(1);
      await seen(desk, 'named');
    });

    await test.step('the deputy decides, on a phone', async () => {
      const lead = await signedIn(contexts[1], stack, language, 'lead');
      complaints.push(complaintsOf(lead));
      await lead.goto(`${stack.url}/plan/deputies`);
      await expect(lead.getByRole('heading', { name: say.mine })).toBeVisible();
      await seen(lead, 'stands-in');
      expect(await barriersOf(lead), 'what keeps people out').toEqual([]);
      await lead.goto(`${stack.url}/plan/requests`);
      await expect(lead.locator('.row')).toContainText(say.inStead);
      await seen(lead, 'inbox');
      await lead.locator('.row').click();
      await expect(lead.getByText(say.decides)).toBeVisible();
      await lead.getByRole('button', { name: say.approve }).click();
      await expect(lead.locator('.row')).toHaveCount(0);
    });

    await test.step('who asked reads it in the history', async () => {
      const zhang = await signedIn(await browser.newContext({ viewport: phone }), stack, language, 'zhangwei');
      complaints.push(complaintsOf(zhang));
      await zhang.goto(`${stack.url}/me/swaps/${swap}`);
      await expect(zhang.getByText(say.approved).first()).toBeVisible();
      await expect(zhang.getByText(say.step)).toBeVisible();
      await seen(zhang, 'history');
    });

    await test.step('taken back it is over at once', async () => {
      await desk.getByRole('button', { name: say.back }).click();
      await desk.getByRole('button', { name: say.back }).click();
      await expect(desk.getByText(say.none)).toBeVisible();
    });
    expect(complaints.flat(), 'complaints in the console').toEqual([]);
    for (const context of contexts) await context.close();
  });
}

const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const yesterday = () => `${dayFrom(-1)}T08:00`;
const nextWeek = () => `${dayFrom(6)}T18:00`;
