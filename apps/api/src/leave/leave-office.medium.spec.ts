import type {
  LeaveBalances,
  LeaveChanged,
  LeaveDetail,
  LeaveInbox,
  LeaveSettings,
  LeaveSettingsVersions,
  RequestCounts,
} from '@zhiban/wire';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { done, LeaveDesk } from '../../test/leave-desk';
import { teams } from '../../test/planning-centre';
import { entered } from '../../test/published-centre';
import type { TestReader } from '../../test/test-app';
import { WallSocket } from '../../test/wall-socket';

const annual = { type: 'annual' };
const always = { days: null, hours: null };
let desk: LeaveDesk;
let lead: TestReader;

beforeAll(async () => {
  desk = await LeaveDesk.open(3);
  const { api, admin } = desk.centre;
  lead = await entered(api, admin, 'lead', [{ role: 'shift-lead', site: '上海', team: teams[0] }]);
});
afterAll(() => desk.centre.api.stop());
beforeEach(async () => {
  const { centre } = desk;
  await centre.clear();
  await desk.settings(
    'annual',
    { notice: { count: 0, unit: 'days' } },
    { allotments: [{ site: null, team: null, most: 1, ...always }] },
  );
  await centre.add([centre.shift('early', 0, 0, [8, 16]), centre.shift('others', 1, 1, [8, 16])]);
  await centre.publish();
});

const detail = async (id: string, reader = desk.centre.approver) =>
  (await reader.ask(`/api/v1/leave/${id}`)).json<LeaveDetail>();
const agents = (nth: number) => desk.centre.agent(nth);

describe('whoever decides on leave sees', () => {
  test('the week of the person, the hole, and who could fill it with their hours of that week', async () => {
    const leave = await desk.filed(desk.days(0));
    const seen = await detail(leave.id);
    expect(seen).toMatchObject({ timeZone: 'Asia/Shanghai', kind: { code: 'personal' }, places: [] });
    expect(seen.week?.shifts.map(({ id }) => id)).toEqual(['early']);
    const [hole] = seen.judged?.fillers ?? [];
    expect(
      hole?.people.map(({ number, kind, minutesBefore, minutesAfter }) => [number, kind, minutesBefore, minutesAfter]),
    ).toEqual(
      expect.arrayContaining([
        ['2', 'regular', 480, 960],
        ['3', 'regular', 0, 480],
      ]),
    );
    expect(hole?.people.at(-1)?.number).toBe('2');
    expect(hole).toMatchObject({ unfit: [], cut: false });
    expect((await detail(leave.id, agents(0))).week).toBeNull();
  });

  test('why others cannot', async () => {
    const { centre } = desk;
    // Until midnight before the early shift, and at the same time.
    await centre.add([centre.shift('late', 0, 2, [8, 16]), centre.shift('same', 2, 2, [9, 12])]);
    await centre.add([centre.shift('evening', 1, 2, [20, 24])]);
    await centre.add([centre.shift('last', 0, 3, [8, 16])]);
    await centre.publish();
    const fillers = (await detail((await desk.filed(desk.days(2, 3))).id)).judged?.fillers ?? [];
    expect(fillers.map(({ shift, unfit }) => [shift, ...unfit.map(({ why, people }) => `${why} ${people}`)])).toEqual([
      ['late', 'overtime-a-day 1', 'busy 1'],
      ['last', 'rest-between-shifts 1'],
    ]);
  });

  test('what was taken, once it is approved', async () => {
    const leave = await desk.approved(desk.days(0));
    expect((await detail(leave.id)).week).toMatchObject({ shifts: [], taken: [{ id: 'early' }] });
  });

  test('who has, holds and wants a place, by name within their reach alone', async () => {
    for (const nth of [0, 1, 2]) await desk.grant(nth, 4800);
    await desk.decide(await desk.filed(desk.days(0), annual, agents(1)));
    await desk.filed(desk.days(0, 1), annual, agents(2));
    const last = await desk.filed(desk.days(0, 1), annual, agents(0));
    const placesFor = async (reader: TestReader) =>
      (await detail(last.id, reader)).places?.map(({ taken, most, people }) => [
        ...[taken, most],
        ...people.map(({ person, state, own }) => `${person?.number ?? '?'} ${state}${own ? ' own' : ''}`),
      ]);
    expect(await placesFor(desk.centre.approver)).toEqual([
      [1, 1, '2 approved', '3 waiting', '1 waiting own'],
      [0, 1, '3 waiting', '1 waiting own'],
    ]);
    expect((await placesFor(lead))?.[0]).toEqual([1, 1, '? approved', '3 waiting', '1 waiting own']);
    expect(await placesFor(agents(0))).toBeUndefined();
  });
});

