import type { AlarmPage, AlarmRule, AlarmRuleList, ExceptionPage } from '@zhiban/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DoorFeed } from '../../../test/door-feed';
import { ExceptionDesk } from '../../../test/exception-desk';
import { until } from '../../../test/wall-socket';

const rulesPath = '/api/v1/alarm-rules';
let desk: ExceptionDesk;
let feed: DoorFeed;
let heartbeat: NodeJS.Timeout;
let n = 0;
const event = (type: string, rest: object, at = Date.now()) => ({ id: `a${(n += 1)}`, at, type, ...rest });

beforeAll(async () => {
  desk = await ExceptionDesk.open();
  feed = await DoorFeed.open(desk.api.url, desk.admin);
  await feed.send([event('link-up', {}, Date.now() - 600_000)]);
  heartbeat = setInterval(() => void feed.send([]), 500);
});
afterAll(async () => {
  clearInterval(heartbeat);
  await desk.api.stop();
});

const ledger = async () => (await desk.who.manager.ask('/api/v1/exceptions')).json<ExceptionPage>().exceptions;
const alarmsOf = async (queue: string) => {
  const answer = await desk.admin.ask(`/api/v1/alarms?queue=${encodeURIComponent(`cloud/${queue}`)}`);
  return answer.json<AlarmPage>().alarms;
};

/** Every queue in which this many wait warns, one more alarms; other rules are off. */
async function watch(
  levels: { warn: number; alarm: number },
  exceptionFrom: AlarmRule['exceptionFrom'],
): Promise<string> {
  const { rules } = (await desk.admin.ask(rulesPath)).json<AlarmRuleList>();
  for (const { id, version, builtIn: _, changedAt: __, changedBy: ___, ...rule } of rules)
    if (rule.on) {
      const body = { rule: { ...rule, on: false }, basedOnVersion: version };
      expect((await desk.admin.ask(`${rulesPath}/${id}`, { method: 'PUT', body })).status).toBe(200);
    }
  const body = {
    ...{ zh: '排队', en: 'Queue', on: true, watch: { measure: 'waiting' }, scope: { kind: 'all' } },
    ...{ levels: { kind: 'own', ...levels, margin: 0 }, forSeconds: 0, hours: [], exceptionFrom },
  };
  return (await desk.admin.ask(rulesPath, { method: 'POST', body })).json<AlarmRule>().id;
}
async function wait(queue: string, callers: number): Promise<void> {
  await feed.send(
    Array.from({ length: callers }, () => {
      n += 1;
      return event('visit-offered', { visit: `v${n}`, call: `v${n}`, queue });
    }),
  );
}

test('an alarm becomes an exception by itself from the level that its rule says, once, and those who handle it hear', async () => {
  await watch({ warn: 1, alarm: 3 }, 'alarm');
  await wait('sales', 1);
  await until(async () => (await alarmsOf('sales'))[0]?.severity === 'warn');
  expect(await ledger()).toEqual([]);
  await wait('sales', 2);
  await until(async () => (await ledger()).length > 0);
  const [made] = await ledger();
  const [alarm] = await alarmsOf('sales');
  expect(made).toMatchObject({ state: 'reported', reportedBy: 'machine', alarm: alarm?.id, queue: 'cloud/sales' });
  expect(made?.title).toMatch(/排队数 \d.* \/ .*waiting \d/);
  expect(made?.clocks).toMatchObject([{ kind: 'assess' }]);
  expect((await desk.heard(desk.who.manager)).filter((told) => told.includes(`YC-${made?.number ?? 0}`))).toHaveLength(
    1,
  );
  expect(await desk.heard(desk.who.lead)).toEqual([]);
});

test('one that somebody made an exception of by hand is not made again when it grows worse', async () => {
  await watch({ warn: 1, alarm: 3 }, 'alarm');
  await wait('loans', 1);
  await until(async () => (await alarmsOf('loans'))[0]?.severity === 'warn');
  const [alarm] = await alarmsOf('loans');
  const byHand = await desk.report({ alarm: alarm?.id ?? null, queue: 'cloud/loans' }, desk.who.manager);
  await wait('loans', 2);
  await until(async () => (await alarmsOf('loans'))[0]?.severity === 'alarm');
  await wait('cards', 3);
  await until(async () => (await ledger()).some(({ queue }) => queue === 'cloud/cards'));
  const ofLoans = (await ledger()).filter(({ queue }) => queue === 'cloud/loans');
  expect(ofLoans.map(({ id }) => id)).toEqual([byHand.id]);
});

test('a rule that leaves it to people makes none', async () => {
  const before = (await ledger()).length;
  await watch({ warn: 1, alarm: 2 }, null);
  await wait('gold', 3);
  await until(async () => (await alarmsOf('gold'))[0]?.severity === 'alarm');
  expect((await ledger()).length).toBe(before);
});
