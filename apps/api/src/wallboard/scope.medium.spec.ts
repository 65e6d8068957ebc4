import type {
  AccountMade,
  AlarmHandlers,
  AlarmPage,
  BoardFile,
  BoardPicture,
  FloorPicture,
  Grant,
  PastJoined,
  Problem,
  StoredBoard,
} from '@zhiban/wire';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DoorFeed } from '../../test/door-feed';
import { TestApp, type Answer, type TestReader } from '../../test/test-app';
import { until, WallSocket } from '../../test/wall-socket';
import { Access } from '../platform/sign-in';
import { WallboardGateway } from './socket/wallboard.gateway';

/** Whose seat, in which team. Nobody knows whose SIP/2404 is. */
const seats = {
  one: { seat: 'SIP/2101', name: '王小丽', team: '信用卡组' },
  two: { seat: 'SIP/2202', name: '李明山', team: '投诉组' },
  far: { seat: 'SIP/2303', name: '赵六合', team: '借记卡组' },
  nobody: { seat: 'SIP/2404', name: '孙七七', team: null },
} as const;
type Who = keyof typeof seats;
const all = Object.keys(seats) as Who[];

let api: TestApp;
let administrator: TestReader;
let feed: DoorFeed;
let heartbeat: NodeJS.Timeout;
let board: string;
let n = 0;
const accounts = new Map<string, { id: string; reader: TestReader }>();
const open: Watching[] = [];

const event = (type: string, rest: object, at = Date.now()) => ({ id: `e${(n += 1)}`, at, type, ...rest });
const place = { x: 0, w: 3, h: 2 };
const onDuty = (team: string, id: string, y: number): BoardFile['tiles'][number] => ({
  ...{ ...place, id, y, kind: 'number' },
  metric: { figure: 'ON-DUTY', scope: { kind: 'team', team } },
});
const drawn = all.map((who, at) => ({ x: at * 2, y: 0, seat: `cloud/${seats[who].seat}` }));
const tiles: BoardFile['tiles'] = [
  onDuty(seats.one.team, 'one', 0),
  onDuty(seats.two.team, 'two', 2),
  { ...place, y: 4, id: 'teams', kind: 'teams', teams: [], columns: [{ figure: 'HANDLED' }] },
  { ...place, x: 3, y: 0, id: 'seats', kind: 'seats', queues: [], teams: [] },
  {
    ...{ ...place, x: 3, y: 2, id: 'plan', kind: 'seat-map' },
    plan: { width: 20, height: 20, seats: drawn, shapes: [], labels: [] },
  },
];

/** A socket on three boards, with the text of all that came over it. */
class Watching {
  private constructor(
    readonly wall: WallSocket,
    readonly frames: string[],
  ) {}

  static async open(reader: TestReader): Promise<Watching> {
    const wall = await WallSocket.open(api.url, reader);
    const frames: string[] = [];
    wall.socket.io.engine.on('packet', ({ data }) => void frames.push(String(data)));
    const watching = new Watching(wall, frames);
    open.push(watching);
    await wall.join('centre');
    for (const key of ['queue:cloud/sales', `board:${board}`]) expect((await wall.ask(key)).ok).toBe(true);
    return watching;
  }

  /** Everybody of whom a name or a seat's number stands in what was heard. */
  get heardOf(): Who[] {
    const text = this.frames.join('\n');
    return all.filter((who) => text.includes(seats[who].name) || text.includes(seats[who].seat));
  }
}

async function entered(username: string, grants: Grant[]): Promise<TestReader> {
  const body = { username, grants, person: null };
  const made = (await administrator.ask('/api/v1/accounts', { method: 'POST', body })).json<AccountMade>();
  const reader = api.stranger();
  await reader.signIn(username, made.password);
  const next = 'quiet lamps over the floor';
  await reader.ask('/api/v1/session/password', { method: 'PUT', body: { current: made.password, next } });
  accounts.set(username, { id: made.account.id, reader });
  return reader;
}

const leadOf = (who: 'one' | 'two'): Grant => ({ role: 'shift-lead', site: '上海', team: seats[who].team });
const readerOf = (name: string) => accounts.get(name)?.reader ?? expect.fail(`no ${name}`);
const give = (name: string, grants: Grant[]) =>
  administrator.ask(`/api/v1/accounts/${accounts.get(name)?.id}/grants`, { method: 'PUT', body: { grants } });
