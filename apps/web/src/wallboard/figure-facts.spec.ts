import { expect, test } from 'vitest';
import { fakePicture } from '../../test/fake-picture';
import { askedOf, factsOf, figureOf } from './figure-facts';

const now = Date.UTC(2026, 10, 19, 6, 0, 0);

test('a quotient is asked for with its threshold and window; a count has nothing to ask', () => {
  const ref = { queue: null, window: 'm15' as const };
  expect(askedOf({ name: 'sl10', ...ref })).toEqual({
    figure: 'SL',
    thresholdSeconds: 10,
    window: { kind: 'rolling', minutes: 15 },
  });
  expect(askedOf({ name: 'ring10', queue: null, window: 'day' })).toEqual({
    figure: 'RING-10',
    window: { kind: 'day' },
  });
  expect([askedOf({ name: 'offered', ...ref }), askedOf({ name: 'waiting', ...ref, window: null })]).toEqual([
    null,
    null,
  ]);
});

test('a service level names its formula, threshold, target and limits', () => {
  expect(factsOf(fakePicture('gap', now), { name: 'sl', queue: 'acd/credit', window: 'day' })).toMatchObject({
    formula: 'SL-ENTERED',
    thresholdSeconds: 20,
    target: 0.8,
    limits: { unit: 'ratio', warn: 0.8, alarm: 0.6 },
    gap: true,
  });
});

test('a queue that left the board has no facts', () => {
  expect(factsOf(fakePicture('normal', now), { name: 'waiting', queue: 'acd/gone', window: null })).toBeNull();
});

test('a button shows who is free of those on duty, and never rounds a level up to its target', () => {
  const { totals } = fakePicture('normal', now);
  expect(figureOf(totals, null, 'onDuty', null)).toMatchObject({ kind: 'count', value: totals.seats.idle });
  expect(figureOf(totals, null, 'sl10', 'day')).toMatchObject({ kind: 'ratio', under: totals.targetRatio });
  expect(figureOf(totals, null, 'ring10', 'day').under).toBeUndefined();
});

test('a window that the board does not send has no value', () => {
  const { windows, ...queue } = fakePicture('normal', now).queues['acd/credit']!;
  const short = { ...queue, windows: { day: windows.day! } };
  expect(figureOf(short, 'acd/credit', 'asaMs', 'm15').value).toBeNull();
});
