import type { BrowserContext, Page } from '@playwright/test';
import type { Language, SettingsVersion } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { barriersOf } from '../stack/barriers';
import { complaintsOf, languages, openIn, phone } from '../stack/page';
import { entered, everywhere } from '../stack/planning';
import type { Reader } from '../stack/reader';
import { published } from '../stack/published';
import type { Stack } from '../stack/stack';
import { expect, test } from '../stack/test';

const words = {
  en: {
    ...{
      due: 'Due now',
      missed: 'Not held',
      hold: /^Hold it Pre-shift/,
      said: /^What was said GG-1/,
      minutes: 'Minutes',
    },
    ...{ unfit: 'Unfit', relieve: /Relieved from duty/, word: /What is the matter/, rest: /^The other 1 are there/ },
    ...{ point: 'Another point', add: 'Add', sign: 'Sign: 1 of 2 there', signed: 'signed by lead', save: 'Save' },
    ...{
      addendum: 'Something to add',
      addTo: 'Add to the minutes',
      heard: /was relieved from duty at pre-shift meeting/,
    },
    relieved: 'Unfit · relieved',
  },
  'zh-CN': {
    ...{ due: '该开了', missed: '未开', hold: /^现在开 班前会/, said: /^会上怎么说 GG-1/, minutes: '会议记录' },
    ...{ unfit: '状态不佳', relieve: /安排离岗/, word: /^情况/, rest: /^其余 1 人都到了/ },
    ...{ point: '再加一个议题', add: '加入', sign: '签字：到 1 / 2', signed: 'lead 已签字', save: '保存' },
    ...{ addendum: '补充', addTo: '补充到记录', heard: /在班前会 HY-2 上安排离岗/ },
    relieved: '状态不佳 · 已安排离岗',
  },
} as const;

const people = ['工号,姓名,职场,班组', '1001,李娜,北京,一组', '1002,张伟,北京,一组', '1003,周未,北京,二组'];
const minuteMs = 60_000;

/** One shift of everybody that begins in half an hour, but of a team that began two hours ago. */
function publish(planner: Reader): Promise<void> {
  const now = Math.floor(Date.now() / minuteMs) * minuteMs;
  const spans = ['1001', '1002', '1003'].map((number) => {
    const from = now + (number === '1003' ? -120 : 30) * minuteMs;
    return { number, from, to: from + 240 * minuteMs };
  });
  return published(planner, spans, () => []);
}

/** Meetings of two, and one that was kept yesterday: before the first nobody missed any. */
async function usual(administrator: Reader): Promise<void> {
  const path = '/api/v1/settings/centre';
  const { settings, version } = (await administrator.read(path)).json<SettingsVersion>();
  const meetings = { kinds: ['pre-shift'], circle: 'team', fewest: 1 };
  const body = { settings: { ...settings, meetings }, note: '', basedOnVersion: version };
  expect((await administrator.ask(path, { method: 'PUT', body })).status).toBe(200);
  const past = { id: randomUUID(), kind: 'pre-shift', site: '北京', team: '二组', at: Date.now() - 1440 * minuteMs };
  expect((await administrator.ask('/api/v1/meetings', { method: 'POST', body: past })).status).toBe(200);
}

async function announce(lead: Reader): Promise<void> {
  const audience = [{ site: '北京', team: '一组', shift: null, skill: null }];
  const time = { from: Date.now() - minuteMs, until: Date.now() + 600 * minuteMs, remindMinutes: null };
  const said = { urgency: 'urgent', acknowledge: true, title: '限额系统只读', text: '请改走工单。', en: null };
  const body = { id: randomUUID(), ...said, audience, ...time };
  expect((await lead.ask('/api/v1/notices', { method: 'POST', body })).status).toBe(200);
}

async function signedIn(context: BrowserContext, stack: Stack, reader: Reader, language: Language, path: string) {
  await context.addCookies([...reader.cookies].map(([name, value]) => ({ name, value, url: stack.url })));
  return openIn(context, stack, language, path);
}
const seen = (page: Page, name: string) =>
  page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });

