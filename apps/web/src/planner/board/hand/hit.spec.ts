import { dayNumber, dayTable, instantOn } from '@zhiban/time';
import type { RosterPerson, Shift } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { ShiftIndex } from '../book/shift-index';
import { timeScale, xOf } from '../time/time-scale';
import { gripAt, neighbour, spotAt, type Ground } from './hit';

const monday = dayNumber('2026-11-23');
const days = dayTable('Asia/Shanghai', monday - 2, monday + 30);
const scale = timeScale(days, monday, monday + 27, 'day', 1040);
const at = (day: number, hour: number) => instantOn(days, monday + day, hour * 60);
const shift = (id: string, person: string, day: number, hour: number): Shift => ({
  ...{ id, person, from: at(day, hour), to: at(day, hour + 8), kind: 'regular', pattern: null, post: null, breaks: [] },
});
const row = (id: string, mine = true) => ({ person: { id }, mine }) as RosterPerson;
const [a, b, c, d] = [
  shift('a', 'liu', 0, 8),
  shift('b', 'liu', 1, 8),
  shift('c', 'gao', 1, 14),
  shift('d', 'gao', 4, 14),
];
const ground: Ground = {
  scale,
  rowHeight: 20,
  rows: [row('liu'), row('nobody'), row('gao', false)],
  shifts: new ShiftIndex([a, b, c, d]),
};
const x = (day: number, hour: number) => xOf(scale, at(day, hour));

describe('the hand on the board', () => {
  test('takes a shift in the middle, its ends at the ends, and empty time between', () => {
    const on = (px: number) => {
      const spot = spotAt(ground, px, 10);
      return spot && gripAt(ground, spot)?.on;
    };
    expect(on(x(0, 12))).toBe('shift');
    expect(on(x(0, 8) + 2)).toBe('start');
    expect(on(x(0, 16) - 2)).toBe('end');
    expect(on(x(0, 18))).toBe('empty');
  });

  test('takes nothing of people who are not the planner’s, and finds nobody below the last row', () => {
    const spot = spotAt(ground, x(1, 15), 50);
    expect(spot?.shift?.id).toBe('c');
    expect(spot && gripAt(ground, spot)).toBeNull();
    expect(spotAt(ground, 10, 61)).toBeNull();
  });

  test('arrow keys lead to every shift, over people without any', () => {
    expect(neighbour(ground, a, 'ArrowRight')).toBe(b);
    expect(neighbour(ground, a, 'ArrowLeft')).toBeNull();
    expect(neighbour(ground, b, 'ArrowDown')).toBe(c);
    expect(neighbour(ground, d, 'ArrowUp')).toBe(b);
    expect(neighbour(ground, c, 'End')).toBe(d);
  });
});
