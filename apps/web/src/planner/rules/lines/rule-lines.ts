import type { RuleId } from '@zhiban/wire';

/** `hours`: kept in minutes and shown in hours. `on` and `override` are of the rule itself. */
export type FieldKind = 'hours' | 'minutes' | 'count' | 'share' | 'time' | 'flag' | 'choice' | 'on' | 'override';

/** A value of the policy that stands in a sentence. `least` and `most` are what the contract takes. */
export interface RuleField {
  name: string;
  kind: FieldKind;
  least?: number;
  most?: number;
  /** What is counted, where that is said behind the number. */
  unit?: string;
  choices?: readonly (string | null)[];
}

/** One sentence of the book: a rule, or what words of other rules mean. */
export interface RuleLine {
  id: string;
  rule: RuleId | null;
  /** Where its values stand in the policy; empty: at its root. */
  at: string;
  /** No policy turns it off. */
  fixed: boolean;
  fields: readonly RuleField[];
}

export interface RuleGroup {
  id: string;
  lines: readonly RuleLine[];
}

const mostMinutes = 527_040;
const hours = (name: string, most = mostMinutes): RuleField => ({ name, kind: 'hours', least: 0, most });
const minutes = (name: string, most = mostMinutes): RuleField => ({ name, kind: 'minutes', least: 0, most });
const count = (name: string, unit: string, least = 0, most = 366): RuleField => ({
  ...{ name, kind: 'count', unit, least, most },
});
const time = (name: string): RuleField => ({ name, kind: 'time' });
const share = (name: string): RuleField => ({ name, kind: 'share', least: 100, most: 1000 });
const choice = (name: string, ...choices: (string | null)[]): RuleField => ({ name, kind: 'choice', choices });
const guarded: readonly RuleField[] = ['minors', 'pregnant', 'nursing'].map((name) => ({ name, kind: 'flag' }));

const rule = (id: RuleId, ...fields: RuleField[]): RuleLine => ({
  ...{ id, rule: id, at: `rules.${id}`, fixed: false, fields },
});
const fixed = (id: RuleId): RuleLine => ({ ...rule(id), fixed: true });
const meaning = (id: string, at: string, ...fields: RuleField[]): RuleLine => ({
  ...{ id, rule: null, at, fixed: true, fields },
});

/** The book as it is read, by what its rules guard. */
export const ruleGroups: readonly RuleGroup[] = [
  {
    id: 'hours',
    lines: [
      meaning(
        'system',
        'hours',
        choice('system', null, 'standard', 'comprehensive'),
        choice('settlement', null, 'week', 'month', 'quarter', 'year'),
      ),
      rule('hours-of-day', hours('minutes')),
      rule('hours-of-period', hours('weekMinutes'), choice('basis', 'weeks', 'working-days')),
      rule('overtime-a-day', hours('minutes'), hours('freeDayMinutes')),
      rule('overtime-a-month', hours('minutes')),
      rule('longest-shift', hours('minutes')),
      rule('average-week', hours('minutes'), count('weeks', 'weeks', 1, 53)),
      meaning('pay', 'pay', share('workingDay'), share('restDay'), share('statutory')),
    ],
  },
  {
    id: 'rest',
    lines: [
      rule('rest-between-shifts', hours('minutes')),
      rule('rest-day-a-week', count('days', 'days')),
      rule('weekly-rest', count('days', 'days', 1, 28), hours('minutes')),
      rule('consecutive-days', count('days', 'days')),
      meaning('join', '', minutes('joinMinutes', 240)),
    ],
  },
  {
    id: 'nights',
    lines: [
      meaning('night', 'night', time('from'), time('to'), { ...hours('minutes', 1440), least: 1 }),
      rule('after-night-no-day', count('mornings', 'mornings', 0, 7), time('before')),
      rule('consecutive-nights', count('nights', 'nights')),
      rule('night-worker-hours', count('nights', 'nights', 1), count('weeks', 'weeks', 1, 53), hours('minutes')),
    ],
  },
  {
    id: 'breaks',
    lines: [
      rule(
        'meal-and-rest',
        hours('afterMinutes'),
        minutes('mealMinutes'),
        minutes('restMinutes'),
        minutes('edgeMinutes'),
      ),
    ],
  },
  {
    id: 'protections',
    lines: [
      rule('night-work', ...guarded),
      rule('protected-overtime', ...guarded),
      rule('minors-hours', hours('dayMinutes'), hours('weekMinutes'), hours('restMinutes')),
      meaning(
        'protection',
        'protection',
        count('employedFrom', 'years', 0, 21),
        count('grownUpAt', 'years', 0, 21),
        count('pregnantFromWeek', 'none', 0, 40),
        count('nursingMonths', 'months', 0, 36),
      ),
    ],
  },
  { id: 'cover', lines: [rule('cover'), rule('minimum-post'), rule('skills')] },
  { id: 'wishes', lines: [rule('on-leave'), rule('availability'), rule('wishes')] },
  {
    id: 'swaps',
    lines: [
      rule('swap-notice', count('workingDays', 'workingDays', 0, 30)),
      rule('swaps-a-month', count('swaps', 'swaps', 0, 31)),
      rule('day-with-night'),
      rule('swap-cover'),
    ],
  },
  {
    id: 'leave',
    lines: [rule('leave-notice'), rule('leave-certificate'), rule('leave-balance'), rule('leave-allotment')],
  },
  { id: 'attendance', lines: [meaning('full-attendance', 'points', count('fullAttendance', 'none', 0, 100))] },
  {
    id: 'always',
    lines: [fixed('no-overlap'), fixed('outside-employment'), fixed('calendar-known'), fixed('swap-agreed')],
  },
];

export const ruleLines: readonly RuleLine[] = ruleGroups.flatMap(({ lines }) => lines);

export const onField: RuleField = { name: 'on', kind: 'on' };
export const overrideField: RuleField = { name: 'override', kind: 'override' };

/** All of a line that can be changed. */
export const fieldsOf = ({ fixed, fields }: RuleLine): readonly RuleField[] =>
  fixed ? fields : [onField, overrideField, ...fields];

export const pathOf = ({ at }: Pick<RuleLine, 'at'>, { name }: Pick<RuleField, 'name'>): string =>
  at === '' ? name : `${at}.${name}`;

export interface RulePlace {
  line: RuleLine;
  field: RuleField | null;
}

/** What a path of the policy names: a value, or the whole of a line. */
export function placeOf(path: string): RulePlace | null {
  for (const line of ruleLines) {
    const field = fieldsOf(line).find((each) => pathOf(line, each) === path);
    if (field || line.at === path) return { line, field: field ?? null };
  }
  return null;
}
