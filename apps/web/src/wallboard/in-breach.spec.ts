import { expect, test } from 'vitest';
import type { BoardPicture } from '@zhiban/wire';
import { fakePicture } from '../../test/fake-picture';
import { inBreach } from './in-breach';
import type { Health } from './staleness';

const now = Date.UTC(2026, 10, 19, 6, 26, 40);
const healthy: Health = { sources: {}, whole: null };

/** A board on which all is well. */
function calm(): BoardPicture {
  const picture = fakePicture('normal', now);
  const quiet = { missedRingAt: null, warnAt: null, alarmAt: null };
  const seats = Object.entries(picture.seats).map(([id, seat]) => [id, { ...seat, ...quiet }] as const);
  const queues = Object.entries(picture.queues).map(
    ([id, queue]) => [id, { ...queue, oldestSince: null, windows: {} }] as const,
  );
  return { ...picture, seats: Object.fromEntries(seats), queues: Object.fromEntries(queues) };
}

function waitingFor(ms: number): BoardPicture {
  const picture = calm();
  const [[id, queue] = []] = Object.entries(picture.queues);
  if (id === undefined || queue === undefined) throw new Error('A board needs a queue.');
  const limits = { longestWaitWarnMs: 60_000, longestWaitAlarmMs: 120_000 };
  return { ...picture, queues: { ...picture.queues, [id]: { ...queue, ...limits, oldestSince: now - ms } } };
}

test('a board on which a caller waits beyond the limit is in breach, one that only warns is not', () => {
  expect(inBreach(calm(), healthy, now)).toBe(false);
  expect(inBreach(waitingFor(90_000), healthy, now)).toBe(false);
  expect(inBreach(waitingFor(120_000), healthy, now)).toBe(true);
});

test('figures that are too old hold no board', () => {
  const picture = waitingFor(120_000);
  const stale = { reason: 'link-down' as const, since: now - 5000 };
  const sources = Object.fromEntries(Object.keys(picture.sources).map((source) => [source, stale]));
  expect(inBreach(picture, { sources, whole: stale }, now)).toBe(false);
});
