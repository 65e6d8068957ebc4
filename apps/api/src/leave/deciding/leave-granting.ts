import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database';
import type { Reader } from '../../platform/sign-in';
import { TrackedChanges } from '../../roster';
import type { JudgedLeave } from '../judging/leave-judge';
import { LeaveDaysRepository, type NewLeaveDay } from '../keeping/leave-days.repository';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { datesOf } from '../keeping/leave-requests.repository';
import { LeaveLedgerService } from '../ledger/leave-ledger.service';
import type { Doings } from '../steps/doings';
import { LeaveSteps } from '../steps/leave-steps';

/** `inStead`: the account whose right a deputy uses. */
type Granted = JudgedLeave & { reason: string | null; reader: Reader; inStead: string | null };

/** What an approval does: the person is away, their shifts are taken or cut, the balance is used. */
@Injectable()
export class LeaveGranting {
  constructor(
    private readonly days: LeaveDaysRepository,
    private readonly roster: TrackedChanges,
    private readonly ledger: LeaveLedgerService,
    private readonly steps: LeaveSteps,
  ) {}

  /** What is left has to stay so until it is used. */
  lock(tx: Transaction, { personId }: LeaveRequestEntity): Promise<void> {
    return this.ledger.ledgers.lock(tx, personId);
  }

  async grant(
    tx: Transaction,
    doings: Doings,
    request: LeaveRequestEntity,
    granted: Granted,
  ): Promise<LeaveRequestEntity> {
    const { ground, changes, reader, reason, inStead } = granted;
    // Before the roster: that somebody is on leave counts in what follows.
    await this.days.add(tx, daysOf(request, granted));
    await this.keep(tx, doings, granted);
    await this.use(tx, request, granted);
    const taken = changes.flatMap(({ before }) => before ?? []);
    const change = { minutes: ground.minutes, taken };
    const after = await this.steps.take(tx, request, {
      step: 'approve',
      by: reader.name,
      note: reason,
      inStead,
      change,
    });
    doings.changed(after);
    doings.away();
    return after;
  }

  private async keep(
    tx: Transaction,
    doings: Doings,
    { judged, ground, changes, reader, reason }: Granted,
  ): Promise<void> {
    const given = { author: reader.name, reason, overridden: judged.hindrances.withReason };
    if (changes.length === 0) return this.roster.override(tx, given);
    doings.roster(await this.roster.keep(tx, { changes, why: whyOf(ground.type), ...given }));
  }

  private async use(
    tx: Transaction,
    { id, personId, type, pieces }: LeaveRequestEntity,
    { ground, reader }: Granted,
  ): Promise<void> {
    if (!ground.type.balance || ground.minutes === 0) return;
    const page = { personId, type, requestId: id, by: reader.name, note: '' };
    const use = { kind: 'use', minutes: -ground.minutes, date: datesOf(pieces).first, until: null } as const;
    await this.ledger.write(tx, page, [use]);
  }
}

/** Told with the roster, which others read too: what kind of leave, not why. */
export const whyOf = ({ zh, en }: JudgedLeave['ground']['type']): string => `${zh} ${en}`;

const daysOf = ({ id, personId, type }: LeaveRequestEntity, { ground }: JudgedLeave): NewLeaveDay[] =>
  ground.pieces.map(({ piece, time, minutes }, nth) => ({
    ...{ requestId: id, nth, personId, type, date: piece.date, minutes },
    from: new Date(time.from),
    to: new Date(time.to),
  }));
