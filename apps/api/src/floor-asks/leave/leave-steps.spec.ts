import { leaveStates } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { afterStep, hasRoom, openLeaveStates } from './leave-steps';

test('who is granted leave goes and comes back', () => {
  expect(afterStep('asked', 'grant')).toBe('granted');
  expect(afterStep('granted', 'leave')).toBe('out');
  expect(afterStep('out', 'return')).toBe('back');
});

test('who waits for the team is let go when it is their turn', () => {
  expect(afterStep('asked', 'queue')).toBe('queued');
  expect(afterStep('queued', 'grant')).toBeNull();
  expect(afterStep('queued', 'turn')).toBe('granted');
});

test('nobody goes before they are let go', () => {
  expect(afterStep('asked', 'leave')).toBeNull();
  expect(afterStep('queued', 'leave')).toBeNull();
});

test('who is out can no longer withdraw or be refused', () => {
  expect(afterStep('out', 'withdraw')).toBeNull();
  expect(afterStep('out', 'refuse')).toBeNull();
});

test('nothing follows after an end', () => {
  const ends = leaveStates.filter((state) => !openLeaveStates.some((open) => open === state));
  expect(ends).toEqual(['back', 'refused', 'withdrawn', 'lapsed']);
  for (const end of ends) expect(afterStep(end, 'grant')).toBeNull();
});

test('one of a team at a time, counting those who may go and have not gone yet', () => {
  expect(hasRoom(['asked', 'queued', 'back'], 1)).toBe(true);
  expect(hasRoom(['granted'], 1)).toBe(false);
  expect(hasRoom(['out', 'queued'], 1)).toBe(false);
  expect(hasRoom(['out'], 2)).toBe(true);
});
