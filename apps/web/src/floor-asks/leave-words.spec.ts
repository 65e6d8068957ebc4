import { expect, test } from 'vitest';
import type { MyFloor } from '@zhiban/wire';
import { leaveWords } from './leave-words';

const leave = (more: Partial<NonNullable<MyFloor['leave']>>) => more as NonNullable<MyFloor['leave']>;

test('who is out sees the time that is left, and by how much it is over', () => {
  expect(leaveWords(leave({ state: 'out', dueAt: 600_000 }), 0)).toMatchObject({ clock: '10:00', tone: 'accent' });
  expect(leaveWords(leave({ state: 'out', dueAt: 600_000 }), 500_000)).toMatchObject({ clock: '1:40', tone: 'warn' });
  expect(leaveWords(leave({ state: 'out', dueAt: 600_000 }), 630_000)).toMatchObject({ clock: '0:30', tone: 'alarm' });
});

test('who asked in vain sees it, by shape too', () => {
  expect(leaveWords(leave({ state: 'refused' }), 0)).toMatchObject({ key: 'refused', tone: 'warn', shape: 'triangle' });
  expect(leaveWords(leave({ state: 'asked' }), 0)).toMatchObject({ tone: 'plain', shape: null });
});

test('who may go sees for how long that holds; who waits sees no clock', () => {
  expect(leaveWords(leave({ state: 'granted', goBy: 300_000 }), 60_000)).toMatchObject({ clock: '4:00' });
  expect(leaveWords(leave({ state: 'queued' }), 0).clock).toBeNull();
});
