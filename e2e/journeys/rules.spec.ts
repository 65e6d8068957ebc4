import type { BrowserContext, Page } from '@playwright/test';
import type { AccountMade, Language, PolicyView, RosterView, Shift } from '@zhiban/wire';
import { barriersOf } from '../stack/barriers';
import { noExchange } from '../stack/exchange';
import { complaintsOf, languages, openIn, phone } from '../stack/page';
import { Reader } from '../stack/reader';
import { expect, test } from '../stack/test';

const words = {
  en: {
    compare: 'Compare with',
    eu: 'EU working time',
    take: /^Take into the form/,
    discard: 'Discard',
    rest: /^Rest between shifts/,
    longest: /^Longest shift/,
    tooShort: 'It must be at least 8 h, or it contradicts “Regular hours a day”.',
    wrong: /^Values that cannot be taken: 1/,
    back: /^in force, preset 12 h .*Longest shift/,
    show: 'Show the effect',
    effect: 'Effect on the roster',
    more: 'Shifts that break a rule: 2 more',
    found: 'Rest between the shifts is 16 h, at least 16 h 30 min.',
    from: 'Takes effect on',
    reason: 'Reason (it is kept)',
    save: (day: string) => `Save from ${day}`,
    saved: (day: string) => `Saved. It takes effect on ${day}.`,
    planned: 'In force and planned',
    board: '1 against the rules',
    withdraw: 'Withdraw',
    why: 'Why is it withdrawn?',
    withdrawIt: (day: string) => `Withdraw the rules of ${day}`,
    withdrawn: 'Nothing is planned for later.',
    history: 'History',
    readOnly: 'Read only: rules are changed by a manager.',
  },
  'zh-CN': {
    compare: '与之比较',
    eu: '欧盟工作时间',
    take: /^填入表单/,
    discard: '放弃改动',
    rest: /^两班间隔/,
    longest: /^单班时长/,
    tooShort: '不能低于 8 小时，否则与“日正常工时”矛盾。',
    wrong: /^1 处数值有误/,
    back: /^现行，预设 12 小时.*单班时长/,
    show: '查看影响',
    effect: '对班表的影响',
    more: '不合规则的班次增加 2 个',
    found: '两班间隔 16 小时，至少 16 小时 30 分。',
    from: '生效日期',
    reason: '修改原因（会保留在记录中）',
    save: (day: string) => `保存，${day} 起生效`,
    saved: (day: string) => `已保存，${day} 起生效。`,
    planned: '现行与待生效',
    board: '1 处违规',
    withdraw: '撤回',
    why: '为什么撤回？',
    withdrawIt: (day: string) => `撤回 ${day} 起的规则`,
    withdrawn: '没有待生效的版本。',
    history: '修改记录',
    readOnly: '只读：规则由部门经理修改。',
  },
} as const;

const people = ['number,name,site,team,seat,source,agent', '1,Wang Xiaoli,Shanghai,Cards,A01,cloud,s1'].join('\n');
const hour = 3_600_000;

async function signIn(context: BrowserContext, reader: Reader): Promise<void> {
  await context.addCookies([...reader.cookies].map(([name, value]) => ({ name, value, url: reader.url })));
}

/** Plans by the rules and does not make them. */
async function planner(administrator: Reader, language: Language): Promise<Reader> {
  const body = { username: 'chen', grants: [{ role: 'planner', site: null, team: null }], person: null };
  const made = await administrator.ask('/api/v1/accounts', { method: 'POST', body });
  const reader = new Reader(administrator.url, language);
  const { password } = made.json<AccountMade>();
  await reader.signIn('chen', password);
  const next = 'quiet lamps over the floor';
  await reader.ask('/api/v1/session/password', { method: 'PUT', body: { current: password, next } });
  return reader;
}

/** Two days of one person, 8:00 to 16:00, from the day after `today` on. */
async function roster(reader: Reader, { today }: PolicyView): Promise<void> {
  const headers = { 'content-type': 'text/csv' };
  await reader.ask('/api/v1/people/import', { method: 'POST', body: people, headers });
  const view = (await reader.read(`/api/v1/roster?first=${today}&last=${today}`)).json<RosterView>();
  const [person] = view.people;
  if (!person) throw new Error('nobody was imported');
  for (const day of [2, 3]) {
    const from = Date.parse(`${today}T08:00:00+08:00`) + day * 24 * hour;
    const pause = (kind: 'meal' | 'rest', at: number) => ({
      ...{ kind, paid: kind === 'rest', from: from + at * hour, to: from + (at + 0.5) * hour },
    });
    const shift: Shift = {
      ...{ id: crypto.randomUUID(), person: person.person.id, from, to: from + 8 * hour, kind: 'regular' },
      ...{ pattern: null, post: null, breaks: [pause('meal', 3), pause('rest', 5)] },
    };
    const edits = [{ edit: { op: 'add', shift }, seen: { [shift.id]: 0 } }];
    const body = { id: crypto.randomUUID(), edits, reason: null };
    const answer = await reader.ask('/api/v1/roster/edits', { method: 'POST', body });
    expect(answer.text).toContain('"saved"');
  }
}

