import type {
  AccountMade,
  AuditPage,
  ExceptionDetail,
  ExceptionEnd,
  ExceptionFigures,
  ExceptionPage,
  ExceptionSettings,
  Grant,
  Problem,
  ReportException,
  StepException,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestApp, type Answer, type TestReader } from '../../test/test-app';
import { ClockWatch } from './clocks/clock-watch';
import { ExceptionNews } from './exception-news';

let api: TestApp;
let admin: TestReader;
let lead: TestReader;
let farLead: TestReader;
let manager: TestReader;
let agent: TestReader;

const path = '/api/v1/exceptions';
const codeOf = (answer: Answer) => answer.json<Problem>().code;

async function entered(username: string, grants: Grant[], person: string | null = null): Promise<TestReader> {
  const body = { username, grants, person };
  const made = (await admin.ask('/api/v1/accounts', { method: 'POST', body })).json<AccountMade>();
  const reader = api.stranger();
  await reader.signIn(username, made.password);
  const change = { current: made.password, next: 'quiet lamps over the floor' };
  expect((await reader.ask('/api/v1/session/password', { method: 'PUT', body: change })).status).toBe(200);
  return reader;
}

beforeAll(async () => {
  api = await TestApp.start();
  admin = await api.administrator();
  const people = '工号,姓名,职场,班组\n1,王小丽,上海,信用卡组\n2,赵六,上海,投诉组\n';
  const headers = { 'content-type': 'text/csv' };
  await admin.ask('/api/v1/people/import', { method: 'POST', body: people, headers });
  lead = await entered('lead', [{ role: 'shift-lead', site: '上海', team: '信用卡组' }]);
  farLead = await entered('far', [{ role: 'shift-lead', site: '上海', team: '投诉组' }]);
  manager = await entered('manager', [{ role: 'manager', site: null, team: null }]);
  agent = await entered('agent', [{ role: 'agent', site: null, team: null }], '1');
});
afterAll(() => api.stop());

const words = (given: Partial<ReportException> = {}): ReportException => ({
  id: randomUUID(),
  title: '限额回电未履行',
  text: '客户昨日来电，承诺 22:30 前回电。',
  place: null,
  queue: null,
  customer: { name: '陈女士', reference: '3391' },
  alarm: null,
  ...given,
});
const report = (given: Partial<ReportException> = {}, by = agent) =>
  by.ask(path, { method: 'POST', body: words(given) });
const reported = async (given: Partial<ReportException> = {}) => (await report(given)).json<ExceptionEnd>().exception;
const detail = async (id: string, by = lead) => (await by.ask(`${path}/${id}`)).json<ExceptionDetail>();

type Asked<S> = S extends StepException ? Omit<S, 'version' | 'note'> & { note?: string; version?: number } : never;
async function step(id: string, asked: Asked<StepException>, by = lead): Promise<Answer> {
  const { version } = (await detail(id, manager)).exception;
  return by.ask(`${path}/${id}/steps`, { method: 'POST', body: { version, ...asked } });
}
const assess = (id: string, level: 1 | 2 | 3, by = lead) =>
  step(id, { step: 'assess', kind: 'promise', level, department: null, dueAt: null }, by);

