import type { AlarmPage, AlarmRule, AlarmRuleBody, AlarmRuleList, AuditPage, Problem } from '@zhiban/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestApp, type TestReader } from '../../../test/test-app';
import { until } from '../../../test/wall-socket';
import { AlarmFacts } from '..';

const path = '/api/v1/alarm-rules';
let api: TestApp;
let administrator: TestReader;

beforeAll(async () => {
  api = await TestApp.start();
  administrator = await api.administrator();
});
afterAll(() => api.stop());

const rules = async () => (await administrator.ask(path)).json<AlarmRuleList>().rules;
const rule = async (id: string) => {
  const found = (await rules()).find((each) => each.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
};
const bodyOf = ({ id: _, builtIn: __, version: ___, changedAt: ____, changedBy: _____, ...body }: AlarmRule) => body;
const add = (body: unknown) => administrator.ask(path, { method: 'POST', body });
const save = (id: string, body: AlarmRuleBody, basedOnVersion: number) =>
  administrator.ask(`${path}/${id}`, { method: 'PUT', body: { rule: body, basedOnVersion } });
const open = async () => (await administrator.ask('/api/v1/alarms')).json<AlarmPage>().alarms;

const waiting: AlarmRuleBody = {
  zh: '排队过多',
  en: 'Too many waiting',
  on: true,
  watch: { measure: 'waiting' },
  scope: { kind: 'all' },
  levels: { kind: 'own', warn: 5, alarm: 10, margin: 2 },
  forSeconds: 30,
  hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
  exceptionFrom: null,
};

test('a fresh centre watches LIVE-3, LIVE-4, LIVE-7 and its feeds; LIVE-6 waits for a minimum', async () => {
  const found = (await rules()).map(({ builtIn, on }) => `${builtIn} ${on ? 'on' : 'off'}`);
  expect(found).toEqual(
    expect.arrayContaining(['LIVE-1 on', 'LIVE-3 on', 'LIVE-4 on', 'LIVE-6 off', 'LIVE-7 on', 'feed on', 'facts on']),
  );
});

test('a rule is added, changed as its next version, and removed; the audit keeps what it was before', async () => {
  const made = (await add(waiting)).json<AlarmRule>();
  expect(made).toMatchObject({ ...waiting, version: 1, builtIn: null, changedBy: 'admin' });
  const saved = await save(made.id, { ...waiting, forSeconds: 60 }, 1);
  expect(saved.json<AlarmRule>()).toMatchObject({ version: 2, forSeconds: 60 });
  const late = await save(made.id, waiting, 1);
  expect(late.json<Problem>()).toMatchObject({ status: 409, code: 'alarm-rule.conflict' });
  expect((await administrator.ask(`${path}/${made.id}`, { method: 'DELETE' })).status).toBe(204);
  expect((await rules()).some(({ id }) => id === made.id)).toBe(false);
  const { entries } = (await administrator.ask('/api/v1/audit?limit=3')).json<AuditPage>();
  expect(entries).toMatchObject([
    { action: 'alarm-rule.removed', before: { forSeconds: 60 } },
    { action: 'alarm-rule.saved', before: { forSeconds: 30 }, after: { forSeconds: 60 } },
    { action: 'alarm-rule.added', actor: 'admin', after: { en: 'Too many waiting' } },
  ]);
});

test('a threshold that contradicts itself is refused at its field, with a sentence', async () => {
  const levels = { kind: 'own', warn: 10, alarm: 5, margin: 0 } as const;
  const answer = (await add({ ...waiting, levels })).json<Problem>();
  expect(answer.fields).toEqual([
    { path: 'levels.alarm', code: 'alarm-rule.order-up', detail: 'The alarm must not come below the warning (10).' },
  ]);
  const ratio = {
    ...waiting,
    watch: { measure: 'occupancy', window: 'm30' },
    levels: { ...levels, warn: 90, alarm: 95 },
  };
  expect((await add(ratio)).json<Problem>().fields?.map(({ code }) => code)).toContain('field.too-big');
  expect((await add({ ...waiting, hours: [{ days: [8], from: '25:00', to: '18:00' }] })).status).toBe(400);
  expect((await add({ ...waiting, scope: { kind: 'seat', seat: 'a/1' } })).json<Problem>().fields?.[0]).toMatchObject({
    path: 'scope',
    code: 'alarm-rule.scope',
  });
});

test('a rule of the house is turned off, never removed, and keeps looking at the same thing', async () => {
  const away = await rule('away');
  const removed = await administrator.ask(`${path}/away`, { method: 'DELETE' });
  expect(removed.json<Problem>()).toMatchObject({ status: 409, code: 'alarm-rule.built-in' });
  const other = await save(
    'away',
    { ...bodyOf(away), watch: { measure: 'rung-out' }, levels: { kind: 'mark', severity: 'warn' } },
    away.version,
  );
  expect(other.json<Problem>()).toMatchObject({ code: 'alarm-rule.measure' });
  expect((await save('away', { ...bodyOf(away), on: false }, away.version)).status).toBe(200);
});

test('a minimum turns LIVE-6 on only when it is given', async () => {
  const staffing = await rule('minimum-staffing');
  const without = await save('minimum-staffing', { ...bodyOf(staffing), on: true }, staffing.version);
  expect(without.json<Problem>().fields?.[0]).toMatchObject({ path: 'rule.levels.warn', code: 'alarm-rule.no-level' });
  const levels = { kind: 'own', warn: 3, alarm: 2, margin: 0 } as const;
  expect((await save('minimum-staffing', { ...bodyOf(staffing), on: true, levels }, staffing.version)).status).toBe(
    200,
  );
});

test('a fact of another area is an alarm for as long as it is held, and a rule of its own may judge it', async () => {
  const facts = api.app.get(AlarmFacts, { strict: false });
  const fact = { kind: 'tv', subject: 't1', severity: 'warn', since: Date.now() } as const;
  facts.toldAll('tv');
  facts.hold({ ...fact, zh: '大厅电视停止显示', en: 'The hall TV has stopped' });
  await until(async () =>
    (await open()).some(({ en, severity }) => en === 'The hall TV has stopped' && severity === 'warn'),
  );
  const own = {
    ...waiting,
    watch: { measure: 'fact', fact: 'tv' },
    levels: { kind: 'mark', severity: 'alarm' },
    hours: [],
  };
  const { id } = (await add({ ...own, forSeconds: 0 })).json<AlarmRule>();
  await until(async () => {
    const found = (await open()).filter(({ subject }) => subject === 'other');
    return found.length === 1 && found[0]?.rule === id && found[0].severity === 'alarm';
  });
  facts.letGo('tv', 't1');
  await until(async () => (await open()).every(({ subject }) => subject !== 'other'));
});

test('after a restart a fact stays an alarm until its area has said all that is so', async () => {
  const before = api.app.get(AlarmFacts, { strict: false });
  before.hold({ kind: 'lift', subject: 'l1', severity: 'alarm', since: Date.now(), zh: '电梯', en: 'Lift' });
  await until(async () => (await open()).some(({ en }) => en === 'Lift'));
  const [alarm] = (await open()).filter(({ en }) => en === 'Lift');
  api = await api.restart();
  administrator = await api.administrator();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect((await open()).filter(({ en }) => en === 'Lift').map(({ id }) => id)).toEqual([alarm?.id]);
  api.app.get(AlarmFacts, { strict: false }).toldAll('lift');
  await until(async () => (await open()).every(({ en }) => en !== 'Lift'));
});

test('a rule that is turned off or removed clears its alarms and says why', async () => {
  const levels = { kind: 'mark', severity: 'alarm' } as const;
  const { id } = (
    await add({ ...waiting, watch: { measure: 'source-lost' }, levels, forSeconds: 0, hours: [] })
  ).json<AlarmRule>();
  const ofRule = async (state: string) =>
    (await administrator.ask(`/api/v1/alarms?state=${state}&rule=${id}`)).json<AlarmPage>().alarms;
  await until(async () => (await ofRule('open')).length === 1);
  await administrator.ask(`${path}/${id}`, { method: 'DELETE' });
  await until(async () => (await ofRule('over')).length === 1);
  expect(await ofRule('over')).toMatchObject([{ clearedWhy: 'rule' }]);
});
