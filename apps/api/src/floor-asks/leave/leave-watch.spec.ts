import type { SeatNow } from '@zhiban/live-state';
import { expect, test } from 'vitest';
import type { PersonSeat } from '../person-seats';
import { answerWithinMs, goWithinMs, stepSeen } from './leave-watch';
import type { ShortLeaveEntity } from './short-leave.entity';

const now = 10_000_000;
const tenMinutes = (from: number) => from + 600_000;
const leave = (state: ShortLeaveEntity['state'], more: Partial<ShortLeaveEntity> = {}) =>
  ({
    state,
    askedAt: new Date(now - 60_000),
    grantedAt: new Date(now - 30_000),
    bySeat: false,
    ...more,
  }) as ShortLeaveEntity;
const seat = (away: boolean, since: number | null = now - 5000) =>
  ({ away, now: { since } as SeatNow }) as unknown as PersonSeat;

test('who was let go and pauses for it is out from then on', () => {
  expect(stepSeen(leave('granted'), [seat(true)], now, tenMinutes)).toEqual({
    step: 'leave',
    taken: { at: now - 5000, by: null, dueAt: now - 5000 + 600_000, bySeat: true },
  });
});

test('a pause from before the word counts from the word on', () => {
  const seen = stepSeen(leave('granted'), [seat(true, now - 90_000)], now, tenMinutes);
  expect(seen?.taken.at).toBe(now - 30_000);
});

test('who takes calls again is back; who said it on the own page says it there', () => {
  expect(stepSeen(leave('out', { bySeat: true }), [seat(false)], now, tenMinutes)?.step).toBe('return');
  expect(stepSeen(leave('out', { bySeat: true }), [seat(true)], now, tenMinutes)).toBeNull();
  expect(stepSeen(leave('out'), [seat(false)], now, tenMinutes)).toBeNull();
});

test('who is let go and stays lapses, and so does what nobody answers', () => {
  const letGo = leave('granted', { grantedAt: new Date(now - goWithinMs - 1) });
  expect(stepSeen(letGo, [seat(false)], now, tenMinutes)?.step).toBe('lapse');
  expect(stepSeen(leave('granted'), [seat(false)], now, tenMinutes)).toBeNull();
  const unanswered = leave('queued', { askedAt: new Date(now - answerWithinMs - 1) });
  expect(stepSeen(unanswered, [seat(false)], now, tenMinutes)?.step).toBe('lapse');
});
