import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import type { HandoverTurn, Shift } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { AttendanceWatch } from '../../src/attendance/record/attendance-watch';
import { HandoversRepository } from '../../src/handovers/keeping/handovers.repository';
import { HandoverWatch } from '../../src/handovers/watch/handover-watch';
import { SourceBook } from '../../src/ingest';
import { dataSourceOptions, UnitOfWork } from '../../src/platform/database';
import { RosterPeople, ShiftsRepository } from '../../src/roster';
import { administratorOf, listening } from '../../test/running-api';
import type { TestReader } from '../../test/test-reader';
import { startBenchDatabase, type BenchDatabase } from './bench-database';
import { storedSource, storeDay } from './stored-day';

const hourMs = 3_600_000;
const agents = 300;
const atNight = 150;
const place = { code: 'centre', zh: '全中心', en: 'Whole centre', site: null, team: null };

/** Twelve hours of yesterday with 300 people on a published roster, their seats' events, and much of everything that is told. */
export class FullDuty {
  private constructor(
    readonly database: BenchDatabase,
    readonly app: NestExpressApplication,
    readonly admin: TestReader,
    readonly handover: string,
    readonly events: number,
  ) {}

  static async open(): Promise<FullDuty> {
    const database = await startBenchDatabase();
    const direct = await new DataSource(dataSourceOptions(database.place)).initialize();
    const stored = await storeDay(direct);
    await direct.destroy();
    const app = await listening(database.place);
    await app.get(HandoverWatch, { strict: false }).onModuleDestroy();
    // What it has not seen itself it would take back.
    await app.get(AttendanceWatch, { strict: false }).onModuleDestroy();
    app.get(SourceBook, { strict: false }).open(storedSource, 'door');
    const admin = await administratorOf(app);
    const rows = Array.from(
      { length: agents + atNight },
      (_, n) => `${n + 1},员工${n + 1},上海,${n % 20}组,${n < agents ? `${storedSource},PJSIP/${100_000 + n}` : ','}`,
    );
    const body = `工号,姓名,职场,班组,交换机,坐席\n${rows.join('\n')}\n`;
    await admin.ask('/api/v1/people/import', { method: 'POST', body, headers: { 'content-type': 'text/csv' } });
    const from = stored.day.from;
    const turn = turnOf('day', from, from + 12 * hourMs);
    const relief = turnOf('night', turn.to, turn.to + 12 * hourMs);
    const id = randomUUID();
    await app.get(UnitOfWork, { strict: false }).run(async (tx) => {
      const made = { id, place, duty: 'day', turn, relief, checklist: [], drawnAt: new Date(0) };
      await app.get(HandoversRepository, { strict: false }).add(tx, made);
    });
    const duty = new FullDuty(database, app, admin, id, 0);
    await duty.publish([turn, relief]);
    await duty.plant(turn);
    const [told] = await duty.sql.query<{ n: number }[]>(
      'SELECT count(*)::int AS n FROM acd_event WHERE source = $1 AND at BETWEEN $2 AND $3',
      [storedSource, new Date(turn.from), new Date(turn.to)],
    );
    return new FullDuty(database, app, admin, id, told?.n ?? 0);
  }

  get sql(): DataSource {
    return this.app.get(DataSource, { strict: false });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.stop();
  }

  private get people(): string[] {
    const known = [...this.app.get(RosterPeople, { strict: false }).all().values()];
    return known.sort((a, b) => Number(a.number) - Number(b.number)).map(({ person }) => person.id);
  }

  /** Those with seats by day, the others in the night after it. */
  private async publish([day, night]: readonly [HandoverTurn, HandoverTurn]): Promise<void> {
    const shift = (person: string, { duty, from, to }: HandoverTurn): Shift => ({
      ...{ id: `${duty} ${person}`, person, from, to, kind: 'regular', pattern: null, post: null },
      breaks: [{ from: from + 4 * hourMs, to: from + 5 * hourMs, kind: 'meal', paid: false }],
    });
    const shifts = this.people.map((person, n) => shift(person, n < agents ? day : night));
    const kept = shifts.map((one) => ({ id: one.id, version: 1, shift: one }));
    await this.app.get(UnitOfWork, { strict: false }).run(async (tx) => {
      for (const roster of ['draft', 'published'] as const)
        await this.app.get(ShiftsRepository, { strict: false }).keep(tx, roster, kept);
    });
  }

