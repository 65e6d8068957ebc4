import { Injectable } from '@nestjs/common';
import type { HandoverEnd, StepHandover } from '@zhiban/wire';
import { editedRecord, type EditFault, type RecordEdit } from '@zhiban/workforce-handover';
import type { HandoverRow } from '../keeping/rows';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { Signing } from '../signing/signing';
import { HandoverViews, sideOf } from '../view/handover-views';
import { LeadNaming } from './lead-naming';
import { RecordSteps } from './record-steps';

type Taken = HandoverEnd['done'];

const refusalOf = {
  'entry-none': 'handover.entry-none',
  fact: 'handover.fact',
  'no-event': 'handover.no-event',
  'not-red': 'handover.not-red',
  'not-lead': 'handover.not-lead',
} as const satisfies Record<EditFault, string>;

/** The steps themselves. */
@Injectable()
export class SteppingActs {
  constructor(
    private readonly steps: RecordSteps,
    private readonly views: HandoverViews,
    private readonly signing: Signing,
    private readonly naming: LeadNaming,
  ) {}

  async take(
    tx: Transaction,
    row: HandoverRow,
    asked: Exclude<StepHandover, { step: 'release' }>,
    reader: Reader,
  ): Promise<void> {
    switch (asked.step) {
      case 'hand-over':
        return this.signing.handOver(tx, row, reader);
      case 'take-back':
        return this.signing.takeBack(tx, row, reader);
      case 'take-over':
        return this.signing.takeOver(tx, row, reader);
      case 'name-lead':
        return this.naming.name(tx, row, asked, reader);
      case 'tick':
        return this.tick(tx, row, asked, reader);
      default:
        return this.edit(tx, row, asked, reader);
    }
  }

  /** Also of a record that is signed: whose relief is missing stays until then (HAND-6). */
  async release(tx: Transaction, row: HandoverRow, person: string, reader: Reader): Promise<Taken> {
    if (!row.crew.outgoing.some((one) => one.person === person)) throw new RefusalError('handover.no-person', {});
    const at = new Date(this.views.now());
    if (!(await this.steps.handovers.release(tx, row.id, person, at, reader.name))) return 'overtaken';
    await this.steps.told(tx, row, { actor: reader.name, step: 'release', after: { person } });
    return 'done';
  }

  private async edit(tx: Transaction, row: HandoverRow, edit: RecordEdit, reader: Reader): Promise<void> {
    const side = sideOf(row, reader, edit.step === 'read-back' ? 'incoming' : 'outgoing');
    const before = await this.steps.entries.of(row.id, tx);
    const after = editedRecord(before, edit, { name: reader.name, now: this.views.now(), side });
    if (typeof after === 'string') throw new RefusalError(refusalOf[after], {});
    const { step, ...told } = edit;
    const was = 'key' in edit ? (before.find(({ key }) => key === edit.key) ?? null) : null;
    await this.steps.take(tx, row, 'change', {}, { actor: reader.name, step, before: was, after: told });
    await this.steps.entries.replace(tx, row.id, after);
  }

  private async tick(
    tx: Transaction,
    row: HandoverRow,
    { code, ok, words }: Extract<StepHandover, { step: 'tick' }>,
    reader: Reader,
  ): Promise<void> {
    if (!row.checklist.some((line) => line.code === code)) throw new RefusalError('handover.entry-none', {});
    const by = ok === null ? null : reader.name;
    const checklist = row.checklist.map((line) => (line.code === code ? { ...line, ok, words, by } : line));
    const told = { actor: reader.name, step: 'tick', after: { code, ok, words } };
    await this.steps.take(tx, row, 'change', { checklist }, told);
  }
}
