import { expect, test } from 'vitest';
import { DayHistory } from './day-history';
import type { StoredInterval } from './interval-figure.store';

const hour = 3_600_000;
const interval = (from: number) => ({ source: 'cloud', queue: 'sales', from, to: from + hour }) as StoredInterval;
const starts = (history: DayHistory) => [...history.of('cloud', 'sales').keys()].map((at) => at / hour);

test('a new day has no intervals yet, but a night shift still finds those of the day before', () => {
  const history = new DayHistory();
  history.beginDay(8 * hour);
  history.add([interval(20 * hour), interval(31 * hour)]);
  expect(starts(history)).toEqual([20, 31]);
  history.beginDay(32 * hour);
  history.add([interval(32 * hour)]);
  expect(starts(history)).toEqual([32]);
  const night = history.within('cloud', 'sales', { from: 20 * hour, to: 32 * hour });
  expect(night.map(({ from }) => from / hour)).toEqual([20, 31]);
});

test('what is more than two days old is forgotten', () => {
  const history = new DayHistory();
  history.beginDay(0);
  history.add([interval(0), interval(hour)]);
  history.beginDay(49 * hour);
  expect(history.within('cloud', 'sales', { from: 0, to: 99 * hour }).map(({ from }) => from)).toEqual([hour]);
});

test('a day that starts earlier by a changed setting has its intervals again', () => {
  const history = new DayHistory();
  history.beginDay(8 * hour);
  history.add([interval(6 * hour), interval(9 * hour)]);
  expect(starts(history)).toEqual([9]);
  history.beginDay(6 * hour);
  expect(starts(history).toSorted((a, b) => a - b)).toEqual([6, 9]);
});
