import { Inject, Injectable } from '@nestjs/common';
import { dateIn, type Clock } from '@zhiban/time';
import type { FullAttendance, FullAttendanceQuery } from '@zhiban/wire';
import { fullAttendanceOf } from '@zhiban/workforce-requests';
import { pointsOf, policyAt } from '@zhiban/workforce-roster';
import { AttendanceReading } from '../attendance';
import { CLOCK } from '../platform/clock';
import { RefusalError } from '../platform/problem';
import type { Reader } from '../platform/sign-in';
import { PolicyService } from '../policy';
import { RosterPeople, RosterWorlds } from '../roster';
import { FullAttendanceRepository } from './full-attendance.repository';

/** ATT-3, as it stands for the reader. */
@Injectable()
export class FullAttendanceService {
  constructor(
    private readonly repository: FullAttendanceRepository,
    private readonly attendance: AttendanceReading,
    private readonly people: RosterPeople,
    private readonly worlds: RosterWorlds,
    private readonly policy: PolicyService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async mine({ month = this.thisMonth() }: FullAttendanceQuery, reader: Reader): Promise<FullAttendance> {
    const own = [...this.people.all().values()].find(({ number }) => number === reader.person);
    if (!own) throw new RefusalError('roster.no-own-person', {});
    const known = await this.repository.known(own.person.id, month);
    const lateOrEarly = await this.attendance.lateOrEarly(own.person.id, month);
    const { fullAttendance } = pointsOf(policyAt(this.policy.policy(), `${month}-01`));
    return fullAttendanceOf({ ...known, lateOrEarly }, fullAttendance);
  }

  private thisMonth(): string {
    return dateIn(this.worlds.timeZone, this.clock.now()).slice(0, 7);
  }
}
