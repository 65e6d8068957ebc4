import { Injectable } from '@nestjs/common';
import type { Interval } from '@zhiban/time';
import type { Shift } from '@zhiban/wire';
import {
  byPerson,
  changesByPerson,
  coverInTurns,
  coverWithin,
  horizon,
  personBeforeAndAfter,
  personsOf,
  together,
  type BeforeAndAfter,
  type CoverBeforeAndAfter,
  type RosterBoard,
  type RosterChangeVerdicts,
  type ShiftChange,
} from '@zhiban/workforce-roster';
import type { Transaction } from '../../platform/database';
import { inSlices } from '../../platform/in-slices';
import { PolicyService } from '../../policy';
import type { RosterName } from '../draft/roster-version.entity';
import { ShiftsRepository } from '../draft/shifts.repository';
import { RosterPeople, settlementsOf } from './roster-people';
import { RosterSources, type Days } from './roster-sources';
import { RosterWorlds } from './roster-worlds';
import { fromFirstToLast, touchedTimes } from './touched-times';

export interface JudgedChange extends RosterChangeVerdicts {
  /** The days whose shifts had a say. */
  horizon: Days;
}

/** Asks the rule-book about a change of a roster, as it stands in the database. */
@Injectable()
export class RosterJudge {
  constructor(
    private readonly shifts: ShiftsRepository,
    private readonly people: RosterPeople,
    private readonly worlds: RosterWorlds,
    private readonly sources: RosterSources,
    private readonly policy: PolicyService,
  ) {}

  async judge(tx: Transaction, roster: RosterName, changes: readonly ShiftChange[]): Promise<JudgedChange> {
    const { board, horizon: around } = await this.boardFor(tx, roster, changes);
    const parts: BeforeAndAfter[] = [];
    await inSlices(changesByPerson(changes), ([id, own]) => parts.push(personBeforeAndAfter(board, own, id)));
    const cover: CoverBeforeAndAfter[] = [];
    await inSlices(coverInTurns(board, changes), (part) => part && cover.push(part));
    return { ...together(parts, cover), horizon: around };
  }

  /** What a change is judged by, and the days whose shifts have a say. */
  async boardFor(
    tx: Transaction,
    roster: RosterName,
    changes: readonly ShiftChange[],
  ): Promise<{ board: RosterBoard; horizon: Days }> {
    const persons = [...personsOf(changes)];
    const touched = touchedTimes(changes);
    const around = this.horizonOf(persons, this.worlds.daysOf(fromFirstToLast(touched)));
    return { board: await this.board(tx, roster, { persons, touched, around }), horizon: around };
  }

  /** What changes of these people's shifts on some days are judged by. */
  boardAround(tx: Transaction, roster: RosterName, persons: string[], days: Days): Promise<RosterBoard> {
    const touched = [this.worlds.span(days)];
    return this.board(tx, roster, { persons, touched, around: this.horizonOf(persons, days) });
  }

  /** The whole days in which a change plans another number of seats somewhere, at these posts: to be drawn. */
  async coverOfDays(
    tx: Transaction,
    roster: RosterName,
    { changes, cover }: { changes: readonly ShiftChange[]; cover: RosterChangeVerdicts['cover'] },
  ): Promise<RosterChangeVerdicts['cover']> {
    const days = this.daysOf(changes);
    const { posts, requirements } = this.sources.needsAtHand(days);
    const board = { people: this.people.working(), world: this.worlds.world(days, posts) };
    const spanOn = (at: number) => this.worlds.span({ ...this.worlds.daysOf({ from: at, to: at }) });
    const spans = new Map(cover.map(({ from }) => spanOn(from)).map((span) => [span.from, span]));
    const shifts = new Map<string, Shift>();
    for (const span of spans.values())
      for (const shift of await this.shifts.over(tx, roster, widened(span))) shifts.set(shift.id, shift);
    return requirements.flatMap((requirement) => {
      const own = new Set(cover.flatMap(({ post, from }) => (post === requirement.post ? spanOn(from).from : [])));
      const times = [...spans.values()].filter(({ from }) => own.has(from));
      return coverWithin(board, { requirement, times }, { shifts: [...shifts.values()], changes });
    });
  }

  /** The days that a change touches. */
  daysOf(changes: readonly ShiftChange[]): Days {
    return this.worlds.daysOf(fromFirstToLast(touchedTimes(changes)));
  }

  horizonOf(persons: readonly string[], days: Days): Days {
    const known = this.people.all();
    const settlements = settlementsOf(persons.flatMap((id) => known.get(id) ?? []));
    return horizon(this.policy.policy(), settlements, days);
  }

  async board(
    tx: Transaction,
    roster: RosterName,
    { persons, touched, around }: { persons: string[]; touched: readonly Interval[]; around: Days },
  ): Promise<RosterBoard> {
    const { posts, requirements } = this.sources.needsAtHand(this.worlds.daysOf(fromFirstToLast(touched)));
    const own = await this.shifts.ofPeople(tx, roster, persons, this.worlds.span(around));
    const near: Shift[] = [];
    if (requirements.length > 0)
      for (const times of touched) near.push(...(await this.shifts.over(tx, roster, widened(times))));
    return {
      world: this.worlds.world(around, posts),
      people: this.people.working(),
      shifts: byPerson(eachOnce([...own, ...near])),
      absences: byPerson(await this.sources.absences(around, tx)),
      requirements,
    };
  }
}

const eachOnce = (shifts: readonly Shift[]): Iterable<Shift> =>
  new Map(shifts.map((shift) => [shift.id, shift])).values();

/** An interval reaches over the ends of the shift that it touches. */
const widened = ({ from, to }: Interval): Interval => ({ from: from - longestIntervalMs, to: to + longestIntervalMs });
const longestIntervalMs = 3_600_000;
