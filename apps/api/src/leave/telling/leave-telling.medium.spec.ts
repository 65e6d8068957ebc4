import type { TellingsPage } from '@zhiban/wire';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { LeaveDesk } from '../../../test/leave-desk';
import type { TestReader } from '../../../test/test-app';

let desk: LeaveDesk;
beforeAll(async () => {
  desk = await LeaveDesk.open(2);
});
afterAll(() => desk.centre.api.stop());
beforeEach(async () => {
  await desk.centre.clear();
  await desk.centre.api.database.query('TRUNCATE telling');
});

const heard = async (reader: TestReader) =>
  (await reader.ask('/api/v1/my-tellings')).json<TellingsPage>().tellings.map(({ zh }) => zh);
const everything = async () =>
  (await desk.centre.api.database.query<{ said: string }>("SELECT zh || ' ' || en AS said FROM telling"))
    .map(({ said }) => said)
    .join('\n');

test('a leave is told to who may decide, and its decision to its person; a colleague hears nothing of it', async () => {
  const { approver } = desk.centre;
  const leave = await desk.filed(desk.days(1, 2), { reason: '家里有事' });
  expect((await heard(approver))[0]).toMatch(/^员工1的请假等待审批，最晚/);
  await desk.decide(leave, { decision: 'refuse', reason: '人手不够' });
  expect((await heard(desk.centre.agent(0)))[0]).toMatch(/^请假没有批准：.*。原因：人手不够$/);
  expect(await heard(desk.centre.agent(1))).toEqual([]);
  expect(await everything()).not.toMatch(/家里有事|事假|Personal leave/);
});

test('whoever moves up from the waiting list hears so, and then those who may decide', async () => {
  await desk.settings('annual', { notice: { count: 0, unit: 'days' } });
  const annual = (nth: number) => desk.filed(desk.days(3), { type: 'annual' }, desk.centre.agent(nth));
  for (const nth of [0, 1]) await desk.grant(nth, 4800);
  const first = await annual(0);
  await annual(1);
  expect((await heard(desk.centre.approver)).filter((zh) => zh.startsWith('员工2'))).toEqual([]);
  await desk.step(first, 'withdraw');
  expect((await heard(desk.centre.agent(1)))[0]).toMatch(/^有名额了：您.*已从候补转为等待审批。$/);
  expect((await heard(desk.centre.approver))[0]).toMatch(/^员工2的请假等待审批/);
  expect(await heard(desk.centre.agent(0))).toEqual([]);
});

test('a certificate that has to follow is asked for, of whoever files it too', async () => {
  await desk.filed(desk.days(4), { type: 'sick' });
  expect(await heard(desk.centre.agent(0))).toEqual([expect.stringMatching(/^请为.*的请假补交证明。$/)]);
  expect(await everything()).not.toMatch(/病假|Sick leave/);
});

test('who is back early is told to those who plan', async () => {
  const leave = await desk.approved(desk.days(1, 2, 3));
  await desk.step(leave, 'return', { from: desk.date(2) });
  expect((await heard(desk.centre.planner))[0]).toMatch(/^员工1提前结束请假/);
  expect((await heard(desk.centre.agent(0)))[0]).toMatch(/^请假已批准/);
});
