import type { HandoverHead } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { beside, recordToOpen, waitingFor } from './record-choice';

const now = 1_000;
const lead = (account: string) => ({ account, name: account, nameEn: null, named: null });
const head = (id: string, given: Partial<HandoverHead>, from = 900): HandoverHead => ({
  ...{ id, place: { code: 'centre', zh: '全中心', en: 'Whole centre', site: null, team: null } },
  turn: { duty: 'late', zh: '中班', en: 'Late', date: '2026-11-25', from, to: from + 200 },
  ...{ relief: null, state: 'open', version: 1, number: null, skippedAt: null, openItems: 0 },
  leads: { outgoing: [lead('zhou')], incoming: [lead('zhao')] },
  signed: { outgoing: null, incoming: null },
  ...given,
});
const opened = (heads: HandoverHead[], account: string) => recordToOpen(heads, account, now)?.id;

test('a record that waits for my signature is opened before the one that I write', () => {
  const waits = head('waits', { state: 'handed', leads: { outgoing: [lead('wu')], incoming: [lead('zhou')] } }, 700);
  expect(opened([head('mine', {}), waits], 'zhou')).toBe('waits');
  expect(opened([head('mine', {}), waits], 'zhao')).toBe('mine');
});

test('what I have left unsigned comes before what is no concern of mine', () => {
  const skipped = head('skipped', { state: 'skipped' }, 400);
  const others = head('others', { leads: { outgoing: [lead('wu')], incoming: [] } });
  expect(opened([others, skipped], 'zhou')).toBe('skipped');
});

test('who signs nothing sees the duty that goes on, or the newest', () => {
  expect(opened([head('early', {}, 500), head('late', {})], 'manager')).toBe('late');
  expect(opened([head('early', {}, 500), head('before', {}, 100)], 'manager')).toBe('early');
  expect(opened([], 'manager')).toBeUndefined();
});

test('beside the open record stand those that go on or wait, and apart from them the skipped ones', () => {
  const found = beside([head('a', {}), head('b', { state: 'handed' }), head('c', { state: 'skipped' }, 1)], 'a', now);
  expect(found.near.map(({ id }) => id)).toEqual(['b']);
  expect(found.skipped.map(({ id }) => id)).toEqual(['c']);
});

test('a signature is asked of the incoming lead once the other signed, and of the outgoing one once the duty is over', () => {
  const over = head('over', {}, 700);
  expect(waitingFor([over, head('goes on', {})], 'zhou', now)).toBe(1);
  expect(waitingFor([over], 'zhao', now)).toBe(0);
  expect(waitingFor([head('handed', { state: 'handed' })], 'zhao', now)).toBe(1);
});