for (const language of languages) {
  const say = words[language];

  test(`a lead holds the meeting that is due on the phone, relieves who is unfit, and signs (${language})`, async ({
    browser,
    begin,
  }) => {
    test.setTimeout(180_000);
    const exchange = await begin.exchange({ queues: 1 });
    const stack = await begin.stack(exchange.env);
    const administrator = await stack.administrator();
    const headers = { 'content-type': 'text/csv' };
    await administrator.ask('/api/v1/people/import', { method: 'POST', body: people.join('\n'), headers });
    const lead = await entered(administrator, 'lead', [{ role: 'shift-lead', site: '北京', team: '一组' }]);
    const approver = await entered(administrator, 'approver', everywhere('floor-supervisor'));
    await usual(administrator);
    await publish(administrator);
    await announce(lead);

    const pocket = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });
    const page = await signedIn(pocket, stack, lead, language, '/meetings');
    const desk = await signedIn(await browser.newContext(), stack, approver, language, '/meetings');
    const complaints = [page, desk].map(complaintsOf);

    await test.step('it stands first, and with one touch agenda and list are there', async () => {
      await expect(page.getByText(say.due)).toBeVisible();
      await seen(page, 'due');
      expect(await barriersOf(page), 'what keeps people out').toEqual([]);
      await page.getByRole('button', { name: say.hold }).click();
      await page.waitForURL(/\/meetings\/[0-9a-f-]{36}/);
      await expect(page.getByRole('link', { name: 'GG-1 限额系统只读' })).toBeVisible();
      await page.getByLabel(say.said).fill('已宣读');
      await page.getByLabel(say.point).fill('<b>座位</b>调整');
      await page.getByRole('button', { name: say.add, exact: true }).click();
      await expect(page.getByText('<b>座位</b>调整')).toBeVisible();
    });

    await test.step('who is unfit is relieved, the others are there, and it is signed', async () => {
      const one = page.getByRole('listitem').filter({ hasText: '李娜' });
      await one.getByRole('button', { name: say.unfit }).click();
      await one.getByLabel(say.relieve).check();
      await one.getByLabel(say.word).fill('发热');
      await page.getByRole('button', { name: say.rest }).click();
      await page.getByLabel(say.minutes).fill('全员已知晓。');
      await seen(page, 'held');
      expect(await barriersOf(page), 'what keeps people out').toEqual([]);
    });

    await test.step('whoever sees to the roster hears of it and not why; what was missed shows', async () => {
      await page.getByRole('button', { name: say.save, exact: true }).click();
      await expect(page.getByRole('button', { name: say.save, exact: true })).toBeDisabled();
      await desk.goto(`${stack.url}/me/notices`);
      await expect(desk.getByText(say.heard)).toBeVisible();
      await desk.goto(`${stack.url}/meetings`);
      await expect(desk.getByText(say.missed)).toBeVisible();
      await expect(desk.getByRole('link', { name: /HY-2/ })).toBeVisible();
      await seen(desk, 'list');
      expect(await barriersOf(desk), 'what keeps people out').toEqual([]);
    });

    await test.step('signed it stays as it is, with what is added beside it', async () => {
      await expect(page.getByRole('button', { name: say.sign })).toBeEnabled();
      await page.getByRole('button', { name: say.sign }).click();
      await expect(page.getByText(say.signed).first()).toBeVisible();
      await expect(page.getByText(say.relieved)).toBeVisible();
      await page.getByLabel(say.addendum, { exact: true }).fill('李娜已回家。');
      await page.getByRole('button', { name: say.addTo }).click();
      await expect(page.getByText('李娜已回家。')).toBeVisible();
      await seen(page, 'signed');
      expect(await barriersOf(page), 'what keeps people out').toEqual([]);
    });
    expect(complaints.flat()).toEqual([]);
  });
}
