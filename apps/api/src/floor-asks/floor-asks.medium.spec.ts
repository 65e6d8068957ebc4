import type { AccountMade, AlarmPage, FloorAsks, Grant, MyFloor, Problem, SeatView } from '@zhiban/wire';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DoorFeed } from '../../test/door-feed';
import { TestApp, type Answer, type TestReader } from '../../test/test-app';
import { WallSocket } from '../../test/wall-socket';
import { LeaveWatch } from './leave/leave-watch';
import { LeaveDesk } from './leave/leave-desk';
import { RaisedHandService } from './hand/raised-hand.service';

let app: TestApp;
let admin: TestReader;
let feed: DoorFeed;
let lead: TestReader;
let farLead: TestReader;
const agents: Record<string, TestReader> = {};

beforeAll(async () => {
  app = await TestApp.start();
  admin = await app.administrator();
  feed = await DoorFeed.open(app.url, admin, 'cloud');
  const people =
    '工号,姓名,职场,班组,座位,交换机,坐席\n1,王小丽,上海,信用卡组,A01,cloud,s1\n2,李明,上海,信用卡组,A02,cloud,s2\n3,赵六,上海,投诉组,C01,cloud,s3\n';
  const headers = { 'content-type': 'text/csv' };
  expect((await admin.ask('/api/v1/people/import', { method: 'POST', body: people, headers })).status).toBeLessThan(
    300,
  );
  for (const person of ['1', '2', '3']) agents[person] = await entered(`agent${person}`, agentPost, person);
  lead = await entered('lead', [{ role: 'shift-lead', site: '上海', team: '信用卡组' }], null);
  farLead = await entered('far', [{ role: 'shift-lead', site: '上海', team: '投诉组' }], null);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await app.database.query('TRUNCATE short_leave, raised_hand');
  await app.app.get(LeaveDesk, { strict: false }).renew();
  await app.app.get(RaisedHandService, { strict: false }).onModuleInit();
});

const agentPost: Grant[] = [{ role: 'agent', site: null, team: null }];

async function entered(username: string, grants: Grant[], person: string | null): Promise<TestReader> {
  const made = (
    await admin.ask('/api/v1/accounts', { method: 'POST', body: { username, grants, person } })
  ).json<AccountMade>();
  const reader = app.stranger();
  await reader.signIn(username, made.password);
  const body = { current: made.password, next: 'quiet lamps over the floor' };
  expect((await reader.ask('/api/v1/session/password', { method: 'PUT', body })).status).toBe(200);
  return reader;
}

const agent = (person: string): TestReader => agents[person] ?? expect.fail(`no agent ${person}`);
const ask = (person: string, what: string, method = 'POST') =>
  agent(person).ask(`/api/v1/my-floor/${what}`, { method, ...(method === 'POST' && { body: {} }) });
const mine = async (person: string) => (await agent(person).ask('/api/v1/my-floor')).json<MyFloor>();
const asks = async (reader = lead) => (await reader.ask('/api/v1/floor-asks')).json<FloorAsks>();
const codeOf = (answer: Answer) => answer.json<Problem>().code;
const answer = (id: string | undefined, what: string, by = lead, body: unknown = {}) =>
  by.ask(`/api/v1/floor-asks/${what.startsWith('take') ? 'hands' : 'leaves'}/${id}/${what}`, { method: 'POST', body });
const look = () => app.app.get(LeaveWatch, { strict: false }).look();
const leaveOf = async (person: string) => (await asks()).leaves.find((leave) => leave.person === person);

