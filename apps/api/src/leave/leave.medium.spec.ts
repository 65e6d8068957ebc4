import type { AuditPage, LeaveDetail, LeaveEnd, Problem, RosterNotices } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { done, LeaveDesk } from '../../test/leave-desk';
import { teams } from '../../test/planning-centre';
import { entered } from '../../test/published-centre';
import type { TestReader } from '../../test/test-app';
import { LeaveLapseWatch } from './steps/leave-lapse-watch';

let desk: LeaveDesk;

beforeAll(async () => {
  desk = await LeaveDesk.open(3);
});
afterAll(() => desk.centre.api.stop());
beforeEach(async () => {
  await desk.centre.clear();
  const { centre } = desk;
  await centre.add([
    centre.shift('early', 0, 0, [8, 16]),
    centre.shift('late', 0, 1, [14, 22]),
    centre.shift('night', 0, 3, [22, 30]),
    centre.shift('others', 1, 0, [8, 16]),
  ]);
  await centre.publish();
});

const codeOf = async (answer: ReturnType<LeaveDesk['ask']>) => (await answer).json<Problem>().code;

describe('leave that is asked for', () => {
  test('is judged before it is sent: its days, its hole, what stands against it', async () => {
    const judged = await desk.preview(desk.days(0, 1));
    expect(judged).toMatchObject({ minutes: 960, available: null, fillers: [] });
    expect(judged.asked.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['leave-notice', 'leave-certificate', 'leave-balance', 'leave-allotment', 'cover']),
    );
    expect(judged.shifts.map(({ id }) => id)).toEqual(['early', 'late']);
    expect(judged.hindrances).toEqual({ never: [], notThese: [], withReason: [] });
    expect((await desk.mine(0)).requests).toEqual([]);
  });

  test('shows the approver who could legally fill each shift, who has least to do first, and nobody else', async () => {
    const leave = await desk.filed(desk.days(0, 1));
    const seenBy = async (reader: TestReader) =>
      (await reader.ask(`/api/v1/leave/${leave.id}`)).json<LeaveDetail>().judged?.fillers;
    const fillers = await seenBy(desk.centre.approver);
    expect(fillers?.map(({ shift, people }) => [shift, people.map(({ number }) => number)])).toEqual([
      ['early', ['3', '4']],
      ['late', ['3', '4', '2']],
    ]);
    expect(await seenBy(desk.centre.agent(0))).toEqual([]);
  });

  test('is approved: the person is away, the shifts are gone, those concerned are told', async () => {
    const leave = await desk.filed(desk.days(0, 1));
    expect(leave).toMatchObject({ state: 'asked', may: ['edit', 'withdraw'], deadline: desk.centre.at(0, 0) });
    expect((await desk.inbox()).map(({ id, clear, may }) => [id, clear, may])).toEqual([
      [leave.id, true, ['approve', 'refuse']],
    ]);
    expect(done(await desk.decide(leave))).toMatchObject({ state: 'approved', version: 2 });
    expect(await desk.shifts()).toEqual(['night 94-102', 'others 8-16']);
    const seen = await desk.centre.view();
    expect(seen.unpublished).toEqual([]);
    expect(seen.absences.map(({ person, type }) => [person, type])).toEqual([
      [desk.centre.person(0), 'personal'],
      [desk.centre.person(0), 'personal'],
    ]);
    const { notices } = (await desk.centre.agent(0).ask('/api/v1/my-roster/notices')).json<RosterNotices>();
    expect(notices[0]).toMatchObject({ by: 'approver', why: '事假 Personal leave', changes: [{}, {}] });
    const end = await desk.centre.add([desk.centre.shift('again', 0, 0, [8, 16])]);
    expect(JSON.stringify(end)).toContain('on-leave');
  });

  test('takes half days, hours and days that are not consecutive', async () => {
    await desk.approved([
      { date: desk.date(0), part: 'morning' },
      { date: desk.date(1), from: '16:00', to: '18:00' },
      { date: desk.date(3), part: 'day' },
    ]);
    expect(await desk.shifts()).toEqual(['early 12-16', 'late 38-40', 'others 8-16', 'piece 42-46']);
    expect((await desk.mine(0)).requests[0]?.minutes).toBe(240 + 120 + 480);
  });

  test('of the day after a night off begins where that one ends', async () => {
    await desk.approved(desk.days(3));
    expect(done(await desk.decide(await desk.filed(desk.days(4))))).toMatchObject({ state: 'approved' });
  });

  test('the same request twice is filed once, and nothing of it is asked for twice', async () => {
    const id = randomUUID();
    const ends = await Promise.all([desk.ask(desk.days(0), { id }), desk.ask(desk.days(0), { id })]);
    expect(ends.map((answer) => answer.json<LeaveEnd>().done)).toEqual(['done', 'done']);
    expect((await desk.mine(0)).requests.map((leave) => leave.id)).toEqual([id]);
    expect(await codeOf(desk.ask([{ date: desk.date(0), part: 'morning' }]))).toBe('leave-request.overlap');
  });

  test('is edited while it is open, and a page that is behind is told', async () => {
    const leave = await desk.filed(desk.days(0, 1));
    const edit = (version: number) => {
      const body = { version, type: 'personal', pieces: desk.days(1, 3), sudden: false, reason: 'another' };
      return desk.post(desk.centre.agent(0), `my-leave/${leave.id}`, body, 'PUT');
    };
    expect(done((await edit(1)).json<LeaveEnd>())).toMatchObject({
      version: 2,
      pieces: desk.days(1, 3),
      reason: 'another',
      history: [{ step: 'file' }, { step: 'edit' }],
    });
    expect((await edit(1)).json<LeaveEnd>().done).toBe('overtaken');
    expect(await desk.decide(leave)).toMatchObject({ done: 'overtaken', leave: { version: 2 } });
  });

  test('lapses when it would begin and nobody has decided', async () => {
    const leave = await desk.filed(desk.days(0));
    await desk.centre.api.database.query(`UPDATE leave_request SET deadline = now() - interval '1 minute'`);
    await desk.centre.api.app.get(LeaveLapseWatch, { strict: false }).look();
    expect((await desk.mine(0)).requests[0]).toMatchObject({ id: leave.id, state: 'lapsed', may: [] });
    expect(await desk.decide(leave)).toMatchObject({ done: 'overtaken' });
  });

  test('withdrawn or refused it changes nothing; a refusal says why', async () => {
    const withdrawn = await desk.filed(desk.days(0));
    expect(done((await desk.step(withdrawn, 'withdraw')).json<LeaveEnd>()).state).toBe('withdrawn');
    const refused = await desk.filed(desk.days(0));
    expect(await desk.decide(refused, { decision: 'refuse' })).toMatchObject({ code: 'leave-request.reason-missing' });
    const end = done(await desk.decide(refused, { decision: 'refuse', reason: 'short of people' }));
    expect(end).toMatchObject({ state: 'refused', history: [{}, { note: 'short of people' }] });
    expect(await desk.shifts()).toContain('early 8-16');
  });
});

