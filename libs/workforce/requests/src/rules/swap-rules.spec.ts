import { drawn } from '@zhiban/testing';
import type { Shift } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { requestWorld } from '../specs/request-world';
import type { SwapCase, Transfer } from '../swap/swap-case';
import { dayWithNight } from './day-with-night.rule';
import { ruled } from './request-rule';
import { swapAgreed } from './swap-agreed.rule';
import { swapNotice } from './swap-notice.rule';
import { swapsAMonth } from './swaps-a-month.rule';

const world = requestWorld();
const shanghai = (text: string) => Date.parse(`${text}+08:00`);
const shift = (text: string, person: string): Shift => ({ ...one(drawn(text, { person })), id: `${person} ${text}` });
const one = ([found]: readonly Shift[]): Shift => {
  if (!found) throw new Error('nothing drawn');
  return found;
};
const goes = (given: Shift, to: string): Transfer => ({ shift: given, to, part: null });
const asked = (given: Partial<SwapCase>): SwapCase => ({
  filer: 'li',
  filedAt: shanghai('2026-11-20T08:00'),
  transfers: [goes(shift('Mon+1 08-16', 'li'), 'wang'), goes(shift('Tue+1 08-16', 'wang'), 'li')],
  agreed: new Set(['wang']),
  approved: new Map(),
  ...given,
});
const day = Math.floor(Date.parse('2026-11-30') / 86_400_000);

test.each([
  // A shift on Monday 08:00: Friday 08:00.
  ['Mon+1 08-16', '2026-11-27T08:00', null],
  ['Mon+1 08-16', '2026-11-27T08:01', 0],
  ['Mon+1 08-16', '2026-11-30T08:00', 0],
  ['Mon+1 08-16', '2026-11-30T08:01', -1],
  ['Sat 22-06', '2026-11-27T22:00', null],
  ['Sat 22-06', '2026-11-27T22:01', 0],
])('SWAP-1: for a shift on %s, filing at %s keeps %s working days of notice', (first, filedAt, kept) => {
  const transfers = [goes(shift(first, 'li'), 'wang')];
  const found = ruled(swapNotice, asked({ transfers, filedAt: shanghai(filedAt) }), day, world);
  expect(found.map(({ actual, limit }) => [actual, limit])).toEqual(kept === null ? [] : [[kept, 1]]);
});

test('SWAP-1: a make-up working day counts, a holiday does not', () => {
  const transfers = [goes(shift('Mon+1 08-16', 'li'), 'wang')];
  const filedAt = shanghai('2026-11-28T08:00');
  const notice = (kinds: Parameters<typeof requestWorld>[1]) =>
    ruled(swapNotice, asked({ transfers, filedAt }), day, requestWorld({}, kinds)).length;
  expect(notice({ '2026-11-28': 'working' })).toBe(0);
  expect(notice({ '2026-11-27': 'statutory' })).toBe(1);
});

test('SWAP-1 names its deadline, and is not overridden unless the policy says so', () => {
  const transfers = [goes(shift('Mon+1 08-16', 'li'), 'wang')];
  const [late] = ruled(swapNotice, asked({ transfers, filedAt: shanghai('2026-11-29T10:00') }), day, world);
  expect(late).toMatchObject({ cites: 'SWAP-1', override: 'never', at: { from: shanghai('2026-11-27T08:00') } });
});

test('SWAP-2: everybody who gives or gets has to agree, the filer has by filing', () => {
  const transfers = [
    goes(shift('Mon+1 08-16', 'li'), 'wang'),
    goes(shift('Tue+1 08-16', 'wang'), 'chen'),
    goes(shift('Wed+1 08-16', 'chen'), 'li'),
  ];
  const waiting = ruled(swapAgreed, asked({ transfers, agreed: new Set(['chen']) }), day, world);
  expect(waiting.map(({ person, override }) => [person, override])).toEqual([['wang', 'never']]);
});

test('SWAP-3 counts the filer’s approved swaps of the month of their own shift', () => {
  const count = (approved: [string, number][]) =>
    ruled(swapsAMonth, asked({ approved: new Map(approved) }), day, world).map(({ actual, limit }) => [actual, limit]);
  expect(count([['2026-11', 1]])).toEqual([]);
  expect(count([['2026-11', 2]])).toEqual([[3, 2]]);
  expect(count([['2026-12', 2]])).toEqual([]);
});

test('SWAP-4 goes by the class of the shifts that one gives and gets', () => {
  const mixed = [goes(shift('Mon+1 08-16', 'li'), 'wang'), goes(shift('Tue+1 22-06', 'wang'), 'li')];
  const nights = [goes(shift('Mon+1 22-06', 'li'), 'wang'), goes(shift('Tue+1 23-07', 'wang'), 'li')];
  const gift = [goes(shift('Mon+1 22-06', 'li'), 'wang')];
  const found = (transfers: Transfer[]) =>
    ruled(dayWithNight, asked({ transfers }), day, world).map(({ person }) => person);
  expect(found(mixed)).toEqual(['li', 'wang']);
  expect(found(nights)).toEqual([]);
  expect(found(gift)).toEqual([]);
});

test('a rule that is off finds nothing', () => {
  const off = requestWorld({ 'swap-notice': { on: false } });
  expect(ruled(swapNotice, asked({ filedAt: shanghai('2026-12-01T08:00') }), day, off)).toEqual([]);
});
