import { Injectable } from '@nestjs/common';
import type { DraftStep, FillCells, FillEnd, LeftOut, ShiftStep } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { ChangeGate, type Gate } from '../draft/change-gate';
import { stepOf } from '../draft/draft-step';
import { DraftWriter } from '../draft/draft-writer';
import { EditsRepository } from '../draft/edits.repository';
import { ShiftsRepository } from '../draft/shifts.repository';
import type { ReadCells } from './cells-of';
import { FillPlans, type FillPlan } from './fill-plans';

export type Filling = Pick<FillCells, 'id' | 'standing' | 'reason'>;

export interface Wanted {
  read: () => Promise<ReadCells>;
  /** What was planned when the draft was at this revision; `null`: nothing. */
  planned?: (revision: number) => FillPlan | null;
}

interface Asked {
  filling: Filling;
  reader: Reader;
  /** Of the draft before the step. */
  revision: number;
}

/** `gate: null`: there is nothing to bring in. */
type JudgedPlan = FillPlan & { gate: Gate | null };

/** One step of the draft with as many of the wanted shifts as may stand. */
@Injectable()
export class Filler {
  constructor(
    private readonly shifts: ShiftsRepository,
    private readonly edits: EditsRepository,
    private readonly plans: FillPlans,
    private readonly gate: ChangeGate,
    private readonly writer: DraftWriter,
  ) {}

  async fill(tx: Transaction, filling: Filling, reader: Reader, wanted: Wanted): Promise<FillEnd> {
    const revision = await this.shifts.lock(tx, 'draft');
    const known = await this.edits.find(tx, filling.id);
    if (known && known.author !== reader.name) throw new RefusalError('roster.not-yours', {});
    if (known) return filled(stepOf(known), known.changes, []);
    const { steps, leftOut, gate } = await this.judged(tx, { filling, reader, revision }, wanted);
    if (gate === null) return filled(null, [], leftOut);
    if (!gate.open) return hindered(gate.end, leftOut);
    const step = await this.writer.keep(tx, {
      id: filling.id,
      reason: filling.reason,
      revision,
      author: reader.name,
      kind: 'fill',
      turns: null,
      changes: steps,
      overridden: gate.overridden,
    });
    return filled(step, steps, leftOut);
  }

  /** A plan of before is as good as a new one, if all that it brings in may still stand. */
  private async judged(tx: Transaction, { filling, reader, revision }: Asked, wanted: Wanted): Promise<JudgedPlan> {
    const pass = async (plan: FillPlan): Promise<JudgedPlan> => {
      const gate = plan.steps.length > 0 ? await this.gate.pass(tx, plan.steps, reader, filling.reason) : null;
      return { ...plan, gate };
    };
    const before = wanted.planned?.(revision) ?? null;
    const found = before && (await pass(before));
    if (found && found.gate?.open !== false) return found;
    return pass(await this.plans.plan(tx, await wanted.read(), filling, reader));
  }

  announce(step: DraftStep): void {
    this.writer.announce(step);
  }
}

const filled = (step: DraftStep | null, steps: readonly ShiftStep[], leftOut: LeftOut[]): FillEnd => ({
  done: 'filled',
  step,
  added: steps.filter(({ after }) => after !== null).length,
  removed: steps.filter(({ after }) => after === null).length,
  leftOut,
});

type Shut = Extract<Awaited<ReturnType<ChangeGate['pass']>>, { open: false }>['end'];

/** What single cells are about was sorted out before: this is about cover. */
function hindered(end: Shut, leftOut: LeftOut[]): FillEnd {
  if (end.done === 'hindered') return { done: 'hindered', hindrances: end.hindrances, leftOut };
  throw new Error(`A fill was let through cell by cell and is ${end.code} as a whole.`);
}
