import { Injectable } from '@nestjs/common';
import type { RosterEditEnd, SaveRosterEdit, TurnRosterEdit, VersionedEdit } from '@zhiban/wire';
import { appliedBatch, inverseOf, mentioned } from '@zhiban/workforce-roster';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { JudgingWork } from '../judging/judging-work';
import { ChangeGate } from './change-gate';
import { stepOf } from './draft-step';
import { DraftWriter, type NewStep } from './draft-writer';
import { EditsRepository } from './edits.repository';
import type { RosterEditEntity } from './roster-edit.entity';
import { sameShift } from './same-shift';
import { shelfOfRows } from './shift-rows';
import { ShiftsRepository } from './shifts.repository';

type Wanted = Pick<NewStep, 'id' | 'kind' | 'turns' | 'reason'> & { edits: readonly VersionedEdit[] };

/** What planners do to the draft, one step after the other. */
@Injectable()
export class DraftService {
  constructor(
    private readonly work: JudgingWork,
    private readonly shifts: ShiftsRepository,
    private readonly edits: EditsRepository,
    private readonly gate: ChangeGate,
    private readonly writer: DraftWriter,
  ) {}

  save({ id, edits, reason }: SaveRosterEdit, reader: Reader): Promise<RosterEditEnd> {
    return this.step((tx) => this.apply(tx, { id, edits, reason, kind: 'edit', turns: null }, reader), id, reader);
  }

  /** Takes back one of the reader's own edits, if its shifts are as it left them. */
  undo(edit: string, { id, reason }: TurnRosterEdit, reader: Reader): Promise<RosterEditEnd> {
    const turn = async (tx: Transaction) => {
      const found = await this.own(tx, edit, reader);
      if (found.turnedBy !== null || found.turns !== null) throw new RefusalError('roster.turned', {});
      const last = (await this.edits.newestRedo(tx, edit)) ?? found;
      const end = await this.turn(tx, last, { id, kind: 'undo', turns: edit, reason }, reader);
      if (end.done === 'saved') await this.edits.setTurnedBy(tx, edit, id);
      return end;
    };
    return this.step(turn, id, reader);
  }

  /** Does again what was taken back. */
  redo(edit: string, { id, reason }: TurnRosterEdit, reader: Reader): Promise<RosterEditEnd> {
    const turn = async (tx: Transaction) => {
      const found = await this.own(tx, edit, reader);
      const back = found.turnedBy === null ? null : await this.edits.find(tx, found.turnedBy);
      if (!back) throw new RefusalError('roster.turned', {});
      const end = await this.turn(tx, back, { id, kind: 'redo', turns: edit, reason }, reader);
      if (end.done === 'saved') await this.edits.setTurnedBy(tx, edit, null);
      return end;
    };
    return this.step(turn, id, reader);
  }

  /** One transaction; the same step twice is done once, as when an answer was lost on its way. */
  private async step(
    work: (tx: Transaction) => Promise<RosterEditEnd>,
    id: string,
    reader: Reader,
  ): Promise<RosterEditEnd> {
    let isNew = true;
    const end = await this.work.run(async (tx) => {
      await this.shifts.lock(tx, 'draft');
      const known = await this.edits.find(tx, id);
      isNew = known === null;
      return known ? again(known, reader) : work(tx);
    });
    if (end.done === 'saved' && isNew) this.writer.announce(end.step);
    return end;
  }

  private async own(tx: Transaction, id: string, reader: Reader): Promise<RosterEditEntity> {
    const found = await this.edits.find(tx, id);
    if (!found) throw new RefusalError('roster.no-edit', {});
    if (found.author !== reader.name) throw new RefusalError('roster.not-yours', {});
    return found;
  }

  /** The inverse of a step. Versions have gone on since; what counts is that its shifts are still what it made of them. */
  private async turn(
    tx: Transaction,
    { changes }: RosterEditEntity,
    turn: Omit<Wanted, 'edits'>,
    reader: Reader,
  ): Promise<RosterEditEnd> {
    const ids = changes.map(({ id }) => id);
    const now = shelfOfRows(await this.shifts.byIds(tx, 'draft', ids));
    const moved = changes.filter(({ id, after }) => !sameShift(now.shifts.get(id) ?? null, after));
    const movedIds = moved.map(({ id }) => id);
    if (movedIds.length > 0) return this.stale(tx, movedIds);
    const seen = Object.fromEntries(ids.map((id) => [id, now.versions.get(id) ?? 0]));
    return this.apply(tx, { ...turn, edits: [{ edit: inverseOf(changes), seen }] }, reader);
  }

  private async apply(tx: Transaction, { edits, ...wanted }: Wanted, reader: Reader): Promise<RosterEditEnd> {
    const ids = mentioned(edits);
    const revision = await this.shifts.revision('draft', tx);
    const batch = appliedBatch(shelfOfRows(await this.shifts.byIds(tx, 'draft', ids)), edits);
    if (!batch.ok)
      return batch.refusal.code === 'stale'
        ? this.stale(tx, ids)
        : { done: 'impossible', code: batch.refusal.code, shift: batch.refusal.shift };
    const gate = await this.gate.pass(tx, batch.steps, reader, wanted.reason);
    if (!gate.open) return gate.end.done === 'hindered' ? { ...gate.end, revision } : gate.end;
    const { overridden, verdicts } = gate;
    const author = reader.name;
    const step = await this.writer.keep(tx, { ...wanted, revision, author, changes: batch.steps, overridden });
    return { done: 'saved', step, verdicts };
  }

  private async stale(tx: Transaction, ids: readonly string[]): Promise<RosterEditEnd> {
    const { shifts, versions } = shelfOfRows(await this.shifts.byIds(tx, 'draft', ids));
    const last = await this.edits.lastOf(tx, ids);
    const now = ids.map((id) => ({
      id,
      version: versions.get(id) ?? 0,
      shift: shifts.get(id) ?? null,
      by: last.get(id)?.by ?? null,
      at: last.get(id)?.at ?? null,
    }));
    return { done: 'stale', revision: await this.shifts.revision('draft', tx), shifts: now };
  }
}

function again(known: RosterEditEntity, reader: Reader): RosterEditEnd {
  if (known.author !== reader.name) throw new RefusalError('roster.not-yours', {});
  return { done: 'saved', step: stepOf(known), verdicts: { fresh: [], worsened: [], mended: [] } };
}
