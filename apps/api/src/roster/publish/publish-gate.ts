import { Injectable } from '@nestjs/common';
import type { PublishEnd, PublishRoster, ShiftStep, Verdict } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import type { Reader } from '../../platform/sign-in';
import { ChangeGate } from '../draft/change-gate';
import { EditsRepository } from '../draft/edits.repository';
import { ShiftsRepository } from '../draft/shifts.repository';
import { RosterJudge } from '../judging/roster-judge';
import { PublicationsRepository } from './publications.repository';

export type PublishJudged = { open: true; overridden: Verdict[] } | { open: false; end: PublishEnd };

const shut = (end: PublishEnd): PublishJudged => ({ open: false, end });

/** Whether the draft of some days may be published as the planner saw it. */
@Injectable()
export class PublishGate {
  constructor(
    private readonly shifts: ShiftsRepository,
    private readonly publications: PublicationsRepository,
    private readonly edits: EditsRepository,
    private readonly judge: RosterJudge,
    private readonly gate: ChangeGate,
  ) {}

  async pass(
    tx: Transaction,
    asked: PublishRoster,
    changes: readonly ShiftStep[],
    reader: Reader,
  ): Promise<PublishJudged> {
    const [newest] = await this.publications.touching(asked, tx);
    if (newest && newest.number > asked.publication) return shut({ done: 'overtaken', publication: newest });
    if (await this.hasMoved(tx, asked.revision, changes))
      return shut({ done: 'moved', revision: await this.shifts.revision('draft', tx) });
    if (changes.length === 0) return shut({ done: 'nothing-new' });
    if (changes.some(({ before }) => before) && asked.why === '') return shut({ done: 'why-missing' });
    return this.judged(tx, asked, changes, reader);
  }

  /** What was edited since the planner looked, and would be published unseen. */
  private async hasMoved(tx: Transaction, revision: number, changes: readonly ShiftStep[]): Promise<boolean> {
    const since = new Set((await this.edits.changedSince(tx, revision)).map(({ id }) => id));
    return changes.some(({ id }) => since.has(id));
  }

  private async judged(
    tx: Transaction,
    { reason }: PublishRoster,
    changes: readonly ShiftStep[],
    reader: Reader,
  ): Promise<PublishJudged> {
    const verdicts = await this.judge.judge(tx, 'published', changes);
    const { never, notThese, withReason } = await this.gate.hindrances(tx, verdicts, changes, reader);
    const withoutReason = reason ? notThese : [...notThese, ...withReason];
    if (never.length + withoutReason.length > 0) return shut({ done: 'hindered', never, withoutReason });
    return { open: true, overridden: withReason };
  }
}
