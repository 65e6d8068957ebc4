import type {
  EnterExpected,
  PlanQueues,
  Problem,
  Requirement,
  StaffingRules,
  StaffingRulesVersion,
  WhyAnswer,
} from '@zhiban/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestApp, type TestReader } from '../../test/test-app';
import { firstRules } from './rules/first-rules';

let api: TestApp;
let planner: TestReader;
const path = '/api/v1/staffing';
const date = '2026-11-24';

beforeAll(async () => {
  api = await TestApp.start();
  for (const key of ['pbx/sales', 'pbx/care'])
    await api.database.query('INSERT INTO staffing_queue (key) VALUES ($1)', [key]);
  planner = await api.administrator();
});
afterAll(() => api.stop());

const put = (place: string, body: unknown) => planner.ask(`${path}/${place}`, { method: 'PUT', body });
const read = async (query: string) => (await planner.ask(`${path}/requirement?${query}`)).json<Requirement>();
const rules = async () => (await planner.ask(`${path}/rules`)).json<StaffingRulesVersion>();
const saveRules = async (change: Partial<StaffingRules>) => {
  const { version, rules: before } = await rules();
  return put('rules', { basedOnVersion: version, rules: { ...before, ...change } });
};
/** 10 erlangs in each half hour: the tables ask for 14 seats at 80/20. */
const day = (queue: string, basedOnVersion = 0, contacts = 100): EnterExpected => ({
  source: 'typed',
  minutes: 30,
  days: [
    {
      queue,
      date,
      basedOnVersion,
      contacts: Array<number>(48).fill(contacts),
      ahtSeconds: Array<number>(48).fill(180),
    },
  ],
});
const first = (requirement: Requirement, line: string) => {
  const found = requirement.lines.find(({ id }) => id === line)?.days[0];
  return found && { seats: found.seats[0], people: found.people[0], by: found.decidedBy[0] };
};

