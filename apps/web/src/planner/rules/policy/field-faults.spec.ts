// @vitest-environment happy-dom
import { bankRegulation, policyPresets } from '@zhiban/workforce-roster';
import { expect, test } from 'vitest';
import { valueWords } from '../lines/value-words';
import en from '../../../platform/locales/plan-rules.en';
import { compileText } from '../../../platform/i18n';
import { fieldFaults } from './field-faults';
import { withValue, type PolicyValue } from './policy-values';

const say = (key: string, named: Record<string, unknown> = {}): string => {
  let found: unknown = { plan: { rules: en } };
  for (const name of key.split('.')) found = (found as Record<string, unknown>)[name];
  return compileText(found)({ named: (name) => named[name] });
};
const words = valueWords(say, 'en');
const against = (path: string, value: PolicyValue): string[] =>
  [...fieldFaults(withValue(bankRegulation, path, value)).values()].map(
    (fault) => `${fault.path.split('.').slice(-2).join('.')}: ${words.faultText(fault)}`,
  );

test('no preset has a fault', () => {
  for (const body of Object.values(policyPresets)) expect([...fieldFaults(body)]).toEqual([]);
});

test('what is missing, broken or outside is named where it stands', () => {
  expect(against('rules.overtime-a-day.minutes', NaN)).toEqual([
    'overtime-a-day.minutes: A whole number is needed here.',
  ]);
  expect(against('rules.overtime-a-day.minutes', -60)).toHaveLength(1);
  expect(against('protection.grownUpAt', 22)).toEqual(['protection.grownUpAt: It must be from 0 years to 21 years.']);
  expect(against('night.from', '25:00')).toEqual(['night.from: A time of day is needed here.']);
  expect(against('rules.availability.override', { by: [] })).toHaveLength(1);
});

test('what contradicts another value names it, in the unit in which it is read', () => {
  expect(against('rules.longest-shift.minutes', 420)).toEqual([
    'longest-shift.minutes: It must be at least 8 h, or it contradicts “Regular hours a day”.',
  ]);
  expect(against('rules.overtime-a-month.minutes', 120)).toEqual([
    'overtime-a-month.minutes: It must be at least 3 h, or it contradicts “Overtime a day · On a day of regular work”.',
  ]);
  expect(against('rules.meal-and-rest.edgeMinutes', 150)).toEqual([
    'meal-and-rest.afterMinutes: It must be at least 6 h 30 min, or it contradicts “Meal and rest”.',
  ]);
});

test('a limit of its own names no other', () => {
  expect(against('rules.rest-day-a-week.days', 7)).toEqual(['rest-day-a-week.days: It must be at most 6 days.']);
});