describe('sudden illness', () => {
  test('is filed afterwards, for days that have begun; its shift was not worked, whatever cover says', async () => {
    const leave = await desk.filed(desk.days(-30), { type: 'sick', sudden: true });
    expect(leave).toMatchObject({ state: 'asked', deadline: null });
    const end = await desk.decide(leave);
    expect(end.done === 'hindered' && end.judged.hindrances.withReason.map(({ rule }) => rule).sort()).toEqual([
      'leave-certificate',
      'leave-notice',
    ]);
    expect(done(await desk.decide(leave, { reason: 'told by telephone' }))).toMatchObject({ state: 'approved' });
  });

  test.each([
    ['of days to come', { type: 'sick', sudden: true }],
    ['of a kind that is planned', { type: 'annual', sudden: true }],
  ])('is not leave %s', async (_, given) => {
    expect(await codeOf(desk.ask(desk.days(0), given))).toBe('leave-request.not-sudden');
  });
});

describe('who decides', () => {
  test('two tabs that approve: one wins, the other is told how it stands', async () => {
    const leave = await desk.filed(desk.days(0));
    const ends = await Promise.all([desk.decide(leave), desk.decide(leave), desk.decide(leave)]);
    expect(ends.map((end) => end.done).sort()).toEqual(['done', 'overtaken', 'overtaken']);
  });

  test('the database keeps one request from being approved twice, and one person from two leaves at one time', async () => {
    const leave = await desk.approved(desk.days(0));
    const { database } = desk.centre.api;
    const again = `INSERT INTO leave_event (request_id, version, at, by, step, state) VALUES ($1, 99, now(), 'x', 'approve', 'approved')`;
    await expect(database.query(again, [leave.id])).rejects.toThrow('leave_event_approved_once');
    const twice = `INSERT INTO leave_day SELECT request_id, 9, person_id, type, date, from_at, to_at, minutes FROM leave_day`;
    await expect(database.query(twice)).rejects.toThrow('leave_day_one_at_a_time');
    await expect(database.query(`UPDATE leave_event SET by = 'x'`)).rejects.toThrow('leave_event is append-only');
  });

  test('nobody decides on their own leave, nor on one beyond their reach', async () => {
    const lead = { role: 'floor-supervisor', site: null, team: null } as const;
    const boss = await entered(desk.centre.api, desk.centre.admin, 'boss', [lead], '4');
    const ofTeam = await entered(desk.centre.api, desk.centre.admin, 'of-team', [
      { ...lead, site: '上海', team: teams[1] },
    ]);
    const own = await desk.filed(desk.days(0), {}, boss);
    expect(own.may).toEqual(['edit', 'withdraw']);
    expect(await desk.decide(own, {}, boss)).toMatchObject({ code: 'leave-request.own-decision' });
    const leave = await desk.filed(desk.days(1));
    expect(await desk.decide(leave, {}, ofTeam)).toMatchObject({ code: 'leave-request.no-reach' });
    expect(await desk.inbox(ofTeam)).toMatchObject([{ id: own.id }]);
    expect((await desk.post(desk.centre.agent(1), `leave/${leave.id}/decision`, {})).status).toBe(403);
    expect((await desk.centre.agent(1).ask(`/api/v1/leave/${leave.id}`)).json<Problem>().code).toBe(
      'leave-request.none',
    );
  });

  test('what only others may override is not approved; with a reason it is, and that is recorded', async () => {
    await desk.settings('personal', { notice: { count: 30, unit: 'days' } });
    const leave = await desk.filed(desk.days(0));
    const end = await desk.decide(leave);
    expect(end.done === 'hindered' && end.judged.hindrances.withReason.map(({ cites }) => cites)).toEqual(['LEAVE-1']);
    expect((await desk.inbox())[0]?.clear).toBe(false);
    done(await desk.decide(leave, { reason: 'a wedding' }));
    await desk.settings('personal', { notice: { count: 3, unit: 'days' } });
    const audit = (await desk.centre.admin.ask('/api/v1/audit?action=leave.approve')).json<AuditPage>();
    expect(audit.entries[0]).toMatchObject({ actor: 'approver', subject: leave.id, after: { note: 'a wedding' } });
  });

  test('a shift that the planner has changed and not published waits for the planner', async () => {
    const leave = await desk.filed(desk.days(0));
    const edits = [{ edit: { op: 'mark', shift: 'early', kind: 'overtime' }, seen: { early: 1 } }];
    await desk.post(desk.centre.planner, 'roster/edits', { id: randomUUID(), edits, reason: 'x' });
    expect(await desk.decide(leave)).toMatchObject({ status: 409, code: 'roster.draft-in-the-way' });
    expect((await desk.mine(0)).requests[0]?.state).toBe('asked');
    await desk.centre.publish();
    expect(done(await desk.decide(leave)).state).toBe('approved');
  });

  test('a lead files for somebody of theirs, an agent for nobody else', async () => {
    const on = { for: desk.centre.person(1) };
    const leave = await desk.filed(desk.days(0), on, desk.centre.approver);
    expect(leave).toMatchObject({ person: { number: '2' }, filedBy: 'approver' });
    expect((await desk.mine(1)).requests.map(({ id }) => id)).toEqual([leave.id]);
    expect(await codeOf(desk.ask(desk.days(1), on))).toBe('leave-request.not-for');
    const seen = await desk.centre.approver.ask(`/api/v1/leave/people/${desk.centre.person(1)}`);
    expect(seen.json<{ requests: unknown[] }>().requests).toHaveLength(1);
  });
});

describe('bad input', () => {
  test.each([
    ['days of before', () => desk.ask(desk.days(-30)), 'leave-request.past'],
    ['a day twice', () => desk.ask(desk.days(0, 0)), 'leave-request.piece-twice'],
    ['years ahead', () => desk.ask([{ date: '2999-01-01', part: 'day' }]), 'leave-request.too-far'],
    ['an unknown kind', () => desk.ask(desk.days(0), { type: 'moon' }), 'leave-request.type'],
    [
      'half a day of marriage',
      () => desk.ask([{ date: desk.date(0), part: 'morning' }], { type: 'marriage' }),
      'leave-request.unit',
    ],
    [
      'hours that end before they begin',
      () => desk.ask([{ date: desk.date(0), from: '12:00', to: '10:00' }]),
      'input.invalid',
    ],
    ['no days', () => desk.ask([]), 'input.invalid'],
  ])('%s: refused, and nothing is half written', async (_, asked, code) => {
    expect(await codeOf(asked())).toBe(code);
    expect((await desk.mine(0)).requests).toEqual([]);
  });
});
