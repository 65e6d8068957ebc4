import { bankRegulation, euWorkingTime } from '@zhiban/workforce-roster';
import { expect, test } from 'vitest';
import { changedRules, withOnly } from './changed-rules';

const { rules } = bankRegulation;
const other = { ...bankRegulation, rules: { ...rules, 'swaps-a-month': { ...rules['swaps-a-month'], swaps: 1 } } };

test('the same rules, whatever the order of their fields, change nothing', () => {
  const { override, on, swaps } = rules['swaps-a-month'];
  const sorted = { ...bankRegulation, rules: { ...rules, 'swaps-a-month': { override, swaps, on } } };
  expect([...changedRules([bankRegulation], sorted)]).toEqual([]);
  expect([...changedRules([bankRegulation], other)]).toEqual(['swaps-a-month']);
});

test('against every version that judged some of the days', () => {
  expect([...changedRules([other, bankRegulation], other)]).toEqual(['swaps-a-month']);
});

test('cover is one question, and what all rules rest on changes all', () => {
  const open = { ...bankRegulation, rules: { ...rules, 'swap-cover': { ...rules['swap-cover'], on: false } } };
  expect([...changedRules([bankRegulation], open)].sort()).toEqual(['cover', 'minimum-post', 'swap-cover']);
  const night = { ...bankRegulation, night: { ...bankRegulation.night, minutes: 60 } };
  expect(changedRules([bankRegulation], night).size).toBe(Object.keys(rules).length);
});

test('only what differs is asked', () => {
  const asked = withOnly(euWorkingTime, new Set(['skills']));
  expect(Object.entries(asked.rules).flatMap(([id, { on }]) => (on ? [id] : []))).toEqual(['skills']);
});
