import type { EmergencyBook, EmergencyRunDetail, Problem } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ExceptionDesk } from '../../../test/exception-desk';
import type { TestReader } from '../../../test/test-app';

let desk: ExceptionDesk;
beforeAll(async () => {
  desk = await ExceptionDesk.open();
});
afterAll(() => desk.api.stop());

const book = async () => (await desk.who.lead.ask('/api/v1/emergency-plans')).json<EmergencyBook>();
const post = (path: string, body: object, by: TestReader = desk.who.lead) =>
  by.ask(`/api/v1/emergency-runs${path}`, { method: 'POST', body });
const fire = async () => {
  const plan = (await book()).plans.find(({ kind }) => kind === 'fire');
  if (!plan) throw new Error('there is no plan for fire');
  return plan;
};
const begin = async (given: object = {}): Promise<EmergencyRunDetail> => {
  const body = { id: randomUUID(), plan: (await fire()).id, drill: true, what: '消防演练', site: null, ...given };
  return (await post('', body)).json<EmergencyRunDetail>();
};
const tick = (run: string, step: string, mark: string, rest: object = {}, by = desk.who.lead) =>
  post(`/${run}/ticks`, { step, mark, seen: 0, ...rest }, by);
const codeOf = (answer: { json: <T>() => T }) => answer.json<Problem>().code;

test('a centre begins with plans for network, power, fire and press', async () => {
  const { plans } = await book();
  expect(plans.map(({ kind }) => kind).toSorted()).toEqual(['fire', 'network', 'power', 'press']);
  expect(plans.every(({ version, drilledAt, steps }) => version === 1 && drilledAt === null && steps.length >= 6)).toBe(
    true,
  );
});

test('a drill is gone through step by step, by whoever is there, and shows on its plan once it is over', async () => {
  const { run, plan } = await begin();
  expect(run).toMatchObject({ drill: true, settled: 0, steps: plan.length, endedAt: null });
  expect(codeOf(await post(`/${run.id}/end`, { note: '完成' }))).toBe('emergency.steps-open');
  const [first, second, ...rest] = plan.map(({ code }) => code);
  await tick(run.id, first ?? '', 'done');
  await tick(run.id, first ?? '', 'open', { seen: 1 });
  await tick(run.id, first ?? '', 'done', { seen: 2 }, desk.who.far);
  expect((await tick(run.id, second ?? '', 'skipped')).status, 'left out without a reason').toBe(400);
  await tick(run.id, second ?? '', 'skipped', { note: '演练不拨打 119' });
  for (const step of rest) await tick(run.id, step, 'done', {}, desk.who.manager);
  const end = (await post(`/${run.id}/end`, { note: '集合慢 2 分钟' })).json<EmergencyRunDetail>();
  expect(end.run).toMatchObject({ settled: plan.length, endedBy: 'lead', endNote: '集合慢 2 分钟' });
  expect(end.ticks.slice(0, 4).map(({ by, mark }) => [by, mark])).toEqual([
    ['lead', 'done'],
    ['lead', 'open'],
    ['far', 'done'],
    ['lead', 'skipped'],
  ]);
  expect(codeOf(await tick(run.id, first ?? '', 'open'))).toBe('emergency.run-over');
  expect((await fire()).drilledAt).toBe(end.run.endedAt);
});

test('the same run, and the same tick, sent twice is kept once', async () => {
  const id = randomUUID();
  await Promise.all([begin({ id }), begin({ id })]);
  const step = (await fire()).steps[0]?.code ?? '';
  await Promise.all([tick(id, step, 'done'), tick(id, step, 'done')]);
  const detail = (await desk.who.lead.ask(`/api/v1/emergency-runs/${id}`)).json<EmergencyRunDetail>();
  expect(detail.ticks).toHaveLength(1);
  expect((await book()).runs.filter((run) => run.id === id)).toHaveLength(1);
});

test('a plan is saved as a version; a run keeps the one that it began with', async () => {
  const { id: _, version, at: __, author: ___, drilledAt: ____, ...plan } = await fire();
  const { run } = await begin();
  const path = `/api/v1/emergency-plans/${run.plan}`;
  const body = { ...plan, basedOn: version, steps: plan.steps.slice(0, 2) };
  expect((await desk.who.lead.ask(path, { method: 'PUT', body })).status, 'a lead may not').toBe(403);
  const saves = await Promise.all([1, 2].map(() => desk.who.manager.ask(path, { method: 'PUT', body })));
  expect(saves.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect((await fire()).steps).toHaveLength(2);
  const detail = (await desk.who.lead.ask(`/api/v1/emergency-runs/${run.id}`)).json<EmergencyRunDetail>();
  expect(detail.plan).toHaveLength(plan.steps.length);
  const twice = { ...body, basedOn: version + 1, steps: [plan.steps[0], plan.steps[0]] };
  expect(codeOf(await desk.who.manager.ask(path, { method: 'PUT', body: twice }))).toBe('emergency.step-twice');
});

test('what was ticked is not untold behind its back', async () => {
  for (const table of ['emergency_tick', 'emergency_plan'])
    await expect(desk.api.database.query(`DELETE FROM ${table}`)).rejects.toThrow(`${table} is append-only`);
});
