import type { PolicyBody } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { bankRegulation, chinaComprehensive, euWorkingTime } from '../policy/presets';
import { horizon } from './horizon';

const policyOf = (...bodies: PolicyBody[]) => ({
  versions: bodies.map((body, i) => ({ ...body, from: `202${i}-01-01` })),
});
const week = { first: '2026-11-23', last: '2026-11-29' };

describe('the days that have a say in a week’s verdicts', () => {
  test('under the bank’s regulation they are whole months, and two weeks at least', () => {
    expect(horizon(policyOf(bankRegulation), [], week)).toEqual({ first: '2026-11-01', last: '2026-12-31' });
  });

  test('they are whole settlement periods, of the policy or of somebody’s contract', () => {
    const year = { first: '2026-01-01', last: '2026-12-31' };
    expect(horizon(policyOf(chinaComprehensive('year')), [], week)).toEqual(year);
    expect(horizon(policyOf(bankRegulation), ['week', 'year'], week)).toEqual(year);
  });

  test('averages are looked at from either side', () => {
    expect(horizon(policyOf(euWorkingTime), [], week)).toEqual({ first: '2026-07-27', last: '2027-03-28' });
  });

  test('of several versions each has its say', () => {
    const both = horizon(policyOf(euWorkingTime, chinaComprehensive('quarter')), [], week);
    expect(both).toEqual({ first: '2026-07-27', last: '2027-03-28' });
  });
});
