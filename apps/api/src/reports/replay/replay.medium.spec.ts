import { callDay, seededChance } from '@zhiban/testing';
import { handClock, systemClock } from '@zhiban/time';
import { defaultCentreSettings, type AcdEvent, type DayReplay } from '@zhiban/wire';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DoorFeed } from '../../../test/door-feed';
import { RestlessLink, restlessEvents } from '../../../test/restless-link';
import { TestApp, type TestReader } from '../../../test/test-app';
import { CentreSettingsService } from '../../centre';
import { ExchangeIntake, SourceBook } from '../../ingest';
import { DoorIntake } from '../../ingest/door/door-intake';
import { CheckpointClerk, FloorRuntime } from '../../live';
import { DayReplays } from './day-replays';
import { NightlyReplay } from './nightly-replay';

const day = '2026-11-20';
const next = '2026-11-21';
const morning = Date.parse(`${day}T08:30:00+08:00`);
const clock = handClock(morning);
let api: TestApp;
let administrator: TestReader;

beforeEach(async () => {
  clock.set(morning);
  vi.spyOn(systemClock, 'now').mockImplementation(() => clock.now());
  api = await TestApp.start();
  administrator = await api.administrator();
});
afterEach(() => api.stop());

const get = <T>(type: new (...parts: never[]) => T): T => api.app.get(type, { strict: false });
const restless = restlessEvents;
const live = (events: readonly AcdEvent[], seed: number) => new RestlessLink(api, clock).tell(events, seed);
const sleepUntil = (at: string) => new RestlessLink(api, clock).sleepUntil(at);

async function door(events: readonly AcdEvent[], seed: number): Promise<void> {
  const chance = seededChance(seed);
  await DoorFeed.open(api.url, administrator);
  for (let from = 0; from < events.length;) {
    const batch = events.slice(from, (from += 1 + Math.floor(chance() * 60)));
    const arrival = Math.max(clock.now(), ...batch.map(({ at }) => at)) + Math.round(chance() * 4900);
    clock.set(arrival);
    const stored = get(DoorIntake).accept('cloud', batch, arrival);
    for (let tick = 0; tick < 3; tick += 1) {
      clock.advance(Math.round(chance() * 900));
      get(FloorRuntime).advance(clock.now());
      await new Promise((resolve) => setImmediate(resolve));
    }
    await stored;
  }
}

/** Asked by a reader who signs in again: the session of the day before has ended. */
const replayed = async (of = day) => {
  const reader = await api.administrator();
  return (await reader.ask('/api/v1/reports/replays', { method: 'POST', body: { day: of } })).json<DayReplay>();
};

/** As if somebody had meddled: the next revision of a stored row says something else. */
const tamper = (table: string, change: string, where: string) =>
  api.database.query(
    `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('revision', t.revision + 1, 'counts', ${change}))).*
     from ${table} t where ${where} and revision = 1 and "from" < '${next}T08:00:00+08:00' order by "from" desc limit 1`,
  );

