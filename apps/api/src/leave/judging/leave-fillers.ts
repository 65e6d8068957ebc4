import { Injectable } from '@nestjs/common';
import { dateIn, wholeWeek } from '@zhiban/time';
import type { LeaveFiller, LeaveJudged, LeaveUnfit, Shift } from '@zhiban/wire';
import {
  judgeChange,
  personBeforeAndAfter,
  workMinutes,
  type ChangeVerdicts,
  type RosterBoard,
} from '@zhiban/workforce-roster';
import type { Transaction } from '../../platform/database';
import { RosterPeople, RosterWorlds, TrackedChanges } from '../../roster';
import { LeavePersons } from '../leave-persons';
import { againstShifts, isAboutShifts } from './shift-hindrances';

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
      fillers.push({ shift: hole.id, ...(await this.filling(board, hole, colleagues)) });
    }
    return fillers;
  }

  private colleagues(person: string): string[] {
    const { site } = this.persons.place(person);
    return [...this.people.all().values()].flatMap((other) =>
      other.person.id !== person && other.site === site ? [other.person.id] : [],
    );
  }

  /** Whoever has worked least that week, first. */
  private async filling(board: RosterBoard, hole: Shift, colleagues: readonly string[]): Promise<Filling> {
    const found: LeaveFiller[] = [];
    const unfit = new Map<LeaveUnfit['why'], number>();
    let looked = 0;
    for (const person of colleagues) {
      if (found.length === mostNamed) break;
      if (looked > 0 && looked % perTurn === 0) await new Promise((turn) => setImmediate(turn));
      looked += 1;
      const fit = fitting(board, hole, person);
      if ('why' in fit) unfit.set(fit.why, (unfit.get(fit.why) ?? 0) + 1);
      else found.push({ ...this.persons.named(person), ...fit, ...this.hoursOf(board, hole, person) });
    }
    return {
      people: found.sort(
        (a, b) => Number(a.kind === 'overtime') - Number(b.kind === 'overtime') || a.minutesAfter - b.minutesAfter,
      ),
      unfit: [...unfit].map(([why, people]) => ({ why, people })).sort((a, b) => b.people - a.people),
      cut: looked < colleagues.length,
    };
  }

  /** Of the week in which the hole begins. */
  private hoursOf(board: RosterBoard, hole: Shift, person: string) {
    const { from, to } = this.worlds.span(wholeWeek(dateIn(this.worlds.timeZone, hole.from)));
    const before = (board.shifts.get(person) ?? [])
      .filter((shift) => shift.from >= from && shift.from < to)
      .reduce((sum, shift) => sum + workMinutes(shift), 0);
    return { minutesBefore: Math.round(before), minutesAfter: Math.round(before + workMinutes(hole)) };
  }

  /** Whole weeks: hours are told by the week. */
  private daysOf(holes: readonly Shift[]) {
    const on = (at: number) => dateIn(this.worlds.timeZone, at);
    return {
      first: wholeWeek(on(Math.min(...holes.map(({ from }) => from)))).first,
      last: wholeWeek(on(Math.max(...holes.map(({ to }) => to)))).last,
    };
  }
}

type Filling = Omit<LeaveJudged['fillers'][number], 'shift'>;

/** As usual work, or else as overtime; otherwise what stands against it. */
function fitting(
  board: RosterBoard,
  hole: Shift,
  person: string,
): Pick<LeaveFiller, 'kind' | 'said'> | Pick<LeaveUnfit, 'why'> {
  const busy = (board.shifts.get(person) ?? []).some(({ from, to }) => from < hole.to && to > hole.from);
  if (busy) return { why: 'busy' };
  let why: LeaveUnfit['why'] = 'busy';
  for (const kind of ['regular', 'overtime'] as const) {
    const verdicts = filled(board, { ...hole, person, kind });
    const [first] = againstShifts(verdicts);
    if (!first) return { kind, said: [...verdicts.fresh, ...verdicts.worsened].filter(isAboutShifts) };
    why = first.rule;
  }
  return { why };
}

function filled(board: RosterBoard, shift: Shift): ChangeVerdicts {
  const change = { id: `fills ${shift.id}`, before: null, after: { ...shift, id: `fills ${shift.id}` } };
  const { before, after } = personBeforeAndAfter(board, [change], shift.person);
  return judgeChange(before, after);
}
