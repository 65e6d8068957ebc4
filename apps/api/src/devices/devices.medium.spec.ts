import type {
  DeviceBeat,
  DeviceList,
  DeviceView,
  OperationsView,
  Problem,
  TvClaim,
  TvPairing,
  TvView,
} from '@zhiban/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DoorFeed } from '../../test/door-feed';
import { silentExchange, TestApp, type TestReader } from '../../test/test-app';
import { until, WallSocket } from '../../test/wall-socket';
import { RouteInspection } from '../platform/sign-in';
import { DeviceBeats } from './watch/device-beats';

let api: TestApp;
let administrator: TestReader;
const open: WallSocket[] = [];
let n = 0;

const setting = (name: string, boards = ['centre']) => ({
  name,
  language: 'zh-CN',
  watched: true,
  boards: boards.map((board) => ({ board, seconds: 20 })),
});
const begin = async (tv: TestReader) => (await tv.ask('/api/v1/tv/pairing', { method: 'POST' })).json<TvPairing>();
const claim = async (tv: TestReader) => (await tv.ask('/api/v1/tv/claim', { method: 'POST' })).json<TvClaim>().state;
const self = async (tv: TestReader) => (await tv.ask('/api/v1/tv')).json<TvView>().device;
const enter = (code: string, name = `tv ${(n += 1)}`, boards?: string[]) =>
  administrator.ask('/api/v1/devices', { method: 'POST', body: { code, ...setting(name, boards) } });

/** A TV that an administrator has paired. */
async function pairedTv(boards?: string[]): Promise<{ tv: TestReader; device: DeviceView }> {
  const tv = api.stranger();
  const { code } = await begin(tv);
  const device = (await enter(code, undefined, boards)).json<DeviceView>();
  await claim(tv);
  return { tv, device };
}

const wall = async (tv: TestReader, as: 'device' | 'person' = 'device') => {
  const socket = await WallSocket.open(api.url, tv, {}, as === 'device' ? { as } : {});
  open.push(socket);
  return socket;
};
const beat = (paintedMsAgo: number | null): DeviceBeat => ({
  paintedMsAgo,
  board: 'centre',
  version: '0.1.0 · abc',
  width: 1920,
  height: 1080,
  clockErrorMs: null,
  sound: 'muted',
  soundTestedMsAgo: null,
  visible: true,
});

beforeAll(async () => {
  api = await TestApp.start();
  administrator = await api.administrator();
  const feed = await DoorFeed.open(api.url, administrator);
  const event = (type: string, rest: object) => ({ id: `e${(n += 1)}`, at: Date.now(), type, ...rest });
  await feed.send([
    event('link-up', {}),
    event('member-added', { queue: 'sales', seat: 'SIP/101', name: '李雷', device: 'idle' }),
    event('member-added', { queue: 'support', seat: 'SIP/102', name: '韩梅梅', device: 'idle' }),
  ]);
});

afterAll(async () => {
  for (const socket of open) socket.close();
  await api.stop();
});