describe('an exception', () => {
  test('is reported by whoever learns of it, assessed, given to an owner, solved, and archived once the customer is satisfied', async () => {
    const made = await reported();
    expect(made).toMatchObject({ state: 'reported', site: '上海', team: '信用卡组', reportedBy: 'agent', mine: false });
    expect(made.clocks.map(({ kind, dueAt }) => [kind, dueAt - made.reportedAt])).toEqual([['assess', 15 * 60_000]]);
    expect((await assess(made.id, 2)).json<ExceptionEnd>().exception).toMatchObject({ state: 'assessed', level: 2 });
    const { names } = (await lead.ask(`${path}/${made.id}/owners`)).json<{ names: string[] }>();
    expect(names).toEqual(['admin', 'lead', 'manager']);
    await step(made.id, { step: 'assign', owner: 'lead' });
    await step(made.id, { step: 'tell', note: '已致电说明' });
    await step(made.id, { step: 'solve', note: '已回电并调整限额' });
    const end = (await step(made.id, { step: 'satisfied' })).json<ExceptionEnd>().exception;
    expect(end).toMatchObject({ state: 'archived', owner: 'lead', clocks: [] });
    const { history } = await detail(made.id);
    expect(history.map(({ by, step, state }) => [by, step, state])).toEqual([
      ['agent', 'report', 'reported'],
      ['lead', 'assess', 'assessed'],
      ['lead', 'assign', 'in-hand'],
      ['lead', 'tell', 'in-hand'],
      ['lead', 'solve', 'solved'],
      ['lead', 'satisfied', 'archived'],
    ]);
    const { entries } = (await admin.ask('/api/v1/audit?limit=1')).json<AuditPage>();
    expect(entries).toMatchObject([{ action: 'exception.satisfied', actor: 'lead', subject: made.id }]);
  });

  test('of a customer who is not satisfied is assessed again, and no other way leads to the archive', async () => {
    const { id } = await reported();
    await assess(id, 3);
    await step(id, { step: 'solve', note: '现场解决' });
    expect(codeOf(await step(id, { step: 'archive' }))).toBe('exception.customer-asked');
    const again = (await step(id, { step: 'not-satisfied', note: '仍未到账' })).json<ExceptionEnd>().exception;
    expect(again).toMatchObject({ state: 'reported', solvedAt: null });
    expect(again.clocks.map(({ kind }) => kind)).toEqual(['assess']);
    const own = await reported({ customer: null });
    await assess(own.id, 3);
    expect(codeOf(await step(own.id, { step: 'tell', note: '?' }))).toBe('exception.no-customer');
    await step(own.id, { step: 'solve', note: '重启' });
    expect((await step(own.id, { step: 'archive' })).json<ExceptionEnd>().exception.state).toBe('archived');
  });

  test('is numbered without a gap, also where reports come together, and the same report twice is one', async () => {
    const same = words();
    const answers = await Promise.all([
      ...Array.from({ length: 8 }, () => report()),
      ...Array.from({ length: 4 }, () => agent.ask(path, { method: 'POST', body: same })),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const rows = await api.database.query<{ number: number }>('SELECT number FROM service_exception ORDER BY number');
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, i) => i + 1));
    expect(new Set(answers.slice(8).map((answer) => answer.json<ExceptionEnd>().exception.number)).size).toBe(1);
  });

  test('on which two take a step at once tells the second how it stands', async () => {
    const { id } = await reported();
    const body = { version: 1, step: 'assess', kind: 'quality', level: 2, department: null, dueAt: null };
    const ends = await Promise.all(
      [lead, manager].map(async (by) =>
        (await by.ask(`${path}/${id}/steps`, { method: 'POST', body })).json<ExceptionEnd>(),
      ),
    );
    expect(ends.map(({ done }) => done).sort()).toEqual(['done', 'overtaken']);
    expect(ends.map(({ exception }) => exception.version)).toEqual([2, 2]);
  });

  test('takes no step that its state does not allow, no owner who may not, no unknown department, no due time that is over', async () => {
    const { id } = await reported();
    const before = await detail(id);
    expect(codeOf(await step(id, { step: 'solve', note: 'x' }))).toBe('exception.wrong-step');
    const wrong = { step: 'assess', kind: 'quality', level: 2, department: null, dueAt: null } as const;
    expect(codeOf(await step(id, { ...wrong, department: '不存在' }))).toBe('exception.department-unknown');
    expect(codeOf(await step(id, { ...wrong, dueAt: Date.now() - 1 }))).toBe('exception.due-past');
    expect(await detail(id)).toMatchObject({ exception: before.exception, history: before.history });
    await assess(id, 2);
    for (const owner of ['far', 'agent', 'nobody'])
      expect(codeOf(await step(id, { step: 'assign', owner }))).toBe('exception.no-owner');
  });

  test('is seen by who reported it and by those whose posts reach its place; steps are for who handles it', async () => {
    const { id, number } = await reported();
    expect((await farLead.ask(`${path}/${id}`)).status).toBe(404);
    expect(codeOf(await assess(id, 3, farLead))).toBe('exception.none');
    expect(codeOf(await assess(id, 3, agent))).toBe('permission.missing');
    const listed = async (by: TestReader) =>
      (await by.ask(`${path}?limit=200`)).json<ExceptionPage>().exceptions.some((one) => one.number === number);
    expect([await listed(agent), await listed(lead), await listed(manager), await listed(farLead)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    const place = { site: '上海', team: '投诉组' };
    expect(codeOf(await report({ place }))).toBe('exception.not-place');
    expect(codeOf(await report({ alarm: randomUUID() }))).toBe('alarm.unknown');
  });

  test('takes text as it is: script, control characters and a hundred thousand signs', async () => {
    const script = '<script>alert(1)</script> ‮ \u0007';
    const { id } = await reported({ title: script.slice(0, 40), text: script });
    expect((await detail(id)).exception.text).toBe(script.trim());
    const long = await report({ text: '长'.repeat(100_000) });
    expect(long.status).toBe(400);
    expect(long.json<Problem>().fields).toMatchObject([{ path: 'text', code: 'field.too-long' }]);
  });
});

describe('the ledger', () => {
  test('is searched in Chinese, by number, by reference, and turned page by page', async () => {
    const { number } = await reported({ title: '挂失话术缺一步', customer: { name: '', reference: 'C-88 100%' } });
    const found = async (query: string) =>
      (await lead.ask(`${path}?${query}`)).json<ExceptionPage>().exceptions.map((one) => one.number);
    expect(await found(`text=${encodeURIComponent('失话术缺')}`)).toEqual([number]);
    expect(await found('text=c-88%20100%25')).toEqual([number]);
    expect(await found(`text=YC-${number}`)).toContain(number);
    const pages: number[] = [];
    for (let next: number | null = Number.MAX_SAFE_INTEGER; next !== null;) {
      const before: string = next === Number.MAX_SAFE_INTEGER ? '' : `&before=${next}`;
      const page = (await lead.ask(`${path}?state=all&limit=4${before}`)).json<ExceptionPage>();
      pages.push(...page.exceptions.map((one) => one.number));
      next = page.next;
    }
    expect(pages).toEqual(Array.from({ length: number }, (_, i) => number - i));
  });

  test.each(['service_exception_event', 'service_exception_act', 'exception_settings'])(
    'of %s nothing can be changed behind its back',
    async (table) => {
      await expect(api.database.query(`DELETE FROM ${table}`)).rejects.toThrow(`${table} is append-only`);
    },
  );

  test('sums up how it went', async () => {
    const figures = (await manager.ask(`${path}/figures?from=0&to=${Date.now() + 1000}`)).json<ExceptionFigures>();
    const [{ count }] = (await api.database.query<{ count: string }>('SELECT count(*) FROM service_exception')) as [
      { count: string },
    ];
    expect(figures.all).toMatchObject({ exceptions: Number(count), rate: null, answered: 2, satisfied: 0.5 });
    expect(figures.by.filter(({ by }) => by === 'level').reduce((sum, one) => sum + one.exceptions, 0)).toBe(
      Number(count),
    );
  });
});

test('the key figures leave the house as text and as a workbook, and each is recorded', async () => {
  const span = `from=0&to=${Date.now() + 1000}`;
  const csv = await manager.ask(`${path}/figures/export?${span}&format=csv&language=zh-CN`);
  expect(csv.headers.get('content-disposition')).toMatch(/exceptions-1970-01-01-to-\d{4}-\d{2}-\d{2}\.csv/);
  const { all } = (await manager.ask(`${path}/figures?${span}`)).json<ExceptionFigures>();
  expect(csv.text).toContain(`合计,,${all.exceptions},`);
  const xlsx = await manager.ask(`${path}/figures/export?${span}&format=xlsx&language=en`);
  expect([xlsx.status, xlsx.text.startsWith('PK')]).toEqual([200, true]);
  const { entries } = (await admin.ask('/api/v1/audit?limit=2')).json<AuditPage>();
  expect(entries.map(({ action }) => action)).toEqual(['exception.exported', 'exception.exported']);
});

describe('the clocks', () => {
  const look = () => api.app.get(ClockWatch, { strict: false }).look();
  const told: string[] = [];
  beforeAll(() => {
    api.app.get(ExceptionNews, { strict: false }).changes.subscribe((news) => {
      if (news.what === 'clock') told.push(`${news.exception.number} ${news.act.kind} ${news.act.step}`);
    });
  });

  test('tell once what a night without the server left untold, whoever looks how often', async () => {
    const { id, number } = await reported();
    await api.database.query(
      `UPDATE service_exception SET reported_at = reported_at - interval '9 hours' WHERE id = $1`,
      [id],
    );
    await Promise.all([look(), look(), look()]);
    await look();
    const all = [`${number} assess remind`, `${number} assess 1`, `${number} assess 2`];
    expect(told.filter((one) => one.startsWith(`${number} `)).sort()).toEqual([...all].sort());
    expect((await detail(id)).acts.map(({ kind, step }) => `${number} ${kind} ${step}`)).toEqual(all);
  });

  test('that a step has stopped tell nothing any more; the new ones do when they run out', async () => {
    const { id, number } = await reported();
    await assess(id, 1);
    await step(id, { step: 'assign', owner: 'manager' });
    await api.database.query(
      `UPDATE service_exception SET assessed_at = assessed_at - interval '56 minutes' WHERE id = $1`,
      [id],
    );
    await look();
    expect(told.filter((one) => one.startsWith(`${number} `))).toEqual([`${number} plan remind`]);
  });
});

test('the departments and times are versions, and of two who change them at once the second is told', async () => {
  const settings = (await manager.ask('/api/v1/exception-settings')).json<ExceptionSettings>();
  expect(settings).toMatchObject({ version: 1, rules: { assessWithin: 15 } });
  const body = { basedOn: 1, departments: settings.departments, rules: { ...settings.rules, assessWithin: 30 } };
  const save = () => manager.ask('/api/v1/exception-settings', { method: 'PUT', body });
  expect((await save()).json<ExceptionSettings>()).toMatchObject({ version: 2, rules: { assessWithin: 30 } });
  expect(codeOf(await save())).toBe('exception-settings.stale');
  const twice = [...settings.departments, ...settings.departments.slice(0, 1)];
  const wrong = await manager.ask('/api/v1/exception-settings', {
    method: 'PUT',
    body: { ...body, basedOn: 2, departments: twice },
  });
  expect(codeOf(wrong)).toBe('exception-settings.department-twice');
});
