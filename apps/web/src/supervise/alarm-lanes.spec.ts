import { expect, test } from 'vitest';
import type { AlarmRecord } from '@zhiban/wire';
import { alarmLanes, shareOf, ticksOf, trackOf } from './alarm-lanes';

const now = Date.UTC(2026, 10, 19, 6, 0, 0);
const minute = 60_000;
const track = trackOf(now, 1);
let n = 0;

const alarm = (change: Partial<AlarmRecord>): AlarmRecord => ({
  id: `a${(n += 1)}`,
  rule: 'longest-wait',
  ruleZh: '',
  ruleEn: '',
  measure: 'longest-wait',
  severity: 'alarm',
  worst: 'alarm',
  subject: 'queue',
  queue: 'acd/credit',
  seat: null,
  source: 'acd',
  site: null,
  team: null,
  zh: '信用卡',
  en: 'Credit card',
  person: null,
  raisedAt: now - 30 * minute,
  since: null,
  value: null,
  limit: null,
  formula: null,
  thresholdSeconds: null,
  window: null,
  fault: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
  owner: null,
  snoozedUntil: null,
  clearedAt: null,
  clearedWhy: null,
  ...change,
});

test('a bar lasts from the moment it was raised to the moment it was cleared, or to now', () => {
  const [lane] = alarmLanes([alarm({ clearedAt: now - 15 * minute }), alarm({ raisedAt: now - 10 * minute })], track);
  expect(lane?.bars.map(({ from, to, open }) => [from, to, open])).toEqual([
    [shareOf(track, now - 30 * minute), shareOf(track, now - 15 * minute), false],
    [shareOf(track, now - 10 * minute), shareOf(track, now), true],
  ]);
  expect(lane?.rows).toBe(1);
});

test('a bar is as bad as it is now, and once it is over as bad as it was', () => {
  const eased = { severity: 'warn', worst: 'alarm' } as const;
  const bars = alarmLanes([alarm(eased), alarm({ ...eased, clearedAt: now - minute })], track).flatMap(
    (lane) => lane.bars,
  );
  expect(bars.map(({ open, severity }) => [open, severity])).toEqual([
    [true, 'warn'],
    [false, 'alarm'],
  ]);
});

test('two at once of the same queue lie below each other', () => {
  const [lane] = alarmLanes([alarm({}), alarm({ rule: 'service-level', raisedAt: now - 20 * minute })], track);
  expect(lane?.bars.map(({ row }) => row)).toEqual([0, 1]);
  expect(lane?.rows).toBe(2);
});

test('what is open comes first, then what was raised last', () => {
  const over = { clearedAt: now - minute };
  const lanes = alarmLanes(
    [
      alarm({ queue: 'acd/old', ...over, raisedAt: now - 50 * minute }),
      alarm({ queue: 'acd/new', ...over, raisedAt: now - 5 * minute }),
      alarm({ queue: 'acd/open', raisedAt: now - 55 * minute }),
    ],
    track,
  );
  expect(lanes.map(({ of }) => of.queue)).toEqual(['acd/open', 'acd/new', 'acd/old']);
});

test('what was over before the track begins is not on it, and what began before it is cut', () => {
  const before = alarm({ raisedAt: now - 90 * minute, clearedAt: now - 70 * minute });
  const into = alarm({ raisedAt: now - 90 * minute, clearedAt: now - 50 * minute });
  const bars = alarmLanes([before, into], track).flatMap((lane) => lane.bars);
  expect(bars.map(({ alarm: { id }, from, cut }) => [id, from, cut])).toEqual([[into.id, 0, true]]);
});

test('who acknowledged and until when it is silent is marked on the bar', () => {
  const [lane] = alarmLanes([alarm({ acknowledgedAt: now - 25 * minute, snoozedUntil: now + 60 * minute })], track);
  expect(lane?.bars[0]?.marks).toMatchObject([
    { kind: 'acknowledged', at: shareOf(track, now - 25 * minute) },
    { kind: 'snoozed', at: shareOf(track, now), to: 1 },
  ]);
});

test('ticks are round and few, whatever the length', () => {
  for (const hours of [1, 4, 8, 24]) {
    const ticks = ticksOf(trackOf(now, hours), hours);
    expect(ticks.length).toBeGreaterThanOrEqual(6);
    expect(ticks.length).toBeLessThanOrEqual(10);
    expect(ticks.every((at) => at % (10 * minute) === 0)).toBe(true);
  }
});
