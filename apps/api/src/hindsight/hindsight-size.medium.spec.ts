import { addDays, dateIn, weekdayOf } from '@zhiban/time';
import type { Hindsight, RosterView, Shift } from '@zhiban/wire';
import { bankRegulation } from '@zhiban/workforce-roster';
import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NeededSeats } from '../../test/needed-seats';
import { planningCentre } from '../../test/planning-centre';
import type { TestApp, TestReader } from '../../test/test-app';

/** `HINDSIGHT_PEOPLE=500 HINDSIGHT_REQUESTS=2000` says how long a large centre takes, and how long the server is deaf. */
const count = Number(process.env['HINDSIGHT_PEOPLE'] ?? 20);
const requests = Number(process.env['HINDSIGHT_REQUESTS'] ?? 60);
const hourMs = 3_600_000;
const today = dateIn('Asia/Shanghai', Date.now());
const monday = addDays(today, 1 - weekdayOf(today) - 35);
const weeks = 12;
const starts = [8, 14, 22] as const;
let api: TestApp;
let admin: TestReader;
let people: string[];

const midnight = (day: number): number => Date.parse(`${addDays(monday, day)}T00:00:00+08:00`);
const works = (day: number, nth: number): boolean => (day + nth) % 7 < 5;

const startOf = (day: number, nth: number): number => starts[(Math.floor(day / 7) + nth) % 3] ?? 8;

/** Five days a week, each week at another time of day, with a meal and a rest. */
function shiftOf(day: number, nth: number): Shift {
  const from = midnight(day) + startOf(day, nth) * hourMs;
  const pause = (at: number, kind: 'meal' | 'rest') => ({
    ...{ from: from + at * hourMs, to: from + (at + 0.5) * hourMs, kind, paid: kind === 'rest' },
  });
  return {
    ...{ id: `p${nth}/${day}`, person: people[nth] ?? '', from, to: from + 8 * hourMs, kind: 'regular', pattern: null },
    ...{ post: null, breaks: [pause(3, 'meal'), pause(5.5, 'rest')] },
  };
}

beforeAll(async () => {
  const skills = ['cards:2', 'cards:1; loans:1', 'loans:3', 'mail:1', 'cards:1; mail:1', 'loans:2; mail:2'];
  ({ api, admin } = await planningCentre(count, (nth) => skills[nth % skills.length] ?? ''));
  const needed = new NeededSeats(api, admin);
  const queues = ['pbx/cards', 'pbx/loans', 'pbx/mail'];
  await needed.knowsQueues(...queues);
  for (const queue of queues)
    for (let day = 0; day < weeks * 7; day += 28) await needed.expects(queue, addDays(monday, day), 28, count / 5);
  const view = await admin.ask(`/api/v1/roster?first=${today}&last=${today}`);
  people = view.json<RosterView>().people.map(({ person }) => person.id);
  await published();
  await filed();
}, 120_000);
afterAll(() => api.stop());

const insert = (sql: string, rows: readonly object[]) => api.database.query(sql, [JSON.stringify(rows)]);

async function published(): Promise<void> {
  for (let week = 0; week < weeks; week += 1) {
    const days = Array.from({ length: 7 }, (_, day) => week * 7 + day);
    const shifts = days.flatMap((day) => people.flatMap((_, nth) => (works(day, nth) ? [shiftOf(day, nth)] : [])));
    await insert(
      `INSERT INTO roster_shift (roster, id, person_id, from_at, to_at, kind, pattern, post, breaks, version, gone)
       SELECT 'published', id, person, to_timestamp("from" / 1000.0), to_timestamp("to" / 1000.0), kind, NULL, NULL, breaks, 1, false
       FROM jsonb_to_recordset($1::jsonb) AS r (id text, person uuid, "from" bigint, "to" bigint, kind text, breaks jsonb)`,
      shifts,
    );
  }
}

interface Given {
  nth: number;
  id: string;
  filer: string;
  other: string;
  at: number;
  deadline: number;
  month: string;
  shift: Shift;
}

