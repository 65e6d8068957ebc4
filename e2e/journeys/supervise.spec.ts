import type { Page } from '@playwright/test';
import type { SettingsVersion } from '@zhiban/wire';
import { Door } from '../stack/door';
import { barriersOf } from '../stack/barriers';
import { complaintsOf, languages, openAs, phone } from '../stack/page';
import type { Reader } from '../stack/reader';
import { expect, test } from '../stack/test';

const words = {
  en: {
    floor: 'Floor',
    waiting: 'Waiting',
    tile: 'Waiting',
    queues: 'Queues',
    talks: 'In progress',
    call: 'Call',
    seat: 'Seat',
    way: 'Where you are',
    track: 'Alarms of the last hours',
    list: 'List',
    alarm: 'Alarm',
    search: 'Name, seat or number',
    over: 'Beyond a limit only',
    hidden: /[1-9]\d* seats hidden/,
    clear: /^Clear/,
    steps: [/entered sales-desk/, /rang at A01/, /answered by A01 李雷/],
    talking: 'Talking',
    hold: 'On hold',
    gone: 'This call is over',
    noAct: 'This source is no Asterisk exchange',
    listen: 'Listen',
  },
  'zh-CN': {
    floor: '现场',
    waiting: '排队中',
    tile: '排队数',
    queues: '队列',
    talks: '通话中',
    call: '通话',
    seat: '座席',
    way: '当前位置',
    track: '近几小时告警',
    list: '列表',
    alarm: '告警',
    search: '姓名、座位或号码',
    over: '只看超限',
    hidden: /已隐藏.*[1-9]\d* 个座席/,
    clear: /^清除/,
    steps: [/进入sales-desk/, /A01 李雷 振铃/, /A01 李雷 接听/],
    talking: '通话中',
    hold: '保持中',
    gone: '通话已结束',
    noAct: '不是 Asterisk 交换机',
    listen: '监听',
  },
} as const;

const people = [
  '工号,姓名,职场,班组,座位,交换机,坐席',
  '1001,李雷,北京,一组,A01,sales,s1',
  '1002,韩梅梅,北京,二组,B01,sales,s2',
];

