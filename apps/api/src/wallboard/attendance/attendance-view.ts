import { countIn, nobody } from '@zhiban/workforce-adherence';
import {
  isAbsent,
  reaches,
  teamKey,
  type AbsentPerson,
  type AttendanceView,
  type QueueId,
  type ReachedPlaces,
} from '@zhiban/wire';
import type { AttendingPerson } from './attending-people';

/** Of whose attendance a board tells. */
export interface AttendanceOf {
  reach: ReachedPlaces;
  /** `null`: of all. */
  queue: QueueId | null;
  names: boolean;
}

/** Sums, seats and who is missing, of the people whom a reader sees. */
export function attendanceView(
  people: Iterable<AttendingPerson>,
  { reach, queue, names }: AttendanceOf,
): AttendanceView {
  const view: AttendanceView = { all: nobody(), teams: {}, queues: {}, seats: {}, absent: {} };
  for (const attending of people) {
    if (attending.standing === null || !reaches(reach, attending.rostered.person)) continue;
    if (queue === null || attending.queues.includes(queue)) add(view, attending, names);
  }
  return view;
}

function add(view: AttendanceView, attending: AttendingPerson, names: boolean): void {
  const { rostered, standing, since, queues, seats } = attending;
  if (standing === null) return;
  const { person } = rostered;
  const [zh, en] = [person.team ?? '', person.teamEn ?? person.team ?? ''];
  countIn(view.all, standing);
  countIn((view.teams[teamKey(person)] ??= { zh, en, ...nobody() }), standing);
  for (const id of queues) countIn((view.queues[id] ??= nobody()), standing);
  if (standing !== 'working') for (const seat of seats) view.seats[seat] = { standing, since };
  if (isAbsent(standing)) view.absent[rostered.id] = absentPerson(attending, names);
}

function absentPerson(attending: AttendingPerson, names: boolean): AbsentPerson {
  const { rostered, standing, since, shift, queues, seats } = attending;
  const { name, nameEn, site, siteEn, team, teamEn } = rostered.person;
  return {
    ...(names ? { name, nameEn } : { name: '', nameEn: null }),
    ...{ site, siteEn, team, teamEn },
    ...{ standing: standing ?? 'missing', since, from: shift?.from ?? 0, to: shift?.to ?? 0 },
    ...{ queues: [...queues], seat: seats[0] ?? null },
  };
}
