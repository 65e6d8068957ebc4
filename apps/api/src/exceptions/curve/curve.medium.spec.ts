import { afterAll, beforeAll, expect, test } from 'vitest';
import { DoorFeed } from '../../../test/door-feed';
import { ExceptionDesk } from '../../../test/exception-desk';
import { FloorRuntime, MarkClerk } from '../../live';
import { CurveWatch } from './curve-watch';

const minute = 60_000;
/** Two hours ago, on a whole minute. */
const start = Math.floor((Date.now() - 120 * minute) / minute) * minute;
const raisedAt = start + 65 * minute;
let desk: ExceptionDesk;
let n = 0;
const event = (at: number, type: string, rest: object = {}) => ({ id: `c${(n += 1)}`, at, type, ...rest });

/** One caller waits from a minute before the alarm until five minutes after it; nobody else ever does. */
const hour = () => [
  event(start, 'link-up'),
  event(start, 'member-added', { queue: 'sales', seat: 'SIP/101', name: '李雷', device: 'idle' }),
  event(raisedAt - minute, 'visit-offered', { visit: 'w', call: 'w', queue: 'sales', caller: null }),
  event(raisedAt + 5 * minute, 'visit-abandoned', { visit: 'w' }),
  event(raisedAt + 30 * minute, 'member-added', { queue: 'sales', seat: 'SIP/102', name: '韩梅', device: 'idle' }),
];

async function keepAlarm(at: number): Promise<string> {
  const told = { ruleZh: '', ruleEn: '', subject: 'queue', zh: 'sales', en: 'sales', person: null, fault: null };
  const level = { since: at - minute, value: null, limit: 60, formula: null, thresholdSeconds: null, window: null };
  const [row] = await desk.api.database.query<{ id: string }>(
    `INSERT INTO alarm (id, rule_id, subject, measure, queue, source, severity, worst, told, raised_at, cleared_at,
       cleared_why)
     VALUES (gen_random_uuid(), 'longest-wait', 'queue:cloud/sales', 'longest-wait', 'cloud/sales', 'cloud', 'alarm',
       'alarm', $1, $2, $3, 'over') RETURNING id`,
    [JSON.stringify({ ...told, ...level }), new Date(at), new Date(at + 5 * minute)],
  );
  return row?.id ?? '';
}

beforeAll(async () => {
  desk = await ExceptionDesk.open();
  const feed = await DoorFeed.open(desk.api.url, desk.admin);
  expect((await feed.send(hour())).status).toBe(200);
  await desk.get(MarkClerk).settled();
  await desk.get(FloorRuntime).intervalsStored();
});
afterAll(() => desk.api.stop());

test('an exception that comes from an alarm keeps the figure of the minutes around it, as the floor was', async () => {
  const alarm = await keepAlarm(raisedAt);
  const { id, number } = await desk.report({ alarm }, desk.who.manager);
  expect((await desk.detail(id)).curve).toBeNull();
  await desk.get(CurveWatch).look();
  const { curve } = await desk.detail(id);
  expect(curve).toMatchObject({ measure: 'longest-wait', limit: 60, raisedAt, whole: true });
  const waits = new Map(curve?.points.map(({ at, value }) => [(at - raisedAt) / minute, value]));
  expect(curve?.points).toHaveLength(26);
  expect([-15, -2, -1, 0, 1, 4, 6, 10].map((at) => waits.get(at) ?? null)).toEqual([
    ...[null, null, 0, 60, 120, 300, null, null],
  ]);
  const again = await desk.who.manager.ask(`/api/v1/exceptions/of-alarm/${alarm}`);
  expect(again.json<{ exception: { number: number } }>().exception.number).toBe(number);
  expect((await desk.who.lead.ask(`/api/v1/exceptions/of-alarm/${alarm}`)).json()).toEqual({ exception: null });
});

test('an alarm that is young has its curve up to now, and the rest when its minutes are over', async () => {
  const alarm = await keepAlarm(Date.now() - 1.5 * minute);
  const { id } = await desk.report({ alarm }, desk.who.manager);
  await desk.get(CurveWatch).look();
  const young = (await desk.detail(id)).curve;
  expect([young?.whole, young?.points.length]).toEqual([false, 17]);
  await desk.get(CurveWatch).look();
  expect((await desk.detail(id)).curve).toEqual(young);
});
