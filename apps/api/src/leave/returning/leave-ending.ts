import { Injectable } from '@nestjs/common';
import type { LeavePiece, LeaveReturn } from '@zhiban/wire';
import type { BackAt } from '@zhiban/workforce-requests';
import type { ShiftChange } from '@zhiban/workforce-roster';
import type { Transaction } from '../../platform/database';
import { TrackedChanges } from '../../roster';
import type { NewLeaveDay } from '../keeping/leave-days.repository';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { LeaveLedgerService } from '../ledger/leave-ledger.service';
import type { Doings } from '../steps/doings';
import { LeaveSteps } from '../steps/leave-steps';
import { PuttingBack } from './putting-back';
import { ReturningDays } from './returning-days';

interface Ended {
  /** From then on. */
  since: BackAt;
  by: string;
  note: string | null;
}

/** What an early end does: the person is there again, their shifts come back where they fit, the balance gets what was not used. */
@Injectable()
export class LeaveEnding {
  constructor(
    private readonly days: ReturningDays,
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
  ): Promise<{ after: LeaveRequestEntity; off: LeaveReturn['off'] }> {
    const { changes, off, minutes, pieces } = await this.what(tx, request, ended.since);
    await this.keep(tx, doings, changes, ended);
    await this.giveBack(tx, request, minutes, ended);
    const after = await this.step(tx, request, { pieces, minutes }, ended);
    doings.changed(after);
    doings.away();
    return { after, off };
  }

  /** What it would do now; nothing of it stays. */
  async foresee(tx: Transaction, request: LeaveRequestEntity, since: BackAt): Promise<LeaveReturn> {
    await tx.query('SAVEPOINT foreseen');
    const { changes, off, minutes, pieces } = await this.what(tx, request, since);
    await tx.query('ROLLBACK TO SAVEPOINT foreseen');
    const back = changes.flatMap(({ after }) => (after ? [after] : []));
    return { pieces, minutes, back, off };
  }

  /** The days go before the roster is asked: whoever is back may have shifts. */
  private async what(tx: Transaction, request: LeaveRequestEntity, since: BackAt) {
    const { before, after, pieces } = await this.days.shorten(tx, request, since);
    const put = await this.putting.of(tx, request, { before: timesOf(before), after: timesOf(after) });
    return { ...put, pieces, minutes: minutesOf(before) - minutesOf(after) };
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
    { pieces, minutes }: { pieces: LeavePiece[]; minutes: number },
    { by, note }: Ended,
  ): Promise<LeaveRequestEntity> {
    if (pieces.length === 0) return this.steps.take(tx, request, { step: 'cancel', by, note });
    const change = { pieces, minutes: request.minutes - minutes };
    return this.steps.take(tx, request, { step: 'return', by, note, change });
  }
}

const timesOf = (days: readonly NewLeaveDay[]) =>
  days.map(({ from, to }) => ({ from: from.getTime(), to: to.getTime() }));

const minutesOf = (days: readonly NewLeaveDay[]): number => days.reduce((sum, { minutes }) => sum + minutes, 0);
