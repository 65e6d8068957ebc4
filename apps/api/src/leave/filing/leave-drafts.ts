import { Inject, Injectable } from '@nestjs/common';
import { dateIn, type Clock } from '@zhiban/time';
import type { LeavePiece, LeaveType } from '@zhiban/wire';
import { inTime } from '@zhiban/workforce-requests';
import { CLOCK } from '../../platform/clock';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { RosterWorlds } from '../../roster';
import type { LeaveAsked } from '../judging/leave-judge';
import { LeaveRequestsRepository } from '../keeping/leave-requests.repository';
import { LeavePersons } from '../leave-persons';
import { LeaveSettingsService } from '../settings/leave-settings.service';
import { askedRefusal } from './asked-rules';

export interface DraftAsked {
  id: string;
  personId: string;
  type: LeaveType['code'];
  pieces: readonly LeavePiece[];
  sudden: boolean;
}

/** What somebody asks for, where it can be asked for at all. */
@Injectable()
export class LeaveDrafts {
  constructor(
    private readonly requests: LeaveRequestsRepository,
    private readonly settings: LeaveSettingsService,
    private readonly persons: LeavePersons,
    private readonly worlds: RosterWorlds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async draft(tx: Transaction, asked: DraftAsked): Promise<Omit<LeaveAsked, 'certificates'>> {
    const { id, personId, type: code, sudden } = asked;
    const type = this.settings.offered().find((one) => one.code === code);
    if (!type) throw new RefusalError('leave-request.type', {});
    const now = this.clock.now();
    const standing = await this.requests.standingOf(tx, personId, id);
    const refusal = askedRefusal({
      ...{ type, pieces: asked.pieces, sudden },
      today: dateIn(this.worlds.timeZone, now),
      others: standing.flatMap(({ pieces }) => pieces),
      isEmployed: (date) => this.persons.isEmployed(personId, date),
    });
    if (refusal) throw refusal;
    return { id, personId, type: code, pieces: inTime(asked.pieces), sudden, filedAt: new Date(now), state: null };
  }
}
