import type {
  AuditPage,
  CaseEnd,
  CaseOwners,
  CaseSettings,
  CasesHandedOver,
  Problem,
  SaveCaseSettings,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaseDesk, codeOf } from '../../test/case-desk';

let desk: CaseDesk;
beforeAll(async () => (desk = await CaseDesk.open()));
afterAll(() => desk.api.stop());

const hour = 3_600_000;
const day = 24 * hour;

describe('a case', () => {
  test('is opened by whoever talks to the customer, given away, settled when it was promised, called back and rated', async () => {
    const made = await desk.opened();
    expect(made).toMatchObject({
      ...{ state: 'open', site: '上海', team: '信用卡组', department: '客户服务部', openedBy: 'agent', mine: false },
      ...{ overdue: false, due: { kind: 'promise', at: made.openedAt + 2 * day } },
    });
    expect((await desk.stepped(made.id, { step: 'assign', owner: 'other' })).owner).toBe('other');
    expect(await desk.told(desk.other)).toEqual([
      expect.stringMatching(/^lead gave you case GD-\d+ \(Service complaint\), promised by /),
    ]);
    await desk.step(made.id, { step: 'note', note: '已核对账单' }, desk.other);
    const settled = await desk.stepped(made.id, { step: 'settle', note: '已退一次年费' }, desk.other);
    expect(settled).toMatchObject({ state: 'settled', settlement: '已退一次年费', brokenAt: null });
    expect(settled.due).toEqual({ kind: 'call-back', at: (settled.settledAt ?? 0) + 7 * day });
    const called = await desk.stepped(made.id, { step: 'call-back', score: 4, note: '处理快' }, desk.other);
    expect(called).toMatchObject({ state: 'called', score: 4, customerWords: '处理快', due: null });
    const { history } = await desk.detail(made.id);
    expect(history.map(({ by, step, state }) => [by, step, state])).toEqual([
      ['agent', 'open', 'open'],
      ['lead', 'assign', 'open'],
      ['other', 'note', 'open'],
      ['other', 'settle', 'settled'],
      ['other', 'call-back', 'called'],
    ]);
    const { entries } = (await desk.admin.ask('/api/v1/audit?limit=1')).json<AuditPage>();
    expect(entries).toMatchObject([{ action: 'case.call-back', actor: 'other', subject: made.id }]);
  });

  test('whose promise was broken keeps that, whatever is promised and settled afterwards', async () => {
    const { id } = await desk.opened();
    await desk.age(id, '3 days');
    const late = (await desk.detail(id)).case;
    expect(late).toMatchObject({ overdue: true, brokenAt: null });
    const promisedAt = Date.now() + day;
    const again = await desk.stepped(id, { step: 'promise', promisedAt, note: '已与客户另约' });
    expect(again).toMatchObject({ overdue: false, promisedAt, brokenAt: late.promisedAt });
    expect(await desk.stepped(id, { step: 'settle', note: '办妥' })).toMatchObject({ brokenAt: late.promisedAt });
  });

  test('that nobody could be called back for keeps each try, and is left off after three', async () => {
    const { id } = await desk.opened();
    await desk.step(id, { step: 'settle', note: '办妥' });
    await desk.step(id, { step: 'unreachable', note: '关机' });
    await desk.step(id, { step: 'unreachable' });
    const early = await desk.step(id, { step: 'leave-off', note: '联系不上' });
    expect([codeOf(early), early.json<Problem>().detail]).toEqual([
      'case.calls-few',
      'Leaving off needs 3 return calls that nobody took; there are 2.',
    ]);
    expect(await desk.stepped(id, { step: 'unreachable' })).toMatchObject({ state: 'settled', attempts: 3 });
    expect(await desk.stepped(id, { step: 'leave-off', note: '联系不上' })).toMatchObject({
      ...{ state: 'called', score: null, attempts: 3, due: null },
    });
    const opened = await desk.stepped(id, { step: 'reopen', promisedAt: null, note: '客户来电' });
    expect(opened).toMatchObject({ state: 'open', attempts: 0, calledAt: null, settledAt: null });
    expect(opened.promisedAt - Date.now()).toBeGreaterThan(2 * day - 60_000);
  });

  test('is numbered without a gap, also where they come together, and the same one twice is one', async () => {
    const id = randomUUID();
    const answers = await Promise.all([
      ...Array.from({ length: 8 }, () => desk.send()),
      ...Array.from({ length: 4 }, () => desk.send({ id })),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const rows = await desk.api.database.query<{ number: number }>('SELECT number FROM customer_case ORDER BY number');
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, i) => i + 1));
    expect(new Set(answers.slice(8).map((answer) => answer.json<CaseEnd>().case.number)).size).toBe(1);
  });

  test('on which two take a step at once tells the second how it stands', async () => {
    const { id } = await desk.opened();
    const body = { version: 1, step: 'settle', note: '办妥' };
    const ends = await Promise.all(
      [desk.lead, desk.manager].map(async (by) =>
        (await by.ask(`/api/v1/cases/${id}/steps`, { method: 'POST', body })).json<CaseEnd>(),
      ),
    );
    expect(ends.map(({ done }) => done).sort()).toEqual(['done', 'overtaken']);
    expect(ends.map((end) => [end.case.version, end.case.state])).toEqual([
      [2, 'settled'],
      [2, 'settled'],
    ]);
  });

  test('takes no step, owner, kind, department or time that it may not, and stays as it was', async () => {
    const { id } = await desk.opened();
    const before = await desk.detail(id);
    expect(codeOf(await desk.step(id, { step: 'call-back', score: 5 }))).toBe('case.wrong-step');
    expect(codeOf(await desk.step(id, { step: 'assign', owner: 'far' }))).toBe('case.owner-none');
    expect(codeOf(await desk.step(id, { step: 'assign', owner: 'nobody' }))).toBe('case.owner-none');
    expect(codeOf(await desk.step(id, { step: 'promise', promisedAt: Date.now() - 1, note: 'x' }))).toBe(
      'case.promise-past',
    );
    expect(codeOf(await desk.step(id, { step: 'sort', kind: 'gone', department: null }))).toBe('case.kind-unknown');
    const stray = { step: 'sort', kind: 'inquiry', department: '不存在' } as const;
    expect(codeOf(await desk.step(id, stray))).toBe('case.department-unknown');
    const { version } = before.case;
    const nine = { version, step: 'call-back', score: 9 };
    expect((await desk.lead.ask(`/api/v1/cases/${id}/steps`, { method: 'POST', body: nine })).status).toBe(400);
    expect(await desk.detail(id)).toMatchObject({ case: before.case, history: before.history });
    expect(codeOf(await desk.send({ kind: 'gone' }))).toBe('case.kind-unknown');
    expect(codeOf(await desk.send({ promisedAt: Date.now() - 1 }))).toBe('case.promise-past');
    expect(codeOf(await desk.send({ place: { site: '上海', team: '投诉组' } }))).toBe('case.not-place');
  });

  test('is seen by who opened or owns it and by those whose posts reach its place; steps are for the latter and its owner', async () => {
    const { id, number } = await desk.opened();
    expect((await desk.farLead.ask(`/api/v1/cases/${id}`)).status).toBe(404);
    expect(codeOf(await desk.step(id, { step: 'note', note: 'x' }, desk.farLead))).toBe('case.none');
    expect(codeOf(await desk.step(id, { step: 'note', note: 'x' }, desk.agent))).toBe('case.not-yours');
    const sees = async (by = desk.manager) => (await desk.page('', by)).cases.some((one) => one.number === number);
    for (const by of [desk.agent, desk.lead, desk.manager]) expect(await sees(by)).toBe(true);
    expect(await sees(desk.farLead)).toBe(false);
    expect(await sees(desk.other)).toBe(false);
    await desk.step(id, { step: 'assign', owner: 'other' });
    expect(await sees(desk.other)).toBe(true);
  });

  test('takes text as it is: script, control characters; a hundred thousand signs are too many', async () => {
    const script = '<script>alert(1)</script> ‮ \u0007';
    const { id } = await desk.opened({ title: script.slice(0, 40), text: script });
    expect((await desk.detail(id)).case.text).toBe(script.trim());
    const long = await desk.send({ text: '长'.repeat(100_000) });
    expect([long.status, long.json<Problem>().fields?.[0]?.code]).toEqual([400, 'field.too-long']);
  });
});

