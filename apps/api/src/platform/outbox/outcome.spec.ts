import { describe, expect, test } from 'vitest';
import { failure } from '../outgoing';
import { giveUpAfterMs, outcomeOf, retryDelayMs } from './outcome';

const now = 1_000_000;
const down = failure('delivery.status', { status: 503 });
const tried = { attempts: 1, giveUpAt: now + giveUpAfterMs };

describe('after an attempt', () => {
  test('a message that arrived is sent', () => {
    expect(outcomeOf({ ok: true }, tried, now, 0)).toEqual({ state: 'sent', at: now });
  });

  test('one that did not arrive waits, longer each time, for an hour at most', () => {
    expect(outcomeOf(down, tried, now, 0)).toEqual({ state: 'waiting', nextAt: now + 5000, error: down });
    expect([1, 2, 3, 10, 11, 500].map((attempts) => retryDelayMs(attempts, 0) / 1000)).toEqual([
      5, 10, 20, 2560, 3600, 3600,
    ]);
  });

  test('chance shortens the wait by up to half', () => {
    expect([0, 0.5, 1].map((chance) => retryDelayMs(3, chance))).toEqual([20_000, 15_000, 10_000]);
  });

  test('one that trying again cannot help has failed at once', () => {
    const gone = failure('delivery.status', { status: 410 }, true);
    expect(outcomeOf(gone, tried, now, 0)).toEqual({ state: 'failed', error: gone });
  });

  test('one whose next attempt would come after three days has failed', () => {
    const late = { attempts: 90, giveUpAt: now + 3_599_999 };
    expect(outcomeOf(down, late, now, 0)).toEqual({ state: 'failed', error: down });
    expect(outcomeOf(down, late, now, 0.1).state).toBe('waiting');
  });

  test('one that the stopping server gave back is due at once, and never given up for it', () => {
    const stopped = failure('delivery.interrupted', {});
    expect(outcomeOf(stopped, { attempts: 90, giveUpAt: now - 1 }, now, 0)).toMatchObject({
      state: 'waiting',
      nextAt: now,
    });
  });
});
