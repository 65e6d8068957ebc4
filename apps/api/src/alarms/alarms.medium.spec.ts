import type {
  AlarmDetail,
  AlarmEventKind,
  AlarmPage,
  AlarmRecord,
  AuditPage,
  Problem,
  SettingsVersion,
} from '@zhiban/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DoorFeed } from '../../test/door-feed';
import { Receiver } from '../../test/receiver';
import { silentExchange, TestApp, type TestReader } from '../../test/test-app';
import { until, WallSocket } from '../../test/wall-socket';
import { AlarmAnnouncements, type AlarmFact } from '.';

const path = '/api/v1/alarms';
const outward = { ...silentExchange, OUTGOING_ALLOW: '127.0.0.1' };
let api: TestApp;
let receiver: Receiver;
let administrator: TestReader;
let supervisor: TestReader;
let feed: DoorFeed;
let heartbeat: NodeJS.Timeout;
let facts: AlarmFact[] = [];
let n = 0;

const event = (type: string, rest: object, at = Date.now()) => ({ id: `e${(n += 1)}`, at, type, ...rest });
const waits = (visit: string, queue: string) => event('visit-offered', { visit, call: visit, queue });
const hangsUp = (visit: string) => event('visit-abandoned', { visit });

/** Another person with the administrator's password. */
async function colleague(name: string): Promise<TestReader> {
  await api.database.query(
    `with made as (
       insert into app_user (id, username, password_hash, must_change_password, password_set_at, created_at)
       select gen_random_uuid(), $1, password_hash, false, now(), now()
       from app_user where username = 'admin' on conflict do nothing returning id)
     insert into app_grant (id, user_id, role) select gen_random_uuid(), id, 'floor-supervisor' from made`,
    [name],
  );
  const reader = api.stranger();
  expect((await reader.signIn(name, 'a long enough passphrase')).status).toBe(200);
  return reader;
}

async function listen(): Promise<void> {
  administrator = await api.administrator();
  supervisor = await colleague('li');
  api.app.get(AlarmAnnouncements, { strict: false }).facts.subscribe((fact) => facts.push(fact));
}

/** In these queues nobody should wait for longer than a second. */
async function beImpatient(): Promise<void> {
  const settingsPath = '/api/v1/settings/centre';
  const { settings, version } = (await administrator.ask(settingsPath)).json<SettingsVersion>();
  const defaultRule = { ...settings.defaultRule, longestWaitWarnSeconds: 1, longestWaitAlarmSeconds: 1 };
  const body = { settings: { ...settings, defaultRule }, note: '', basedOnVersion: version };
  expect((await administrator.ask(settingsPath, { method: 'PUT', body })).status).toBe(200);
}

beforeAll(async () => {
  receiver = await Receiver.open();
  api = await TestApp.start(outward);
  await listen();
  await beImpatient();
  feed = await DoorFeed.open(api.url, administrator);
  await feed.send([event('link-up', {}, Date.now() - 600_000)]);
  heartbeat = setInterval(() => void feed.send([]), 500);
});

afterAll(async () => {
  clearInterval(heartbeat);
  await api.stop();
  await receiver.close();
});

const page = async (query: string) => (await administrator.ask(`${path}?${query}`)).json<AlarmPage>();
const openOf = async (queue: string) => (await page(`queue=${encodeURIComponent(`cloud/${queue}`)}`)).alarms;
const detail = async (id: string) => (await administrator.ask(`${path}/${id}`)).json<AlarmDetail>();
const act = (reader: TestReader, id: string, deed: string, body: object = {}) =>
  reader.ask(`${path}/${id}/${deed}`, { method: 'POST', body });
const told = (id: string): AlarmEventKind[] =>
  facts.filter(({ alarm }) => alarm.id === id).map(({ event: { kind } }) => kind);

/** A queue in which somebody has waited too long. */
async function breach(queue: string): Promise<AlarmRecord> {
  await feed.send([waits(`${queue}-1`, queue)]);
  await until(async () => (await openOf(queue)).length === 1);
  const [alarm] = await openOf(queue);
  if (!alarm) throw new Error('no alarm was raised');
  return alarm;
}

test('a breach is on every board within two seconds of its level, in the list, in its timeline, and announced once', async () => {
  const wall = await WallSocket.open(api.url, administrator);
  const own = await WallSocket.open(api.url, administrator);
  await feed.send([event('member-added', { queue: 'calls', seat: 's1', name: 's1', device: 'idle' })]);
  await until(async () => (await own.ask('queue:cloud/calls')).ok);
  await wall.join('centre');
  await own.join('queue:cloud/calls');
  const began = Date.now();
  await feed.send([waits('calls-1', 'calls')]);
  const onBoard = (board: WallSocket) => Object.entries(board.picture?.alarms ?? {}).find(([, a]) => a.queue !== null);
  await until(() => onBoard(wall) !== undefined && onBoard(own) !== undefined);
  expect(Date.now() - began - 1000).toBeLessThan(2000);
  const [id, view] = onBoard(own) ?? [];
  expect(view).toMatchObject({ measure: 'longest-wait', severity: 'alarm', limit: 1, owner: null });
  await until(() => told(id ?? '').length === 1);
  expect(await detail(id ?? '')).toMatchObject({
    alarm: { ruleEn: 'Longest wait', zh: 'calls', clearedAt: null },
    timeline: [{ kind: 'raised', severity: 'alarm', actor: null }],
  });
  for (const board of [wall, own]) board.close();
});

