import type { Answer, BoardJoined, ExplainedFigure, SettingsVersion } from '@zhiban/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DoorFeed } from '../../test/door-feed';
import { TestApp, type TestReader } from '../../test/test-app';
import { until, WallSocket } from '../../test/wall-socket';
import { WallboardGateway } from './socket/wallboard.gateway';

let api: TestApp;
let administrator: TestReader;
let feed: DoorFeed;
let n = 0;
const open: WallSocket[] = [];

const wall = async (reader: TestReader | null = administrator, headers?: Record<string, string>) => {
  const socket = await WallSocket.open(api.url, reader, headers);
  open.push(socket);
  return socket;
};
const event = (type: string, rest: object) => ({ id: `e${(n += 1)}`, at: Date.now(), type, ...rest });
const caller = (visit: string, queue = 'sales') =>
  event('visit-offered', { visit, call: visit, queue, caller: '13812341234' });

beforeAll(async () => {
  api = await TestApp.start();
  administrator = await api.administrator();
  feed = await DoorFeed.open(api.url, administrator);
  await feed.send([
    event('link-up', {}),
    event('member-added', { queue: 'sales', seat: 'SIP/101', name: '李雷', device: 'idle' }),
    event('member-added', { queue: 'support', seat: 'SIP/102', name: '韩梅梅', device: 'idle' }),
    caller('first'),
  ]);
});

afterAll(async () => {
  for (const socket of open) socket.close();
  await api.stop();
});

describe('a board', () => {
  test('joins, gets the picture, and by strokes alone stays equal to a fresh picture', async () => {
    const board = await wall();
    const joined = await board.join('centre');
    expect(joined.picture.queues['cloud/sales']).toMatchObject({ waiting: 1, zh: 'sales' });
    for (let round = 0; round < 12; round += 1) {
      const visit = `r${round}`;
      await feed.send([
        caller(visit, round % 2 ? 'sales' : 'support'),
        event('ring-started', { visit, queue: 'sales', seat: 'SIP/101' }),
        ...(round % 3 ? [event('visit-abandoned', { visit })] : []),
      ]);
      await new Promise((resolve) => setTimeout(resolve, 130));
    }
    await until(async () => {
      const fresh = (await board.ask('centre')) as Extract<Answer<BoardJoined>, { ok: true }>;
      return (
        fresh.value.seq === board.seq &&
        JSON.stringify(fresh.value.picture.queues) !== '{}' &&
        sameAs(board, fresh.value)
      );
    });
    expect(board.strokes.length).toBeGreaterThan(3);
    expect(board.strokes.map(({ seq }) => seq)).toEqual(board.strokes.map((_, i) => (board.strokes[0]?.seq ?? 0) + i));
  });

  test('masks the caller, wherever the number shows', async () => {
    const board = await wall();
    const { picture } = await board.join('queue:cloud/sales');
    expect(JSON.stringify(picture)).not.toContain('13812341234');
    const floor = await administrator.ask('/api/v1/live/floor');
    expect(floor.text).toContain('138****1234');
    expect(floor.text).not.toContain('13812341234');
  });

  test('shows its queue alone', async () => {
    const board = await wall();
    const { picture } = await board.join('queue:cloud/support');
    expect(Object.keys(picture.queues)).toEqual(['cloud/support']);
    expect(Object.keys(picture.seats)).toEqual(['cloud/SIP/102']);
    expect(Object.keys(picture.queues['cloud/support']?.windows ?? {})).toHaveLength(5);
  });

  test('hears a stroke each second even when nothing happens, with the proof of life', async () => {
    const board = await wall();
    await board.join('centre');
    await feed.send([]);
    const heard = board.strokes.length;
    await until(() => board.strokes.length >= heard + 2, 4000);
    expect(board.strokes.at(-1)?.fresh['cloud']).toBeGreaterThan(Date.now() - 8000);
  });

  test('two readers of one board cost one encoding', async () => {
    const [one, two] = [await wall(), await wall()];
    await Promise.all([one.join('queue:cloud/sales'), two.join('queue:cloud/sales')]);
    for (const socket of open) if (socket !== one && socket !== two) socket.close();
    await until(() => api.app.get(WallboardGateway, { strict: false }).sockets === 2);
    const gateway = api.app.get(WallboardGateway, { strict: false });
    const before = { encoded: gateway.encoded.strokes, heard: one.strokes.length + two.strokes.length };
    for (let round = 0; round < 6; round += 1) {
      await feed.send([caller(`enc${round}`)]);
      await new Promise((resolve) => setTimeout(resolve, 260));
    }
    const encoded = gateway.encoded.strokes - before.encoded;
    await until(() => one.strokes.length + two.strokes.length - before.heard >= 2 * encoded);
    expect(encoded).toBeGreaterThan(3);
    expect(one.strokes.at(-1)).toEqual(two.strokes.at(-1));
  });

  test('follows a changed threshold without a restart', async () => {
    const board = await wall();
    await board.join('centre');
    const { settings, version } = (await administrator.ask('/api/v1/settings/centre')).json<SettingsVersion>();
    const changed = { ...settings, defaultRule: { ...settings.defaultRule, targetSeconds: 15, formula: 'SL-WITHIN' } };
    const saved = await administrator.ask('/api/v1/settings/centre', {
      method: 'PUT',
      body: { settings: changed, note: '', basedOnVersion: version },
    });
    expect(saved.status).toBe(200);
    await until(() => board.picture?.queues['cloud/sales']?.targetSeconds === 15);
    expect(board.picture?.totals).toMatchObject({ formula: 'SL-WITHIN', targetSeconds: 15 });
  });
});

