import { addDays, addMonths } from '@zhiban/time';
import type { AccountMade, Grant, RosterFairness } from '@zhiban/wire';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { comingMonday, planningCentre, teams } from '../../../test/planning-centre';
import type { TestApp, TestReader } from '../../../test/test-app';

let api: TestApp;
let admin: TestReader;
let people: string[];
const monday = comingMonday();
const board = { first: monday, last: addDays(monday, 27) };

beforeAll(async () => {
  ({ api, admin } = await planningCentre(500));
  const rows = await api.database.query<{ id: string }>('SELECT id FROM person ORDER BY number::int');
  people = rows.map(({ id }) => id);
});
afterAll(() => api.stop());
beforeEach(() => api.database.query('TRUNCATE roster_shift'));

const fairness = (months: number, reader = admin) =>
  reader.ask(`/api/v1/roster/fairness?first=${board.first}&last=${board.last}&months=${months}`);

async function plant(roster: string, nth: number, date: string, hours: [string, number], id = `${nth} ${date}`) {
  const [begin, length] = hours;
  await api.database.query(
    `INSERT INTO roster_shift VALUES ($1, $2, $3, $4::timestamptz, $4::timestamptz + $5 * interval '1 hour',
       'regular', NULL, NULL, '[]', 1, false)`,
    [roster, id, people[nth], `${date}T${begin}:00+08:00`, length],
  );
}

describe('fairness over months', () => {
  test('counts what was published before the board, and the draft on its days', async () => {
    await plant('published', 0, addDays(monday, -7), ['22:00', 8]);
    await plant('draft', 0, addDays(monday, -14), ['22:00', 8]);
    await plant('published', 0, addDays(monday, 1), ['22:00', 8], 'told');
    await plant('draft', 0, addDays(monday, 2), ['14:00', 8]);
    await plant('published', 1, addDays(addMonths(monday, -1), -1), ['09:00', 8]);
    const asked = (await fairness(1)).json<RosterFairness>();
    const of = (nth: number) => asked.people.find(({ person }) => person === people[nth]);
    expect(asked.from).toBe(addMonths(monday, -1));
    expect(of(0)).toMatchObject({
      past: { shifts: 1, nights: 1, hours: 8 },
      draft: { shifts: 1, nights: 0, late: 1, hours: 8 },
    });
    expect(of(1)).toMatchObject({ past: { shifts: 0 } });
    const longer = (await fairness(3)).json<RosterFairness>();
    expect(longer.people.find(({ person }) => person === people[1])).toMatchObject({ past: { shifts: 1 } });
    expect((await fairness(5)).status).toBe(400);
  });

  test('is told of the people whom the reader’s post reaches', async () => {
    const grants: Grant[] = [{ role: 'planner', site: '上海', team: teams[0] }];
    const body = { username: 'cards', grants, person: null };
    const { password } = (await admin.ask('/api/v1/accounts', { method: 'POST', body })).json<AccountMade>();
    const cards = api.stranger();
    await cards.signIn('cards', password);
    const change = { current: password, next: 'quiet lamps over the floor' };
    await cards.ask('/api/v1/session/password', { method: 'PUT', body: change });
    expect((await fairness(1, cards)).json<RosterFairness>().people).toHaveLength(250);
  });

  test('of 500 people and twelve months is there within a second', async () => {
    // A hundred thousand rows take their time to be held against each other.
    await api.database.query('ALTER TABLE roster_shift DROP CONSTRAINT roster_shift_one_at_a_time');
    // Five days of seven, four kinds of shift, and breaks at six different times among those who share one.
    await api.database.query(
      `INSERT INTO roster_shift
       SELECT 'published', p.nth || ' ' || d.day, p.id, at, at + interval '8 hours', 'regular', NULL, NULL,
         jsonb_build_array(
           jsonb_build_object('from', (extract(epoch FROM at) * 1000)::bigint + 10800000 + (p.nth / 4 % 6) * 1800000,
             'to', (extract(epoch FROM at) * 1000)::bigint + 12600000 + (p.nth / 4 % 6) * 1800000, 'kind', 'meal', 'paid', false)),
         1, false
       FROM unnest($1::uuid[]) WITH ORDINALITY AS p (id, nth)
       CROSS JOIN generate_series(1, 365) AS d (day)
       CROSS JOIN LATERAL (SELECT ($2::date - d.day)::timestamp AT TIME ZONE 'Asia/Shanghai'
         + (ARRAY[7, 9, 14, 22])[1 + p.nth % 4] * interval '1 hour' AS at) t
       WHERE (d.day + p.nth) % 7 < 5`,
      [people, monday],
    );
    await api.database.query('ANALYZE roster_shift');
    await fairness(1);
    const times: number[] = [];
    let asked: RosterFairness = { from: '', people: [] };
    for (let i = 0; i < 3; i += 1) {
      const begun = performance.now();
      asked = (await fairness(12)).json<RosterFairness>();
      times.push(performance.now() - begun);
    }
    const ms = Math.min(...times);
    const shifts = asked.people.reduce((sum, { past }) => sum + past.shifts, 0);
    expect(shifts).toBeGreaterThan(125_000);
    const past = new Map(asked.people.map((one) => [one.person, one.past]));
    const nights = people.map((person) => past.get(person)?.nights ?? 0);
    expect(nights.slice(0, 4).map((n) => n > 200)).toEqual([false, false, true, false]);
    expect(ms, `${shifts} shifts`).toBeLessThan(1000);
  });
});
