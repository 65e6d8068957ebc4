import { Injectable } from '@nestjs/common';
import { dateIn } from '@zhiban/time';
import type { LeaveJudged, Shift } from '@zhiban/wire';
import { judgeChange, personBeforeAndAfter, type RosterBoard } from '@zhiban/workforce-roster';
import type { Transaction } from '../../platform/database';
import { RosterPeople, RosterWorlds, TrackedChanges } from '../../roster';
import { LeavePersons } from '../leave-persons';
import { isLegal } from './shift-hindrances';

const mostHoles = 14;
const mostNamed = 20;
const perTurn = 20;

/** Who could legally work what leave takes away: colleagues of the site against whom no rule stands, as work or as overtime. */
@Injectable()
export class LeaveFillers {
  constructor(
    private readonly roster: TrackedChanges,
    private readonly people: RosterPeople,
    private readonly worlds: RosterWorlds,
    private readonly persons: LeavePersons,
  ) {}

  async of(tx: Transaction, holes: readonly Shift[]): Promise<LeaveJudged['fillers']> {
    const asked = holes.slice(0, mostHoles);
    const [first] = asked;
    if (!first) return [];
    const colleagues = this.colleagues(first.person);
    const board = await this.roster.boardOf(tx, colleagues, this.daysOf(asked));
    const fillers: LeaveJudged['fillers'] = [];
    for (const hole of asked) {
      const people = await this.filling(board, hole, colleagues);
      fillers.push({ shift: hole.id, people: people.map((id) => this.persons.named(id)) });
    }
    return fillers;
  }

  private colleagues(person: string): string[] {
    const { site } = this.persons.place(person);
    return [...this.people.all().values()].flatMap((other) =>
      other.person.id !== person && other.site === site ? [other.person.id] : [],
    );
  }

  private async filling(board: RosterBoard, hole: Shift, colleagues: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (const [i, person] of colleagues.entries()) {
      if (i > 0 && i % perTurn === 0) await new Promise((turn) => setImmediate(turn));
      if (found.length < mostNamed && couldFill(board, hole, person)) found.push(person);
    }
    return found;
  }

  private daysOf(holes: readonly Shift[]) {
    const on = (at: number) => dateIn(this.worlds.timeZone, at);
    return {
      first: on(Math.min(...holes.map(({ from }) => from))),
      last: on(Math.max(...holes.map(({ to }) => to))),
    };
  }
}

function couldFill(board: RosterBoard, hole: Shift, person: string): boolean {
  const busy = (board.shifts.get(person) ?? []).some(({ from, to }) => from < hole.to && to > hole.from);
  return !busy && (['regular', 'overtime'] as const).some((kind) => isFilled(board, { ...hole, person, kind }));
}

function isFilled(board: RosterBoard, shift: Shift): boolean {
  const change = { id: `fills ${shift.id}`, before: null, after: { ...shift, id: `fills ${shift.id}` } };
  const { before, after } = personBeforeAndAfter(board, [change], shift.person);
  return isLegal(judgeChange(before, after));
}