describe('pairing', () => {
  test('a TV shows a code, an administrator enters it, and the TV knows itself', async () => {
    const tv = api.stranger();
    expect(await self(tv)).toBeNull();
    const { code, expiresAt, at } = await begin(tv);
    expect(code).toMatch(/^[A-Z0-9]{6}$/);
    // The answer's clock is read a moment after the code was made.
    expect(expiresAt - at).toBeGreaterThan(595_000);
    expect(expiresAt - at).toBeLessThanOrEqual(600_000);
    expect(await claim(tv)).toBe('waiting');

    const typed = `${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`;
    const paired = await enter(typed, '一楼大厅', ['centre', 'queue:cloud/sales']);
    expect(paired.status).toBe(201);
    expect(paired.json<DeviceView>()).toMatchObject({ name: '一楼大厅', state: 'never', connected: false });
    expect(await claim(tv)).toBe('paired');
    expect(await self(tv)).toMatchObject({ name: '一楼大厅', boards: [{ board: 'centre' }, { seconds: 20 }] });
  });

  test('the token and the secret are cookies that no script and no other site ever gets', async () => {
    const tv = api.stranger();
    const asked = await tv.ask('/api/v1/tv/pairing', { method: 'POST' });
    const secret = asked.headers.getSetCookie().join();
    expect(secret).toMatch(/^zhiban_pairing=[\w-]{43};.*Path=\/api\/v1\/tv;.*HttpOnly; SameSite=Strict$/);
    expect(asked.text).not.toContain(tv.cookies.get('zhiban_pairing'));
    await enter(asked.json<TvPairing>().code);
    const answer = await tv.ask('/api/v1/tv/claim', { method: 'POST' });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^zhiban_device=[\w-]{43}; Max-Age=34560000; Path=\/;.*HttpOnly; SameSite=Strict$/);
    expect(answer.text).not.toContain(tv.cookies.get('zhiban_device'));
    const renewed = (await tv.ask('/api/v1/tv')).headers.getSetCookie();
    expect(renewed[0]).toContain('Max-Age=34560000');
  });

  test('where people come by https the cookies go by https alone', async () => {
    const secure = await TestApp.start({ ...silentExchange, PUBLIC_URL: 'https://wall.example' });
    const asked = await secure.stranger().ask('/api/v1/tv/pairing', { method: 'POST' });
    await secure.stop();
    expect(asked.headers.getSetCookie()[0]).toContain('; Secure;');
    expect(asked.json<TvPairing>().address).toBe('https://wall.example');
  });

  test('the database knows neither of them, and the audit has no trace of them', async () => {
    const tv = api.stranger();
    const { code } = await begin(tv);
    const secret = tv.cookies.get('zhiban_pairing') ?? '';
    const { id } = (await enter(code)).json<DeviceView>();
    await claim(tv);
    const token = tv.cookies.get('zhiban_device') ?? '';
    const kept = await api.database.query<{ row: string }>(
      `SELECT row_to_json(device)::text AS row FROM device UNION ALL SELECT row_to_json(audit_entry)::text FROM audit_entry`,
    );
    const all = kept.map(({ row }) => row).join('\n');
    expect(all).toContain(id);
    for (const hidden of [secret, token, code]) expect(all).not.toContain(hidden);
    const [{ hex } = { hex: '' }] = await api.database.query<{ hex: string }>(
      `SELECT encode(sha256(convert_to($1, 'UTF8')), 'hex') AS hex`,
      [token],
    );
    expect(all).toContain(hex);
  });

  test('who saw the code on the screen cannot fetch the token', async () => {
    const tv = api.stranger();
    const { code } = await begin(tv);
    await enter(code);
    const thief = api.stranger();
    await begin(thief);
    expect(await claim(thief)).toBe('waiting');
    expect(await self(thief)).toBeNull();
    expect(await claim(tv)).toBe('paired');
  });

  test('one code pairs one TV', async () => {
    const tv = api.stranger();
    const { code } = await begin(tv);
    const both = await Promise.all([enter(code), enter(code)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect((await enter(code)).json<Problem>().code).toBe('device.code');
  });

  test('an answer that is lost on its way may be fetched again, until the token was used', async () => {
    const tv = api.stranger();
    const { code } = await begin(tv);
    await enter(code);
    const secret = tv.cookies.get('zhiban_pairing') ?? '';
    const lost = api.stranger();
    lost.cookies.set('zhiban_pairing', secret);
    expect(await claim(lost)).toBe('paired');
    expect(await claim(tv)).toBe('paired');
    expect(await self(lost)).toBeNull();
    expect(await self(tv)).not.toBeNull();
    const late = api.stranger();
    late.cookies.set('zhiban_pairing', secret);
    expect(await claim(late)).toBe('expired');
  });

  test('a TV that asks again shows the same code', async () => {
    const tv = api.stranger();
    const first = await begin(tv);
    expect((await begin(tv)).code).toBe(first.code);
    expect((await begin(api.stranger())).code).not.toBe(first.code);
  });

  test('a name that another TV has is refused, and the code may be used again', async () => {
    const { device } = await pairedTv();
    const tv = api.stranger();
    const { code } = await begin(tv);
    expect((await enter(code, device.name)).json<Problem>()).toMatchObject({
      code: 'device.name',
      fields: [{ path: 'name' }],
    });
    expect((await enter(code, '一楼西侧')).status).toBe(201);
    const other = api.stranger();
    await expect(
      api.database.query(`INSERT INTO device SELECT gen_random_uuid(), name, language, boards, true, null, null, null,
        paired_at, paired_by FROM device WHERE name = '一楼西侧'`),
    ).rejects.toMatchObject({ constraint: 'device_name_unique' });
    expect(await self(other)).toBeNull();
  });

  test('without boards, with nine of them or with a turn of no time nothing is paired', async () => {
    const { code } = await begin(api.stranger());
    for (const boards of [[], Array.from({ length: 9 }, (_, i) => `queue:cloud/${i}`)]) {
      expect((await enter(code, 'x', boards)).json<Problem>().code).toBe('input.invalid');
    }
    const body = { code, ...setting('x'), boards: [{ board: 'centre', seconds: 0 }] };
    expect((await administrator.ask('/api/v1/devices', { method: 'POST', body })).status).toBe(400);
  });
});

describe('what a TV may', () => {
  test('it reads its own boards and no other one', async () => {
    const { tv } = await pairedTv(['queue:cloud/sales']);
    const socket = await wall(tv);
    expect((await socket.join('queue:cloud/sales')).picture.board).toBe('queue:cloud/sales');
    for (const board of ['queue:cloud/support', 'centre', 'queue:cloud/none']) {
      expect(await socket.ask(board)).toMatchObject({ ok: false, problem: { code: 'board.not-yours', status: 403 } });
    }
    expect(await socket.say('clock:ask', { sentAt: 5 })).toMatchObject({ ok: true });
  });

  test('the seat map is the whole centre seen another way', async () => {
    const { tv } = await pairedTv(['seats']);
    expect((await (await wall(tv)).join('centre')).picture.board).toBe('centre');
  });

  test('no route that asks who one is lets a TV in', async () => {
    const { tv } = await pairedTv();
    const routes = api.app.get(RouteInspection, { strict: false }).routes();
    const closed = routes.filter(({ access }) => access?.kind !== 'open');
    expect(closed.length).toBeGreaterThan(20);
    for (const { method, path } of closed) {
      const asked = path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000').replace(/\*\w*/g, 'x');
      const answer = await tv.ask(asked, { method });
      expect([method, path, answer.status]).toEqual([method, path, 401]);
    }
  });

  test('a TV that does not say so is nobody on the socket, and a person is no TV', async () => {
    const { tv } = await pairedTv();
    await expect(wall(tv, 'person')).rejects.toMatchObject({ data: { code: 'sign-in.required' } });
    await expect(wall(administrator, 'device')).rejects.toMatchObject({ data: { code: 'sign-in.required' } });
    const person = await wall(administrator, 'person');
    expect(await person.say('device:beat', beat(0))).toMatchObject({ problem: { code: 'device.only' } });
  });

  test('it is told at once which release and which pages the server has', async () => {
    const { tv } = await pairedTv();
    const socket = await wall(tv);
    await until(() => socket.hello !== null);
    expect(socket.hello).toEqual({ version: expect.stringMatching(/^\d+\./) as string, build: null });
  });
});

describe('what is done to a TV', () => {
  test('a token that was not seen for 400 days opens nothing', async () => {
    const { tv, device } = await pairedTv();
    const seen = (days: number) =>
      api.database.query(`UPDATE device SET seen_at = now() - make_interval(days => $2) WHERE id = $1`, [
        device.id,
        days,
      ]);
    await seen(399);
    expect(await self(tv)).not.toBeNull();
    await seen(401);
    await expect(wall(tv)).rejects.toMatchObject({ data: { code: 'sign-in.required' } });
    expect(await self(tv)).toBeNull();
  });

  test('unpairing closes its socket at once, and its token opens nothing any more', async () => {
    const { tv, device } = await pairedTv();
    const socket = await wall(tv);
    await socket.join('centre');
    expect((await administrator.ask(`/api/v1/devices/${device.id}`, { method: 'DELETE' })).status).toBe(204);
    await until(() => socket.socket.disconnected, 500);
    await expect(wall(tv)).rejects.toMatchObject({ data: { code: 'sign-in.required' } });
    expect(await self(tv)).toBeNull();
    expect(tv.cookies.has('zhiban_device')).toBe(false);
    expect((await administrator.ask(`/api/v1/devices/${device.id}`, { method: 'DELETE' })).status).toBe(404);
  });

  test('other boards make it begin anew, with those alone', async () => {
    const { tv, device } = await pairedTv(['centre']);
    const socket = await wall(tv);
    await socket.join('centre');
    const body = setting(device.name, ['queue:cloud/support']);
    expect((await administrator.ask(`/api/v1/devices/${device.id}`, { method: 'PUT', body })).status).toBe(200);
    await until(() => socket.socket.disconnected, 500);
    const again = await wall(tv);
    expect(await again.ask('centre')).toMatchObject({ problem: { code: 'board.not-yours' } });
    expect((await again.join('queue:cloud/support')).picture.board).toBe('queue:cloud/support');
  });

  test('it hears commands, and one that is away is said to be', async () => {
    const { tv, device } = await pairedTv();
    const identify = () => administrator.ask(`/api/v1/devices/${device.id}/identify`, { method: 'POST' });
    expect((await identify()).json<Problem>().code).toBe('device.away');
    const [mine, other] = [await wall(tv), await wall((await pairedTv()).tv)];
    expect((await identify()).status).toBe(204);
    await until(() => mine.commands.length > 0);
    expect([mine.commands, other.commands]).toEqual([['identify'], []]);
    expect((await administrator.ask(`/api/v1/devices/${device.id}/explode`, { method: 'POST' })).status).toBe(400);
  });

  test('all of it stands in the audit', async () => {
    const { device } = await pairedTv();
    await administrator.ask(`/api/v1/devices/${device.id}`, { method: 'PUT', body: setting('renamed') });
    await administrator.ask(`/api/v1/devices/${device.id}`, { method: 'DELETE' });
    const rows = await api.database.query<{ action: string }>(
      'SELECT action FROM audit_entry WHERE subject = $1 ORDER BY id',
      [device.id],
    );
    expect(rows.map(({ action }) => action)).toEqual(['device.paired', 'device.changed', 'device.unpaired']);
  });
});

describe('what a TV says of itself', () => {
  const listed = async (id: string) =>
    (await administrator.ask('/api/v1/devices')).json<DeviceList>().devices.find((device) => device.id === id);

  test('shows on the page of TVs at once, and is stored with the next minute', async () => {
    const { tv, device } = await pairedTv();
    const socket = await wall(tv);
    expect(await socket.say('device:beat', beat(120))).toMatchObject({ ok: true });
    const view = await listed(device.id);
    expect(view).toMatchObject({ state: 'painting', connected: true, beat: { width: 1920, sound: 'muted' } });
    expect(Date.now() - (view?.paintedAt ?? 0)).toBeLessThan(2000);
    const stored = () => api.database.query<{ beat: unknown }>('SELECT beat FROM device WHERE id = $1', [device.id]);
    expect(await stored()).toEqual([{ beat: null }]);
    await api.app.get(DeviceBeats, { strict: false }).store();
    expect(await stored()).toMatchObject([{ beat: { board: 'centre', version: '0.1.0 · abc' } }]);
  });

  test('nonsense is refused and changes nothing', async () => {
    const { tv, device } = await pairedTv();
    const socket = await wall(tv);
    expect(await socket.say('device:beat', { ...beat(0), width: -1 })).toMatchObject({
      problem: { code: 'input.invalid' },
    });
    expect(await listed(device.id)).toMatchObject({ state: 'never', beat: null });
  });

  test('counts in Operations', async () => {
    const devices = async () => (await administrator.ask('/api/v1/operations')).json<OperationsView>().boards.devices;
    const before = await devices();
    const { tv } = await pairedTv();
    await (await wall(tv)).say('device:beat', beat(0));
    const after = await devices();
    expect(after.paired - before.paired).toBe(1);
    expect(after.painting - before.painting).toBe(1);
    expect(after.silent).toEqual([]);
  });

  test('a TV whose row is gone is unpaired with the next minute', async () => {
    const { tv, device } = await pairedTv();
    const socket = await wall(tv);
    await socket.say('device:beat', beat(0));
    await api.database.query('DELETE FROM device WHERE id = $1', [device.id]);
    await api.app.get(DeviceBeats, { strict: false }).store();
    await until(() => socket.socket.disconnected);
  });
});

// Last, for it locks the address of the tests out.
test('codes cannot be found by force: a few guesses, then a pause that grows', async () => {
  const { code } = await begin(api.stranger());
  const answers: Problem[] = [];
  for (let i = 0; i < 30; i += 1) answers.push((await enter('AAAAAA')).json<Problem>());
  const looked = answers.filter((problem) => problem.code === 'device.code').length;
  expect(looked).toBeLessThanOrEqual(9);
  expect(answers.at(-1)).toMatchObject({ code: 'device.guesses', status: 429 });
  expect((await enter(code)).json<Problem>().code).toBe('device.guesses');
});
