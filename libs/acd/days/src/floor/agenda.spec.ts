import { expect, test } from 'vitest';
import { chanceOf } from '../chance/chance';
import { Agenda } from './agenda';

test('what was entered in any order happens by instant, and at one instant in order of entry', () => {
  const agenda = new Agenda();
  const chance = chanceOf('agenda', 'spec');
  const happened: [at: number, order: number][] = [];
  for (let i = 0; i < 500; i++) {
    const at = Math.floor(chance.next() * 40);
    agenda.enter(at, () => happened.push([at, i]));
  }
  for (let next = agenda.takeUntil(100); next; next = agenda.takeUntil(100)) next.happen();
  expect(happened).toHaveLength(500);
  expect(happened).toEqual([...happened].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
});

test('what was called off does not happen, and what lies ahead waits', () => {
  const agenda = new Agenda();
  agenda.enter(1, () => undefined).cancelled = true;
  agenda.enter(5, () => undefined);
  expect(agenda.nextAt()).toBe(5);
  expect(agenda.takeUntil(4)).toBeNull();
  expect(agenda.takeUntil(5)?.at).toBe(5);
  expect(agenda.nextAt()).toBeNull();
});