describe('short leave', () => {
  test('is asked, granted by the lead of the team, taken and ended', async () => {
    expect((await ask('1', 'leave')).status).toBe(204);
    expect(codeOf(await ask('1', 'leave/left'))).toBe('leave.none');
    expect(await mine('1')).toMatchObject({ leave: { state: 'asked', seatLabel: 'A01' }, out: { now: 0, most: 1 } });
    expect((await answer((await leaveOf('1'))?.id, 'grant')).status).toBe(204);
    expect((await mine('1')).leave).toMatchObject({ state: 'granted', decidedBy: 'lead' });
    expect((await ask('1', 'leave/left')).status).toBe(204);
    const out = (await mine('1')).leave;
    expect((out?.dueAt ?? 0) - (out?.leftAt ?? 0)).toBe(600_000);
    expect((await ask('1', 'leave/back')).status).toBe(204);
    expect((await mine('1')).leave).toBeNull();
    const states = await app.database.query<{ state: string }>('SELECT state FROM short_leave');
    expect(states).toEqual([{ state: 'back' }]);
  });

  test('of a second one of the team waits its turn, which comes when the first is back', async () => {
    for (const person of ['1', '2']) await ask(person, 'leave');
    await answer((await leaveOf('1'))?.id, 'grant');
    await answer((await leaveOf('2'))?.id, 'grant');
    expect(await leaveOf('2')).toMatchObject({ state: 'queued', place: 1 });
    await ask('1', 'leave/left');
    await ask('1', 'leave/back');
    expect(await leaveOf('2')).toMatchObject({ state: 'granted', place: null });
  });

  test('granted to two of a team at the same instant lets one go', async () => {
    for (const person of ['1', '2']) await ask(person, 'leave');
    const { leaves } = await asks();
    await Promise.all(leaves.map(({ id }) => answer(id, 'grant')));
    expect((await asks()).leaves.map(({ state }) => state).sort()).toEqual(['granted', 'queued']);
  });

  test('is told by the pause of the seat, and its end by the seat as well', async () => {
    const now = () => new Date().toISOString();
    await feed.send([
      {
        id: 'm1',
        at: now(),
        type: 'member-added',
        queue: 'sales',
        seat: 's1',
        name: '1',
        paused: false,
        reason: null,
        penalty: 0,
      },
    ]);
    await ask('1', 'leave');
    await answer((await leaveOf('1'))?.id, 'grant');
    await feed.send([
      { id: 'p1', at: now(), type: 'member-paused', queue: 'sales', seat: 's1', paused: true, reason: 'short-leave' },
    ]);
    await expect.poll(async () => (await look(), (await leaveOf('1'))?.state), { timeout: 8000 }).toBe('out');
    await feed.send([
      { id: 'p2', at: now(), type: 'member-paused', queue: 'sales', seat: 's1', paused: false, reason: null },
    ]);
    await expect.poll(async () => (await look(), (await leaveOf('1'))?.state), { timeout: 8000 }).toBeUndefined();
  });

  test('that nobody granted is listed for the lead of that team alone', async () => {
    const now = () => new Date().toISOString();
    await feed.send([
      {
        id: 'm3',
        at: now(),
        type: 'member-added',
        queue: 'care',
        seat: 's3',
        name: '3',
        paused: true,
        reason: 'short-leave',
        penalty: 0,
      },
    ]);
    await expect.poll(async () => (await asks(farLead)).unasked).toMatchObject([{ person: '3', name: '赵六' }]);
    expect((await asks()).unasked).toEqual([]);
  });

  test('is refused with a reason that the agent reads', async () => {
    await ask('1', 'leave');
    const id = (await leaveOf('1'))?.id;
    expect((await answer(id, 'refuse', lead, {})).status).toBe(400);
    expect((await answer(id, 'refuse', lead, { reason: '排队过多' })).status).toBe(204);
    const [row] = await app.database.query<{ state: string; reason: string }>('SELECT state, reason FROM short_leave');
    expect(row).toEqual({ state: 'refused', reason: '排队过多' });
    const told = { state: 'refused', reason: '排队过多', decidedBy: 'lead' };
    expect(await mine('1')).toMatchObject({ leave: null, inVain: told });
    await app.app.get(LeaveDesk, { strict: false }).renew();
    expect((await mine('1')).inVain).toMatchObject(told);
    await ask('1', 'leave');
    expect((await mine('1')).inVain).toBeNull();
    await ask('1', 'leave', 'DELETE');
    expect((await mine('1')).inVain).toBeNull();
    await ask('1', 'leave');
    await answer((await leaveOf('1'))?.id, 'refuse', lead, { reason: '排队过多' });
    expect((await mine('1')).inVain).toMatchObject(told);
    await app.database.query(`UPDATE short_leave SET ended_at = ended_at - interval '31 minutes'`);
    await app.app.get(LeaveDesk, { strict: false }).renew();
    expect((await mine('1')).inVain).toBeNull();
  });

  test('is asked once, and not by an account without a person', async () => {
    await ask('1', 'leave');
    expect(codeOf(await ask('1', 'leave'))).toBe('leave.open');
    expect(codeOf(await admin.ask('/api/v1/my-floor/leave', { method: 'POST', body: {} }))).toBe('ask.no-person');
    expect(codeOf(await ask('2', 'leave/back'))).toBe('leave.none');
  });

  test('is not answered by the lead of another team', async () => {
    await ask('1', 'leave');
    const id = (await leaveOf('1'))?.id;
    expect((await asks(farLead)).leaves).toEqual([]);
    expect((await answer(id, 'grant', farLead)).status).toBe(404);
  });
});

