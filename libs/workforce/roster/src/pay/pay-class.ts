import { dateOfDay, dayAt, midnightOf, weekOfDay } from '@zhiban/time';
import { termsOn } from '@zhiban/workforce-people';
import { scheduleUnder, type Duty, type PersonRoster, type PersonSchedule } from '../world/schedule';
import { minuteMs, sharedMinutes } from '../world/work-time';
import { kindOf, type World } from '../world/world';

export const payClasses = ['regular', 'working-day', 'rest-day', 'statutory', 'in-lieu'] as const;
/** `working-day`, `rest-day`: overtime on one; `in-lieu`: overtime that is given back as time off (DAY-2). */
export type PayClass = (typeof payClasses)[number];

/** Minutes of a shift on one calendar day. `class` `null`: the calendar lacks the year. */
export interface PaidMinutes {
  shift: string;
  date: string;
  class: PayClass | null;
  percent: number | null;
  minutes: number;
}

/**
 * What hours are paid at (China, Labour Law art. 44): 300 % for all work on a statutory holiday, which no time off makes
 * up for; 200 % for overtime on a rest day that is not given back; 150 % for other overtime. Under comprehensive hours there
 * are no rest days in this sense. A shift over midnight is divided there: only the hours of the holiday itself are paid as such.
 */
export function payOf(roster: PersonRoster, world: World, inLieu: ReadonlySet<string> = new Set()): PaidMinutes[] {
  return world.policies.flatMap((under) => {
    const schedule = scheduleUnder(roster, under, world);
    const own = schedule.duties.filter(({ day }) => day >= under.first && day <= under.last);
    return own.flatMap((duty) => paidBy(duty, schedule, world, inLieu));
  });
}

function paidBy(duty: Duty, schedule: PersonSchedule, world: World, inLieu: ReadonlySet<string>): PaidMinutes[] {
  const parts: PaidMinutes[] = [];
  for (let day = duty.day; day <= dayAt(world.days, duty.to - 1); day += 1) {
    const minutes = workOn(duty, { from: midnightOf(world.days, day), to: midnightOf(world.days, day + 1) });
    if (minutes === 0) continue;
    const found = classOn(day, duty, schedule, world, inLieu);
    const percent = found === null ? null : percentOf(found, schedule);
    parts.push({ shift: duty.shift.id, date: dateOfDay(day), class: found, percent, minutes });
  }
  return parts;
}

function workOn({ from, to, shift }: Duty, day: { from: number; to: number }): number {
  let minutes = sharedMinutes({ from, to }, day);
  for (const pause of shift.breaks) if (!pause.paid) minutes -= sharedMinutes(pause, day);
  return Math.round(minutes * minuteMs) / minuteMs;
}

function classOn(
  day: number,
  duty: Duty,
  schedule: PersonSchedule,
  world: World,
  inLieu: ReadonlySet<string>,
): PayClass | null {
  const kind = kindOf(world, day);
  if (kind === null) return null;
  if (kind === 'statutory') return 'statutory';
  if (!duty.overtime) return 'regular';
  if (inLieu.has(duty.shift.id)) return 'in-lieu';
  return isRestDay(duty, schedule, world) ? 'rest-day' : 'working-day';
}

/** The person's own: a free day of the calendar, or one that is free in exchange for work on such a day of the same week. */
function isRestDay({ day }: Duty, { person, under, workDays }: PersonSchedule, world: World): boolean {
  const system = under.policy.hours.system ?? termsOn(person, day)?.system ?? 'standard';
  if (system === 'comprehensive') return false;
  const regular = workDays.filter((work) => work.regular > 0 && weekOfDay(work.day) === weekOfDay(day));
  if (regular.some((work) => work.day === day)) return false;
  return kindOf(world, day) !== 'working' || regular.some((work) => kindOf(world, work.day) === 'rest');
}

function percentOf(found: PayClass, { under }: PersonSchedule): number {
  const { workingDay, restDay, statutory } = under.policy.pay;
  return { regular: 100, 'working-day': workingDay, 'rest-day': restDay, statutory, 'in-lieu': 0 }[found];
}