describe('the replay of a restless day', () => {
  test.each([5, 23, 77])(
    'equals the stored figures bit for bit, settings changed in between (seed %i)',
    async (seed) => {
      const events = restless(seed);
      live(events.slice(0, 700), seed);
      const { defaultRule } = defaultCentreSettings;
      const rule = { ...defaultRule, wrapUpSeconds: 77, formula: 'SL-ANSWERED' as const, targetSeconds: 15 };
      const settings = { ...defaultCentreSettings, defaultRule: rule, intervalMinutes: 15 as const };
      await get(CentreSettingsService).save({ settings, note: '', basedOnVersion: 1 }, 'spec');
      clock.advance(1);
      live(events.slice(700), seed + 1);
      await sleepUntil(`${next}T09:01:00+08:00`);
      expect(await replayed()).toMatchObject({
        verdict: 'equal',
        reason: null,
        differences: [],
        events: events.length,
      });
      const [stored] = await api.database.query<{ queues: number; agents: number }>(
        `select (select count(*)::int from interval_figure) as queues,
         (select count(*)::int from agent_interval_figure) as agents`,
      );
      expect(stored?.queues).toBeGreaterThan(100);
      expect(stored?.agents).toBeGreaterThan(20);
    },
  );

  test('equals although the door’s commits take their time', async () => {
    await door(restless(31), 31);
    await sleepUntil(`${next}T09:01:00+08:00`);
    expect(await replayed()).toMatchObject({ verdict: 'equal', differences: [] });
  });

  test('equals over hours in which the server was dead: they are a gap, for the wall as for the replay', async () => {
    const events = restless(19);
    live(events.slice(0, 600), 19);
    const lastAt = clock.now();
    clock.advance(7_200_000);
    const down = { id: 'lost', at: lastAt, type: 'link-down', reason: 'stopped' } as const;
    get(ExchangeIntake).receive(get(SourceBook).open('pbx', 'ami'), [down]);
    live(callDay().at('12:40:00').linkUp().events, 1);
    live(
      events.slice(600).map((event) => ({ ...event, id: `later-${event.id}`, at: event.at + 7_200_000 })),
      20,
    );
    await sleepUntil(`${next}T09:01:00+08:00`);
    expect(await replayed()).toMatchObject({ verdict: 'equal', differences: [] });
    const gaps = await api.database.query(`select 1 from interval_figure where gap and queue = 'sales'`);
    expect(gaps.length).toBeGreaterThanOrEqual(4);
  });

  test('begins with what the day before has left, from its last checkpoint', async () => {
    live(restless(9), 9);
    clock.set(Date.parse(`${next}T07:50:00+08:00`));
    await get(CheckpointClerk).take(false);
    live(restless(10, 1), 10);
    await sleepUntil('2026-11-22T09:01:00+08:00');
    const [before] = await api.database.query<{ seq: number }>('select max(seq)::int as seq from live_checkpoint');
    expect(before?.seq).toBeGreaterThan(0);
    const second = await replayed(next);
    expect(second).toMatchObject({ verdict: 'equal', differences: [] });
    expect(second.events).toBeLessThanOrEqual(restless(10, 1).length);
    expect(await replayed(day)).toMatchObject({ verdict: 'equal' });
  });

  test.each([
    ['interval_figure', `jsonb_set(counts, '{tally,answered}', '999')`, `queue = 'sales'`, 'tally.answered'],
    ['interval_figure', `jsonb_set(counts, '{figures,sl}', '0.9999')`, `queue = 'support'`, 'figures.sl'],
    ['interval_figure', `jsonb_set(counts, '{seatTimes,idle}', '1')`, `queue = ''`, 'seatTimes.idle'],
    ['agent_interval_figure', `jsonb_set(counts, '{tally,handled}', '77')`, `true`, 'tally.handled'],
  ])('finds a row of %s that somebody has changed: %s', async (table, change, where, field) => {
    live(restless(41), 41);
    await sleepUntil(`${next}T09:01:00+08:00`);
    await tamper(table, change, where);
    const said: DayReplay[] = [];
    get(DayReplays).findings.subscribe((finding) => said.push(finding));
    const found = await replayed();
    expect(found).toMatchObject({ verdict: 'differs', differenceCount: 1 });
    expect(found.differences).toMatchObject([{ source: 'pbx', field }]);
    expect(said).toEqual([found]);
  });

  test('an interval that was stored of nothing, and one that was not stored, are differences', async () => {
    live(restless(42), 42);
    await sleepUntil(`${next}T09:01:00+08:00`);
    await api.database.query(
      `insert into interval_figure select (jsonb_populate_record(t, '{"queue": "invented"}')).* from interval_figure t
       where queue = 'sales' limit 1`,
    );
    const [first] = await api.database.query<{ from: Date }>(`select min("from") as from from interval_figure`);
    await api.database.query(`delete from interval_figure where queue = 'sales' and "from" = $1`, [first?.from]);
    const rows = (await replayed()).differences.filter(({ field }) => field === 'row');
    expect(rows.map(({ queue, stored }) => [queue, stored]).sort()).toEqual([
      ['invented', 'there'],
      ['sales', null],
    ]);
  });

  test('cannot be judged once the raw events are dropped, and says so', async () => {
    live(restless(43), 43);
    await sleepUntil(`${next}T09:01:00+08:00`);
    await api.database.query('delete from live_checkpoint');
    const [first] = restless(43);
    await api.database.query('delete from acd_event where at < $1', [new Date((first?.at ?? 0) + 2_400_000)]);
    expect(await replayed()).toMatchObject({ verdict: 'incomplete', reason: 'no-beginning', differences: [] });
    clock.advance(1000);
    await api.database.query('delete from acd_event');
    expect(await replayed()).toMatchObject({ verdict: 'incomplete', reason: 'events-dropped' });
  });

  test('is refused before the day is over, and made by itself an hour after, once', async () => {
    live(restless(44).slice(0, 300), 44);
    const answer = await administrator.ask('/api/v1/reports/replays', { method: 'POST', body: { day } });
    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([409, 'replay.not-over']);
    const newest = async () => (await (await api.administrator()).ask(`/api/v1/reports/replays/${day}`)).status;
    await sleepUntil(`${next}T08:59:00+08:00`);
    await get(NightlyReplay).look();
    expect(await newest()).toBe(404);
    await sleepUntil(`${next}T09:00:30+08:00`);
    for (let look = 0; look < 2; look += 1) await get(NightlyReplay).look();
    expect(await newest()).toBe(200);
    expect(await api.database.query('select verdict from day_replay')).toEqual([{ verdict: 'equal' }]);
  });
});
