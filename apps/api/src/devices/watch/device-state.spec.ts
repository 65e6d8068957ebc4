import { expect, test } from 'vitest';
import { deviceState, missedSince, startGraceMs } from './device-state';

const started = 1_000_000;
const later = started + 3_600_000;
const tv = (paintedAt: number | null, watched = true) => ({ watched, paintedAt });

test('a TV that was paired and shows nothing yet has painted never, and is not missed', () => {
  expect(deviceState(null, later)).toBe('never');
  expect(missedSince(tv(null), started, later)).toBeNull();
});

test('a TV whose last beats are on their way still paints', () => {
  expect(deviceState(later - 11_000, later)).toBe('painting');
  expect(missedSince(tv(later - 11_000), started, later)).toBeNull();
});

test.each([0, 1000, 4999])('a TV that stops %i ms after a beat is missed within 15 s', (afterBeat) => {
  const lastPaint = later;
  const known = lastPaint - afterBeat;
  const ticks = Array.from({ length: 16 }, (_, second) => lastPaint + second * 1000);
  const missedAt = ticks.find((now) => missedSince(tv(known), started, now) !== null) ?? Infinity;
  expect(missedAt - lastPaint).toBeLessThanOrEqual(15_000);
  expect(missedAt - lastPaint).toBeGreaterThan(5000);
});

test('a TV that may be off is not missed', () => {
  expect(missedSince(tv(later - 60_000, false), started, later)).toBeNull();
});

test('after a restart of the server a TV has half a minute to come back', () => {
  const before = tv(started - 20_000);
  expect(missedSince(before, started, started + startGraceMs - 1)).toBeNull();
  expect(missedSince(before, started, started + startGraceMs)).toBe(started - 20_000);
  const cameBack = tv(started + 5000);
  expect(missedSince(cameBack, started, started + 19_000)).toBe(started + 5000);
});
