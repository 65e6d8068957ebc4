import { bankRegulation, euWorkingTime } from '@zhiban/workforce-roster';
import type { PolicyBody } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { editionsInForce } from './editions-in-force';

const saved = (number: number, from: string, body: PolicyBody | null) => ({
  number,
  from,
  body,
  author: 'manager',
  note: '',
  createdAt: new Date(0),
});
const told = (...editions: ReturnType<typeof saved>[]) =>
  editionsInForce(editions).map(({ from, edition }) => `${from} by ${edition}`);

describe('which version judges', () => {
  test('of a day that was saved twice the second one does', () => {
    const found = editionsInForce([saved(1, '2026-01-01', bankRegulation), saved(2, '2026-01-01', euWorkingTime)]);
    expect(found.map(({ night }) => night.from)).toEqual([euWorkingTime.night.from]);
  });

  test('what was withdrawn does not, until it is saved again', () => {
    const before = [saved(1, '2000-01-01', bankRegulation), saved(2, '2027-01-01', euWorkingTime)];
    expect(told(...before, saved(3, '2027-01-01', null))).toEqual(['2000-01-01 by 1']);
    expect(told(...before, saved(3, '2027-01-01', null), saved(4, '2027-01-01', euWorkingTime))).toEqual([
      '2000-01-01 by 1',
      '2027-01-01 by 4',
    ]);
  });

  test('they stand in order of their days, whenever they were saved', () => {
    expect(told(saved(1, '2027-01-01', bankRegulation), saved(2, '2026-01-01', bankRegulation))).toEqual([
      '2026-01-01 by 2',
      '2027-01-01 by 1',
    ]);
  });
});
