import type { PublishEnd, RosterEditEnd, RosterView, SettingsVersion, Shift } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { barriersOf } from '../stack/barriers';
import { Door } from '../stack/door';
import { complaintsOf, languages, openAs, phone } from '../stack/page';
import type { Reader } from '../stack/reader';
import { expect, test } from '../stack/test';

const words = {
  en: {
    ...{ absent: 'Should be here, is not', title: 'Rostered and here', ratio: 'Here / rostered' },
    ...{ missing: /周迟到.*\d+ min/, extra: /here, not rostered/, seats: 'Agents' },
    ...{ only: 'Missing or not rostered only', late: 'left early', queues: 'Queues' },
  },
  'zh-CN': {
    ...{ absent: '应到未到', title: '应到与实到', ratio: '实到 / 应到' },
    ...{ missing: /周迟到.*\d+ 分钟/, extra: /未排班/, seats: '座席' },
    ...{ only: '只看未到、未排班', late: '提前离岗', queues: '队列' },
  },
} as const;

const people = [
  '工号,姓名,职场,班组,座位,交换机,坐席',
  '1001,李雷,北京,一组,A01,sales,s1',
  '1002,韩梅梅,北京,二组,B01,sales,s2',
  '1003,周迟到,北京,二组,B02,sales,s3',
];
const hourMs = 3_600_000;
const now = Date.now();
const dayOf = (at: number) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(at);
const scope = { first: dayOf(now - hourMs), last: dayOf(now + 4 * hourMs), site: null, team: null };

async function prepare(administrator: Reader): Promise<void> {
  const headers = { 'content-type': 'text/csv' };
  await administrator.ask('/api/v1/people/import', { method: 'POST', body: people.join('\n'), headers });
  const path = '/api/v1/settings/centre';
  const { settings, version } = (await administrator.read(path)).json<SettingsVersion>();
  const attendance = { ...settings.attendance, lateMinutes: 0 };
  const body = { settings: { ...settings, attendance }, note: '', basedOnVersion: version };
  expect((await administrator.ask(path, { method: 'PUT', body })).status).toBe(200);
}

/** Shifts of these people that began half an hour ago. */
async function publish(planner: Reader, numbers: readonly string[]): Promise<void> {
  const view = async () =>
    (await planner.read(`/api/v1/roster?first=${scope.first}&last=${scope.last}`)).json<RosterView>();
  const known = (await view()).people;
  const shifts = numbers.map((number): Shift => ({
    ...{ id: `s${number}`, person: known.find((one) => one.number === number)?.person.id ?? '' },
    ...{ from: now - hourMs / 2, to: now + 4 * hourMs, kind: 'regular', pattern: null },
    ...{ post: 'sales/sales-desk', breaks: [] },
  }));
  const edits = shifts.map((shift) => ({ edit: { op: 'add', shift }, seen: { [shift.id]: 0 } }));
  const reason = 'the calendar of this journey is today';
  const step = { id: randomUUID(), edits, reason };
  const saved = (await planner.ask('/api/v1/roster/edits', { method: 'POST', body: step })).json<RosterEditEnd>();
  expect(saved).toMatchObject({ done: 'saved' });
  const { revision, publication } = await view();
  const body = { ...scope, revision, publication, why: '', reason };
  const end = (await planner.ask('/api/v1/roster/publications', { method: 'POST', body })).json<PublishEnd>();
  expect(end).toMatchObject({ done: 'published' });
}

test('a published roster shows on floor and wall who should be here and is not, and who is here without a shift', async ({
  browser,
  begin,
}) => {
  test.setTimeout(240_000);
  const exchange = await begin.exchange({ queues: 1 });
  const stack = await begin.stack(exchange.env);
  const administrator = await stack.administrator();
  await prepare(administrator);
  const door = await Door.open(administrator, 'sales');
  let n = 0;
  const event = (type: string, rest: object = {}) => ({ id: `e${(n += 1)}`, at: Date.now(), type, ...rest });
  const member = (seat: string) => event('member-added', { queue: 'sales-desk', seat, name: seat, device: 'idle' });
  const gone = (seat: string) => event('member-removed', { queue: 'sales-desk', seat });
  const beat = setInterval(() => void door.send([]).catch(() => undefined), 700);
  try {
    await door.feed([event('link-up'), member('s1'), member('s2')]);
    await publish(administrator, ['1001', '1003']);
    for (const language of languages) {
      const say = words[language];
      const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
      const page = await openAs(context, stack, language, '/floor');
      const complaints = complaintsOf(page);
      const panel = (name: string) => page.getByRole('region', { name, exact: true });

      // Who is rostered and has no seat is in a list; who sits there without a shift is marked.
      await expect(panel(say.absent)).toContainText(say.missing);
      await expect(page.getByRole('link', { name: /^B01/ })).toHaveAttribute('title', say.extra);
      await page.getByRole('checkbox', { name: say.only }).check();
      await expect(page).toHaveURL(/missing=1/);
      await expect(page.getByRole('link', { name: /^A01/ })).toHaveCount(0);
      await page.keyboard.press('x');

      // The numbers lead to the names behind them.
      const row = panel(say.queues).getByRole('row').filter({ hasText: 'sales-desk' });
      await row.getByRole('link', { name: /1 \/ 2/ }).click();
      await expect(panel(say.title)).toContainText('李雷');
      await expect(panel(say.title)).toContainText('1003');
      expect(await barriersOf(page)).toEqual([]);

      // An agent who signs in late leaves the list at once; one who signs out early comes into it, with the seat.
      await door.feed([member('s3')]);
      await expect(row.getByRole('link', { name: /2 \/ 2/ })).toBeVisible();
      await door.feed([gone('s1')]);
      await expect(row.getByRole('link', { name: /1 \/ 2/ })).toBeVisible();
      await page.keyboard.press('Escape');
      await panel(say.absent).getByRole('link', { name: '李雷' }).click();
      await expect(page.getByRole('region', { name: /A01$/ })).toContainText(say.late);

      // The wall tells the same.
      await page.goto(`${stack.url}/wall`);
      await expect(panel(say.seats)).toContainText(`${say.ratio} 1 / 2`);
      expect(complaints).toEqual([]);
      await page.setViewportSize(phone);
      await page.goto(`${stack.url}/floor`);
      await expect(panel(say.absent)).toContainText('李雷');
      await door.feed([member('s1'), gone('s3')]);
      await context.close();
    }

    // Nobody is absent once the exchange falls silent.
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
    const page = await openAs(context, stack, 'en', '/floor');
    const absent = page.getByRole('region', { name: words.en.absent, exact: true });
    await expect(absent).toContainText('周迟到');
    clearInterval(beat);
    await expect(absent).toHaveCount(0);
    await context.close();
  } finally {
    clearInterval(beat);
  }
});
