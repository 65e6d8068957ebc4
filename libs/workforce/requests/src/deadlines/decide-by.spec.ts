import { expect, test } from 'vitest';
import { requestWorld } from '../specs/request-world';
import { callsOf } from './calls';
import { leaveDecideBy, swapDecideBy } from './decide-by';

const hour = 3_600_000;
const shanghai = (text: string) => Date.parse(`${text}+08:00`);
const text = (at: number | null) => (at === null ? null : new Date(at + 8 * hour).toISOString().slice(0, 16));
const world = requestWorld();

test.each([
  // A shift on Monday 08:00: Friday 08:00, the working day before.
  ['2026-11-20T09:00', '2026-11-30T08:00', '2026-11-27T08:00'],
  // Asked on Thursday evening there would be half a day: it is decided before it begins.
  ['2026-11-26T20:00', '2026-11-30T08:00', '2026-11-30T08:00'],
  ['2026-11-26T08:00', '2026-11-30T08:00', '2026-11-27T08:00'],
])('a swap that could be decided from %s, of a shift at %s, is decided by %s', (since, begins, by) => {
  const asked = { since: shanghai(since), begins: shanghai(begins) };
  expect(text(swapDecideBy(asked, 24 * hour, world))).toBe(by);
});

test('where the policy asks no notice, and where the calendar ends, a swap is decided before it begins', () => {
  const asked = { since: shanghai('2026-11-20T09:00'), begins: shanghai('2026-11-30T08:00') };
  const free = requestWorld({ 'swap-notice': { on: false } });
  expect(swapDecideBy(asked, hour, free)).toBe(asked.begins);
});

test('leave is decided before midnight of its first day, unless that is too soon', () => {
  const asked = { begins: shanghai('2026-11-30T18:30'), first: '2026-11-30' };
  const by = (since: string) => text(leaveDecideBy({ ...asked, since: shanghai(since) }, 24 * hour, world));
  expect(by('2026-11-25T10:00')).toBe('2026-11-30T00:00');
  expect(by('2026-11-29T10:00')).toBe('2026-11-30T18:30');
});

const times = { remind: 24 * hour, escalate: 8 * hour };
const calls = (since: string, decideBy: string, given = times) => {
  const { remind, escalate } = callsOf({ since: shanghai(since), decideBy: shanghai(decideBy) }, given);
  return [text(remind), text(escalate)];
};

test('who decides is reminded a day before, and those above hear eight hours before', () => {
  expect(calls('2026-11-20T09:00', '2026-11-27T08:00')).toEqual(['2026-11-26T08:00', '2026-11-27T00:00']);
});

test('what comes late is news and no reminder, and leaves who decides half of the time that there is', () => {
  expect(calls('2026-11-26T20:00', '2026-11-27T08:00')).toEqual([null, '2026-11-27T02:00']);
  expect(calls('2026-11-26T10:00', '2026-11-27T08:00')).toEqual([null, '2026-11-27T00:00']);
});

test('each of the two can be off', () => {
  const { remind, escalate } = callsOf({ since: 0, decideBy: 100 * hour }, { remind: null, escalate: null });
  expect([remind, escalate]).toEqual([null, null]);
  expect(callsOf({ since: 0, decideBy: 100 * hour }, { remind: null, escalate: 8 * hour }).escalate).toBe(92 * hour);
});
