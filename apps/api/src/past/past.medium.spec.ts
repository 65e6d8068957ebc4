import type {
  AnyPicture,
  Answer,
  BoardPicture,
  PastCurve,
  PastDays,
  PastJoined,
  PastPace,
  PastStroke,
  StoredBoard,
} from '@zhiban/wire';
import { applyStroke, isLayoutPicture } from '@zhiban/wire';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DoorFeed } from '../../test/door-feed';
import { TestApp, type TestReader } from '../../test/test-app';
import { until, WallSocket } from '../../test/wall-socket';
import { MarkClerk } from '../live';

const minute = 60_000;
const hour = 60 * minute;
/** The told morning begins four hours ago, on a whole minute. */
const start = Math.floor((Date.now() - 4 * hour) / minute) * minute;

let api: TestApp;
let administrator: TestReader;
let n = 0;
const open: WallSocket[] = [];

const event = (at: number, type: string, rest: object) => ({ id: `p${(n += 1)}`, at, type, ...rest });

/** One caller a minute for three hours, answered after 20 s, talking for 30 s, by turns in two queues. */
function morning(): object[] {
  const events = [
    event(start, 'link-up', {}),
    event(start, 'member-added', { queue: 'sales', seat: 'SIP/101', name: '李雷', device: 'idle' }),
    event(start, 'member-added', { queue: 'support', seat: 'SIP/102', name: '韩梅梅', device: 'idle' }),
  ];
  for (let m = 1; m < 180; m += 1) {
    const at = start + m * minute;
    const [queue, seat] = m % 2 ? ['sales', 'SIP/101'] : ['support', 'SIP/102'];
    const visit = `v${m}`;
    events.push(
      event(at, 'visit-offered', { visit, call: visit, queue, caller: '13812341234' }),
      event(at + 15_000, 'ring-started', { visit, queue, seat }),
      event(at + 20_000, 'visit-answered', { visit, queue, seat, waitMs: 20_000, ringMs: 5000 }),
      event(at + 50_000, 'visit-completed', { visit, queue, seat, talkMs: 30_000, endedBy: 'caller' }),
    );
  }
  return events;
}

const page = async (reader: TestReader = administrator) => {
  const socket = await WallSocket.open(api.url, reader);
  open.push(socket);
  return socket;
};
const say = <T>(socket: WallSocket, word: string, message: object) => socket.say(word, message) as Promise<Answer<T>>;
async function opened(socket: WallSocket, at: number, board = 'centre', speed = 0): Promise<PastJoined> {
  const answer = await say<PastJoined>(socket, 'past:open', { board, at, speed });
  if (!answer.ok) throw new Error(answer.problem.detail);
  return answer.value;
}

beforeAll(async () => {
  api = await TestApp.start();
  administrator = await api.administrator();
  const feed = await DoorFeed.open(api.url, administrator);
  const events = morning();
  for (let from = 0; from < events.length; from += 40) {
    expect((await feed.send(events.slice(from, from + 40))).status).toBe(200);
    await api.app.get(MarkClerk, { strict: false }).settled();
  }
});

afterEach(() => {
  for (const socket of open.splice(0)) socket.close();
});
afterAll(() => api.stop());

