import { addDays, dateOfDay, dayNumber, dayTable, instantOn, mondayOf, weekOfDay, type DayTable } from '@zhiban/time';
import type { RosterPerson, RosterView, Shift } from '@zhiban/wire';
import { bankRegulation } from '@zhiban/workforce-roster';

const minute = 60_000;
const posts = ['cards', 'loans', 'complaints', 'chat'];
const starts = [8, 10, 14, 22] as const;
const timeZone = 'Asia/Shanghai';

const personAt = (i: number): RosterPerson => ({
  person: {
    id: `p${i}`,
    bornOn: '1990-01-01',
    skills: posts.filter((_, at) => (i + at) % 3 !== 0).map((skill) => ({ skill, level: 2 })),
    terms: [
      {
        ...{ from: '2020-01-01', until: null, system: 'comprehensive', settlement: 'month', weekHours: 40 },
        ...{ periodHours: null, partTime: false, nightWork: true },
      },
    ],
    protections: [],
    availability: [],
  },
  ...{ number: String(10_000 + i), name: `座席${i}`, nameEn: `Agent ${i}`, site: '北京', siteEn: 'Beijing' },
  ...{ team: `${i % 12} 组`, teamEn: `Team ${i % 12}`, mine: true },
});

function shiftsOf(i: number, days: DayTable, first: number, last: number): Shift[] {
  const shifts: Shift[] = [];
  for (let day = first; day <= last; day += 1) {
    if ((day + i) % 7 >= 5) continue;
    const from = instantOn(days, day, (starts[(weekOfDay(day) + i) % starts.length] ?? 8) * 60);
    shifts.push({
      ...{ id: `p${i}/${day}`, person: `p${i}`, from, to: from + 480 * minute, kind: 'regular' },
      ...{ pattern: null, post: null },
      breaks: [
        { from: from + 180 * minute, to: from + 210 * minute, kind: 'meal', paid: false },
        { from: from + 330 * minute, to: from + 360 * minute, kind: 'rest', paid: true },
      ],
    });
  }
  return shifts;
}

export const mondayNow = (): string => dateOfDay(mondayOf(weekOfDay(Math.floor(Date.now() / 86_400_000))));

/** A roster as the server would give it: so many people over four weeks, with a month on either side for the settlement period. */
export function sampleRoster(count: number, first: string): RosterView {
  const last = addDays(first, 27);
  const horizon = { first: addDays(first, -35), last: addDays(last, 35) };
  const [begin, end] = [dayNumber(horizon.first), dayNumber(horizon.last)];
  const days = dayTable(timeZone, begin, end + 2);
  const people = Array.from({ length: count }, (_, i) => personAt(i));
  const years = [-1, 0, 1].map((by) => Number(first.slice(0, 4)) + by);
  return {
    revision: 1,
    world: {
      timeZone,
      calendar: years.map((year) => ({ year, state: 'kept', days: [] })),
      policy: { versions: [{ ...bankRegulation, from: '2020-01-01' }] },
      posts: posts.map((id) => ({ id, zh: id, en: id, skills: [{ skill: id, level: 1 }], minimum: 1 })),
    },
    ...{ horizon, people, versions: {}, absences: [], loads: [], overrides: [], unpublished: [], publication: 0 },
    ...{ undo: [], redo: [] },
    shifts: people.flatMap((_, i) => shiftsOf(i, days, begin, end)),
    requirements: posts.map((post) => ({
      ...{ post, from: instantOn(days, dayNumber(first), 0), intervalMinutes: 15 },
      seats: Array<number>(28 * 96).fill(Math.round(count / 12)),
    })),
  };
}
