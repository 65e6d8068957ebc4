import { addDays } from '@zhiban/time';
import type { Shift } from '@zhiban/wire';

export interface DemoColleague {
  person: string;
  number: string;
  team: string | null;
  skills: readonly { skill: string; level: number }[];
}

/** Two of one team with the same skills who could exchange their shifts of one day: nobody rests less for it. */
export interface DemoPair {
  day: string;
  a: { who: DemoColleague; shift: Shift };
  b: { who: DemoColleague; shift: Shift };
}

const isByDay = (pattern: string | null | undefined): boolean => pattern === '早' || pattern === '日';

/** Of some days as many pairs as there are, a person in one of them at most. `dayOf`: the day on which a shift begins. */
export function demoPairs(
  shifts: readonly Shift[],
  colleagues: readonly DemoColleague[],
  days: readonly string[],
  dayOf: (shift: Shift) => string,
): DemoPair[] {
  const of = new Map<string, Map<string, Shift>>();
  for (const shift of shifts)
    of.set(shift.person, (of.get(shift.person) ?? new Map<string, Shift>()).set(dayOf(shift), shift));
  const used = new Set<string>();
  const isFree = (person: string, day: string) =>
    [-1, 1].every((by) => {
      const beside = of.get(person)?.get(addDays(day, by));
      return beside === undefined || isByDay(beside.pattern);
    });
  const on = (day: string, code: string) =>
    colleagues.flatMap((who) => {
      const shift = of.get(who.person)?.get(day);
      return shift?.pattern === code && isFree(who.person, day) ? [{ who, shift }] : [];
    });
  return days.flatMap((day) =>
    on(day, '早').flatMap((a): DemoPair[] => {
      if (used.has(a.who.person)) return [];
      const b = on(day, '日').find(({ who }) => !used.has(who.person) && alike(who, a.who));
      if (!b) return [];
      for (const { who } of [a, b]) used.add(who.person);
      return [{ day, a, b }];
    }),
  );
}

function alike(a: DemoColleague, b: DemoColleague): boolean {
  const told = ({ skills }: DemoColleague) =>
    skills
      .map(({ skill, level }) => `${skill} ${level}`)
      .sort()
      .join();
  return a.team === b.team && told(a) === told(b);
}