describe('the list', () => {
  test('finds a phrase inside a Chinese sentence, also in what was said later, of any width and case', async () => {
    const { id, number } = await desk.opened({
      title: '积分未到账',
      text: '双十一消费的积分没有到账',
      customer: { name: '', reference: 'C-88 100%' },
    });
    await desk.step(id, { step: 'note', note: '已转ＡＢＣ商户核对流水' });
    const found = async (text: string) =>
      (await desk.page(`text=${encodeURIComponent(text)}`)).cases.map((one) => one.number);
    expect(await found('十一消费的')).toEqual([number]);
    expect(await found('c-88 100%')).toEqual([number]);
    expect(await found('abc商户')).toEqual([number]);
    expect(await found(`GD-${number}`)).toContain(number);
    expect(await found('消费十一')).toEqual([]);
    expect(await found('账')).toContain(number);
  });

  test('turns page by page, newest first or what is due first, none twice and none left out', async () => {
    for (const order of ['newest', 'due']) {
      const all = (await desk.page(`order=${order}`)).cases;
      const seen: number[] = [];
      for (let next: string | null = ''; next !== null;) {
        const after: string = next === '' ? '' : `&after=${next}`;
        const answer = await desk.manager.ask(`/api/v1/cases?order=${order}&limit=4${after}`);
        const page = answer.json<Awaited<ReturnType<CaseDesk['page']>>>();
        seen.push(...page.cases.map((one) => one.number));
        next = page.next;
      }
      expect(seen).toEqual(all.map((one) => one.number));
      expect(new Set(seen).size).toBe(seen.length);
    }
    const due = (await desk.page('order=due')).cases.map((one) => one.due?.at ?? 0);
    expect(due).toEqual([...due].sort((a, b) => a - b));
  });

  test('counts what is open, to be called back and overdue', async () => {
    const before = (await desk.page()).counts;
    const { id } = await desk.opened();
    await desk.age(id, '3 days');
    const late = await desk.opened();
    await desk.step(late.id, { step: 'settle', note: '办妥' });
    const { counts, cases } = await desk.page('state=overdue');
    expect(counts).toEqual({ open: before.open + 1, toCall: before.toCall + 1, overdue: before.overdue + 1 });
    expect(cases.every(({ overdue }) => overdue)).toBe(true);
    expect(cases).toHaveLength(counts.overdue);
  });

  test.each(['customer_case_event', 'customer_case_act', 'case_settings', 'case_flag'])(
    'of %s nothing can be changed behind its back',
    async (table) => {
      await expect(desk.api.database.query(`DELETE FROM ${table}`)).rejects.toThrow(`${table} is append-only`);
    },
  );
});

