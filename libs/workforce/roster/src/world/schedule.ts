import { dayAt, type DayNumber, type Instant } from '@zhiban/time';
import type { Absence, Shift, WorkingPerson } from '@zhiban/wire';
import { knownPerson, protectedSpans, type KnownPerson, type ProtectedSpan } from '@zhiban/workforce-people';
import { nightMs } from './night-hours';
import { minuteMs, workMinutes } from './work-time';
import type { PolicyInForce, World } from './world';

/** What is judged: a person with all shifts of the span that matters, in any order. */
export interface PersonRoster {
  person: WorkingPerson;
  shifts: readonly Shift[];
  absences: readonly Absence[];
}

/** A shift as one version of the policy sees it. */
export interface Duty {
  shift: Shift;
  from: Instant;
  to: Instant;
  /** The day of the centre on which it starts, and to which it belongs. */
  day: DayNumber;
  workMinutes: number;
  nightMinutes: number;
  night: boolean;
  overtime: boolean;
}

/** Shifts with no real pause between them: for rest and length they are one. */
export interface Stretch {
  from: Instant;
  to: Instant;
  duties: Duty[];
}

export interface WorkDay {
  day: DayNumber;
  duties: Duty[];
  regular: number;
  overtime: number;
}

/** A person's roster under one version of the policy, everything in order of time. */
export interface PersonSchedule {
  person: KnownPerson;
  protection: readonly ProtectedSpan[];
  duties: readonly Duty[];
  stretches: readonly Stretch[];
  workDays: readonly WorkDay[];
  absences: readonly Absence[];
  under: PolicyInForce;
}

export function scheduleUnder({ person, shifts, absences }: PersonRoster, under: PolicyInForce, world: World) {
  const duties = shifts.map((shift) => duty(shift, under, world)).sort(inTime);
  const schedule: PersonSchedule = {
    person: knownPerson(person),
    protection: protectedSpans(person, under.policy.protection),
    duties,
    stretches: stretchesOf(duties, under.policy.joinMinutes * minuteMs, absences),
    workDays: workDaysOf(duties),
    absences,
    under,
  };
  return schedule;
}

const inTime = (a: Duty, b: Duty): number => a.from - b.from || a.to - b.to || (a.shift.id < b.shift.id ? -1 : 1);

export function duty(shift: Shift, { policy, nights }: PolicyInForce, { days }: World): Duty {
  const nightMinutes = nightMs(nights, shift.from, shift.to) / minuteMs;
  return {
    shift,
    from: shift.from,
    to: shift.to,
    day: dayAt(days, shift.from),
    workMinutes: workMinutes(shift),
    nightMinutes,
    night: nightMinutes >= policy.night.minutes,
    overtime: shift.kind === 'overtime',
  };
}

/** Some hours of leave in the middle of a shift are no rest between two: so long from coming to going it stays one. */
const longestWithLeaveMs = 24 * 3_600_000;

function stretchesOf(duties: readonly Duty[], joinMs: number, absences: readonly Absence[]): Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch | undefined;
  for (const duty of duties) {
    if (open && (duty.from - open.to <= joinMs || isLeaveWithin(open, duty, absences))) {
      open.duties.push(duty);
      open.to = Math.max(open.to, duty.to);
    } else stretches.push((open = { from: duty.from, to: duty.to, duties: [duty] }));
  }
  return stretches;
}

function isLeaveWithin(open: Stretch, duty: Duty, absences: readonly Absence[]): boolean {
  if (absences.length === 0 || duty.to - open.from > longestWithLeaveMs) return false;
  return absences.some(({ from, to }) => from <= open.to && to >= duty.from);
}

function workDaysOf(duties: readonly Duty[]): WorkDay[] {
  const days: WorkDay[] = [];
  let open: WorkDay | undefined;
  for (const duty of duties) {
    if (open?.day !== duty.day) days.push((open = { day: duty.day, duties: [], regular: 0, overtime: 0 }));
    open.duties.push(duty);
    open[duty.overtime ? 'overtime' : 'regular'] += duty.workMinutes;
  }
  return days;
}
