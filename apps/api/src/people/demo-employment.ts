import type { DemoPerson } from '@zhiban/acd-days';
import { addDays } from '@zhiban/time';
import type { Availability, Protection, WorkingPerson, WorkingTerms } from '@zhiban/wire';

const two = (count: number): string => String(count).padStart(2, '0');

/** Standard hours for five of seven days; what is settled by the month for nights and long days. */
const termsByRotation: Readonly<Record<string, Partial<WorkingTerms>>> = {
  night: { system: 'comprehensive', settlement: 'month', nightWork: true },
  long: { system: 'comprehensive', settlement: 'month' },
  half: { weekHours: 20, partTime: true },
};
const usual: Omit<WorkingTerms, 'from'> = {
  ...{ until: null, system: 'standard', settlement: 'week', weekHours: 40 },
  ...{ periodHours: null, partTime: false, nightWork: false },
};

const pregnant = 12;
const nursing = 33;
const freeSundays = 2;
const wishes: Readonly<Record<number, Availability>> = {
  0: { on: 'weekdays', days: [6], kind: 'wish-off', from: '00:00', to: '00:00' },
  [freeSundays]: { on: 'weekdays', days: [7], kind: 'cannot', from: '00:00', to: '00:00' },
  26: { on: 'weekdays', days: [1, 2, 3], kind: 'wish-on', from: '08:00', to: '16:30' },
};

/** What planning has to know of the demo's people, told on a day. By their place on the whole floor. */
export function demoEmployment(
  { skills, turn }: DemoPerson,
  place: number,
  today: string,
): Partial<Omit<WorkingPerson, 'id'>> {
  const from = `${2018 + (place % 7)}-${two(1 + (place % 12))}-01`;
  return {
    bornOn: `${1980 + ((place * 7) % 20)}-${two(1 + ((place * 5) % 12))}-${two(1 + ((place * 11) % 28))}`,
    // A skill is called like its queue.
    skills: skills.map(({ zh, level }) => ({ skill: zh, level })),
    terms: [{ ...usual, from, ...termsByRotation[turn.rotation] }],
    protections: protectionsOf(place, today),
    availability: wishes[place] ? [wishes[place]] : [],
  };
}

function protectionsOf(place: number, today: string): Protection[] {
  if (place === pregnant) return [{ kind: 'pregnant', due: addDays(today, 70), until: null }];
  if (place === nursing) return [{ kind: 'nursing', childBorn: addDays(today, -120), until: null }];
  return [];
}
