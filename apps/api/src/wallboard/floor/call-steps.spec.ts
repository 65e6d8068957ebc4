import type { AcdEvent } from '@zhiban/acd-events';
import { acdEvent } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { callStepOf, isOver } from './call-steps';

const told = (events: object[]): AcdEvent[] =>
  events.map((event, i) => acdEvent.parse({ id: `e${i}`, at: 1000 * i, ...event }));
const steps = (events: object[]) => told(events).flatMap((event) => callStepOf('acd', event) ?? []);
const c1 = { visit: 'c1', queue: 'sales' };

test('a call that rang out at one seat and was answered and held at another is told step by step', () => {
  const story = steps([
    { type: 'visit-offered', call: 'c1', ...c1 },
    { type: 'ring-started', seat: 'SIP/1', ...c1 },
    { type: 'ring-ended', seat: 'SIP/1', how: 'no-answer', ringMs: 15_000, ...c1 },
    { type: 'ring-started', seat: 'SIP/2', ...c1 },
    { type: 'visit-answered', seat: 'SIP/2', waitMs: 19_000, ...c1 },
    { type: 'hold-started', seat: 'SIP/2', call: 'c1' },
    { type: 'hold-ended', seat: 'SIP/2', call: 'c1' },
  ]);
  expect(story.map(({ kind, seat, ms }) => [kind, seat, ms])).toEqual([
    ['queued', null, null],
    ['rang', 'acd/SIP/1', null],
    ['rung-out', 'acd/SIP/1', 15_000],
    ['rang', 'acd/SIP/2', null],
    ['answered', 'acd/SIP/2', 19_000],
    ['held', 'acd/SIP/2', null],
    ['resumed', 'acd/SIP/2', null],
  ]);
  expect(isOver(story)).toBe(false);
});

test('a call is over once the caller hung up, and not over where it overflowed into another queue', () => {
  const gaveUp = steps([
    { type: 'visit-offered', call: 'c1', ...c1 },
    { type: 'visit-abandoned', visit: 'c1', waitMs: 9000 },
  ]);
  expect(isOver(gaveUp)).toBe(true);
  const wentOn = steps([
    { type: 'visit-offered', call: 'c1', ...c1 },
    { type: 'visit-left', visit: 'c1', how: 'timed-out', waitMs: 60_000 },
    { type: 'visit-offered', call: 'c1', visit: 'c2', queue: 'support' },
  ]);
  expect(wentOn.map(({ kind, how }) => how ?? kind)).toEqual(['queued', 'timed-out', 'queued']);
  expect(isOver(wentOn)).toBe(false);
});

test('what is not of a call is no step', () => {
  expect(steps([{ type: 'seat-device', seat: 'SIP/1', device: 'idle' }])).toEqual([]);
});