describe('handing over', () => {
  test('moves all that somebody has in hand, each with its step, and tells the other once', async () => {
    const ids = [];
    for (let i = 0; i < 3; i += 1) ids.push((await desk.opened({ owner: 'agent' })).id);
    await desk.step(ids[1] ?? '', { step: 'settle', note: '办妥' }, desk.agent);
    const done = await desk.opened({ owner: 'agent' });
    await desk.step(done.id, { step: 'settle', note: '办妥' }, desk.agent);
    await desk.step(done.id, { step: 'call-back', score: 5 }, desk.agent);
    const told = (await desk.told(desk.other)).length;
    const end = (await desk.handOver('agent', 'other', desk.agent)).json<CasesHandedOver>();
    expect(end).toEqual({ handed: 3, left: 0 });
    for (const id of ids) {
      const { history, case: one } = await desk.detail(id);
      expect([one.owner, history.at(-1)?.step, history.at(-1)?.by]).toEqual(['other', 'assign', 'agent']);
    }
    expect((await desk.detail(done.id)).case.owner).toBe('agent');
    expect((await desk.told(desk.other)).slice(told)).toEqual(['agent handed 3 cases over to you.']);
    expect((await desk.handOver('agent', 'other', desk.agent)).json<CasesHandedOver>()).toEqual({ handed: 0, left: 0 });
  });

  test('is of whoever handles them, and of nothing where the other may not own one of them', async () => {
    const { id } = await desk.opened({ owner: 'other' });
    const many = (await desk.page('owner=other')).cases.length;
    const far = (await desk.handOver('other', 'agent', desk.farLead)).json<CasesHandedOver>();
    expect(far).toEqual({ handed: 0, left: many });
    expect(codeOf(await desk.handOver('other', 'far', desk.lead))).toBe('case.owner-none');
    expect((await desk.detail(id)).case.owner).toBe('other');
    expect(codeOf(await desk.handOver('other', 'other', desk.lead))).toBe('case.same-owner');
    const { names } = (await desk.agent.ask('/api/v1/cases/owners')).json<CaseOwners>();
    expect(names).toEqual(expect.arrayContaining(['agent', 'far', 'lead', 'manager', 'other']));
  });
});

test('kinds are versions: one that a case may have is no longer offered, and never lost', async () => {
  const settings = (await desk.manager.ask('/api/v1/case-settings')).json<CaseSettings>();
  const first = ['inquiry', 'service-complaint', 'product-complaint', 'points-complaint'];
  expect(settings.kinds.map(({ code }) => code)).toEqual(first);
  const { remindBefore, escalateAfter, callAttempts, kinds } = settings;
  const save = async (given: Partial<SaveCaseSettings>) => {
    const body = { basedOn: 1, remindBefore, escalateAfter, callAttempts, kinds, ...given };
    return desk.manager.ask('/api/v1/case-settings', { method: 'PUT', body });
  };
  expect(codeOf(await save({ kinds: kinds.slice(1) }))).toBe('case-settings.kind-gone');
  expect(codeOf(await save({ kinds: [...kinds, ...kinds.slice(0, 1)] }))).toBe('case-settings.kind-twice');
  const none = kinds.map((kind) => ({ ...kind, offered: false }));
  expect(codeOf(await save({ kinds: none }))).toBe('case-settings.none-offered');
  const card = { code: 'swallowed-card', zh: '吞卡', en: 'Swallowed card', offered: true, department: null };
  const changed = kinds.map((kind) => ({ ...kind, offered: kind.code !== 'points-complaint' }));
  const saved = await save({ kinds: [...changed, { ...card, promiseWithin: 240 }] });
  expect(saved.json<CaseSettings>()).toMatchObject({ version: 2 });
  expect(codeOf(await save({}))).toBe('case-settings.stale');
  expect(codeOf(await desk.send({ kind: 'points-complaint' }))).toBe('case.kind-unknown');
  const made = await desk.opened({ kind: 'swallowed-card' });
  expect([made.department, made.promisedAt - made.openedAt]).toEqual([null, 4 * hour]);
});
