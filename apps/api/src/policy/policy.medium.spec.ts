import { addDays } from '@zhiban/time';
import type { AuditPage, PolicyHistory, PolicyView, Problem, SavePolicy } from '@zhiban/wire';
import { bankRegulation, euWorkingTime } from '@zhiban/workforce-roster';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestApp, type TestReader } from '../../test/test-app';

let api: TestApp;
let manager: TestReader;

beforeAll(async () => {
  api = await TestApp.start();
  manager = await api.administrator();
});
afterAll(() => api.stop());

const view = async () => (await manager.ask('/api/v1/policy')).json<PolicyView>();
const put = async (given: Partial<SavePolicy>) => {
  const { number, today } = await view();
  const body = { from: addDays(today, 30), body: euWorkingTime, note: 'works council', basedOn: number, ...given };
  return manager.ask('/api/v1/policy', { method: 'PUT', body });
};
const codes = (problem: Problem) => (problem.fields ?? []).map(({ path, code }) => `${path} ${code}`);

describe('the policy of the rule-book', () => {
  test('begins with the bank’s regulation', async () => {
    const { number, versions } = await view();
    expect([number, versions.length]).toEqual([1, 1]);
    expect(versions[0]).toMatchObject({ ...bankRegulation, from: '2000-01-01', author: 'machine' });
  });

  test('a version takes effect on its day, stays over a restart, and is in the audit', async () => {
    const saved = await put({});
    expect(saved.status).toBe(200);
    api = await api.restart();
    manager = await api.administrator();
    const { versions, today } = await view();
    expect(versions.map(({ from }) => from)).toEqual(['2000-01-01', addDays(today, 30)]);
    expect(versions[1]).toMatchObject({ ...euWorkingTime, note: 'works council', author: 'admin' });
    const { entries } = (await manager.ask('/api/v1/audit?action=policy.saved')).json<AuditPage>();
    expect(entries[0]).toMatchObject({ subject: addDays(today, 30), after: { night: euWorkingTime.night } });
  });

  test('what is planned for later can be withdrawn, and both saves stay in the history', async () => {
    const { number, versions } = await view();
    const from = versions[1]?.from ?? '';
    const path = `/api/v1/policy/versions/${from}/withdraw`;
    const gone = await manager.ask(path, { method: 'POST', body: { note: 'not agreed', basedOn: number } });
    expect(gone.json<PolicyView>().versions.map((version) => version.from)).toEqual(['2000-01-01']);
    const { editions } = (await manager.ask('/api/v1/policy/history')).json<PolicyHistory>();
    expect(editions.map((edition) => [edition.from, edition.body === null, edition.note])).toEqual([
      [from, true, 'not agreed'],
      [from, false, 'works council'],
      ['2000-01-01', false, ''],
    ]);
    const again = await manager.ask(path, { method: 'POST', body: { note: '', basedOn: number + 1 } });
    expect(again.json<Problem>().code).toBe('policy.none-of-day');
  });

  test('who has an older edition before them is told whose came between', async () => {
    const { number } = await view();
    const refused = await put({ basedOn: number - 1 });
    expect([refused.status, refused.json<Problem>().code]).toEqual([409, 'policy.conflict']);
    expect((await view()).number).toBe(number);
  });

  test('two who save at once: one wins', async () => {
    const both = await Promise.all([put({ note: 'a' }), put({ note: 'b' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('nothing takes effect before today', async () => {
    const { today } = await view();
    expect((await put({ from: addDays(today, -1) })).json<Problem>().code).toBe('policy.past');
    expect((await put({ from: today })).status).toBe(200);
  });

  test('numbers that no roster could keep together are refused where they stand', async () => {
    const { rules } = bankRegulation;
    const contradicting = {
      ...bankRegulation,
      night: { ...bankRegulation.night, to: bankRegulation.night.from },
      rules: { ...rules, 'longest-shift': { ...rules['longest-shift'], minutes: 60 } },
    };
    const refused = (await put({ body: contradicting })).json<Problem>();
    expect(codes(refused)).toEqual([
      'body.night.to policy.empty-night',
      'body.rules.longest-shift.minutes policy.below',
    ]);
    const open = { ...rules, 'no-overlap': { on: false, override: 'never' } } as unknown as typeof rules;
    expect((await put({ body: { ...bankRegulation, rules: open } })).json<Problem>().code).toBe('input.invalid');
  });
});
