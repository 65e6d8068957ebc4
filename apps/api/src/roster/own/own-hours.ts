import { dateOfDay, type DayNumber, type Instant } from '@zhiban/time';
import type { MyHours, MyPeriod, Settlement, Shift, WorkingPerson } from '@zhiban/wire';
import { minutesOwed, settlementSpan, sharedMinutes, workMinutes, type World } from '@zhiban/workforce-roster';
import { knownPerson, termsOn } from '@zhiban/workforce-people';

/** Minutes of the shifts as they are planned, and what of them lies behind. */
export function hoursOf(shifts: readonly Shift[], now: Instant): MyHours {
  const sum = { regular: 0, overtime: 0, done: 0 };
  for (const shift of shifts) {
    sum[shift.kind] += workMinutes(shift);
    sum.done += workedMinutes(shift, now);
  }
  return sum;
}

function workedMinutes(shift: Shift, now: Instant): number {
  const behind = { from: -Infinity, to: now };
  let minutes = sharedMinutes(shift, behind);
  for (const pause of shift.breaks) if (!pause.paid) minutes -= sharedMinutes(pause, behind);
  return minutes;
}

/** The settlement period in which a day lies, by the policy or else by the person's agreement. */
export function periodOf(
  person: WorkingPerson,
  day: DayNumber,
  world: World,
): Pick<MyPeriod, 'first' | 'last' | 'settlement' | 'owed'> {
  const known = knownPerson(person);
  const under = world.policies.find(({ first, last }) => day >= first && day <= last)?.policy;
  const settlement: Settlement = under?.hours.settlement ?? termsOn(known, day)?.settlement ?? 'week';
  const span = settlementSpan(settlement, day);
  const rule = under?.rules['hours-of-period'];
  const owed = rule?.on ? minutesOwed(known.terms, span, rule, world) : null;
  return { first: dateOfDay(span.first), last: dateOfDay(span.last), settlement, owed };
}
