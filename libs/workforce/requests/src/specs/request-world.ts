import type { DayKind, PolicyRules, RuleId, Shift, WorkingPerson } from '@zhiban/wire';
import {
  bankRegulation,
  byPerson,
  holidayCalendar,
  openWorld,
  type Post,
  type RosterBoard,
  type World,
} from '@zhiban/workforce-roster';

type Given = { [Id in RuleId]?: Partial<PolicyRules[Id]> };

/** The bank's regulation in Shanghai, in November and December 2026, with some rules changed. */
export function requestWorld(
  given: Given = {},
  days: Readonly<Record<string, DayKind>> = {},
  posts: Post[] = [],
): World {
  const rules = Object.fromEntries(
    Object.entries(bankRegulation.rules).map(([id, rule]) => [id, { ...rule, ...given[id as RuleId] }]),
  ) as PolicyRules;
  return openWorld({
    timeZone: 'Asia/Shanghai',
    calendar: holidayCalendar(
      [2025, 2026, 2027].map((year) => ({
        year,
        state: 'kept',
        days: Object.entries(days)
          .filter(([date]) => date.startsWith(`${year}-`))
          .map(([date, kind]) => ({ date, kind, zh: '', en: '', own: false })),
      })),
    ),
    policy: { versions: [{ ...bankRegulation, rules, from: '2026-01-01' }] },
    posts,
    from: '2026-11-01',
    to: '2026-12-31',
  });
}

export const agent = (id: string, given: Partial<WorkingPerson> = {}): WorkingPerson => ({
  id,
  bornOn: '1990-05-20',
  skills: [],
  terms: [
    {
      from: '2020-01-01',
      until: null,
      system: 'comprehensive',
      settlement: 'month',
      weekHours: 40,
      periodHours: null,
      partTime: false,
      nightWork: true,
    },
  ],
  protections: [],
  availability: [],
  ...given,
});

export const boardOf = (
  world: World,
  people: readonly WorkingPerson[],
  shifts: readonly Shift[],
  requirements: RosterBoard['requirements'] = [],
): RosterBoard => ({
  world,
  people: new Map(people.map((person) => [person.id, person])),
  shifts: byPerson(shifts),
  absences: new Map(),
  requirements,
});
