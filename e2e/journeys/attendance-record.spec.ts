import { barriersOf } from '../stack/barriers';
import { Door } from '../stack/door';
import { complaintsOf, languages, openAs, openIn, phone } from '../stack/page';
import { entered, everywhere } from '../stack/planning';
import type { Reader } from '../stack/reader';
import { published } from '../stack/published';
import { expect, test } from '../stack/test';

const words = {
  en: {
    ...{ toConfirm: /To confirm/, late: 'Late 20 min', notThere: 'Not there 2 h', absence: 'Absence 2 h' },
    ...{ confirm: 'Confirm 1 finding', all: 'All', sums: 'Summary', team: '二组' },
    ...{ excuse: 'Not counted: system fault', reason: /Why it is not counted/, none: 'Keep: nothing is counted' },
    ...{ word: 'Add a word', send: 'Send to the lead', fault: 'System fault' },
  },
  'zh-CN': {
    ...{ toConfirm: /待确认/, late: '迟到 20 分钟', notThere: '整班未到 2 小时', absence: '旷工 2 小时' },
    ...{ confirm: '确认 1 项', all: '全部', sums: '汇总', team: '二组' },
    ...{ excuse: '不计入：系统故障', reason: /不计入的原因/, none: '保存：都不计入' },
    ...{ word: '写一句说明', send: '发给班长', fault: '系统故障' },
  },
} as const;

const people = [
  '工号,姓名,职场,班组,交换机,坐席',
  '1001,李迟到,北京,一组,sales,s1',
  '1002,周未到,北京,二组,sales,s2',
  '1003,王准时,北京,二组,sales,s3',
];
const minuteMs = 60_000;
const base = Math.floor((Date.now() - 180 * minuteMs) / minuteMs) * minuteMs;
const at = (minutes: number) => base + minutes * minuteMs;

/** Shifts of two hours that ended an hour ago. */
function publish(planner: Reader): Promise<void> {
  const spans = ['1001', '1002', '1003'].map((number) => ({ number, from: at(0), to: at(120) }));
  return published(planner, spans, () => []);
}

test('who was late and who was not there is found, said a word to, confirmed or not counted, and summed up', async ({
  browser,
  begin,
}) => {
  test.setTimeout(240_000);
  const exchange = await begin.exchange({ queues: 1 });
  const stack = await begin.stack(exchange.env);
  const administrator = await stack.administrator();
  const headers = { 'content-type': 'text/csv' };
  await administrator.ask('/api/v1/people/import', { method: 'POST', body: people.join('\n'), headers });
  const late = await entered(administrator, 'late', everywhere('agent'), '1001');
  const door = await Door.open(administrator, 'sales');
  let n = 0;
  const event = (minute: number, type: string, rest: object = {}) => ({
    ...{ id: `r${(n += 1)}`, at: at(minute), type },
    ...rest,
  });
  const comes = (minute: number, seat: string) =>
    event(minute, 'member-added', { queue: 'sales-desk', seat, name: seat, device: 'idle' });
  await door.feed([event(-60, 'link-up'), comes(-15, 's3'), comes(20, 's1')]);
  const beat = setInterval(() => void door.send([]).catch(() => undefined), 700);
  try {
    await publish(administrator);

    // Whoever it is about sees it first, on the phone, and adds a word.
    const pocket = await browser.newContext({ viewport: phone });
    await pocket.addCookies([...late.cookies].map(([name, value]) => ({ name, value, url: stack.url })));
    const own = await openIn(pocket, stack, 'zh-CN', '/me/attendance');
    const mine = words['zh-CN'];
    await expect(async () => {
      await own.reload();
      await expect(own.getByText(mine.late)).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 40_000 });
    await own.getByRole('button', { name: mine.word }).click();
    await own.getByRole('textbox').fill('登录服务器故障，<b>打不开</b>');
    await own.getByRole('button', { name: mine.send }).click();
    await expect(own.getByText('登录服务器故障，<b>打不开</b>')).toBeVisible();
    expect(await barriersOf(own)).toEqual([]);

    for (const language of languages) {
      const say = words[language];
      const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
      const page = await openAs(context, stack, language, '/plan/attendance');
      const complaints = complaintsOf(page);
      const row = (name: string) => page.getByRole('listitem').filter({ hasText: name }).first();
      if (language === 'en') {
        await expect(page.getByRole('button', { name: say.toConfirm })).toContainText('2');

        // Not there is not yet absence; it is once a lead has confirmed it.
        await expect(row('周未到')).toContainText(say.notThere);
        await row('周未到').getByRole('button').first().click();
        await page.getByRole('button', { name: say.confirm }).click();
        await expect(row('周未到')).toHaveCount(0);

        // What the person said is read before it is settled.
        await row('李迟到').getByRole('button').first().click();
        await expect(row('李迟到')).toContainText('登录服务器故障');
        await page.getByRole('combobox').nth(2).selectOption({ label: say.excuse });
        await page.getByLabel(say.reason).fill('the sign-in server was down');
        expect(await barriersOf(page)).toEqual([]);
        await page.getByRole('button', { name: say.none }).click();
        await expect(page.getByRole('button', { name: say.toConfirm })).toContainText('0');
      }
      await page.getByRole('button', { name: say.all, exact: true }).click();
      await expect(row('周未到')).toContainText(say.absence);
      await expect(row('李迟到')).toContainText(say.fault);
      await page.getByRole('button', { name: say.sums, exact: true }).click();
      await expect(page.getByRole('row').filter({ hasText: say.team })).toContainText('2');
      expect(await barriersOf(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    }
    await own.reload();
    await expect(own.getByText('the sign-in server was down')).toBeVisible();
    await pocket.close();
  } finally {
    clearInterval(beat);
  }
});