const codeOf = (answer: Answer) => answer.json<Problem>().code;

/** Something happens at every seat: a call rings out, a pause begins or ends. */
async function busy(round: number): Promise<void> {
  const acts = all.flatMap((who) => {
    const { seat } = seats[who];
    const visit = `${who}${round}`;
    return [
      event('visit-offered', { visit, call: visit, queue: 'sales', caller: '13812341234' }),
      event('ring-started', { visit, queue: 'sales', seat }),
      event('ring-ended', { visit, queue: 'sales', seat, how: 'no-answer', ringMs: 9000 }),
      event('visit-abandoned', { visit, waitMs: 9000 }),
      event('member-paused', { seat, queue: null, paused: round % 2 === 0, reason: 'lunch' }),
    ];
  });
  const answer = await feed.send(acts);
  expect(answer.status).toBeLessThan(300);
}

beforeAll(async () => {
  api = await TestApp.start();
  administrator = await api.administrator();
  const rows = (['one', 'two', 'far'] as const).map((who, at) => {
    const { name, team, seat } = seats[who];
    return `${7001 + at},${name},${who === 'far' ? '合肥' : '上海'},${team},cloud,${seat}\n`;
  });
  await administrator.ask('/api/v1/people/import', {
    method: 'POST',
    body: `工号,姓名,职场,班组,交换机,坐席\n${rows.join('')}`,
    headers: { 'content-type': 'text/csv' },
  });
  feed = await DoorFeed.open(api.url, administrator);
  await feed.send([
    event('link-up', {}),
    ...all.map((who) => event('member-added', { queue: 'sales', ...seats[who], team: undefined, device: 'idle' })),
  ]);
  heartbeat = setInterval(() => void feed.send([]), 500);
  const post = (path: string, body: unknown) => administrator.ask(`/api/v1/${path}`, { method: 'POST', body });
  const stored = (await post('boards', { template: 'seats' })).json<StoredBoard>();
  const body = { file: { ...stored.file, names: true, tiles }, comment: '', basedOnVersion: stored.n };
  expect((await administrator.ask(`/api/v1/boards/${stored.id}`, { method: 'PUT', body })).status).toBe(200);
  board = stored.id;
  await entered('lead-one', [leadOf('one')]);
  await entered('lead-two', [leadOf('two')]);
  await entered('lead-both', [leadOf('two'), leadOf('one')]);
  await entered('manager', [{ role: 'manager', site: null, team: null }]);
  await until(async () => (await administrator.ask('/api/v1/live/floor')).text.includes(seats.nobody.name));
});

afterAll(async () => {
  clearInterval(heartbeat);
  for (const { wall } of open) wall.close();
  await api.stop();
});