test('a board of one queue shows nothing of another one', async () => {
  await breach('here');
  const other = await WallSocket.open(api.url, administrator);
  await feed.send([event('member-added', { queue: 'there', seat: 's2', name: 's2', device: 'idle' })]);
  await until(async () => (await other.ask('queue:cloud/there')).ok);
  const { picture } = await other.join('queue:cloud/there');
  expect(Object.values(picture.alarms).filter(({ queue }) => queue !== null)).toEqual([]);
  other.close();
});

test('of two who acknowledge at once one has it, and the other is told who', async () => {
  const { id } = await breach('race');
  const answers = await Promise.all([act(administrator, id, 'acknowledge'), act(supervisor, id, 'acknowledge')]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const { alarm } = await detail(id);
  const late = answers.find(({ status }) => status === 409)?.json<Problem>();
  expect(late).toMatchObject({ code: 'alarm.acknowledged' });
  expect(late?.detail).toContain(alarm.owner);
  expect((await detail(id)).timeline.map(({ kind }) => kind)).toEqual(['raised', 'acknowledged']);
});

test('an alarm is taken, handed over, silenced and noted; each step shows on the wall, in its timeline and in the audit', async () => {
  const { id } = await breach('handled');
  const wall = await WallSocket.open(api.url, administrator);
  await wall.join('centre');
  expect((await act(supervisor, id, 'take')).json<AlarmRecord>()).toMatchObject({ owner: 'li', acknowledgedBy: 'li' });
  expect((await act(administrator, id, 'take')).json<Problem>()).toMatchObject({ code: 'alarm.owned' });
  await act(supervisor, id, 'hand-over', { to: 'Admin' });
  const snoozed = await act(administrator, id, 'snooze', { minutes: 10, reason: '已调两人支援' });
  const end = snoozed.json<AlarmRecord>().snoozedUntil;
  expect(Math.abs((end ?? 0) - Date.now() - 600_000)).toBeLessThan(5000);
  await act(administrator, id, 'note', { text: '预计十分钟恢复' });
  await until(() => wall.picture?.alarms[id]?.snoozedUntil === end);
  expect(wall.picture?.alarms[id]).toMatchObject({ owner: 'admin', acknowledgedBy: 'li' });
  expect((await detail(id)).timeline).toMatchObject([
    { kind: 'raised' },
    { kind: 'taken', actor: 'li' },
    { kind: 'handed-over', actor: 'li', to: 'admin' },
    { kind: 'snoozed', actor: 'admin', text: '已调两人支援', until: end },
    { kind: 'noted', actor: 'admin', text: '预计十分钟恢复' },
  ]);
  const { entries } = (await administrator.ask('/api/v1/audit?limit=4')).json<AuditPage>();
  expect(entries.map(({ action }) => action)).toEqual([
    'alarm.noted',
    'alarm.snoozed',
    'alarm.handed-over',
    'alarm.taken',
  ]);
  wall.close();
});

test('nobody silences an alarm for longer than four hours, without a reason, or hands it to a stranger', async () => {
  const { id } = await breach('refused');
  const late = await act(supervisor, id, 'snooze', { minutes: 241, reason: 'x' });
  expect(late.json<Problem>().fields).toMatchObject([{ path: 'minutes', code: 'field.too-big' }]);
  expect((await act(supervisor, id, 'snooze', { minutes: 10, reason: ' ' })).status).toBe(400);
  const stranger = await act(supervisor, id, 'hand-over', { to: 'nobody' });
  expect(stranger.json<Problem>()).toMatchObject({ status: 422, code: 'alarm.no-handler' });
  expect((await act(api.stranger(), id, 'acknowledge')).status).toBe(401);
  expect((await act(supervisor, '00000000-0000-4000-8000-000000000000', 'take')).status).toBe(404);
});

test('an alarm that is over stays in the history, keeps its notes open, and cannot be acknowledged any more', async () => {
  const { id } = await breach('over');
  await feed.send([hangsUp('over-1')]);
  await until(async () => (await openOf('over')).length === 0);
  const past = await page(`state=over&queue=${encodeURIComponent('cloud/over')}&rule=longest-wait`);
  expect(past.alarms).toMatchObject([{ id, clearedWhy: 'over', worst: 'alarm' }]);
  expect((await act(supervisor, id, 'acknowledge')).json<Problem>()).toMatchObject({ code: 'alarm.over' });
  expect((await act(supervisor, id, 'note', { text: '已复盘' })).status).toBe(200);
  await until(() => told(id).includes('noted'));
  expect(told(id)).toEqual(['raised', 'cleared', 'noted']);
});

test('what was open at some moment is found by that moment, whenever it was raised', async () => {
  const { id } = await breach('earlier');
  const during = (at: number) => page(`state=all&openSince=${at}&limit=200`);
  const ids = async (at: number) => (await during(at)).alarms.map((alarm) => alarm.id);
  expect(await ids(Date.now())).toContain(id);
  await feed.send([hangsUp('earlier-1')]);
  await until(async () => (await openOf('earlier')).length === 0);
  const { alarm } = await detail(id);
  expect(await ids((alarm.clearedAt ?? 0) - 1)).toContain(id);
  expect(await ids((alarm.clearedAt ?? 0) + 1)).not.toContain(id);
});

test('the history turns its pages without missing or repeating an alarm', async () => {
  const all = (await page('state=all&limit=200')).alarms.map(({ id }) => id);
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const next = await page(`state=all&limit=2${cursor ? `&cursor=${cursor}` : ''}`);
    seen.push(...next.alarms.map(({ id }) => id));
    cursor = next.next;
  }
  expect(seen).toEqual(all);
  expect(new Set(seen).size).toBe(all.length);
});

