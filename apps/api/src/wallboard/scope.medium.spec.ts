import { permissionTable, type BoardPicture, type FloorPicture, type PastJoined } from '@zhiban/wire';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { everybody, leadOf, namedIn, seatId, seats, TeamsFloor, type Watching } from '../../test/teams-floor';
import { until, WallSocket } from '../../test/wall-socket';
import { Access, RouteInspection } from '../platform/sign-in';
import { WallboardGateway } from './socket/wallboard.gateway';

let floor: TeamsFloor;
beforeAll(async () => (floor = await TeamsFloor.open()));
afterAll(() => floor.close());

describe('over a picture and many strokes', () => {
  const names = ['lead-one', 'lead-two', 'lead-both', 'manager'];
  const watching = new Map<string, Watching>();
  const wallOf = (name: string): WallSocket => watching.get(name)?.wall ?? expect.fail(`${name} does not watch`);

  beforeAll(async () => {
    for (const name of names) watching.set(name, await floor.watch(name));
    for (let round = 0; round < 12; round += 1) await floor.busy(round);
    await until(() => Object.keys(wallOf('manager').picture?.alarms ?? {}).length >= everybody.length);
  });

  test('a lead hears of the own team, a lead of two of both, a manager of everybody', () => {
    const heard = Object.fromEntries([...watching].map(([name, { heardOf }]) => [name, heardOf]));
    expect(heard).toEqual({
      'lead-one': ['one'],
      'lead-two': ['two'],
      'lead-both': ['one', 'two'],
      manager: everybody,
    });
  });

  test('each gets strokes of their seats and alarms, and follows them to what a fresh picture shows', async () => {
    for (const name of names) {
      const wall = wallOf(name);
      const seen = everybody.filter((who) => wall.picture?.seats[seatId(who)]?.missedRingAt);
      const ofSeats = Object.values(wall.picture?.alarms ?? {}).flatMap(({ seat }) => seat ?? []);
      expect(new Set(ofSeats)).toEqual(new Set(seen.map(seatId)));
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
    const [lead, manager] = [wallOf('lead-one').picture, wallOf('manager').picture];
    const service = (picture: BoardPicture | null) => [
      picture?.totals.windows.day,
      picture?.queues['cloud/sales']?.windows.day,
    ];
    expect(service(lead)).toEqual(service(manager));
    expect(lead?.totals.windows.day.offered).toBeGreaterThanOrEqual(48);
    expect(lead?.only).toEqual([{ zh: '信用卡组', en: '信用卡组' }]);
    expect(manager?.only).toBeUndefined();
  });
});

test('three groups of sockets on one board cost three encodings a tick, however many they are', async () => {
  const gateway = floor.api.app.get(WallboardGateway, { strict: false });
  floor.leaveWalls();
  await until(() => gateway.sockets === 0);
  const groups = ['lead-one', 'lead-two', 'manager'];
  const walls: WallSocket[] = [];
  for (const name of [...groups, ...groups, ...groups, ...groups]) {
    const wall = await WallSocket.open(floor.api.url, floor.reader(name));
    await wall.join('centre');
    walls.push(wall);
  }
  const before = gateway.encoded.strokes;
  const first = walls.map(({ seq }) => seq);
  for (let round = 20; round < 28; round += 1) await floor.busy(round);
  const heardBy = (nth: number) => (walls[nth]?.seq ?? 0) - (first[nth] ?? 0);
  const encoded = gateway.encoded.strokes - before;
  const said = heardBy(0) + heardBy(1) + heardBy(2);
  for (const nth of walls.keys()) expect(Math.abs(heardBy(nth) - heardBy(nth % 3))).toBeLessThanOrEqual(2);
  expect(said).toBeGreaterThan(12);
  expect(encoded).toBeGreaterThanOrEqual(said - 3);
  expect(encoded).toBeLessThanOrEqual(said + 6);
  for (const wall of walls) wall.close();
});

describe('what is asked beside the board', () => {
  test('the floor’s JSON has the seats that are reached, and all queues', async () => {
    const asked = async (name: string) => (await floor.reader(name).ask('/api/v1/live/floor')).json<FloorPicture>();
    const lead = await asked('lead-one');
    expect(lead.seats.map(({ seat }) => seat)).toEqual([seats.one.seat]);
    expect(lead.queues.map(({ id }) => id)).toEqual(['cloud/sales']);
    expect((await asked('manager')).seats).toHaveLength(4);
  });

  test('no list that may be read for one team names anybody of another', async () => {
    const routes = floor.api.app.get(RouteInspection, { strict: false }).routes();
    const lists = routes.filter(
      ({ method, path, access }) =>
        method === 'GET' &&
        !path.includes(':') &&
        access?.kind === 'permission' &&
        permissionTable[access.permission].reach === 'place',
    );
    const named = async (path: string) => namedIn((await floor.reader('lead-one').ask(path)).text);
    const found = await Promise.all(lists.map(async ({ path }) => [path, await named(path)] as const));
    expect(found.filter(([, who]) => who.some((one) => one !== 'one'))).toEqual([]);
    expect(found.filter(([, who]) => who.length > 0).length).toBeGreaterThan(3);
  });

  test('the past is refused to who does not see the whole centre', async () => {
    const asked = { board: 'centre', at: Date.now() - 5000, speed: 0 };
    const open = async (name: string) => {
      const wall = await WallSocket.open(floor.api.url, floor.reader(name));
      const answer = (await wall.say('past:open', asked)) as { problem: { code: string }; value: PastJoined };
      wall.close();
      return answer;
    };
    expect(await open('lead-one')).toMatchObject({ problem: { code: 'permission.missing' } });
    expect(Object.keys((await open('manager')).value.picture.seats)).toHaveLength(4);
  });
});

describe('when somebody’s posts change', () => {
  test('the open wall is closed at once, and comes back with the new team alone', async () => {
    const before = await floor.watch('lead-one');
    const closed = new Promise((resolve) => before.wall.socket.on('disconnect', resolve));
    expect(await floor.give('lead-one', [leadOf('two')])).toBe(200);
    await closed;
    const after = await floor.watch('lead-one');
    await floor.busy(40);
    await until(() => after.wall.strokes.length > 3);
    expect([before.heardOf, after.heardOf]).toEqual([['one'], ['two']]);
    await floor.give('lead-one', [leadOf('one')]);
  });

  test('who was just being let in by the old posts is turned back', async () => {
    const access: Access = floor.api.app.get(Access, { strict: false });
    const read = access.ofHandshake.bind(access);
    vi.spyOn(access, 'ofHandshake').mockImplementationOnce(async (...asked) => {
      const reader = await read(...asked);
      await floor.give('lead-one', [leadOf('two')]);
      return reader;
    });
    const wall = await WallSocket.open(floor.api.url, floor.reader('lead-one'));
    await until(() => wall.socket.disconnected);
    expect(wall.hello).toBeNull();
  });
});
