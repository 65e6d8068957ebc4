import { Injectable } from '@nestjs/common';
import type { Shift } from '@zhiban/wire';
import type { ShiftChange } from '@zhiban/workforce-roster';
import type { Transaction } from '../../platform/database';
import { TrackedChanges } from '../../roster';
import type { LeaveDayEntity } from '../keeping/leave-day.entity';
import { LeaveDaysRepository } from '../keeping/leave-days.repository';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { LeaveLedgerService } from '../ledger/leave-ledger.service';
import type { Doings } from '../steps/doings';
import { LeaveSteps } from '../steps/leave-steps';
import { PuttingBack } from './putting-back';

interface Ended {
  /** From this day on. */
  since: string;
  by: string;
  note: string | null;
  /** The account whose right a deputy used. */
  inStead: string | null;
}

/** What an early end does: the person is there again, their shifts come back where they fit, the balance gets what was not used. */
@Injectable()
export class LeaveEnding {
  constructor(
    private readonly days: LeaveDaysRepository,
    private readonly roster: TrackedChanges,
    private readonly ledger: LeaveLedgerService,
    private readonly steps: LeaveSteps,
    private readonly putting: PuttingBack,
  ) {}

  today(): string {
    return this.ledger.today();
  }

  async end(
    tx: Transaction,
    doings: Doings,
    request: LeaveRequestEntity,
    ended: Ended,
  ): Promise<{ after: LeaveRequestEntity; off: Shift[] }> {
    const days = await this.days.ofRequest(request.id, tx);
    const gone = days.filter(({ date }) => date >= ended.since);
    const left = days.filter(({ date }) => date < ended.since);
    const nths = gone.map(({ nth }) => nth);
    // Before the roster: whoever is back may have shifts.
    await this.days.remove(tx, request.id, nths);
    const { changes, off } = await this.putting.of(tx, request, { before: timesOf(days), after: timesOf(left) });
    await this.keep(tx, doings, changes, ended);
    await this.giveBack(tx, request, minutesOf(gone), ended);
    const after = await this.step(tx, request, left, ended);
    doings.changed(after);
    doings.away();
    return { after, off };
  }

  private async keep(
    tx: Transaction,
    doings: Doings,
    changes: readonly ShiftChange[],
    { by, note }: Ended,
  ): Promise<void> {
    if (changes.length === 0) return;
    const why = '销假 Back from leave';
    doings.roster(await this.roster.keep(tx, { changes, author: by, why, reason: note, overridden: [] }));
  }

  private async giveBack(
    tx: Transaction,
    { id, personId, type }: LeaveRequestEntity,
    minutes: number,
    { by }: Ended,
  ): Promise<void> {
    await this.ledger.ledgers.lock(tx, personId);
    const lines = await this.ledger.ledgers.lines(personId, type, tx);
    // A type may have had no balance when it was approved.
    if (minutes === 0 || !lines.some(({ requestId }) => requestId === id)) return;
    const page = { personId, type, requestId: id, by, note: '' };
    await this.ledger.write(tx, page, [{ kind: 'return', minutes, date: this.today(), until: null }]);
  }

  /** What was taken stays as leave; of what was not taken at all, as it was asked for. */
  private step(
    tx: Transaction,
    request: LeaveRequestEntity,
    left: readonly LeaveDayEntity[],
    { since, by, note, inStead }: Ended,
  ): Promise<LeaveRequestEntity> {
    if (left.length === 0) return this.steps.take(tx, request, { step: 'cancel', by, note, inStead });
    const pieces = request.pieces.filter(({ date }) => date < since);
    const change = { pieces, minutes: minutesOf(left) };
    return this.steps.take(tx, request, { step: 'return', by, note, inStead, change });
  }
}

const timesOf = (days: readonly LeaveDayEntity[]) =>
  days.map(({ from, to }) => ({ from: from.getTime(), to: to.getTime() }));

const minutesOf = (days: readonly LeaveDayEntity[]): number => days.reduce((sum, { minutes }) => sum + minutes, 0);
