import type { AuditPage, LeaveEnd, LeaveReturn, LeaveView, Problem } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { done, LeaveDesk } from '../../test/leave-desk';

let desk: LeaveDesk;

beforeAll(async () => {
  desk = await LeaveDesk.open(3);
  await desk.settings('annual', { notice: { count: 0, unit: 'days' } });
});
afterAll(() => desk.centre.api.stop());
beforeEach(async () => {
  await desk.centre.clear();
  const { centre } = desk;
  await centre.add([
    centre.shift('one', 0, 0, [8, 13]),
    centre.shift('two', 0, 1, [8, 13]),
    centre.shift('three', 0, 2, [8, 13]),
  ]);
  await centre.publish();
});

const annual = { type: 'annual' };
const back = (leave: LeaveView, nth: number, reader = desk.centre.agent(0)) =>
  desk.step(leave, 'return', { from: desk.date(nth) }, reader);

describe('销假', () => {
  test('back from a day on: its shifts are there again, what was not used is given back', async () => {
    await desk.grant(0, 2400);
    const leave = await desk.approved(desk.days(0, 1, 2), annual);
    expect([await desk.shifts(), await desk.balance(0)]).toEqual([[], 960]);
    const end = (await back(leave, 1)).json<LeaveEnd>();
    expect(end).toMatchObject({
      done: 'done',
      off: [],
      leave: { state: 'approved', pieces: desk.days(0), minutes: 480, history: [{}, {}, { step: 'return' }] },
    });
    expect([await desk.shifts(), await desk.balance(0)]).toEqual([['three 56-61', 'two 32-37'], 1920]);
    const { absences, unpublished } = await desk.centre.view();
    expect([absences.length, unpublished]).toEqual([1, []]);
  });

  test('twice, each time from an earlier day, puts back and gives back each once', async () => {
    await desk.grant(0, 2400);
    const leave = await desk.approved(desk.days(0, 1, 2), annual);
    const once = done((await back(leave, 2)).json<LeaveEnd>());
    expect(await desk.balance(0)).toBe(1440);
    const twice = done((await back(once, 0)).json<LeaveEnd>());
    expect(twice.state).toBe('cancelled');
    expect([await desk.shifts(), await desk.balance(0)]).toEqual([['one 8-13', 'three 56-61', 'two 32-37'], 2400]);
    expect((await desk.centre.view()).absences).toEqual([]);
  });

  test('a shift that was cut gets its hours back, the piece that was cut off goes', async () => {
    const leave = await desk.approved([{ date: desk.date(1), from: '10:00', to: '11:00' }]);
    expect(await desk.shifts()).toEqual(['one 8-13', 'piece 35-37', 'three 56-61', 'two 32-34']);
    expect(done((await desk.step(leave, 'cancel')).json<LeaveEnd>()).state).toBe('cancelled');
    expect(await desk.shifts()).toEqual(['one 8-13', 'three 56-61', 'two 32-37']);
  });

  test('a shift that does not fit any more is named and stays off', async () => {
    const { centre } = desk;
    await centre.add([centre.shift('lone', 1, 1, [8, 13])]);
    await centre.publish();
    const leave = await desk.approved(desk.days(1), {}, centre.agent(1));
    await centre.add([centre.shift('evening', 1, 0, [18, 24])]);
    await centre.publish();
    const end = (await desk.step(leave, 'cancel', {}, centre.agent(1))).json<LeaveEnd>();
    expect(end.done === 'done' && end.off.map(({ id }) => id)).toEqual(['lone']);
    expect(await desk.shifts()).toEqual(['evening 18-24', 'one 8-13', 'three 56-61', 'two 32-37']);
  });

  test('back from noon on: the morning stays leave, the rest of the shift and of the balance comes back', async () => {
    const { centre } = desk;
    await desk.grant(0, 2400);
    await centre.add([centre.shift('late', 0, 3, [10, 15])]);
    await centre.publish();
    const leave = await desk.approved(desk.days(2, 3), annual);
    expect(await desk.balance(0)).toBe(1440);
    const given = { from: desk.date(3), time: '12:00' };
    const morning = { date: desk.date(3), part: 'morning' };
    const end = (await desk.step(leave, 'return', given)).json<LeaveEnd>();
    expect(end).toMatchObject({ done: 'done', leave: { pieces: [...desk.days(2), morning], minutes: 720 } });
    expect(await desk.balance(0)).toBe(1680);
    expect(await desk.shifts()).toEqual(['late 84-87', 'one 8-13', 'two 32-37']);
  });

  test('a whole day does not end in the middle of a morning', async () => {
    const leave = await desk.approved(desk.days(0));
    const answer = await desk.step(leave, 'return', { from: desk.date(0), time: '10:00' });
    expect(answer.json<Problem>().code).toBe('leave-request.return-time');
  });

  test('hours end earlier at any time of theirs', async () => {
    const leave = await desk.approved([{ date: desk.date(1), from: '09:00', to: '12:00' }]);
    const given = { from: desk.date(1), time: '10:00' };
    const end = done((await desk.step(leave, 'return', given)).json<LeaveEnd>());
    expect(end).toMatchObject({ minutes: 60, pieces: [{ date: desk.date(1), from: '09:00', to: '10:00' }] });
    expect(await desk.shifts()).toEqual(['one 8-13', 'piece 34-37', 'three 56-61', 'two 32-33']);
  });

  test('before it is done it is told what comes back, what does not, and why; nothing of it is kept', async () => {
    const { centre } = desk;
    await desk.grant(1, 2400);
    await centre.add([centre.shift('lone', 1, 1, [8, 13]), centre.shift('last', 1, 2, [8, 13])]);
    await centre.publish();
    const leave = await desk.approved(desk.days(1, 2), annual, centre.agent(1));
    await centre.add([centre.shift('evening', 1, 0, [18, 24])]);
    await centre.publish();
    const before = await desk.shifts();
    const look = async (given: object) =>
      (await desk.step(leave, 'return/preview', given, centre.agent(1))).json<LeaveReturn>();
    const whole = await look({ from: null });
    expect(whole).toMatchObject({ pieces: [], minutes: 960, back: [{ id: 'last' }], off: [{ shift: { id: 'lone' } }] });
    expect(whole.off[0]?.verdicts.map(({ rule }) => rule)).toContain('rest-between-shifts');
    expect(await look({ from: desk.date(2) })).toMatchObject({ minutes: 480, back: [{ id: 'last' }], off: [] });
    expect([await desk.shifts(), await desk.balance(1)]).toEqual([before, 1440]);
    expect((await desk.mine(1)).requests[0]).toMatchObject({ state: 'approved', pieces: desk.days(1, 2) });
    expect((await desk.step(leave, 'return/preview', { from: null })).json<Problem>().code).toBe('leave-request.none');
  });

  test('leave that has begun is ended by its person from today on; who decides may put the past right', async () => {
    const leave = await desk.approved(desk.days(-30, -29), { type: 'sick', sudden: true });
    expect(leave.may).toEqual(['return', 'cancel']);
    expect((await back(leave, -29)).json<Problem>().code).toBe('leave-request.wrong-step');
    const end = (await back(leave, -29, desk.centre.approver)).json<LeaveEnd>();
    expect(end).toMatchObject({ done: 'done', leave: { pieces: desk.days(-30) } });
  });

  test.each([
    ['a day after it', () => ({ from: desk.date(5) }), 'leave-request.return-day'],
    ['a day before today', () => ({ from: desk.date(-30) }), 'leave-request.return-day'],
  ])('from %s is refused', async (_, given, code) => {
    const leave = await desk.approved(desk.days(0));
    expect((await desk.step(leave, 'return', given())).json<Problem>().code).toBe(code);
  });

  test('by somebody else is refused, from two tabs it is done once, and it is all recorded', async () => {
    const leave = await desk.approved(desk.days(0, 1));
    expect((await back(leave, 1, desk.centre.agent(1))).json<Problem>().code).toBe('leave-request.none');
    const ends = await Promise.all([back(leave, 1), back(leave, 1)]);
    expect(ends.map((answer) => answer.json<LeaveEnd>().done).sort()).toEqual(['done', 'overtaken']);
    const audit = (await desk.centre.admin.ask('/api/v1/audit?action=leave.return')).json<AuditPage>();
    expect(audit.entries[0]).toMatchObject({ actor: 'agent1', subject: leave.id });
  });

  test('waits where the planner has the same days in hand', async () => {
    const leave = await desk.approved(desk.days(0));
    const edit = { op: 'add', shift: { ...desk.centre.shift('one', 1, 0, [8, 13]) } };
    await desk.post(desk.centre.planner, 'roster/edits', {
      id: randomUUID(),
      edits: [{ edit, seen: { one: 2 } }],
      reason: 'x',
    });
    const answer = await desk.step(leave, 'cancel');
    expect(answer.json<Problem>().code).toBe('roster.draft-in-the-way');
    expect((await desk.mine(0)).requests[0]?.state).toBe('approved');
  });
});