test('the database refuses a second open alarm of one rule and subject, and lets the next one begin when it is over', async () => {
  const again = (cleared: boolean) =>
    api.database.query(
      `insert into alarm (id, rule_id, subject, measure, severity, worst, told, raised_at, cleared_at, cleared_why)
       select gen_random_uuid(), rule_id, subject, measure, severity, worst, told, now(),
         case when $1 then now() end, case when $1 then 'over' end
       from alarm where subject = 'queue:cloud/here' limit 1`,
      [cleared],
    );
  await expect(again(false)).rejects.toThrow('alarm_one_open');
  const kept = async () => {
    const [row] = await api.database.query<{ open: number; over: number }>(
      `select count(*) filter (where cleared_at is null)::int as open,
         count(*) filter (where cleared_at is not null)::int as over
       from alarm where subject = 'queue:cloud/here'`,
    );
    return row;
  };
  const before = await kept();
  await again(true);
  expect(await kept()).toEqual({ open: 1, over: (before?.over ?? NaN) + 1 });
});

test('a restart in the middle of an alarm neither raises it again nor forgets who has it', async () => {
  const { id } = await breach('lasting');
  await act(supervisor, id, 'acknowledge');
  const before = (await page('state=all&limit=200')).alarms.length;
  facts = [];
  clearInterval(heartbeat);
  api = await api.restart(outward);
  await listen();
  feed = await DoorFeed.open(api.url, administrator);
  heartbeat = setInterval(() => void feed.send([]), 500);
  await until(async () => (await openOf('lasting')).length === 1);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(await openOf('lasting')).toMatchObject([{ id, owner: 'li', clearedAt: null }]);
  const lately = (await page('state=all&limit=200')).alarms.filter(({ subject }) => subject === 'queue');
  expect(lately.length).toBeLessThanOrEqual(before);
  expect(told(id)).toEqual([]);
  await feed.send([hangsUp('lasting-1')]);
  await until(async () => (await openOf('lasting')).length === 0);
  await until(() => told(id).length === 1);
  expect((await detail(id)).timeline.map(({ kind }) => kind)).toEqual(['raised', 'acknowledged', 'cleared']);
});

test('a feed that falls silent raises its own alarm, and leaves the alarms of its queues as they were', async () => {
  const { id } = await breach('silent');
  const ofSource = async () => (await page('state=open&rule=source-lost')).alarms.find(({ zh }) => zh === 'cloud');
  expect(await ofSource()).toBeUndefined();
  clearInterval(heartbeat);
  await until(async () => (await ofSource()) !== undefined, 12_000);
  expect(await ofSource()).toMatchObject({ severity: 'alarm', fault: 'link-frozen' });
  expect((await openOf('silent')).map((alarm) => alarm.id)).toEqual([id]);
  heartbeat = setInterval(() => void feed.send([]), 500);
  await until(async () => (await ofSource()) === undefined);
  expect((await openOf('silent')).map((alarm) => alarm.id)).toEqual([id]);
});

test('who asked for it outside hears of a breach and of its end, each once', async () => {
  const target = {
    name: 'desk',
    channel: 'webhook',
    address: receiver.url,
    language: 'en',
    enabled: true,
    subscriptions: [{ kind: 'alarm', level: 'alarm', queues: ['cloud/told'], teams: [] }],
    quiet: null,
  };
  const made = await administrator.ask('/api/v1/notifications/targets', { method: 'POST', body: target });
  expect(made.status).toBe(201);
  const alarm = await breach('told');
  await until(() => receiver.received.length === 1);
  await feed.send([hangsUp('told-1')]);
  await until(() => receiver.received.length === 2);
  const bodies = receiver.received.map(({ body }) => JSON.parse(body) as { text?: string });
  expect(JSON.stringify(bodies[0])).toContain('told longest wait');
  expect(JSON.stringify(bodies[1])).toContain('Over: told longest wait');
  expect(JSON.stringify(bodies)).toContain(alarm.id);
});