describe('an allotment', () => {
  const bounded = (most: number, given: object) => ({
    allotments: [
      { site: null, team: null, most: 1, ...always },
      { site: null, team: null, most, ...always, ...given },
    ],
  });
  const files = async (nth: number, piece: object) =>
    (await desk.filed([{ date: desk.date(0), ...piece } as never], annual, agents(nth))).state;

  beforeEach(async () => {
    for (const nth of [0, 1, 2]) await desk.grant(nth, 4800);
  });

  test('of some days holds on these alone', async () => {
    await desk.settings('annual', {}, bounded(2, { days: { first: desk.date(0), last: desk.date(0) } }));
    const states = [await files(0, { part: 'day' }), await files(1, { part: 'day' }), await files(2, { part: 'day' })];
    expect(states).toEqual(['asked', 'asked', 'waiting']);
    expect((await desk.filed(desk.days(1), annual, agents(0))).state).toBe('asked');
    expect((await desk.filed(desk.days(1), annual, agents(1))).state).toBe('waiting');
  });

  test('of a part of the day counts who is away in it', async () => {
    const hours = { from: '13:00', to: '18:00' };
    await desk.settings('annual', {}, { allotments: [{ site: null, team: null, most: 1, days: null, hours }] });
    const states = [
      await files(0, { part: 'afternoon' }),
      await files(1, { part: 'morning' }),
      await files(2, { part: 'day' }),
    ];
    expect(states).toEqual(['asked', 'asked', 'waiting']);
  });

  test('that ends before it begins is named at its field', async () => {
    const answer = await desk.settings('annual', {}, bounded(2, { days: { first: desk.date(1), last: desk.date(0) } }));
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.json())).toContain('allotments');
  });
});

test('every version of the settings is kept, with who and when', async () => {
  const { version } = (await desk.centre.planner.ask('/api/v1/leave-settings')).json<LeaveSettings>();
  const { versions } = (await desk.centre.planner.ask('/api/v1/leave-settings/versions')).json<LeaveSettingsVersions>();
  expect(versions.map((one) => one.version)).toEqual(Array.from({ length: version }, (_, i) => version - i));
  expect(versions.map(({ author }) => author)).toEqual([
    ...Array.from({ length: version - 1 }, () => 'planner'),
    'machine',
  ]);
});

test('balances of everybody add up, and are found by team', async () => {
  await desk.grant(0, 4800, { until: desk.date(20) });
  await desk.approved(desk.days(0), annual);
  await desk.filed(desk.days(2), annual);
  const list = async (query: string) =>
    (await desk.centre.planner.ask(`/api/v1/leave-ledger/balances?type=annual${query}`)).json<LeaveBalances>();
  const { rows, total, types } = await list('');
  expect([total, types.map(({ code }) => code)]).toEqual([4, ['annual']]);
  expect(rows[0]).toMatchObject({
    ...{ granted: 4800, used: 480, corrected: 0, ended: 0, minutes: 4320, asked: 480 },
    expiring: { until: desk.date(20), minutes: 4320 },
  });
  expect((await list('&only=ending')).total).toBe(1);
  expect((await list(`&team=${encodeURIComponent(teams[1])}`)).rows.map(({ person }) => person.number)).toEqual([
    '2',
    '4',
  ]);
  expect((await desk.centre.planner.ask('/api/v1/leave-ledger/balances?type=sick')).status).toBe(400);
});

test('the number beside the inbox is what the reader may decide on; their own is somebody else’s', async () => {
  await desk.filed(desk.days(0));
  await desk.filed(desk.days(1), {}, agents(1));
  const counts = async (reader: TestReader) => (await reader.ask('/api/v1/requests/counts')).json<RequestCounts>();
  expect(await counts(desk.centre.approver)).toEqual({ decide: 2, asked: 0 });
  expect(await counts(agents(0))).toEqual({ decide: 0, asked: 0 });
  expect(await counts(lead)).toEqual({ decide: 0, asked: 0 });
});

test('open pages hear of leave: whose it is and who may read it, nobody else', async () => {
  const hears = async (reader: TestReader) => {
    const page = await WallSocket.open(desk.centre.api.url, reader);
    const heard: LeaveChanged[] = [];
    page.socket.on('leave:changed', (message) => heard.push(message));
    await page.socket.emitWithAck('leave:join', {});
    return { heard, close: () => page.socket.close() };
  };
  const pages = await Promise.all([agents(1), desk.centre.approver, agents(0), lead].map(hears));
  const leave = await desk.filed(desk.days(1), {}, agents(1));
  await expect.poll(() => pages.map(({ heard }) => heard.length)).toEqual([1, 1, 0, 0]);
  expect(pages[1]?.heard).toEqual([{ request: leave.id }]);
  for (const page of pages) page.close();
});

test('the inbox says in which zone and of which kinds it speaks', async () => {
  await desk.filed(desk.days(0));
  const inbox = (await desk.centre.approver.ask('/api/v1/leave')).json<LeaveInbox>();
  expect(inbox).toMatchObject({ timeZone: 'Asia/Shanghai', requests: [{ clear: true }] });
  expect(inbox.types.map(({ code }) => code)).toContain('annual');
  expect(done(await desk.decide(inbox.requests[0] ?? expect.fail('nothing is there'))).state).toBe('approved');
});
