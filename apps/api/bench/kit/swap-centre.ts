import type { NestExpressApplication } from '@nestjs/platform-express';
import { addDays, weekdayOf } from '@zhiban/time';
import type { Shift } from '@zhiban/wire';
import { judge, openDraft } from '@zhiban/workforce-roster';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../../src/platform/database';
import type { Reader } from '../../src/platform/sign-in';
import { RosterPeople, ShiftsRepository } from '../../src/roster';
import { RosterViewService } from '../../src/roster/view/roster-view.service';
import { comingMonday, enrolled, readerWith } from '../../test/enrolled';
import { administratorOf, listening } from '../../test/running-api';
import type { TestReader } from '../../test/test-reader';
import { startBenchDatabase, type BenchDatabase } from './bench-database';

const queues = ['q0', 'q1', 'q2', 'q3'] as const;
const hourMs = 3_600_000;
/** Days, lates and nights, a kind a week. */
const starts = [8, 14, 22] as const;

/** The real api over a database of its own, with people, a published roster and seats that are needed. */
export class SwapCentre {
  readonly monday = addDays(comingMonday(), 7);
  readonly shifts: Shift[] = [];

  private constructor(
    readonly database: BenchDatabase,
    readonly app: NestExpressApplication,
    readonly admin: TestReader,
    /** Employee 1, 2, … */
    readonly people: readonly string[],
    readonly weeks: number,
  ) {}

  static async open(count: number, weeks: number): Promise<SwapCentre> {
    const database = await startBenchDatabase();
    const app = await listening(database.place);
    const admin = await administratorOf(app);
    await enrolled(admin, count, (nth) =>
      queues
        .filter((_, at) => (nth + at) % 3 !== 0)
        .map((queue) => `${queue}:2`)
        .join('; '),
    );
    const known = [...app.get(RosterPeople, { strict: false }).all().values()];
    const people = known.sort((a, b) => Number(a.number) - Number(b.number)).map(({ person }) => person.id);
    return new SwapCentre(database, app, admin, people, weeks);
  }

  of<Found>(kind: new (...given: never[]) => Found): Found {
    return this.app.get(kind, { strict: false });
  }

  get sql(): DataSource {
    return this.app.get(DataSource, { strict: false });
  }

  agent(nth: number): Reader {
    return { ...readerWith(`agent${nth + 1}`, 'agent'), person: String(nth + 1) };
  }

  person(nth: number): string {
    const found = this.people[nth];
    if (found === undefined) throw new RangeError(`there is no person ${nth}`);
    return found;
  }

  at(day: number, hour: number): number {
    return Date.parse(`${addDays(this.monday, day)}T00:00:00+08:00`) + hour * hourMs;
  }

  shift(id: string, nth: number, day: number, [from, to]: readonly [number, number]): Shift {
    const hours = { from: this.at(day, from), to: this.at(day, to) };
    const breaks: Shift['breaks'] =
      to - from < 6
        ? []
        : [
            { from: this.at(day, from + 3), to: this.at(day, from + 3.5), kind: 'meal', paid: false },
            { from: this.at(day, from + 5.5), to: this.at(day, from + 6), kind: 'rest', paid: true },
          ];
    return { id, person: this.person(nth), ...hours, kind: 'regular', pattern: null, post: null, breaks };
  }

  /** Five shifts a week of one kind for everybody, another kind each week, days off between them. */
  fullWeeks(): Shift[] {
    return this.people.flatMap((_, nth) =>
      Array.from({ length: this.weeks * 7 }, (_, day) => day).flatMap((day) => {
        const start = starts[(Math.floor(day / 7) + nth) % starts.length] ?? 8;
        if (weekdayOf(addDays(this.monday, day)) > 5) return [];
        return [this.shift(`${nth + 1}/${day}`, nth, day, [start, start + 8])];
      }),
    );
  }

  /** Into both rosters, as a publication leaves them. */
  async publish(shifts: readonly Shift[]): Promise<void> {
    this.shifts.push(...shifts);
    const kept = shifts.map((shift) => ({ id: shift.id, version: 1, shift }));
    await this.of(UnitOfWork).run(async (tx) => {
      for (const roster of ['draft', 'published'] as const)
        for (let from = 0; from < kept.length; from += 2_000)
          await this.of(ShiftsRepository).keep(tx, roster, kept.slice(from, from + 2_000));
    });
    await this.sql.query('ANALYZE');
  }

  /** Four queues, every half hour of all weeks. */
  async needSeats(contacts: number): Promise<void> {
    for (const queue of queues) {
      await this.sql.query('INSERT INTO staffing_queue (key) VALUES ($1)', [`pbx/${queue}`]);
      const days = Array.from({ length: this.weeks * 7 }, (_, day) => ({
        ...{ queue: `pbx/${queue}`, date: addDays(this.monday, day), basedOnVersion: 0 },
        contacts: Array<number>(48).fill(contacts),
        ahtSeconds: Array<number>(48).fill(180),
      }));
      const body = { source: 'typed', minutes: 30, days };
      const answer = await this.admin.ask('/api/v1/staffing/expected', { method: 'PUT', body });
      if (answer.status !== 204) throw new Error(answer.text);
    }
    const skills = queues.map((queue) => ({ queue: `pbx/${queue}`, skills: [{ skill: queue, level: 1 }] }));
    const { version, rules } = (await this.admin.ask('/api/v1/staffing/rules')).json<{
      version: number;
      rules: object;
    }>();
    const body = { basedOnVersion: version, rules: { ...rules, skills } };
    const answer = await this.admin.ask('/api/v1/staffing/rules', { method: 'PUT', body });
    if (answer.status !== 200) throw new Error(answer.text);
  }

  /** What stands against the whole draft, judged apart from everything that changed it; two shifts at once by the database's own sums. */
  async brokenRules(): Promise<string[]> {
    const scope = { first: this.monday, last: addDays(this.monday, this.weeks * 7 - 1), site: null, team: null };
    const view = await this.of(RosterViewService).view(scope, readerWith('planner', 'planner'));
    const { world, people, shifts, absences } = openDraft(view).board;
    const twice = await this.sql.query<{ id: string }[]>(
      `SELECT a.id FROM roster_shift a JOIN roster_shift b ON a.roster = b.roster AND a.person_id = b.person_id
       AND a.id < b.id AND a.from_at < b.to_at AND b.from_at < a.to_at WHERE NOT a.gone AND NOT b.gone`,
    );
    const verdicts = [...people].flatMap(([id, person]) =>
      judge({ person, shifts: shifts.get(id) ?? [], absences: absences.get(id) ?? [] }, world),
    );
    const never = verdicts.filter(({ override }) => override === 'never');
    return [
      ...twice.map(({ id }) => `two at once ${id}`),
      ...never.map(({ rule, person }) => `${rule} ${person ?? ''}`),
    ];
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.stop();
  }
}
