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
import { FloorRuntime, MarkClerk } from '../live';

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

/** A wait that is warned of, an alarm 15 s later, and two seconds after that taken by the lead. */
async function keepAlarm(raisedAt: number, clearedAt: number): Promise<void> {
  const told = { ruleZh: '', ruleEn: '', subject: 'queue', zh: 'sales', en: 'sales', person: null, fault: null };
  const level = { since: raisedAt - 5000, value: null, limit: 20, formula: null, thresholdSeconds: null, window: null };
  const acknowledged = raisedAt + 17_000;
  const [row] = await api.database.query<{ id: string }>(
    `insert into alarm (id, rule_id, subject, measure, queue, source, severity, worst, told, raised_at, cleared_at,
       cleared_why, acknowledged_at, acknowledged_by, owner)
     values (gen_random_uuid(), 'longest-wait', 'queue:cloud/sales', 'longest-wait', 'cloud/sales', 'cloud', 'alarm',
       'alarm', $1, $2, $3, 'over', $4, 'lead', 'lead') returning id`,
    [JSON.stringify({ ...told, ...level }), new Date(raisedAt), new Date(clearedAt), new Date(acknowledged)],
  );
  const events = [
    [raisedAt, 'raised', null, 'warn', 5],
    [raisedAt + 15_000, 'escalated', null, 'alarm', 20],
    [acknowledged, 'acknowledged', 'lead', 'alarm', null],
    [clearedAt, 'cleared', null, 'alarm', null],
  ] as const;
  for (const [at, kind, actor, severity, value] of events) {
    await api.database.query(
      `insert into alarm_event (id, alarm_id, at, kind, actor, severity, value)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
      [row?.id, new Date(at), kind, actor, severity, value],
    );
  }
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
  await api.app.get(FloorRuntime, { strict: false }).intervalsStored();
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

  test('shows the alarms that were open then, as they stood, on the board that they concern', async () => {
    const at = start + 121 * minute;
    await keepAlarm(at + 5000, at + 30_000);
    const socket = await page();
    const alarmsAt = async (second: number, board = 'centre') =>
      Object.values((await opened(socket, at + second * 1000, board)).picture.alarms);
    expect(await alarmsAt(4)).toEqual([]);
    const [raised] = await alarmsAt(18);
    expect(raised).toMatchObject({ queue: 'cloud/sales', severity: 'warn', owner: null, acknowledgedAt: null });
    expect(raised, 'the wait goes on as the floor of then tells it').toMatchObject({ since: at, value: null });
    const [taken] = await alarmsAt(25, 'queue:cloud/sales');
    expect(taken).toMatchObject({ severity: 'alarm', owner: 'lead', acknowledgedBy: 'lead' });
    expect(await alarmsAt(25, 'queue:cloud/support')).toEqual([]);
    expect(await alarmsAt(30)).toEqual([]);
  });

  test('plays alarms as they come and go', async () => {
    const at = start + 131 * minute;
    await keepAlarm(at + 5000, at + 30_000);
    const socket = await page();
    const seen: number[] = [];
    let shown: AnyPicture = (await opened(socket, at)).picture;
    socket.socket.on('past:stroke', (stroke) => {
      shown = applyStroke(shown, stroke);
      seen.push(Object.keys(shown.alarms).length);
    });
    await say<PastPace>(socket, 'past:speed', { speed: 10 });
    await until(() => seen.length > 0 && seen.includes(1) && seen.at(-1) === 0);
  });

  test('shows who was out on a short leave and whose hand was up', async () => {
    const head = '工号,姓名,职场,班组,座位,交换机,坐席\n';
    const body = `${head}8,李雷,上海,一组,A08,cloud,SIP/101\n9,韩梅梅,上海,一组,A09,cloud,SIP/102\n`;
    const headers = { 'content-type': 'text/csv' };
    await administrator.ask('/api/v1/people/import', { method: 'POST', body, headers });
    const at = start + 140 * minute;
    const seconds = (n: number) => new Date(at + n * 1000);
    await api.database.query(
      `insert into short_leave
         (id, person, state, note, asked_at, decided_at, granted_at, left_at, due_at, by_seat, ended_at)
       values (gen_random_uuid(), '8', 'back', '', $1, $2, $2, $3, $4, false, $5)`,
      [seconds(0), seconds(10), seconds(20), seconds(620), seconds(50)],
    );
    await api.database.query(
      `insert into raised_hand (id, person, note, raised_at, ended_at) values (gen_random_uuid(), '9', '', $1, $2)`,
      [seconds(15), seconds(45)],
    );
    const socket = await page();
    const seatsAt = async (second: number) => {
      const { seats } = (await opened(socket, at + second * 1000)).picture;
      return { leave: seats['cloud/SIP/101']?.leave, hand: seats['cloud/SIP/102']?.handSince };
    };
    expect(await seatsAt(5)).toEqual({ leave: null, hand: null });
    expect(await seatsAt(16)).toEqual({ leave: { state: 'granted', until: null }, hand: at + 15_000 });
    expect(await seatsAt(30)).toEqual({ leave: { state: 'out', until: at + 620_000 }, hand: at + 15_000 });
    expect(await seatsAt(50)).toEqual({ leave: null, hand: null });
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
