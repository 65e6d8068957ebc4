import { defaultCentreSettings } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { awayLimits } from './away-limits';

const since = Date.parse('2026-11-20T10:00:00+08:00');
const minutes = (count: number) => since + count * 60_000;

describe('how long a seat may stay away', () => {
  test.each([
    ['Toilet', 'short-leave', true, 8, 10],
    ['离席', 'short-leave', true, 8, 10],
    ['LUNCH', 'meal', false, 28, 30],
    ['auto-pause', 'auto-pause', false, 1, 3],
  ])('%s is %s', (said, code, away, warn, alarm) => {
    const limits = awayLimits(defaultCentreSettings, said, since);
    expect(limits).toMatchObject({ away, warnAt: minutes(warn), alarmAt: minutes(alarm) });
    expect(limits.reason?.code).toBe(code);
  });

  test('training has no limit', () => {
    expect(awayLimits(defaultCentreSettings, 'Training', since)).toMatchObject({
      warnAt: null,
      alarmAt: null,
      away: false,
    });
  });

  test('a pause without a reason is away, one with an unknown reason has the limit but is not', () => {
    expect(awayLimits(defaultCentreSettings, null, since)).toMatchObject({
      reason: null,
      away: true,
      warnAt: minutes(8),
    });
    expect(awayLimits(defaultCentreSettings, 'gym', since)).toMatchObject({
      reason: null,
      away: false,
      alarmAt: minutes(10),
    });
  });

  test('a pause of which nobody knows the beginning has no instants', () => {
    expect(awayLimits(defaultCentreSettings, null, null)).toMatchObject({ warnAt: null, alarmAt: null });
  });
});
