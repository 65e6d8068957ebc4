import { dayNumber, dayTable, instantOn } from '@zhiban/time';
import type { Shift } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { timeScale, type Zoom } from '../time/time-scale';
import { editOf, type Grip, type Reach } from './drag-edit';

const hour = 3_600_000;
const monday = dayNumber('2026-11-23');
const days = dayTable('Asia/Shanghai', monday - 2, monday + 30);
const at = (minutes: number) => instantOn(days, monday, minutes);
const scale = (zoom: Zoom) => timeScale(days, monday, monday + 27, zoom, 1344);
const shift = (given: Partial<Shift> = {}): Shift => ({
  id: 'a',
  person: 'liu',
  from: at(480),
  to: at(960),
  kind: 'regular',
  pattern: 'early',
  post: null,
  breaks: [],
  ...given,
});
const held = (on: 'shift' | 'start' | 'end', given?: Partial<Shift>): Grip => ({
  on,
  shift: shift(given),
  at: at(600),
});
const reach = (given: Partial<Reach>): Reach => ({ at: at(600), person: 'liu', over: null, copies: false, ...given });

describe('what a drag means', () => {
  test('a shift pulled by seven minutes and let go is as it was', () => {
    expect(editOf(held('shift'), reach({ at: at(607) }), scale('day'), 'n')).toBeNull();
  });

  test('pulled along it moves to the quarter hour, pulled down to somebody else', () => {
    expect(editOf(held('shift'), reach({ at: at(600 + 52), person: 'chen' }), scale('day'), 'n')).toEqual({
      op: 'move',
      shift: 'a',
      by: 45 * 60_000,
      person: 'chen',
    });
  });

  test('in the month it moves by whole days', () => {
    expect(editOf(held('shift'), reach({ at: at(600) + 29 * hour }), scale('month'), 'n')).toMatchObject({
      by: 24 * hour,
    });
  });

  test('dropped on somebody else’s shift the two change persons', () => {
    const over = shift({ id: 'b', person: 'chen' });
    expect(editOf(held('shift'), reach({ person: 'chen', over }), scale('day'), 'n')).toEqual({
      op: 'swap',
      shift: 'a',
      other: 'b',
    });
  });

  test('with the copy key it stays and another one is made', () => {
    expect(editOf(held('shift'), reach({ person: 'chen', copies: true }), scale('day'), 'n')).toEqual({
      op: 'copy',
      shift: 'a',
      newId: 'n',
      by: 0,
      person: 'chen',
    });
  });

  test('an end never passes the other one', () => {
    expect(editOf(held('end'), reach({ at: at(660) }), scale('day'), 'n')).toMatchObject({
      op: 'resize',
      to: at(1020),
    });
    expect(editOf(held('end'), reach({ at: at(-400) }), scale('day'), 'n')).toMatchObject({
      from: at(480),
      to: at(510),
    });
    expect(editOf(held('start'), reach({ at: at(600) }), scale('day'), 'n')).toBeNull();
  });

  test('drawn over empty time a shift is added, whichever way it was drawn', () => {
    const grip: Grip = { on: 'empty', person: 'liu', at: at(842) };
    expect(editOf(grip, reach({ at: at(598) }), scale('day'), 'n')).toMatchObject({
      op: 'add',
      shift: { id: 'n', person: 'liu', from: at(600), to: at(840) },
    });
    expect(editOf(grip, reach({ at: at(850) }), scale('day'), 'n')).toBeNull();
  });
});