const plus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * hour).toISOString().slice(0, 10);
const number = (page: Page, name: RegExp) => page.getByRole('spinbutton', { name });

for (const language of languages) {
  const say = words[language];

  test(`a manager takes a preset, is refused a number, sees what another one does and saves it from a day on (${language})`, async ({
    browser,
    context,
    begin,
  }) => {
    test.setTimeout(150_000);
    const stack = await begin.stack(noExchange);
    const manager = await stack.administrator(language);
    await signIn(context, manager);
    const policy = (await manager.read('/api/v1/policy')).json<PolicyView>();
    const tomorrow = plus(policy.today, 1);
    await roster(manager, policy);
    const page = await openIn(context, stack, language, '/plan/rules');
    const complaints = complaintsOf(page);

    await test.step('a preset is looked at, taken into the form, and dropped again', async () => {
      await page.getByLabel(say.compare).selectOption({ label: say.eu });
      await page.getByRole('button', { name: say.take }).click();
      await expect(number(page, say.longest)).toHaveValue('13');
      expect(await barriersOf(page)).toEqual([]);
      await page.getByRole('button', { name: say.discard }).click();
      await expect(number(page, say.longest)).toHaveValue('12');
      await page.getByLabel(say.compare).selectOption({ index: 0 });
    });

    await test.step('a shift shorter than the day’s hours is refused at its field', async () => {
      await number(page, say.longest).fill('7');
      await expect(page.getByText(say.tooShort)).toBeVisible();
      await expect(number(page, say.longest)).toHaveAttribute('aria-invalid', 'true');
      await expect(page.getByRole('button', { name: say.save(tomorrow) })).toBeDisabled();
      await number(page, say.rest).focus();
      await page.getByRole('button', { name: say.wrong }).click();
      await expect(number(page, say.longest)).toBeFocused();
      await page.getByRole('button', { name: say.back }).click();
      await expect(number(page, say.longest)).toHaveValue('12');
    });

    await test.step('a longer rest is possible, and its effect on the draft is known before', async () => {
      await number(page, say.rest).fill('16.5');
      await page.getByRole('button', { name: say.show }).click();
      const effect = page.getByRole('region', { name: say.effect });
      await expect(effect.getByText(say.more)).toBeVisible();
      await expect(effect).toContainText(say.found);
      expect(await barriersOf(page)).toEqual([]);
      await page.screenshot({ path: test.info().outputPath('effect.png') });
    });

    await test.step('it is saved from a day on, and is not lost by the way', async () => {
      page.once('dialog', (dialog) => void dialog.dismiss());
      await page.getByRole('link', { name: language === 'en' ? 'Calendar' : '日历' }).click();
      await expect(number(page, say.rest)).toHaveValue('16.5');
      await page.getByLabel(say.from).fill(plus(policy.today, 2));
      await page.getByLabel(say.reason).fill('agreed with the works council');
      await page.getByRole('button', { name: say.save(plus(policy.today, 2)) }).click();
      await expect(page.getByText(say.saved(plus(policy.today, 2)))).toBeVisible();
      await expect(page.getByRole('region', { name: say.planned })).toContainText('agreed with the works council');
    });

    await test.step('the planner’s board judges by it', async () => {
      const board = await openIn(context, stack, language, '/plan/roster');
      await expect(board.getByText(say.board)).toBeVisible();
      await board.close();
    });

    await test.step('who only reads rules reads sentences', async () => {
      const other = await browser.newContext();
      await signIn(other, await planner(manager, language));
      const reading = await openIn(other, stack, language, '/plan/rules');
      await expect(reading.getByText(say.readOnly)).toBeVisible();
      await expect(reading.getByRole('spinbutton')).toHaveCount(0);
      await expect(reading.getByRole('button', { name: say.withdraw, exact: true })).toHaveCount(0);
      expect(await barriersOf(reading)).toEqual([]);
      await reading.screenshot({ path: test.info().outputPath('read-only.png') });
      await other.close();
    });

    await test.step('on the telephone it is withdrawn, with a reason that stays in the history', async () => {
      await page.setViewportSize(phone);
      await page.getByRole('button', { name: say.withdraw, exact: true }).click();
      await page.getByLabel(say.why).fill('not agreed after all');
      await page.getByRole('button', { name: say.withdrawIt(plus(policy.today, 2)) }).click();
      await expect(page.getByText(say.withdrawn)).toBeVisible();
      await expect(number(page, say.rest)).toHaveValue('11');
      await expect(page.getByRole('region', { name: say.history })).toContainText('not agreed after all');
      expect(await barriersOf(page)).toEqual([]);
      await page.screenshot({ path: test.info().outputPath('phone.png') });
    });
    expect(complaints).toEqual([]);
  });
}