/** People, and a limit of two seconds on waits, so that a breach does not keep the test waiting. */
async function prepare(reader: Reader): Promise<void> {
  const headers = { 'content-type': 'text/csv' };
  expect((await reader.ask('/api/v1/people/import', { method: 'POST', body: people.join('\n'), headers })).status).toBe(
    200,
  );
  const path = '/api/v1/settings/centre';
  const { settings, version } = (await reader.ask(path)).json<SettingsVersion>();
  const defaultRule = { ...settings.defaultRule, longestWaitWarnSeconds: 1, longestWaitAlarmSeconds: 2 };
  const body = { settings: { ...settings, defaultRule }, note: '', basedOnVersion: version };
  expect((await reader.ask(path, { method: 'PUT', body })).status).toBe(200);
}

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('from a tile to a queue, a call, its seat and back, with filters and the alarms of the last hours', async ({
  browser,
  begin,
}) => {
  test.setTimeout(240_000);
  const exchange = await begin.exchange({ queues: 1 });
  const stack = await begin.stack(exchange.env);
  const reader = await stack.administrator();
  await prepare(reader);
  const door = await Door.open(reader, 'sales');
  let n = 0;
  const event = (type: string, rest: object = {}) => ({ id: `e${(n += 1)}`, at: Date.now(), type, ...rest });
  const member = (seat: string) => event('member-added', { queue: 'sales-desk', seat, name: seat, device: 'idle' });
  const beat = setInterval(() => void door.send([]).catch(() => undefined), 700);
  try {
    await door.feed([event('link-up'), member('s1'), member('s2')]);
    for (const language of languages) {
      const say = words[language];
      const call = `c-${language}`;
      const of = { visit: call, queue: 'sales-desk' };
      await door.feed([
        event('visit-offered', { ...of, call, caller: '13812341234' }),
        event('ring-started', { ...of, seat: 's1' }),
        event('visit-offered', {
          visit: `w-${language}`,
          call: `w-${language}`,
          queue: 'sales-desk',
          caller: '13911112222',
        }),
      ]);
      const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
      const page = await openAs(context, stack, language, '/wall');
      const complaints = complaintsOf(page);

      // From a tile to the floor and on to a queue: both callers wait, the first has been there longest.
      await page.getByRole('link', { name: say.tile, exact: true }).click();
      await panel(page, say.queues).getByRole('link', { name: 'sales-desk' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'sales-desk' })).toBeVisible();
      const rows = panel(page, say.waiting).getByRole('row');
      await expect(rows.nth(1)).toContainText('138****1234');
      await expect(rows.nth(1)).toContainText('A01');
      await expect(rows.nth(2)).toContainText('139****2222');
      await door.feed([event('visit-answered', { ...of, seat: 's1' })]);
      await expect(panel(page, say.talks)).toContainText('138****1234');

      // The call: how it went so far, and what happens to it while it is looked at.
      await panel(page, say.talks).getByRole('link', { name: '138****1234' }).click();
      const story = panel(page, say.call);
      for (const step of say.steps) await expect(story).toContainText(step);
      await door.feed([event('hold-started', { seat: 's1', call })]);
      await expect(story).toContainText(say.hold);
      await page.reload();
      await expect(story).toContainText(say.hold);
      await door.feed([event('hold-ended', { seat: 's1', call })]);

      // The seat, and why nothing can be asked of this exchange.
      await story.getByRole('link', { name: /A01/ }).click();
      const seat = panel(page, `${say.seat} A01`);
      await expect(seat).toContainText('李雷');
      await expect(seat).toContainText('1001');
      await expect(seat).toContainText(say.noAct);
      await expect(seat.getByRole('button', { name: say.listen })).toBeDisabled();
      await expect(page.getByRole('navigation', { name: say.way }).getByRole('listitem')).toHaveCount(4);

      // Back: by key, by the browser, by the way itself.
      await page.keyboard.press('Escape');
      await expect(story).toBeVisible();
      await page.goBack();
      await expect(seat).toBeVisible();
      await page.getByRole('navigation', { name: say.way }).getByRole('link', { name: say.floor }).click();
      await expect(page.getByRole('heading', { level: 1, name: say.floor })).toBeVisible();

      // Filters stand in the address, tell what they hide, and go at one key.
      await page.getByRole('searchbox', { name: say.search }).fill('B01');
      await expect(page).toHaveURL(/search=B01/);
      await expect(page.getByRole('link', { name: /^B01/ })).toBeVisible();
      await expect(page.getByRole('link', { name: /^A01/ })).toHaveCount(0);
      await expect(page.getByRole('status').filter({ hasText: say.hidden })).toBeVisible();
      await page.reload();
      await expect(page.getByRole('searchbox', { name: say.search })).toHaveValue('B01');
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('x');
      await expect(page.getByRole('link', { name: /^A01/ })).toBeVisible();
      await expect(page).not.toHaveURL(/search/);

      // The alarm of the wait is on the track, opens by keyboard, and stands in the list too.
      const track = panel(page, say.track);
      const bar = track.getByRole('button', { name: new RegExp(`sales-desk`) }).first();
      await bar.focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/alarm=/);
      await expect(panel(page, say.alarm)).toContainText('sales-desk');
      await page.keyboard.press('Escape');
      await expect(panel(page, say.alarm)).toHaveCount(0);
      await track.getByRole('button', { name: say.list }).click();
      await expect(track.getByRole('row').filter({ hasText: 'sales-desk' }).first()).toBeVisible();
      expect(await barriersOf(page)).toEqual([]);

      // An old link still tells how it went.
      await door.feed([
        event('visit-completed', { visit: call, queue: 'sales-desk', seat: 's1', endedBy: 'caller' }),
        event('visit-abandoned', { visit: `w-${language}` }),
      ]);
      await page.goto(`${stack.url}/floor/queue/${encodeURIComponent('sales/sales-desk')}/call/${call}`);
      await expect(story).toContainText(say.gone);
      await page.goto(`${stack.url}/floor/seat/${encodeURIComponent('sales/nobody')}`);
      await expect(
        page.getByRole('status').filter({ hasText: language === 'en' ? 'no such seat' : '没有这个座席' }),
      ).toBeVisible();
      expect(complaints).toEqual([]);

      // On a phone the seat stands alone, and the way back is there.
      await page.setViewportSize(phone);
      await page.goto(
        `${stack.url}/floor/queue/${encodeURIComponent('sales/sales-desk')}/seat/${encodeURIComponent('sales/s2')}`,
      );
      await expect(panel(page, `${say.seat} B01`)).toContainText('韩梅梅');
      await expect(panel(page, say.waiting)).toBeHidden();
      await page.getByRole('navigation', { name: say.way }).getByRole('link', { name: 'sales-desk' }).click();
      await expect(panel(page, say.waiting)).toBeVisible();
      await context.close();
    }
  } finally {
    clearInterval(beat);
  }
});
