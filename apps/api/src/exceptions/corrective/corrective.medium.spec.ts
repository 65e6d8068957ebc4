import type { CorrectiveEnd, CorrectiveList, NewCorrectiveAction, Problem, StepCorrectiveAction } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ExceptionDesk } from '../../../test/exception-desk';
import type { TestReader } from '../../../test/test-app';
import { CorrectiveWatch } from './corrective-watch';

const path = '/api/v1/corrective-actions';
const dayMs = 86_400_000;
let desk: ExceptionDesk;
beforeAll(async () => {
  desk = await ExceptionDesk.open();
});
afterAll(() => desk.api.stop());

const asked = (exception: string, given: Partial<NewCorrectiveAction> = {}) => ({
  ...{ id: randomUUID(), exception, title: '回电登记改为弹窗提醒', text: '', department: '信息科技部' },
  ...{ owner: 'wide', dueAt: Date.now() + dayMs, ...given },
});
const begin = async (given: Partial<NewCorrectiveAction> = {}, by = desk.who.lead) => {
  const { id } = await desk.report();
  await desk.assess(id, 2);
  return by.ask(path, { method: 'POST', body: asked(id, given) });
};
const begun = async () => (await begin()).json<CorrectiveEnd>().action;
type Step = StepCorrectiveAction extends infer S ? (S extends unknown ? Omit<S, 'version'> : never) : never;
const step = (action: { id: string; version: number }, wish: Step, by: TestReader) =>
  by.ask(`${path}/${action.id}/steps`, { method: 'POST', body: { version: action.version, ...wish } });
const codeOf = (answer: { json: <T>() => T }) => answer.json<Problem>().code;
const listed = async (by: TestReader, query = '') => (await by.ask(`${path}${query}`)).json<CorrectiveList>().actions;

test('an action has an owner who hears of it, is done, and checked by somebody else', async () => {
  const action = await begun();
  expect(action).toMatchObject({ state: 'open', owner: 'wide', by: 'lead' });
  const heard = await desk.heard(desk.who.floor);
  expect(heard.at(-1)).toMatch(/^lead 请您负责整改“回电登记改为弹窗提醒”（YC-\d+），期限/);
  const done = await step(action, { step: 'done', note: '已上线' }, desk.who.floor);
  const { action: next } = done.json<CorrectiveEnd>();
  expect(next).toMatchObject({ state: 'done', version: 2 });
  expect(codeOf(await step(next, { step: 'check', note: '' }, desk.who.floor))).toBe('corrective.own-check');
  const checked = (await step(next, { step: 'check', note: '抽查 20 通' }, desk.who.manager)).json<CorrectiveEnd>();
  expect(checked.action.history.map(({ by, step: what }) => [by, what])).toEqual([
    ['lead', 'begin'],
    ['wide', 'done'],
    ['manager', 'check'],
  ]);
});

test('of two steps at once the second is told how it stands', async () => {
  const action = await begun();
  const ends = await Promise.all(
    [desk.who.floor, desk.who.manager].map(async (by) =>
      (await step(action, { step: 'done', note: '好了' }, by)).json<CorrectiveEnd>(),
    ),
  );
  expect(ends.map(({ done }) => done).toSorted()).toEqual(['done', 'overtaken']);
  expect(ends.map(({ action: { version } }) => version)).toEqual([2, 2]);
});

test('is refused to an owner who may not, for a day that is over, of an unknown department', async () => {
  expect(codeOf(await begin({ owner: 'far' }))).toBe('exception.no-owner');
  expect(codeOf(await begin({ dueAt: Date.now() - 1 }))).toBe('exception.due-past');
  expect(codeOf(await begin({ department: '不存在' }))).toBe('exception.department-unknown');
  expect((await begin({}, desk.who.agent)).status).toBe(403);
});

test('is seen where its exception is, and by its owner', async () => {
  const { id, exception } = await begun();
  const sees = async (by: TestReader) => (await listed(by)).some((one) => one.id === id);
  expect([await sees(desk.who.lead), await sees(desk.who.manager), await sees(desk.who.far)]).toEqual([
    true,
    true,
    false,
  ]);
  expect((await listed(desk.who.lead, `?exception=${exception.id}&state=all`)).map((one) => one.id)).toEqual([id]);
});

test('that is late is told once to its owner and to management, however often it is looked for', async () => {
  const action = await begun();
  await desk.api.database.query('TRUNCATE telling');
  await desk.api.database.query(`UPDATE corrective_action SET due_at = now() - interval '1 minute' WHERE id = $1`, [
    action.id,
  ]);
  const look = () => desk.get(CorrectiveWatch).look();
  await Promise.all([look(), look()]);
  await look();
  const counts = await Promise.all(
    [desk.who.floor, desk.who.manager, desk.who.lead].map(async (reader) => (await desk.heard(reader)).length),
  );
  expect(counts).toEqual([1, 1, 0]);
});

test('what was done about it cannot be changed behind its back', async () => {
  await expect(desk.api.database.query('DELETE FROM corrective_event')).rejects.toThrow('append-only');
});
