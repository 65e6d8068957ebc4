import type {
  Absence,
  DayKind,
  PolicyBody,
  PolicyRules,
  RuleId,
  Shift,
  Verdict,
  WorkingPerson,
  WorkingTerms,
} from '@zhiban/wire';
import { commonBody, commonRules } from '../policy/preset-parts';
import { judge } from '../verdicts/judge';
import { holidayCalendar } from '../world/holiday-calendar';
import { openWorld, type Post, type World } from '../world/world';
import { drawn, type Drawing } from '@zhiban/testing';

type Given = { [Id in RuleId]?: Partial<PolicyRules[Id]> };

/** The common policy with nothing on but the rules that are given. */
export function onlyRules(given: Given, body: Partial<PolicyBody> = {}): PolicyBody {
  const rules = Object.entries(commonRules).map(([id, rule]) => {
    const own = given[id as RuleId];
    return [id, own ? { ...rule, on: true, ...own } : { ...rule, on: false }];
  });
  return { ...commonBody, ...body, rules: Object.fromEntries(rules) as PolicyRules };
}

/** Years that are known, with the days that differ from their weekday. */
export interface GivenCalendar {
  years: readonly number[];
  days: Readonly<Record<string, DayKind>>;
}

export const plainCalendar: GivenCalendar = { years: [2025, 2026, 2027, 2028], days: {} };

export const calendarOf = ({ years, days }: GivenCalendar) =>
  holidayCalendar(
    years.map((year) => ({
      year,
      state: 'kept',
      days: Object.entries(days)
        .filter(([date]) => date.startsWith(`${year}-`))
        .map(([date, kind]) => ({ date, kind, zh: '', en: '', own: false })),
    })),
  );

export interface WorldGiven {
  rules: Given;
  body?: Partial<PolicyBody>;
  timeZone?: string;
  calendar?: GivenCalendar;
  posts?: Post[];
  from?: string;
  to?: string;
}

export function testWorld({ rules, body, timeZone = 'Asia/Shanghai', calendar = plainCalendar, ...given }: WorldGiven) {
  return openWorld({
    timeZone,
    calendar: calendarOf(calendar),
    policy: { versions: [{ ...onlyRules(rules, body), from: '2026-01-01' }] },
    posts: given.posts,
    from: given.from ?? '2026-11-01',
    to: given.to ?? '2026-12-31',
  });
}

export const someTerms = (given: Partial<WorkingTerms> = {}): WorkingTerms => ({
  from: '2020-01-01',
  until: null,
  system: 'standard',
  settlement: 'week',
  weekHours: 40,
  periodHours: null,
  partTime: false,
  nightWork: true,
  ...given,
});

export const somebody = (given: Partial<WorkingPerson> = {}): WorkingPerson => ({
  id: 'p1',
  bornOn: '1990-05-20',
  skills: [],
  terms: [someTerms()],
  protections: [],
  availability: [],
  ...given,
});

export interface Judged extends Drawing {
  person?: string;
  who?: Partial<WorkingPerson>;
  absences?: Absence[];
}

export function verdictsOn(world: World, shifts: string | Shift[], { who, absences = [], ...drawing }: Judged = {}) {
  const { timeZone } = world.days;
  const drawnShifts = typeof shifts === 'string' ? drawn(shifts, { timeZone, ...drawing }) : shifts;
  return judge({ person: somebody(who), shifts: drawnShifts, absences }, world);
}

/** A verdict in a line: what it is about, what was found and what may be. */
export const line = ({ shifts, actual, limit, about }: Verdict): string =>
  `${shifts.join(' ')}: ${actual} for ${limit}${about === null ? '' : ` (${about})`}`;