/** Shifts of a month that were given to somebody who was off, two days before they began; each is one publication. */
function given(): Given[] {
  const found: Given[] = [];
  const eachDay = Math.ceil(requests / 28);
  for (let day = 8; day < 36; day += 1) {
    const off = people.map((_, nth) => nth).filter((nth) => !works(day, nth));
    const byDay = people.map((_, nth) => nth).filter((nth) => works(day, nth) && startOf(day, nth) !== 22);
    for (let i = 0; i < Math.min(eachDay, off.length, byDay.length) && found.length < requests; i += 1) {
      const shift = shiftOf(day, byDay[i] ?? 0);
      const at = midnight(day) - 48 * hourMs + i * 1_000;
      const other = people[off[i] ?? 0] ?? '';
      const month = dateIn('Asia/Shanghai', shift.from).slice(0, 7);
      const nth = found.length + 1;
      found.push({ nth, id: randomUUID(), filer: shift.person, other, at, deadline: shift.from, month, shift });
    }
  }
  return found;
}

async function filed(): Promise<void> {
  const swaps = given().map((swap) => ({
    ...swap,
    transfers: [{ shift: swap.shift, to: swap.other, part: null }],
    gave: [{ id: swap.shift.id, before: swap.shift, after: null }],
    got: [{ id: swap.shift.id, before: null, after: { ...swap.shift, person: swap.other } }],
    key: swap.shift.id,
  }));
  const from = 'FROM jsonb_to_recordset($1::jsonb) AS r';
  const at = 'to_timestamp(at / 1000.0)';
  const statements = [
    `INSERT INTO swap_request (id, version, state, filer_id, filed_by, on_behalf, filed_at, deadline, reason, transfers, month)
     SELECT id, 3, 'approved', filer, 'a', false, ${at} - interval '1 hour', to_timestamp(deadline / 1000.0), 'r', transfers, month
     ${from} (id uuid, filer uuid, at bigint, deadline bigint, transfers jsonb, month text)`,
    `INSERT INTO swap_party (request_id, person_id, agreed, at)
     SELECT id, other, true, ${at} ${from} (id uuid, other uuid, at bigint)`,
    `INSERT INTO swap_event (request_id, version, at, by, step, state, note)
     SELECT id, 3, ${at}, 'lead', 'approve', 'approved', NULL ${from} (id uuid, at bigint)`,
    `INSERT INTO roster_publication (number, first, last, site, team, revision, author, at, why)
     SELECT nth, to_timestamp(deadline / 1000.0)::date, to_timestamp(deadline / 1000.0)::date, NULL, NULL, 1, 'lead', ${at}, 'r'
     ${from} (nth int, at bigint, deadline bigint)`,
    `INSERT INTO roster_notice (publication, person_id, changes)
     SELECT nth, filer, gave ${from} (nth int, filer uuid, gave jsonb)
     UNION ALL SELECT nth, other, got ${from} (nth int, other uuid, got jsonb)`,
    `UPDATE roster_shift SET person_id = other ${from} (key text, other uuid)
     WHERE roster = 'published' AND roster_shift.id = r.key`,
  ];
  for (const sql of statements) await insert(sql, swaps);
}

const body = {
  ...bankRegulation,
  rules: {
    ...bankRegulation.rules,
    'swaps-a-month': { ...bankRegulation.rules['swaps-a-month'], swaps: 1 },
    'rest-between-shifts': { ...bankRegulation.rules['rest-between-shifts'], minutes: 720 },
    cover: { ...bankRegulation.rules.cover, on: false },
  },
};

async function timed(): Promise<Hindsight> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const begun = performance.now();
  const asked = { body, first: addDays(monday, 6), last: today };
  const answer = await admin.ask('/api/v1/policy/hindsight', { method: 'POST', body: asked });
  const ms = Math.round(performance.now() - begun);
  delay.disable();
  if (process.env['HINDSIGHT_PEOPLE'])
    process.stdout.write(`${ms} ms, longest stall ${Math.round(delay.max / 1e6)} ms, ${answer.text.length} bytes\n`);
  return answer.json<Hindsight>();
}

test('a month of give-aways is judged, each by the roster of its own time', async () => {
  const told = await timed();
  for (let again = 0; again < 3 && process.env['HINDSIGHT_PEOPLE']; again += 1) await timed();
  const { filed: all, unjudged, before, after, changed } = told.counts.swap;
  expect(all).toBeGreaterThan(requests * 0.9);
  expect(unjudged).toBe(0);
  expect(before.passes + before.reason + before.refused).toBe(all);
  expect(after.passes + after.reason + after.refused).toBe(all);
  expect(changed.passes + changed.reason + changed.refused).toBeGreaterThan(0);
});
