import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CalendarPlace, CalendarYear, CalendarYears, CentreCalendar, ChooseYear, EnterDay } from '@zhiban/wire';
import { Subject } from 'rxjs';
import { AuditService } from '../audit';
import { UnitOfWork, type Transaction } from '../platform/database';
import { RefusalError } from '../platform/problem';
import type { CalendarDayEntity } from './calendar-day.entity';
import { CalendarRepository, type CalendarChoice } from './calendar.repository';
import { centreYear } from './centre-year';
import { isKnownPlace, keptYear } from './kept/kept-years';

const firstChoice: CalendarChoice = { country: 'CN', region: null, weekendYears: [] };

/** The centre's working days, answered from memory. */
@Injectable()
export class CalendarService implements OnModuleInit {
  private choice = firstChoice;
  private own = new Map<string, CalendarDayEntity>();
  private readonly years = new Map<number, CalendarYear>();
  private readonly saved = new Subject<void>();
  /** After each change is committed. */
  readonly changes = this.saved.asObservable();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: CalendarRepository,
    private readonly audit: AuditService,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.load();
  }

  read({ from, to }: CalendarYears): CentreCalendar {
    const { country, region } = this.choice;
    return { country, region, years: Array.from({ length: to - from + 1 }, (_, i) => this.year(from + i)) };
  }

  year(year: number): CalendarYear {
    let found = this.years.get(year);
    if (!found) this.years.set(year, (found = this.compose(year)));
    return found;
  }

  async choosePlace(place: CalendarPlace, by: string): Promise<void> {
    const { country, region } = place;
    if (!isKnownPlace(place)) throw new RefusalError('calendar.unknown-place', { country, region: region ?? '' });
    await this.change(async (tx, choice) => {
      await this.repository.keepChoice(tx, { ...choice, country, region });
      const before = { country: choice.country, region: choice.region };
      await this.audit.record(tx, {
        actor: by,
        action: 'calendar.place-chosen',
        subject: country,
        before,
        after: place,
      });
    });
  }

  /** Goes by weekends in a year whose holidays are not published, or no longer does. */
  async chooseYear(year: number, { state }: ChooseYear, by: string): Promise<CalendarYear> {
    const before = this.year(year);
    if (before.state === 'kept') throw new RefusalError('calendar.year-kept', { year });
    await this.change(async (tx, choice) => {
      const others = choice.weekendYears.filter((other) => other !== year);
      const weekendYears = state === 'weekends' ? [...others, year] : others;
      await this.repository.keepChoice(tx, { ...choice, weekendYears });
      await this.audit.record(tx, {
        actor: by,
        action: 'calendar.year-chosen',
        subject: String(year),
        before: { state: before.state },
        after: { state },
      });
    });
    return this.year(year);
  }

  async enterDay(date: string, day: EnterDay, by: string): Promise<void> {
    if (day.kind === null && day.zh === '' && day.en === '') throw new RefusalError('calendar.says-nothing', {});
    await this.change(async (tx) => {
      const before = this.own.get(date);
      await this.repository.keepDay(tx, { date, ...day });
      await this.audit.record(tx, { actor: by, action: 'calendar.day-entered', subject: date, before, after: day });
    });
  }

  /** The day is again what the package says. */
  async dropDay(date: string, by: string): Promise<void> {
    const before = this.own.get(date);
    if (!before) throw new RefusalError('calendar.no-own-day', { date });
    await this.change(async (tx) => {
      await this.repository.dropDay(tx, date);
      await this.audit.record(tx, { actor: by, action: 'calendar.day-dropped', subject: date, before });
    });
  }

  private compose(year: number): CalendarYear {
    const { weekendYears } = this.choice;
    const own = [...this.own.values()].filter(({ date }) => date.startsWith(`${year}-`));
    return centreYear({ year, kept: keptYear(this.choice, year), own, byWeekends: weekendYears.includes(year) });
  }

  private async change(work: (tx: Transaction, choice: CalendarChoice) => Promise<void>): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.repository.lock(tx);
      await work(tx, (await this.repository.choice(tx)) ?? firstChoice);
    });
    await this.load();
    this.saved.next();
  }

  private async load(): Promise<void> {
    this.choice = (await this.repository.choice()) ?? firstChoice;
    this.own = new Map((await this.repository.days()).map((day) => [day.date, day]));
    this.years.clear();
  }
}