describe('a raised hand', () => {
  test('stands on the wall until somebody takes it', async () => {
    const now = new Date().toISOString();
    await feed.send([
      {
        id: 'm9',
        at: now,
        type: 'member-added',
        queue: 'sales',
        seat: 's2',
        name: '2',
        paused: false,
        reason: null,
        penalty: 0,
      },
    ]);
    expect((await ask('2', 'hand')).status).toBe(204);
    expect(codeOf(await ask('2', 'hand'))).toBe('hand.open');
    const socket = await WallSocket.open(app.url, admin);
    const seat = async (): Promise<SeatView | undefined> => (await socket.join('centre')).picture.seats['cloud/s2'];
    await expect.poll(async () => (await seat())?.handSince ?? null).not.toBeNull();
    const alarms = async () => (await admin.ask('/api/v1/alarms')).json<AlarmPage>().alarms;
    const hand = async () => (await alarms()).filter(({ measure }) => measure === 'raised-hand');
    await expect.poll(hand, { timeout: 8000 }).toMatchObject([{ seat: 'cloud/s2', severity: 'alarm' }]);
    const { hands } = await asks();
    expect(hands).toMatchObject([{ person: '2', name: '李明', seatLabel: 'A02' }]);
    const [first, second] = await Promise.all([answer(hands[0]?.id, 'take'), answer(hands[0]?.id, 'take')]);
    expect([first.status, second.status].sort()).not.toEqual([204, 204]);
    await expect.poll(async () => (await seat())?.handSince).toBeNull();
    await expect.poll(hand, { timeout: 8000 }).toEqual([]);
    socket.close();
  });

  test('is lowered by its owner', async () => {
    await ask('1', 'hand');
    expect((await ask('1', 'hand', 'DELETE')).status).toBe(204);
    expect((await asks()).hands).toEqual([]);
    expect(codeOf(await ask('1', 'hand', 'DELETE'))).toBe('hand.none');
  });
});

test('the database itself keeps a person from two open leaves and two raised hands', async () => {
  const leave = `INSERT INTO short_leave (id, person, state, note, asked_at, by_seat) VALUES (gen_random_uuid(), '1', $$asked$$, '', now(), false)`;
  await app.database.query(leave);
  await expect(app.database.query(leave)).rejects.toThrow('short_leave_one_open');
  const hand = `INSERT INTO raised_hand (id, person, note, raised_at) VALUES (gen_random_uuid(), '1', '', now())`;
  await app.database.query(hand);
  await expect(app.database.query(hand)).rejects.toThrow('raised_hand_one_up');
});
