import { policy, policyBody, type PolicyBody } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { policyAt } from './policy-at';
import { policyFaults, policyVersionFaults } from './policy-faults';
import { bankRegulation, policyPresets } from './presets';

const changed = (change: (body: PolicyBody) => void): string[] => {
  const body = structuredClone(bankRegulation);
  change(body);
  return policyFaults(body).map(({ path, fault }) => `${path} ${fault}`);
};

describe('presets', () => {
  test.each(Object.entries(policyPresets))('%s is a policy without contradictions', (_, body) => {
    expect(policyBody.parse(body)).toEqual(body);
    expect(policyFaults(body)).toEqual([]);
  });

  test('the bank’s regulation carries out PLAN-2, 3 and 4 with their numbers', () => {
    const { rules } = bankRegulation;
    expect(rules['hours-of-period']).toMatchObject({ on: true, weekMinutes: 2400 });
    expect(rules['meal-and-rest']).toMatchObject({ on: true, afterMinutes: 360, mealMinutes: 30, restMinutes: 30 });
    expect(rules['overtime-a-day']).toMatchObject({ on: true, override: 'never', minutes: 180 });
    expect(rules['overtime-a-month']).toMatchObject({ on: true, override: 'never', minutes: 2160 });
    expect(rules['rest-day-a-week']).toMatchObject({ on: true, override: 'never', days: 1 });
    expect(rules['rest-between-shifts']).toMatchObject({ on: true, override: 'never', minutes: 660 });
    expect(rules['after-night-no-day']).toMatchObject({ on: true, override: 'never' });
  });
});

describe('versions', () => {
  const versions = [
    { ...bankRegulation, from: '2026-07-01' },
    { ...policyPresets.eu, from: '2026-01-01' },
  ];

  test('a day is judged by the version in effect on it, one before all of them by the first', () => {
    const at = (date: string) => policyAt({ versions }, date).from;
    expect(['2026-06-30', '2026-07-01', '2025-01-01'].map(at)).toEqual(['2026-01-01', '2026-07-01', '2026-01-01']);
  });

  test('two versions of one day are refused', () => {
    const twice = policy.parse({ versions: [versions[0], versions[0]] });
    expect(policyVersionFaults(twice)).toEqual([{ path: 'versions.1.from', fault: 'version-twice' }]);
  });
});

describe('a policy that contradicts itself', () => {
  test('a night that lasts no time, or less than what makes a night shift', () => {
    expect(changed((body) => (body.night.to = '22:00'))).toEqual(['night.to empty-night']);
    expect(changed((body) => (body.night.minutes = 481))).toEqual(['night.minutes night-too-short']);
    expect(changed((body) => (body.night.minutes = 480))).toEqual([]);
  });

  test('a month of less overtime than a day', () => {
    expect(changed((body) => (body.rules['overtime-a-month'].minutes = 120))).toEqual([
      'rules.overtime-a-month.minutes below',
    ]);
  });

  test('a shift shorter than the day’s regular hours', () => {
    expect(changed((body) => (body.rules['longest-shift'].minutes = 420))).toEqual([
      'rules.longest-shift.minutes below',
    ]);
  });

  test('seven rest days in a week, and breaks that do not fit into the shift that earns them', () => {
    expect(changed((body) => (body.rules['rest-day-a-week'].days = 7))).toEqual(['rules.rest-day-a-week.days above']);
    expect(changed((body) => (body.rules['meal-and-rest'].edgeMinutes = 150))).toEqual([
      'rules.meal-and-rest.afterMinutes below',
    ]);
  });

  test('a rule that is off contradicts nothing', () => {
    expect(
      changed((body) => {
        body.rules['rest-day-a-week'] = { on: false, override: 'never', days: 7 };
      }),
    ).toEqual([]);
  });
});
