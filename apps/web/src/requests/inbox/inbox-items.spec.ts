import type { LeaveInbox, SwapInbox, SwapPerson } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { byDeadline, leaveItem, listed, swapItem } from './inbox-items';

const someone = (id: string, team = 'Cards'): SwapPerson => ({
  ...{ id, number: id, name: id, nameEn: null, team, teamEn: null },
});
const hour = 3_600_000;
type SwapRow = SwapInbox['swaps'][number];
type LeaveRow = LeaveInbox['requests'][number];
const both = { version: 1, filedBy: null, filedAt: 0, reason: '', clear: true, lowestCover: null };
const swap = (id: string, given: Partial<SwapRow> = {}): SwapRow => ({
  ...{ id, state: 'agreed', filer: someone('zhang'), deadline: hour, transfers: [], wish: null, may: ['approve'] },
  ...{ ...both, parties: [{ person: someone('li', 'Loans'), agreed: true, at: 1 }], history: [], ...given },
});
const leave = (id: string, given: Partial<LeaveRow> = {}): LeaveRow => ({
  ...{ id, state: 'asked', person: someone('wang'), deadline: 2 * hour, type: 'annual', pieces: [], sudden: false },
  ...{ minutes: 480, waiting: null, files: [], certificates: 0, history: [], may: [] },
  ...{ ...both, ...given },
});
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id).join(' ');
const teamOf = (person: SwapPerson) => person.team ?? '';
const all = { of: '', team: '' };

test('swaps and leave stand together, the nearest deadline first, what fell ill before it', () => {
  const items = [
    swapItem(swap('third', { deadline: 9 * hour })),
    leaveItem(leave('second')),
    leaveItem(leave('first', { deadline: null, sudden: true })),
  ];
  expect(ids(listed(items, { ...all, tab: 'deciding' }, teamOf))).toBe('first second third');
});

test('who waits for a place or a partner stands apart; what is over comes with the latest first', () => {
  const items = [
    leaveItem(leave('place', { state: 'waiting' })),
    swapItem(swap('partner', { state: 'asked' })),
    leaveItem(
      leave('old', { state: 'refused', history: [{ at: 1, by: 'x', step: 'refuse', state: 'refused', note: null }] }),
    ),
    leaveItem(
      leave('new', {
        state: 'approved',
        history: [{ at: 2, by: 'x', step: 'approve', state: 'approved', note: null }],
      }),
    ),
  ];
  expect(ids(listed(items, { ...all, tab: 'waiting' }, teamOf))).toBe('partner place');
  expect(ids(listed(items, { ...all, tab: 'done' }, teamOf))).toBe('new old');
});

test('they are found by sort, by kind and by the team of anybody in it', () => {
  const items = [swapItem(swap('swap')), leaveItem(leave('annual')), leaveItem(leave('sick', { type: 'sick' }))];
  const found = (of: string, team = '') => ids(listed(items, { tab: 'deciding', of, team }, teamOf));
  expect([found('swap'), found('leave'), found('leave:sick'), found('swap:ring'), found('', 'Loans')]).toEqual([
    'swap',
    'annual sick',
    'sick',
    '',
    'swap',
  ]);
});

test('they are told apart by how soon they have to be decided', () => {
  const dateAt = (at: number) => new Date(at).toISOString().slice(0, 10);
  const items = [
    leaveItem(leave('ill', { deadline: null })),
    leaveItem(leave('soon')),
    leaveItem(leave('next', { deadline: 30 * hour })),
    leaveItem(leave('far', { deadline: 80 * hour })),
  ];
  const days = { now: hour, today: '1970-01-01', tomorrow: '1970-01-02', dateAt };
  expect(byDeadline(items, days).map(({ group, items: of }) => `${group}: ${ids(of)}`)).toEqual([
    'afterwards: ill',
    'today: soon',
    'tomorrow: next',
    'later: far',
  ]);
});