describe('seats needed', () => {
  test('a queue has the service level of the centre as its goal', async () => {
    const { queues } = (await planner.ask(`${path}/queues`)).json<PlanQueues>();
    expect(queues.find(({ key }) => key === 'pbx/sales')).toMatchObject({
      zh: 'sales',
      byCentre: true,
      goals: { serviceLevel: { share: 0.8, withinSeconds: 20 }, occupancy: null },
    });
  });

  test('what is typed says how many seats, and how many people with shrinkage', async () => {
    expect((await put('expected', day('pbx/sales'))).status).toBe(204);
    expect(first(await read(`from=${date}`), 'pbx/sales')).toEqual({ seats: 14, people: 14, by: 'serviceLevel' });
    const [leave, ...others] = firstRules.shrinkage;
    await saveRules({ shrinkage: [{ ...leave!, share: 0.3 }, ...others] });
    expect(first(await read(`from=${date}`), 'pbx/sales')).toEqual({ seats: 14, people: 20, by: 'serviceLevel' });
  });

  test('why 14, not 13', async () => {
    const { days } = await read(`from=${date}`);
    const why = (
      await planner.ask(`${path}/why?line=pbx/sales&date=${date}&at=${days[0]!.starts[0]}`)
    ).json<WhyAnswer>();
    expect(why).toMatchObject({
      formula: 'erlang-c',
      erlangs: 10,
      enough: { seats: 14, goals: [{ goal: 'serviceLevel', ok: true }] },
      oneFewer: { seats: 13, goals: [{ goal: 'serviceLevel', ok: false }] },
      people: 20,
    });
    expect(why.enough!.serviceLevel).toBeCloseTo(0.8884, 3);
  });

  test('a day that another planner has changed meanwhile is not overwritten', async () => {
    const stale = await put('expected', day('pbx/sales', 0));
    expect([stale.status, stale.json<Problem>().code]).toEqual([409, 'staffing.day-changed']);
    expect((await put('expected', day('pbx/sales', 1, 200))).status).toBe(204);
    const back = { queue: 'pbx/sales', date, version: 1 };
    expect((await planner.ask(`${path}/expected/restore`, { method: 'POST', body: back })).status).toBe(204);
    const requirement = await read(`from=${date}`);
    expect(requirement.lines[0]?.days[0]).toMatchObject({ version: 3, source: 'typed' });
    expect(first(requirement, 'pbx/sales')?.seats).toBe(14);
  });

  test('queues that share people need fewer seats than each alone', async () => {
    await put('expected', day('pbx/care'));
    await saveRules({ pools: [{ id: 'all', zh: '全员', en: 'All', queues: ['pbx/sales', 'pbx/care'] }] });
    const requirement = await read(`from=${date}`);
    const pool = first(requirement, 'pool:all')?.seats ?? 0;
    expect([pool < 28, pool > 20, requirement.total[0]?.seats[0]]).toEqual([true, true, pool]);
  });

  test('a post is never left empty, a desk of its own is added, and work is spread over its hours', async () => {
    const hours = { weekdays: [2], from: '08:00', to: '12:00' };
    await saveRules({
      posts: [
        { id: 'sales', zh: '销售', en: 'Sales', queue: 'pbx/sales', seats: 16, hours },
        { id: 'desk', zh: '值班台', en: 'Duty desk', queue: null, seats: 1, hours },
      ],
      work: [
        {
          ...{ id: 'calls', zh: '回访', en: 'Call-backs', from: date, to: date, hours, occupancy: 0.8 },
          amount: { kind: 'back-office', cases: 96, secondsEach: 600 },
        },
      ],
    });
    const requirement = await read(`from=${date}`);
    expect(first(requirement, 'pbx/sales')).toMatchObject({ seats: 16, by: 'post' });
    expect(requirement.lines[0]?.days[0]?.seats[8]).toBeLessThan(28);
    expect(first(requirement, 'post:desk')?.seats).toBe(1);
    expect(first(requirement, 'work:calls')).toMatchObject({ seats: 5, by: 'work' });
    expect(requirement.lines.find(({ id }) => id === 'post:desk')?.days[0]?.seats[8]).toBe(0);
  });

  test('a day on which clocks change has 46 or 50 half hours', async () => {
    const { version, settings } = (await planner.ask('/api/v1/settings/centre')).json<{
      version: number;
      settings: object;
    }>();
    const moved = {
      basedOnVersion: version,
      settings: { ...settings, timeZone: 'Europe/Berlin', businessDayStart: '00:00' },
    };
    expect((await planner.ask('/api/v1/settings/centre', { method: 'PUT', body: moved })).status).toBe(200);
    const lengths = await Promise.all(
      ['2026-03-29', '2026-03-30', '2026-10-25'].map(
        async (from) => (await read(`from=${from}`)).days[0]?.starts.length,
      ),
    );
    expect(lengths).toEqual([46, 48, 50]);
    const short = await put('expected', {
      ...day('pbx/sales'),
      days: [{ ...day('pbx/sales').days[0]!, date: '2026-03-29' }],
    });
    expect(short.json<Problem>().code).toBe('staffing.wrong-length');
    expect(first(await read(`from=${date}`), 'pbx/sales')?.seats).toBeGreaterThan(0);
  });

  test.each([
    ['expected', { ...day('nobody') }, 'staffing.unknown-queue'],
    [
      'expected',
      { ...day('pbx/sales'), days: [{ ...day('pbx/sales').days[0]!, contacts: Array<number>(48).fill(-1) }] },
      'input.invalid',
    ],
    [
      'expected',
      { ...day('pbx/sales'), days: [{ ...day('pbx/sales').days[0]!, ahtSeconds: Array<number>(48).fill(90_000) }] },
      'input.invalid',
    ],
    ['rules', { basedOnVersion: 0, rules: firstRules }, 'staffing.conflict'],
    [
      'rules',
      {
        basedOnVersion: 4,
        rules: {
          ...firstRules,
          shrinkage: [
            { ...firstRules.shrinkage[0]!, share: 0.5 },
            { ...firstRules.shrinkage[1]!, share: 0.5 },
          ],
        },
      },
      'input.invalid',
    ],
  ])('%s: what cannot be is refused (%#)', async (place, body, code) => {
    expect((await put(place, body)).json<Problem>().code).toBe(code);
  });
});
