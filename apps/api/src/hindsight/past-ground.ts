import { dayAt, midnightOf, type DayNumber, type Interval } from '@zhiban/time';
import type { Absence, Shift, WorkingPerson } from '@zhiban/wire';
import type { PastBoard, RosterBack, SeatMinutes, TwoBooks } from '@zhiban/workforce-requests';
import { byPerson, type ShiftChange } from '@zhiban/workforce-roster';
import { sameShift } from '../roster';
import type { PastAbsence } from './past-rows';

export interface GroundGiven {
  back: RosterBack;
  books: TwoBooks;
  people: ReadonlyMap<string, WorkingPerson>;
  seats: SeatMinutes;
  absences: readonly PastAbsence[];
  /** The rules in force and the draft together: how far both look around a day. */
  around: (
    persons: readonly string[],
    days: { first: DayNumber; last: DayNumber },
  ) => { first: DayNumber; last: DayNumber };
}

/** An approval and what it published are one moment, but for some milliseconds. */
export const oneActMs = 5_000;

/** The roster as it stood when a request was decided. Requests are asked about from the latest to the earliest. */
export class PastGround {
  private readonly away: ReadonlyMap<string, readonly PastAbsence[]>;

  constructor(private readonly given: GroundGiven) {
    this.away = byPerson(given.absences);
  }

  get books(): TwoBooks {
    return this.given.books;
  }

  /** Whether these shifts stood so in the roster just before `at`; where an approval has changed them already, before it. */
  goBack(at: number, shifts: readonly Shift[]): boolean {
    const { back } = this.given;
    back.to(at);
    const stands = () => shifts.every((shift) => sameShift(back.shift(shift.id), shift));
    while (!stands()) if (!back.oneMore(at, oneActMs)) return false;
    return true;
  }

  knows(persons: readonly string[]): boolean {
    return persons.every((person) => this.given.people.has(person));
  }

  of(person: string, span: Interval): Shift[] {
    return this.given.back.of(person, span);
  }

  /** What a change of the roster is judged by, as it stood before `at`. */
  board(changes: readonly ShiftChange[], persons: readonly string[], at: number): PastBoard {
    const { back, books, people, seats } = this.given;
    const span = changes.length > 0 ? this.spanAround(changes, persons) : { from: 0, to: 0 };
    const board = {
      ...{ world: books.inForce, people, requirements: [] },
      shifts: new Map(persons.map((person) => [person, back.of(person, span)])),
      absences: new Map(persons.map((person) => [person, this.absences(person, at)])),
    };
    return { board, seats };
  }

  private spanAround(changes: readonly ShiftChange[], persons: readonly string[]): Interval {
    const { days } = this.given.books.inForce;
    const { from, to } = spanOf(changes);
    const { first, last } = this.given.around(persons, { first: dayAt(days, from), last: dayAt(days, to) });
    return { from: midnightOf(days, first), to: midnightOf(days, last + 1) };
  }

  private absences(person: string, at: number): Absence[] {
    const own = this.away.get(person) ?? [];
    return own.flatMap(({ id, from, to, type, since }) => (since < at ? [{ id, person, from, to, type }] : []));
  }
}

function spanOf(changes: readonly ShiftChange[]): Interval {
  const shifts = changes.flatMap(({ before, after }) => [before, after].filter((shift) => shift !== null));
  return {
    from: Math.min(...shifts.map(({ from }) => from)),
    to: Math.max(...shifts.map(({ to }) => to)),
  };
}