describe('a past moment', () => {
  test('shows who waited and who talked then', async () => {
    const socket = await page();
    const at = start + 121 * minute;
    const waiting = await opened(socket, at + 18_000);
    expect(waiting.at).toBe(at + 18_000);
    expect(waiting.picture.queues['cloud/sales']).toMatchObject({ waiting: 1, oldestSince: at });
    expect(waiting.picture.seats['cloud/SIP/101']).toMatchObject({ name: '李雷', state: 'ringing' });
    const talking = await opened(socket, at + 40_000);
    expect(talking.picture.queues['cloud/sales']).toMatchObject({ waiting: 0 });
    expect(talking.picture.seats['cloud/SIP/101']).toMatchObject({ state: 'talking', since: at + 20_000 });
    expect((talking.picture as BoardPicture).totals.windows.m60.offered).toBe(60);
    expect(JSON.stringify(talking.picture)).not.toContain('13812341234');
  });

  test('is the same from a mark, from the beginning, and after the marks are lost', async () => {
    const socket = await page();
    const at = start + 150 * minute + 33_000;
    const [before] = await api.database.query<{ n: number }>('select count(*)::int as n from past_mark');
    expect(before?.n).toBeGreaterThan(12);
    const marked = await opened(socket, at);
    await api.database.query('delete from past_mark');
    socket.close();
    const bare = await opened(await page(), at);
    expect(bare.picture).toEqual(marked.picture);
    await until(async () => {
      const [row] = await api.database.query<{ n: number }>('select count(*)::int as n from past_mark');
      return (row?.n ?? 0) > 8;
    });
    expect((await opened(await page(), at)).picture).toEqual(marked.picture);
  });

  test('plays on, and by strokes alone gets to where it would open', async () => {
    const socket = await page();
    let shown: AnyPicture | null = null;
    const strokes: PastStroke[] = [];
    socket.socket.on('past:stroke', (stroke) => {
      strokes.push(stroke);
      if (shown) shown = applyStroke(shown, stroke);
    });
    const joined = await opened(socket, start + 100 * minute, 'queue:cloud/sales', 60);
    shown = joined.picture;
    await until(() => strokes.length >= 12);
    await say<PastPace>(socket, 'past:speed', { speed: 0 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    const stopped = strokes.length;
    const last = strokes.at(-1);
    expect((last?.at ?? 0) - joined.at).toBeGreaterThan(2 * minute);
    expect(strokes.map(({ seq }) => seq)).toEqual(strokes.map((_, i) => i + 1));
    expect(new Set(strokes.map(({ epoch }) => epoch))).toEqual(new Set([joined.epoch]));
    const fresh = await opened(await page(), last?.at ?? 0, 'queue:cloud/sales');
    expect(shown).toEqual(fresh.picture);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(strokes).toHaveLength(stopped);
  });

  test('is shown on a board that people made, without alarms', async () => {
    const made = await administrator.ask('/api/v1/boards', { method: 'POST', body: { template: 'centre' } });
    const { id, file } = made.json<StoredBoard>();
    const socket = await page();
    const { picture } = await opened(socket, start + 121 * minute + 18_000, `board:${id}`);
    if (!isLayoutPicture(picture)) throw new Error('no board that people made');
    expect(picture).toMatchObject({ board: `board:${id}`, layout: file, alarms: {}, visitors: false });
    expect(picture.queues['cloud/sales']).toMatchObject({ waiting: 1 });
    const numbers = Object.values(picture.tiles).filter((tile) => tile.kind === 'number');
    expect(numbers.some(({ figure }) => figure?.value === 1)).toBe(true);
    expect(await say(socket, 'past:seek', { at: start + 100 * minute })).toMatchObject({ ok: true });
    const curve = await administrator.ask(`/api/v1/past/curve?board=board:${id}&at=${start + hour}`);
    expect(curve.json<PastCurve>().points.some(({ offered }) => offered > 0)).toBe(true);
  });

  test('hides names while visitors are here', async () => {
    const turn = (on: boolean) => administrator.ask('/api/v1/visitors', { method: 'PUT', body: { on } });
    await turn(true);
    const { picture } = await opened(await page(), start + 121 * minute + 40_000);
    await turn(false);
    expect(picture).toMatchObject({ visitors: true });
    expect(JSON.stringify(picture.seats)).not.toContain('李雷');
  });

  test('is left for another: whoever asked first is told so', async () => {
    const socket = await page();
    const answers = await Promise.all([
      say<PastJoined>(socket, 'past:open', { board: 'centre', at: start + 90 * minute, speed: 0 }),
      say<PastJoined>(socket, 'past:open', { board: 'centre', at: start + 30 * minute, speed: 0 }),
    ]);
    expect(answers[0]).toMatchObject({ ok: false, problem: { code: 'past.other-moment' } });
    expect(answers[1]).toMatchObject({ ok: true, value: { at: start + 30 * minute } });
    const back = await say<PastJoined>(socket, 'past:seek', { at: start + 20 * minute });
    expect(back).toMatchObject({ ok: true, value: { at: start + 20 * minute, picture: { board: 'centre' } } });
  });
});

describe('the door of the past', () => {
  test('four pages look at it at once, a fifth when one has left', async () => {
    const pages = await Promise.all(Array.from({ length: 5 }, () => page()));
    const [first, ...others] = pages;
    for (const socket of others) await opened(socket, start + 10 * minute);
    const asked = { board: 'centre', at: start + 10 * minute, speed: 0 };
    if (!first) throw new Error('no page');
    expect(await first.say('past:open', asked)).toMatchObject({ ok: false, problem: { code: 'past.too-many' } });
    others[0]?.close();
    await until(async () => ((await first.say('past:open', asked)) as Answer<PastJoined>).ok);
  });

  test.each([
    ['before the first event', 'past:open', { board: 'centre', at: start - hour, speed: 0 }, 'past.not-stored'],
    ['not yet', 'past:open', { board: 'centre', at: Date.now() + hour, speed: 0 }, 'past.not-stored'],
    ['no such board', 'past:open', { board: 'queue:cloud/none', at: start + hour, speed: 0 }, 'board.unknown'],
    ['no such pace', 'past:open', { board: 'centre', at: start + hour, speed: 3 }, 'input.invalid'],
    ['nothing is open', 'past:seek', { at: start + hour }, 'past.closed'],
    ['nothing to pace', 'past:speed', { speed: 1 }, 'past.closed'],
  ])('%s is answered with a problem', async (_, word, message, code) => {
    const socket = await page();
    expect(await socket.say(word, message)).toMatchObject({ ok: false, problem: { code } });
    expect(await socket.say('past:close', {})).toEqual({ ok: true, value: null });
  });

  test('the days and the curve of the day are there to choose from', async () => {
    const days = (await administrator.ask('/api/v1/past/days')).json<PastDays>();
    expect(days.from).toBe(start);
    expect(days.days.at(-1)?.to).toBeGreaterThan(Date.now());
    const day = days.days.find(({ from, to }) => from <= start + hour && start + hour < to);
    const curve = (await administrator.ask(`/api/v1/past/curve?at=${start + hour}`)).json<PastCurve>();
    expect(curve).toMatchObject({ from: day?.from, to: day?.to });
    const of = (board: string) => administrator.ask(`/api/v1/past/curve?board=${board}&at=${start + hour}`);
    const sum = ({ points }: PastCurve) => points.reduce((all, { offered }) => all + offered, 0);
    const sales = (await of('queue:cloud/sales')).json<PastCurve>();
    expect(sum(sales)).toBeGreaterThan(0);
    expect(sum(curve)).toBe(sum(sales) + sum((await of('queue:cloud/support')).json<PastCurve>()));
    expect((await of('queue:other/none')).status).toBe(404);
  });
});