describe('over a picture and many strokes', () => {
  const watching = new Map<string, Watching>();
  const of = (name: string) => watching.get(name) ?? expect.fail(`${name} does not watch`);

  beforeAll(async () => {
    for (const name of accounts.keys()) watching.set(name, await Watching.open(readerOf(name)));
    for (let round = 0; round < 12; round += 1) {
      await busy(round);
      await new Promise((resolve) => setTimeout(resolve, 260));
    }
    await until(() => Object.keys(of('manager').wall.picture?.alarms ?? {}).length >= all.length);
  });

  test('a lead hears of the own team, a lead of two of both, a manager of everybody', () => {
    const heard = Object.fromEntries([...watching].map(([name, { heardOf }]) => [name, heardOf]));
    expect(heard).toEqual({
      'lead-one': ['one'],
      'lead-two': ['two'],
      'lead-both': ['one', 'two'],
      manager: all,
    });
  });

  test('each gets strokes of their seats and alarms, and follows them to what a fresh picture shows', async () => {
    for (const name of ['lead-one', 'lead-two', 'lead-both', 'manager']) {
      const { wall } = of(name);
      const seen = all.filter((who) => wall.picture?.seats[`cloud/${seats[who].seat}`]?.missedRingAt);
      const ofSeats = Object.values(wall.picture?.alarms ?? {}).flatMap(({ seat }) => seat ?? []);
      expect(new Set(ofSeats)).toEqual(new Set(seen.map((who) => `cloud/${seats[who].seat}`)));
      expect(wall.picture?.totals.seats.onDuty).toBe(seen.length);
      await until(async () => {
        const fresh = await wall.ask('centre');
        if (!fresh.ok || fresh.value.seq !== wall.seq) return false;
        expect(wall.picture).toEqual(fresh.value.picture);
        return true;
      });
    }
  });

  test('the figures of queue and centre are the same for all, and the board says whose seats it shows', () => {
    const [lead, manager] = [of('lead-one').wall.picture, of('manager').wall.picture];
    const service = (picture: BoardPicture | null) => [
      picture?.totals.windows.day,
      picture?.queues['cloud/sales']?.windows.day,
    ];
    expect(service(lead)).toEqual(service(manager));
    expect(lead?.totals.windows.day.offered).toBeGreaterThanOrEqual(48);
    expect(lead?.only).toEqual([{ zh: '信用卡组', en: '信用卡组' }]);
    expect(manager?.only).toBeUndefined();
  });

  test('three groups of sockets on one board cost three encodings a tick, however many they are', async () => {
    const gateway = api.app.get(WallboardGateway, { strict: false });
    for (const { wall } of open.splice(0)) wall.close();
    await until(() => gateway.sockets === 0);
    const names = ['lead-one', 'lead-two', 'manager'];
    const walls: WallSocket[] = [];
    for (const name of [...names, ...names, ...names, ...names]) {
      const wall = await WallSocket.open(api.url, readerOf(name));
      await wall.join('centre');
      walls.push(wall);
    }
    const before = gateway.encoded.strokes;
    const firstSeq = walls.map(({ seq }) => seq);
    for (let round = 20; round < 28; round += 1) {
      await busy(round);
      await new Promise((resolve) => setTimeout(resolve, 260));
    }
    const heardBy = (at: number) => (walls[at]?.seq ?? 0) - (firstSeq[at] ?? 0);
    const encoded = gateway.encoded.strokes - before;
    const said = heardBy(0) + heardBy(1) + heardBy(2);
    expect(walls.map((_, at) => Math.abs(heardBy(at) - heardBy(at % 3)) <= 2).every(Boolean)).toBe(true);
    expect(said).toBeGreaterThan(12);
    expect(encoded).toBeGreaterThanOrEqual(said - 3);
    expect(encoded).toBeLessThanOrEqual(said + 6);
    for (const wall of walls) wall.close();
  });
});

