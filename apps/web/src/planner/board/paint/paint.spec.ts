import { dayNumber, dayTable, instantOn } from '@zhiban/time';
import type { Shift } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { mixed, rgbOf } from './palette';
import { perNumber } from './paint-cover';
import { fitting, labelsOf, toneOf } from './shift-look';

const days = dayTable('Asia/Shanghai', dayNumber('2026-11-20'), dayNumber('2026-11-30'));
const at = (hour: number) => instantOn(days, dayNumber('2026-11-23'), hour * 60);
const shift = { from: at(14), to: at(22) } as Shift;

describe('how a shift looks', () => {
  test('darkens with the hour', () => {
    expect([8, 10, 14, 22].map((hour) => toneOf({ days }, { from: at(hour) }))).toEqual([0, 1, 2, 3]);
  });

  test('says as much as there is room for', () => {
    const labels = labelsOf({ days }, shift, '中班');
    expect(fitting(labels, 200)).toBe('中班 14:00–22:00');
    expect(fitting(labels, 90)).toBe('14:00–22:00');
    expect(fitting(labels, 13)).toBe('中');
    expect(fitting(labels, 4)).toBeNull();
    expect(fitting(labelsOf({ days }, shift, null), 20)).toBe('14');
  });

  test('colours are read in both lengths that builds write', () => {
    expect(rgbOf('#fff')).toEqual(rgbOf('#ffffff'));
    expect(mixed('#000000', '#fff', 0.2)).toBe('rgb(204 204 204)');
  });

  test('a number under the cover stands for as many intervals as it needs to be read', () => {
    expect([40, 16, 8, 2.4, 0.6, 0.1].map(perNumber)).toEqual([1, 2, 4, 16, 96, null]);
  });
});
