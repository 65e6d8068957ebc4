import { expect, test } from 'vitest';
import { averageDay, type PastDay } from './average-weeks';

const day = (
  whole: boolean,
  ...intervals: [minute: number, offered: number, aht?: number, minutes?: number][]
): PastDay => ({
  whole,
  intervals: intervals.map(([minute, offered, aht = 200, minutes = 30]) => ({
    minute,
    minutes,
    offered,
    handled: offered,
    handleSeconds: offered * aht,
  })),
});

test('the mean of the same time of day; handling time weighs by contacts', () => {
  const days = [day(true, [540, 10, 100]), day(true, [540, 30, 300])];
  expect(averageDay([540], 30, days)).toEqual({ contacts: [20], ahtSeconds: [250] });
});

test('an interval that a whole day does not tell was empty; one that a broken day does not tell is not known', () => {
  const full = day(true, [540, 10], [570, 10]);
  expect(averageDay([540, 570], 30, [full, day(true, [540, 20])]).contacts).toEqual([15, 5]);
  expect(averageDay([540, 570], 30, [full, day(false, [540, 20])]).contacts).toEqual([15, 10]);
});

test('half hours become quarters and quarters half hours', () => {
  expect(averageDay([540, 555], 15, [day(true, [540, 10])]).contacts).toEqual([5, 5]);
  expect(averageDay([540], 30, [day(true, [540, 4, 200, 15], [555, 6, 200, 15])]).contacts).toEqual([10]);
});

test('an hour that the clocks show twice counts once', () => {
  const autumn = day(true, [120, 8], [150, 8], [120, 12], [150, 12]);
  expect(averageDay([120, 150], 30, [autumn]).contacts).toEqual([10, 10]);
});

test('an interval that begins before midnight reaches over it', () => {
  expect(averageDay([0], 30, [day(true, [1425, 10])]).contacts).toEqual([5]);
});

test('where nobody was handled the day’s mean handling time holds', () => {
  expect(averageDay([540, 570], 30, [day(true, [540, 10, 180])]).ahtSeconds).toEqual([180, 180]);
  expect(averageDay([540], 30, []).ahtSeconds).toEqual([null]);
});
