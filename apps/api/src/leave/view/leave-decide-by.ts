import { Inject, Injectable } from '@nestjs/common';
import { dateIn, type Clock } from '@zhiban/time';
import type { LeaveStep } from '@zhiban/wire';
import { DecideBy } from '../../deadlines';
import { CLOCK } from '../../platform/clock';
import { RosterWorlds } from '../../roster';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { datesOf } from '../keeping/leave-requests.repository';

/** Days and deadlines of leave, on the calendar of the centre. */
@Injectable()
export class LeaveDecideBy {
  constructor(
    private readonly deadlines: DecideBy,
    private readonly worlds: RosterWorlds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of(request: LeaveRequestEntity): number {
    const begins = request.deadline?.getTime() ?? null;
    return this.deadlines.leave({ since: sinceOf(request), begins, first: datesOf(request.pieces).first });
  }

  today(): string {
    return dateIn(this.worlds.timeZone, this.clock.now());
  }
}

const asking: readonly (LeaveStep | 'file')[] = ['file', 'edit', 'wait'];

/** Since when it can be decided as it is asked for. */
export const sinceOf = ({ events }: LeaveRequestEntity): number =>
  Math.max(...events.filter(({ step }) => asking.includes(step)).map(({ at }) => at.getTime()));
