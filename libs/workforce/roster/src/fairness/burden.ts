import { dayAt, dayNumber, instantOn, minutesOfTime, weekdayOfDay, type DayNumber } from '@zhiban/time';
import type { BurdenSums, Shift } from '@zhiban/wire';
import { duty } from '../world/schedule';
import { workMinutes } from '../world/work-time';
import { kindOf, type World } from '../world/world';

/** What somebody has carried over some time. */
export interface Burden extends BurdenSums {
  person: string;
}

/** What is counted by days, each once. */
const marks = ['nights', 'weekends', 'holidays', 'early', 'late'] as const;
type Mark = (typeof marks)[number];

/** What one shift weighs; the same for everybody who has it. */
export interface Weight {
  day: DayNumber;
  hours: number;
  overtime: boolean;
  marks: readonly Mark[];
}

export const earlyBefore = '08:00';
export const lateAfter = '20:00';

/** Whether it is a night is the policy's to say, and which days are holidays the calendar's. */
export function weightOf(shift: Shift, world: World): Weight {
  const day = dayAt(world.days, shift.from);
  const under = world.policies.find(({ first, last }) => day >= first && day <= last);
  const night = under !== undefined && duty(shift, under, world).night;
  const kind = kindOf(world, day);
  const is: Record<Mark, boolean> = {
    nights: night,
    weekends: weekdayOfDay(day) >= 6 && kind !== 'working' && kind !== 'statutory',
    holidays: kind === 'statutory',
    early: !night && shift.from < instantOn(world.days, day, minutesOfTime(earlyBefore)),
    late: !night && shift.to > instantOn(world.days, day, minutesOfTime(lateAfter)),
  };
  return {
    day,
    hours: workMinutes(shift) / 60,
    overtime: shift.kind === 'overtime',
    marks: marks.filter((mark) => is[mark]),
  };
}

export const noBurden = (): BurdenSums => ({
  ...{ shifts: 0, nights: 0, weekends: 0, holidays: 0, early: 0, late: 0, hours: 0, overtimeHours: 0 },
});

/** Sums that grow shift by shift, in any order. */
export class BurdenTally {
  readonly sums = noBurden();
  private readonly counted = new Set<number>();

  carry({ day, hours, overtime, marks: borne }: Weight): void {
    this.sums.shifts += 1;
    this.sums.hours += hours;
    if (overtime) this.sums.overtimeHours += hours;
    for (const mark of borne) this.count(mark, day);
  }

  private count(mark: Mark, day: DayNumber): void {
    const key = day * marks.length + marks.indexOf(mark);
    if (this.counted.has(key)) return;
    this.counted.add(key);
    this.sums[mark] += 1;
  }
}

/** Adds up what each person carries between two days, both included. */
export function burdens(
  world: World,
  people: readonly string[],
  shiftsOf: (person: string) => readonly Shift[],
  first: string,
  last: string,
): Burden[] {
  const [begin, end] = [dayNumber(first), dayNumber(last)];
  return people.map((person) => {
    const tally = new BurdenTally();
    for (const shift of shiftsOf(person)) {
      const day = dayAt(world.days, shift.from);
      if (day >= begin && day <= end) tally.carry(weightOf(shift, world));
    }
    return { person, ...tally.sums };
  });
}

export function togetherBorne(a: BurdenSums, b: BurdenSums): BurdenSums {
  const sum = noBurden();
  for (const measure of Object.keys(sum) as (keyof BurdenSums)[]) sum[measure] = a[measure] + b[measure];
  return sum;
}