describe('a figure that is opened', () => {
  const explain = async (board: WallSocket, asked: object) => {
    const message = { board: 'centre', queue: null, window: { kind: 'day' }, ...asked };
    return (await board.say('figure:explain', message)) as Answer<ExplainedFigure>;
  };

  test('tells what was divided by what, and is worth what the board shows', async () => {
    await feed.send([
      ...['x1', 'x2', 'x3'].map((visit) => caller(visit, 'explained')),
      event('ring-started', { visit: 'x1', queue: 'explained', seat: 'SIP/105' }),
      event('visit-answered', { visit: 'x1', queue: 'explained', seat: 'SIP/105', waitMs: 8000, ringMs: 4000 }),
      event('ring-ended', { visit: 'x2', queue: 'explained', seat: 'SIP/105', how: 'no-answer', ringMs: 20_000 }),
      event('visit-abandoned', { visit: 'x2', waitMs: 30_000 }),
      event('visit-completed', { visit: 'x1', queue: 'explained', seat: 'SIP/105', talkMs: 90_000, endedBy: 'caller' }),
    ]);
    const board = await wall();
    await board.join('centre');
    const queue = 'cloud/explained';
    const shown = () => board.picture?.queues[queue]?.windows.day;
    await until(() => shown()?.handled === 1);
    const told = async (figure: string) => {
      const answer = await explain(board, { queue, figure });
      return answer.ok ? answer.value : null;
    };
    expect(await told('RING-10')).toMatchObject({ above: 1, below: 2, value: shown()?.ring10, thresholdSeconds: 10 });
    expect(await told('AHT')).toMatchObject({ above: 90_000, below: 1, value: shown()?.ahtMs, unit: 'ms' });
    expect(await told('SL')).toMatchObject({ above: 1, below: 2, value: shown()?.sl, formula: 'SL-WITHIN' });
    expect(await told('SL-NO-EARLY')).toMatchObject({ above: 1, below: 2, formula: 'SL-NO-EARLY' });
    expect(await told('ASA')).toMatchObject({ above: 8000, below: 1, value: shown()?.asaMs });
  });

  test('of the whole centre is the sum that the centre shows, in every window', async () => {
    const board = await wall();
    await board.join('centre');
    for (const [window, shown] of [
      [{ kind: 'day' }, 'day'],
      [{ kind: 'rolling', minutes: 60 }, 'm60'],
      [{ kind: 'interval' }, 'interval'],
    ] as const) {
      const answer = await explain(board, { figure: 'CONNECT-RATE', window });
      expect(answer).toMatchObject({ ok: true, value: { value: board.picture?.totals.windows[shown].connectRate } });
    }
  });

  test('is told of a board that is watched, and of a queue that is there', async () => {
    const board = await wall();
    expect(await explain(board, { figure: 'AHT' })).toMatchObject({ problem: { code: 'board.unknown' } });
    await board.join('centre');
    expect(await explain(board, { figure: 'AHT', queue: 'cloud/none' })).toMatchObject({
      problem: { code: 'figure.unknown' },
    });
    expect(await explain(board, { figure: 'MOOD' })).toMatchObject({ problem: { code: 'input.invalid' } });
  });
});

describe('the door of the boards', () => {
  test('a stranger is refused with a problem', async () => {
    await expect(wall(null)).rejects.toMatchObject({ data: { code: 'sign-in.required', status: 401 } });
  });

  test('a page of another site is refused, even with the cookie', async () => {
    await expect(wall(administrator, { origin: 'https://elsewhere.example' })).rejects.toMatchObject({
      data: { code: 'sign-in.required' },
    });
  });

  test.each([
    ['no such board', 'board:join', [{ board: 'queue:cloud/none' }], 'board.unknown'],
    ['a board that is none', 'board:join', [{ board: 7 }], 'input.invalid'],
    ['nothing', 'board:join', [], 'input.invalid'],
    ['an unknown message', 'shell:run', ['rm'], 'request.bad'],
    ['a word of the language', 'constructor', [{}], 'request.bad'],
    ['a clock without a time', 'clock:ask', [{ sentAt: 'now' }], 'input.invalid'],
  ])('%s is answered with a problem', async (_, message, args, code) => {
    const board = await wall();
    expect(await board.say(message, ...args)).toMatchObject({ ok: false, problem: { code } });
    expect(await board.say('clock:ask', { sentAt: 5 })).toMatchObject({ ok: true, value: { sentAt: 5 } });
  });

  test('one page cannot take more boards than it may, nor ask without end', async () => {
    const board = await wall();
    await feed.send(Array.from({ length: 9 }, (_, i) => caller(`many${i}`, `q${i}`)));
    await until(async () => (await administrator.ask('/api/v1/live/floor')).text.includes('cloud/q8'));
    const answers = [];
    for (let i = 0; i < 9; i += 1) answers.push(await board.ask(`queue:cloud/q${i}`));
    expect(answers.map(({ ok }) => ok)).toEqual([...Array<boolean>(8).fill(true), false]);
    const asked = await Promise.all(Array.from({ length: 60 }, () => board.say('clock:ask', { sentAt: 1 })));
    expect(JSON.stringify(asked)).toContain('request.too-many');
  });

  test('a board whose session ends is closed', async () => {
    const leaver = await api.administrator();
    const board = await wall(leaver);
    await leaver.ask('/api/v1/session', { method: 'DELETE' });
    await until(() => board.socket.disconnected);

    administrator = await api.administrator();
    const other = await wall(administrator);
    await api.database.query('delete from session');
    await api.app.get(WallboardGateway, { strict: false }).checkSessions();
    await until(() => other.socket.disconnected);
  });
});

function sameAs(board: WallSocket, fresh: BoardJoined): boolean {
  try {
    expect(board.picture).toEqual(fresh.picture);
    return true;
  } catch {
    return false;
  }
}
