import type { INestApplication } from '@nestjs/common';
import { addDays, dateIn, weekdayOf } from '@zhiban/time';
import { shiftBreak, type RosterScope, type Shift } from '@zhiban/wire';
import { withBreaks, type ShiftShelf } from '@zhiban/workforce-roster';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { RosterPeople } from '../../src/roster';
import { shelfOfRows } from '../../src/roster/draft/shift-rows';
import { RosterShiftEntity } from '../../src/roster/draft/roster-shift.entity';
import { comingMonday, enrolled } from '../enrolled';
import type { TestReader } from '../test-reader';
import { agentReader, Cast } from './cast';

export const zone = 'Asia/Shanghai';
const hourMs = 3_600_000;
const needs = { mealMinutes: 30, restMinutes: 30, edgeMinutes: 0 };

export interface CentrePerson {
  id: string;
  number: string;
  site: string | null;
  team: string | null;
}

/** A centre in which swaps and leave are asked for and planned around; a month ahead, as for annual leave, is among its days. */
export class RequestCentre {
  readonly first = addDays(comingMonday(), 21);
  readonly days = 14;
  readonly scope: RosterScope = { first: this.first, last: addDays(this.first, this.days - 1), site: null, team: null };
  readonly today = dateIn(zone, Date.now());

  private constructor(
    private readonly app: INestApplication,
    readonly database: DataSource,
    readonly people: readonly CentrePerson[],
    readonly cast: Cast,
  ) {}

  static async open(app: INestApplication, admin: TestReader, count: number): Promise<RequestCentre> {
    await enrolled(admin, count, (nth) => (nth % 3 === 2 ? 'loans:2' : 'cards:2'));
    const known = [...app.get(RosterPeople, { strict: false }).all().values()];
    const people = known
      .map(({ person: { id }, number, site, team }) => ({ id, number, site, team }))
      .sort((a, b) => Number(a.number) - Number(b.number));
    const cast = new Cast(people.map(({ number }) => agentReader(number)));
    const centre = new RequestCentre(app, app.get(DataSource, { strict: false }), people, cast);
    await centre.needSeats(admin);
    return centre;
  }

  of<Found>(kind: new (...given: never[]) => Found): Found {
    return this.app.get(kind, { strict: false });
  }

  agentOf(person: string) {
    const nth = this.people.findIndex(({ id }) => id === person);
    const reader = this.cast.agents[nth];
    if (!reader) throw new RangeError(`nobody is ${person}`);
    return reader;
  }

  placeOf(person: string): CentrePerson | null {
    return this.people.find(({ id }) => id === person) ?? null;
  }

  date(nth: number): string {
    return addDays(this.first, nth);
  }

  at(date: string, hour: number): number {
    return Date.parse(`${date}T00:00:00+08:00`) + hour * hourMs;
  }

  /** Every shift there is, with the versions of those that are gone. */
  async shelf(roster: 'draft' | 'published'): Promise<ShiftShelf> {
    const rows = await this.database.manager.find(RosterShiftEntity, { where: { roster }, order: { id: 'ASC' } });
    return shelfOfRows(rows);
  }

  /** What everybody begins with: earlies, lates and nights in turn, and yesterday and today for who falls ill. */
  base(): Shift[] {
    const planned = Array.from({ length: this.days }, (_, day) => this.date(day));
    return this.people.flatMap(({ id: person }, nth) =>
      [addDays(this.today, -1), this.today, ...planned].flatMap((date, day): Shift[] => {
        const start = [8, 14, 22][(nth + Math.floor(day / 7)) % 3] ?? 8;
        if ((weekdayOf(date) + nth) % 7 > 4 || (start === 22 && weekdayOf(date) > 5)) return [];
        const span = { from: this.at(date, start), to: this.at(date, start + 8) };
        const post = { kind: 'regular', pattern: null, post: null, breaks: [] } as const;
        const shift: Shift = { id: `${nth + 1}/${date}`, person, ...span, ...post, breaks: [] };
        return [{ ...shift, breaks: z.array(shiftBreak).parse(withBreaks(shift, needs) ?? []) }];
      }),
    );
  }

  /** One or two in the queue by day, so that cover has a say. */
  private async needSeats(admin: TestReader): Promise<void> {
    await this.database.query("INSERT INTO staffing_queue (key) VALUES ('pbx/cards')");
    const halves = (value: number) => Array.from({ length: 48 }, (_, i) => (i >= 16 && i < 40 ? value : 0));
    const days = Array.from({ length: this.days }, (_, nth) => ({
      ...{ queue: 'pbx/cards', date: this.date(nth), basedOnVersion: 0 },
      contacts: halves(4),
      ahtSeconds: Array<number>(48).fill(180),
    }));
    const body = { source: 'typed', minutes: 30, days };
    const answer = await admin.ask('/api/v1/staffing/expected', { method: 'PUT', body });
    if (answer.status !== 204) throw new Error(answer.text);
  }
}
