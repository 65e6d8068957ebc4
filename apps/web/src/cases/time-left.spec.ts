import { expect, test } from 'vitest';
import { isSoon, timeLeft } from './time-left';

const minute = 60_000;
const said = (minutes: number) => {
  const { late, unit, n } = timeLeft(minutes * minute, 0);
  return `${late ? '-' : ''}${n} ${unit}`;
};

test('time is told in minutes up to two hours, in hours up to two days, then in days', () => {
  expect([0, 119, 120, 47 * 60 + 59, 48 * 60, 7 * 1440].map(said)).toEqual([
    ...['0 minutes', '119 minutes', '2 hours', '47 hours', '2 days', '7 days'],
  ]);
  expect([-1, -180, -3 * 1440].map(said)).toEqual(['-1 minutes', '-3 hours', '-3 days']);
});

test('a promise is near within two hours, a return call within a day; what is over is not near', () => {
  const soon = (kind: 'promise' | 'call-back', minutes: number) => isSoon({ kind, at: minutes * minute }, 0);
  expect([soon('promise', 120), soon('promise', 121), soon('promise', -1)]).toEqual([true, false, false]);
  expect([soon('call-back', 1440), soon('call-back', 1441)]).toEqual([true, false]);
});
