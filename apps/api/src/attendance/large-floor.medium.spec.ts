import { dateIn } from '@zhiban/time';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AttendedFloor } from '../../test/attended-floor';
import { SourceBook } from '../ingest';
import { EndedStretches } from './record/ended-stretches';
import { WorkingOut } from './record/working-out';
import { AttendanceSums } from './view/attendance-sums';

/** `ATTENDANCE_PEOPLE=300 npx vitest run --project medium large-floor` says how long a whole shift takes. */
const people = Number(process.env.ATTENDANCE_PEOPLE ?? 60);
const minuteMs = 60_000;
const hours = 12;
let floor: AttendedFloor;
let database: DataSource;

beforeAll(async () => {
  floor = await AttendedFloor.open();
  database = floor.app.get(DataSource, { strict: false });
}, 120_000);
afterAll(() => floor.close());

const numbers = Array.from({ length: people }, (_, i) => String(8000 + i));

/** Everybody works twelve hours with a call every six minutes and a break every three hours; one in ten comes late. */
function* theDay(from: number) {
  let n = 0;
  const event = (at: number, type: string, rest: object) => ({ id: `d${(n += 1)}`, at, type, ...rest });
  const events: { at: number }[] = [event(from - 30 * minuteMs, 'link-up', {})];
  numbers.forEach((seat, i) => {
    const begin = from + (i % 10 === 0 ? 20 : -12) * minuteMs;
    events.push(event(begin, 'member-added', { queue: 'q', seat, name: seat, device: 'idle' }));
    for (let minute = 20 + (i % 6); minute < hours * 60 - 10; minute += 6) {
      const at = from + minute * minuteMs;
      const pause = minute % 180 < 6;
      if (pause) {
        events.push(event(at, 'member-paused', { queue: null, seat, paused: true, reason: 'x' }));
        events.push(event(at + 5 * minuteMs, 'member-paused', { queue: null, seat, paused: false }));
        continue;
      }
      const visit = `${seat}-${minute}`;
      events.push(event(at, 'visit-offered', { visit, call: visit, queue: 'q' }));
      events.push(event(at + 5000, 'ring-started', { visit, queue: 'q', seat }));
      events.push(event(at + 10_000, 'visit-answered', { visit, queue: 'q', seat }));
      events.push(event(at + 200_000, 'visit-completed', { visit, queue: 'q', seat, endedBy: 'caller' }));
    }
    events.push(event(from + (hours * 60 + 3) * minuteMs, 'member-removed', { queue: 'q', seat }));
  });
  yield* events.sort((a, b) => a.at - b.at);
}

async function store(from: number): Promise<number> {
  const day = (by: number) => new Date(from + by * 86_400_000).toISOString().slice(0, 10);
  await database.query(
    `CREATE TABLE acd_event_drawn PARTITION OF acd_event FOR VALUES FROM ('${day(-1)}') TO ('${day(2)}')`,
  );
  const rows = [...theDay(from)].map(({ at, ...rest }, i) => ({ seq: i + 1, at, ...rest }));
  for (let i = 0; i < rows.length; i += 5000)
    await database.query(
      `INSERT INTO acd_event (seq, source, event_id, at, received, type, payload)
       SELECT (r->>'seq')::bigint, 'drawn', r->>'id', to_timestamp((r->>'at')::float8 / 1000),
         to_timestamp((r->>'at')::float8 / 1000), r->>'type', r - 'id' - 'at' - 'type' - 'seq'
       FROM jsonb_array_elements($1::jsonb) AS r`,
      [JSON.stringify(rows.slice(i, i + 5000))],
    );
  return rows.length;
}

test(`${people} people’s shifts of twelve hours are worked out together, and a month of them is summed up`, async () => {
  const from = Date.parse(`${dateIn('UTC', Date.now() - 20 * 86_400_000)}T00:00:00Z`);
  const body = ['工号,姓名,职场,班组,交换机,坐席', ...numbers.map((n, i) => `${n},人${n},上海,组${i % 8},drawn,${n}`)];
  const headers = { 'content-type': 'text/csv' };
  await floor.reader('administrator').ask('/api/v1/people/import', { method: 'POST', body: body.join('\n'), headers });
  await database.query(
    `INSERT INTO roster_shift (roster, id, person_id, from_at, to_at, kind, breaks, version, gone)
     SELECT 'published', 'm' || p.number, p.id, to_timestamp($1 / 1000.0),
       to_timestamp($1 / 1000.0) + interval '${hours} hours', 'regular', '[]', 1, false
     FROM person p WHERE p.number LIKE '8%'`,
    [from],
  );
  const events = await store(from);
  floor.app.get(SourceBook, { strict: false }).open('drawn', 'door');
  const stretches = floor.app.get(EndedStretches, { strict: false });
  const rostered = await stretches.between(from, from + 14 * 3_600_000);
  const work = floor.app.get(WorkingOut, { strict: false });
  const begun = performance.now();
  await work.shifts(rostered.ended);
  const first = performance.now() - begun;
  const again = performance.now();
  await work.shifts(rostered.ended);
  const second = performance.now() - again;
  const found = await database.query<{ late: number; all: number }[]>(
    `SELECT count(*) FILTER (WHERE findings @? '$[*] ? (@.kind == "late")')::int AS late, count(*)::int AS "all"
     FROM attendance_record`,
  );
  expect(found).toEqual([{ late: Math.ceil(people / 10), all: people }]);
  await database.query(
    `INSERT INTO attendance_record (id, person_id, key, date, from_at, to_at, shifts, after_leave, findings,
       unseen_minutes, strip, digest, state, version, computed_at)
     SELECT gen_random_uuid(), r.person_id, 'copy' || d, r.date + d, r.from_at, r.to_at, r.shifts, false, r.findings,
       0, r.strip, r.digest, r.state, 1, r.computed_at FROM attendance_record r, generate_series(1, 21) AS d`,
  );
  const ids = (await database.query<{ id: string }[]>(`SELECT id FROM person WHERE number LIKE '8%'`)).map(
    ({ id }) => id,
  );
  const summed = performance.now();
  const day = dateIn('Asia/Shanghai', from);
  const sums = await floor.app
    .get(AttendanceSums, { strict: false })
    .of({ first: day, last: dateIn('Asia/Shanghai', from + 30 * 86_400_000), by: 'team' }, ids);
  const took = performance.now() - summed;
  expect(sums.total.shifts).toBe(people * 22);
  const ms = Math.round;
  process.stdout.write(
    `${people} people, ${events} events: ${ms(first)} ms with the reading of the day, ${ms(second)} ms again; a month of sums ${ms(took)} ms\n`,
  );
}, 120_000);