  /** 40 swaps, 40 leaves, 200 exceptions, 400 cases and 100 records of attendance, as the areas keep them. */
  private async plant({ from, to }: HandoverTurn): Promise<void> {
    const [begin, end] = [new Date(from), new Date(to)];
    await this.sql.query(
      `INSERT INTO attendance_record (id, person_id, key, date, from_at, to_at, shifts, after_leave, findings,
         unseen_minutes, strip, digest, state, version, computed_at)
       SELECT gen_random_uuid(), id, 'planted', ($1::timestamptz)::date, $1, $2, '[]', false, $3, 0, '[]', '', 'open', 1, now()
       FROM person ORDER BY number LIMIT 100`,
      [begin, end, JSON.stringify([{ kind: 'late', from, to: from + 600_000, minutes: 10, as: null }])],
    );
    await this.sql.query(
      `INSERT INTO leave_request (id, version, state, person_id, filed_by, on_behalf, filed_at, type, pieces, first_date,
         last_date, sudden, reason, minutes)
       SELECT gen_random_uuid(), 1, 'approved', id, 'x', false, $1, 'annual', '[]', ($1::timestamptz)::date, ($1::timestamptz)::date, false, '', 480
       FROM person ORDER BY number LIMIT 40`,
      [begin],
    );
    await this.sql.query(
      `INSERT INTO leave_day (request_id, nth, person_id, type, date, from_at, to_at, minutes)
       SELECT id, 0, person_id, 'annual', ($1::timestamptz)::date, $1, $2, 480 FROM leave_request`,
      [begin, end],
    );
    await this.swap(begin, from, to);
    for (let n = 0; n < 200; n += 1) await this.post('exceptions', exceptionOf(n));
    for (let n = 0; n < 400; n += 1) await this.post('cases', caseOf(n));
    await this.sql.query(`UPDATE service_exception SET first_reported_at = $1, reported_at = $1`, [begin]);
    await this.sql.query(`UPDATE customer_case SET opened_at = $1, promised_at = $2`, [begin, end]);
    await this.sql.query('ANALYZE');
  }

  private async swap(at: Date, from: number, to: number): Promise<void> {
    const people = this.people;
    for (let n = 0; n < 40; n += 1) {
      const shift = { id: `day ${people[n] ?? ''}`, person: people[n], from, to, kind: 'regular' };
      const transfers = JSON.stringify([{ shift, to: people[n + 40], part: null }]);
      const id = randomUUID();
      await this.sql.query(
        `INSERT INTO swap_request (id, version, state, filer_id, filed_by, on_behalf, filed_at, deadline, reason, transfers)
         VALUES ($1, 2, 'approved', $2, 'x', false, $3, $3, '', $4)`,
        [id, people[n], at, transfers],
      );
      await this.sql.query(
        `INSERT INTO swap_event (request_id, version, at, by, step, state) VALUES ($1, 2, $2, 'm', 'approve', 'approved')`,
        [id, at],
      );
    }
  }

  private async post(path: string, body: object): Promise<void> {
    const answer = await this.admin.ask(`/api/v1/${path}`, { method: 'POST', body });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
  }
}

const turnOf = (duty: string, from: number, to: number): HandoverTurn => ({
  ...{ duty, zh: duty, en: duty, date: new Date(from + 8 * hourMs).toISOString().slice(0, 10), from, to },
});

const customer = { name: '陈女士', reference: '3391' };
const exceptionOf = (n: number) => ({
  ...{ id: randomUUID(), title: `异常 ${n}`, text: '', place: { site: '上海', team: null } },
  ...{ queue: null, customer: null, alarm: null },
});
const caseOf = (n: number) => ({
  ...{ id: randomUUID(), kind: 'service-complaint', title: `工单 ${n}`, text: '', customer, owner: null },
  ...{ place: { site: '上海', team: null }, department: null, promisedAt: Date.now() + 24 * hourMs },
});
