import { Injectable } from '@nestjs/common';
import { mayIn, type LeftOut, type Shift, type ShiftStep } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import { inSlices } from '../../platform/in-slices';
import type { Reader } from '../../platform/sign-in';
import { RosterPeople, type PlannedPerson } from '../judging/roster-people';
import { ShapesRepository } from '../shapes/shapes.repository';
import type { ReadCells } from './cells-of';
import { FillGround, type Ground } from './fill-ground';
import { personFill } from './person-fill';
import { withPlacedBreaks } from './placed-breaks';
import { changeOf, daysOfCells, type CellChange, type WantedCell } from './wanted-cell';
import type { Filling } from './filler';

export interface FillPlan {
  steps: ShiftStep[];
  leftOut: LeftOut[];
}

/** Sorts wanted cells into what may stand and what stays out, person by person. */
@Injectable()
export class FillPlans {
  constructor(
    private readonly people: RosterPeople,
    private readonly shapes: ShapesRepository,
    private readonly grounds: FillGround,
  ) {}

  async plan(tx: Transaction, read: ReadCells, filling: Filling, reader: Reader): Promise<FillPlan> {
    const { open, shut } = sorted(read.cells, this.people.all(), reader);
    const plan: FillPlan = { steps: [], leftOut: [...read.leftOut, ...shut] };
    if (open.length === 0) return plan;
    const persons = [...new Set(open.map(({ person }) => person))];
    const ground = await this.grounds.of(tx, persons, daysOfCells(open), reader);
    const floor = { ...ground.floor, standing: staying(open, ground, filling) };
    const cells = await withPlacedBreaks(open, { patterns: await this.shapes.patterns(tx), ...floor });
    const changes = changesByPerson(cells, ground, filling, plan);
    await inSlices(changes, ([person, own]) => {
      const { steps, leftOut } = personFill(person, own, { ...ground, reason: filling.reason });
      plan.steps.push(...steps);
      plan.leftOut.push(...leftOut);
    });
    return plan;
  }
}

/** Cells of people who are there and whom the reader may plan. */
function sorted(cells: readonly WantedCell[], people: ReadonlyMap<string, PlannedPerson>, reader: Reader) {
  const open: WantedCell[] = [];
  const shut: LeftOut[] = [];
  for (const cell of cells) {
    const person = people.get(cell.person);
    const { date, pattern } = cell;
    const out = (why: LeftOut['why']) => shut.push({ person: cell.person, date, pattern, why, verdicts: [] });
    if (!person) out('unknown-person');
    else if (!mayIn(reader, 'roster.write', person)) out('out-of-place');
    else open.push(cell);
  }
  return { open, shut };
}

/** Who is there beside those that come: what makes room is not. */
function staying(cells: readonly WantedCell[], { floor, standing }: Ground, filling: Filling): readonly Shift[] {
  if (filling.standing === 'keep') return floor.standing;
  const going = new Set(cells.flatMap((cell) => standing.of(cell)).map(({ id }) => id));
  return floor.standing.filter(({ id }) => !going.has(id));
}

function changesByPerson(
  cells: readonly WantedCell[],
  { standing, versions }: Ground,
  filling: Filling,
  plan: FillPlan,
): Map<string, CellChange[]> {
  const found = new Map<string, CellChange[]>();
  for (const cell of cells) {
    const change = changeOf(cell, standing.of(cell), { replace: filling.standing === 'replace', versions });
    if (change && 'why' in change) plan.leftOut.push(change);
    else if (change) found.set(cell.person, [...(found.get(cell.person) ?? []), change]);
  }
  return found;
}