describe('what is asked beside the board', () => {
  test('the floor’s JSON has the seats that are reached, and all queues', async () => {
    const seatsOf = async (name: string) => {
      const { text, ...answer } = await readerOf(name).ask('/api/v1/live/floor');
      const floor = answer.json<FloorPicture>();
      return { text, seats: floor.seats.map(({ seat }) => seat), queues: floor.queues.map(({ id }) => id) };
    };
    const lead = await seatsOf('lead-one');
    expect(lead).toMatchObject({ seats: [seats.one.seat], queues: ['cloud/sales'] });
    for (const who of ['two', 'far', 'nobody'] as const) expect(lead.text).not.toContain(seats[who].name);
    expect((await seatsOf('manager')).seats).toHaveLength(4);
  });

  test('alarms of other teams are in no list, and a deed on one finds nothing', async () => {
    const alarms = async (name: string) =>
      (await readerOf(name).ask('/api/v1/alarms?state=all')).json<AlarmPage>().alarms;
    const everyone = await alarms('manager');
    const ids = (who: Who) => everyone.filter(({ seat }) => seat === `cloud/${seats[who].seat}`).map(({ id }) => id);
    const seen = (await alarms('lead-one')).filter(({ seat }) => seat !== null).map(({ id }) => id);
    expect(ids('one').length).toBeGreaterThan(0);
    expect(seen).toEqual(ids('one'));
    const [mine] = ids('one');
    const [other] = ids('two');
    const lead = readerOf('lead-one');
    expect((await lead.ask(`/api/v1/alarms/${mine}`)).status).toBe(200);
    expect(codeOf(await lead.ask(`/api/v1/alarms/${other}`))).toBe('alarm.unknown');
    const deeds = { acknowledge: {}, take: {}, 'hand-over': { to: 'admin' }, note: { text: 'x' } };
    for (const [deed, body] of Object.entries({ ...deeds, snooze: { minutes: 5, reason: 'x' } })) {
      const answer = await lead.ask(`/api/v1/alarms/${other}/${deed}`, { method: 'POST', body });
      expect([deed, codeOf(answer)]).toEqual([deed, 'alarm.unknown']);
    }
    expect((await lead.ask(`/api/v1/alarms/${mine}/note`, { method: 'POST', body: { text: 'x' } })).status).toBe(200);
  });

  test('whoever sees an alarm and has no post to handle it there is told so', async () => {
    const grants: Grant[] = [{ role: 'auditor', site: null, team: null }, leadOf('two')];
    const auditor = await entered('auditor', grants);
    const { alarms } = (await auditor.ask('/api/v1/alarms?state=all')).json<AlarmPage>();
    const deed = (who: Who) => {
      const id = alarms.find(({ seat }) => seat === `cloud/${seats[who].seat}`)?.id;
      return auditor.ask(`/api/v1/alarms/${id}/note`, { method: 'POST', body: { text: 'x' } });
    };
    expect(codeOf(await deed('one'))).toBe('permission.missing');
    expect((await deed('two')).status).toBe(200);
  });

  test('an alarm is handed over to those alone whose posts reach it', async () => {
    const manager = readerOf('manager');
    const { alarms } = (await manager.ask('/api/v1/alarms?state=all')).json<AlarmPage>();
    const id = alarms.find(({ seat, clearedAt }) => seat === `cloud/${seats.one.seat}` && clearedAt === null)?.id;
    const { names } = (await manager.ask(`/api/v1/alarms/handlers?alarm=${id}`)).json<AlarmHandlers>();
    expect(names).toEqual(expect.arrayContaining(['admin', 'lead-both', 'lead-one', 'manager']));
    expect(names).not.toContain('lead-two');
    const to = (name: string) => manager.ask(`/api/v1/alarms/${id}/hand-over`, { method: 'POST', body: { to: name } });
    expect(codeOf(await to('lead-two'))).toBe('alarm.no-handler');
    expect((await to('lead-one')).status).toBe(200);
  });

  test('the past is refused to who does not see the whole centre', async () => {
    const wall = await WallSocket.open(api.url, readerOf('lead-one'));
    const asked = { board: 'centre', at: Date.now() - 5000, speed: 0 };
    expect(await wall.say('past:open', asked)).toMatchObject({ problem: { code: 'permission.missing' } });
    wall.close();
    const whole = await WallSocket.open(api.url, readerOf('manager'));
    const answer = (await whole.say('past:open', asked)) as { value: PastJoined };
    expect(Object.keys(answer.value.picture.seats)).toHaveLength(4);
    whole.close();
  });
});

describe('when somebody’s posts change', () => {
  test('the open wall is closed at once, and comes back with the new team alone', async () => {
    const before = await Watching.open(readerOf('lead-one'));
    const closed = new Promise((resolve) => before.wall.socket.on('disconnect', resolve));
    expect((await give('lead-one', [leadOf('two')])).status).toBe(200);
    await closed;
    const after = await Watching.open(readerOf('lead-one'));
    await busy(40);
    await until(() => after.wall.strokes.length > 3);
    expect([before.heardOf, after.heardOf]).toEqual([['one'], ['two']]);
    await give('lead-one', [leadOf('one')]);
  });

  test('who was just being let in by the old posts is turned back', async () => {
    const access: Access = api.app.get(Access, { strict: false });
    const read = access.ofHandshake.bind(access);
    vi.spyOn(access, 'ofHandshake').mockImplementationOnce(async (...asked) => {
      const reader = await read(...asked);
      await give('lead-one', [leadOf('two')]);
      return reader;
    });
    const wall = await WallSocket.open(api.url, readerOf('lead-one'));
    await until(() => wall.socket.disconnected);
    expect(wall.hello).toBeNull();
  });
});
