import { dateOfDay, dayAt, dayNumber, weekdayOfDay } from '@zhiban/time';
import type { Shift } from '@zhiban/wire';
import { duty, kindOf, workMinutes, type World } from '@zhiban/workforce-roster';

/** What somebody has carried over some time. */
export interface Burden {
  person: string;
  shifts: number;
  nights: number;
  /** Shifts that begin on a Saturday or Sunday. */
  weekends: number;
  /** Shifts that begin on a statutory holiday. */
  holidays: number;
  hours: number;
  overtimeHours: number;
}

const nothing = (person: string): Burden => ({
  person,
  ...{ shifts: 0, nights: 0, weekends: 0, holidays: 0, hours: 0, overtimeHours: 0 },
});

/** Adds up what each person carries between two days, both included. Whether it is a night is the policy's to say. */
export function burdens(
  world: World,
  people: readonly string[],
  shiftsOf: (person: string) => readonly Shift[],
  first: string,
  last: string,
): Burden[] {
  const [begin, end] = [dayNumber(first), dayNumber(last)];
  return people.map((person) => {
    const sum = nothing(person);
    for (const shift of shiftsOf(person)) {
      const day = dayAt(world.days, shift.from);
      if (day >= begin && day <= end) carry(sum, shift, day, world);
    }
    return sum;
  });
}

function carry(sum: Burden, shift: Shift, day: number, world: World): void {
  const under = world.policies.find(({ first, last }) => day >= first && day <= last);
  const hours = workMinutes(shift) / 60;
  sum.shifts += 1;
  sum.hours += hours;
  if (shift.kind === 'overtime') sum.overtimeHours += hours;
  if (under && duty(shift, under, world).night) sum.nights += 1;
  if (weekdayOfDay(day) >= 6) sum.weekends += 1;
  if (kindOf(world, day) === 'statutory') sum.holidays += 1;
}

export const measures = ['nights', 'weekends', 'holidays', 'hours', 'overtimeHours'] as const;
export type FairMeasure = (typeof measures)[number];

/** The middle of a measure and how far people lie apart, so that a bar can be read against the others. */
export function spreadOf(
  all: readonly Burden[],
  measure: FairMeasure,
): { least: number; middle: number; most: number } {
  const ordered = all.map((one) => one[measure]).sort((a, b) => a - b);
  return {
    least: ordered[0] ?? 0,
    middle: ordered[Math.floor((ordered.length - 1) / 2)] ?? 0,
    most: ordered.at(-1) ?? 0,
  };
}

/** So many days up to and with the last one. */
export const daysBefore = (last: string, days: number): string => dateOfDay(dayNumber(last) - days + 1);
