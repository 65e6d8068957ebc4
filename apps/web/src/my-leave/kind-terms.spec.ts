// @vitest-environment happy-dom
import type { LeaveType } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { compileText } from '../platform/i18n';
import en from '../platform/locales/my-leave.en';
import { kindTerms } from './kind-terms';

const say = (key: string, named: Record<string, unknown> = {}) => {
  const text = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], en);
  return compileText(text)({ named: (name) => named[name] });
};
const kind: LeaveType = {
  ...{ code: 'sick', zh: '病假', en: 'Sick leave', active: true, unit: 'half-day', counts: 'working-days' },
  ...{ dayMinutes: 480, notice: { count: 3, unit: 'days' }, afterwardsWorkingDays: 2, certificateFromDays: 1 },
  ...{ balance: false, allotted: false },
};

test('a kind of leave says what it asks of whoever takes it', () => {
  expect(kindTerms(kind, say).join(' · ')).toBe(
    '3 days ahead · sudden illness within 2 working days of returning · half days too · working days count · needs a certificate · no balance',
  );
});

test('what it does not ask is not said', () => {
  const free: LeaveType = { ...kind, notice: { count: 0, unit: 'days' }, afterwardsWorkingDays: null };
  expect(kindTerms({ ...free, certificateFromDays: null, balance: true }, say)).toEqual([
    'At any time',
    'half days too',
    'working days count',
    'taken from a balance',
  ]);
});
