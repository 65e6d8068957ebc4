import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import {
  reaches,
  type AttendanceAsked,
  type AttendanceList,
  type AttendingPerson,
  type ReachedPlaces,
} from '@zhiban/wire';
import { CLOCK } from '../../platform/clock';
import { VisitorsService } from '../../visitors';
import { AttendanceDesk } from '../attendance/attendance-desk';
import type { AttendingPerson as Attending } from '../attendance/attending-people';

/** The names behind rostered and present: of whom the reader sees, and of nobody while a visit is on (LIVE-8). */
@Injectable()
export class AttendanceNames {
  constructor(
    private readonly desk: AttendanceDesk,
    private readonly visitors: VisitorsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(asked: AttendanceAsked, reach: ReachedPlaces): AttendanceList {
    const at = this.clock.now();
    const found = this.desk.look();
    const names = !this.visitors.current().on;
    const people = [...(found ?? [])]
      .filter((one) => isAsked(one, asked) && reaches(reach, one.rostered.person))
      .flatMap((one) => told(one, names))
      .sort((a, b) => (a.number < b.number ? -1 : 1));
    return { at, published: found !== null, people };
  }
}

function isAsked({ rostered: { person }, queues }: Attending, { queue, site, team }: AttendanceAsked): boolean {
  if (queue !== undefined && !queues.includes(queue)) return false;
  return (site === undefined || person.site === site) && (team === undefined || person.team === team);
}

function told({ rostered, standing, since, shift, queues, seats }: Attending, names: boolean): AttendingPerson[] {
  if (standing === null) return [];
  const { number, name, nameEn, site, siteEn, team, teamEn } = rostered.person;
  const own = names ? { number, name, nameEn } : { number: '', name: '', nameEn: null };
  return [
    {
      ...own,
      ...{ site, siteEn, team, teamEn, standing, since },
      shift: shift && { from: shift.from, to: shift.to, overtime: shift.kind === 'overtime' },
      ...{ queues: [...queues], seat: seats[0] ?? null },
    },
  ];
}
