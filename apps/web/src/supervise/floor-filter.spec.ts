import { expect, test } from 'vitest';
import type { SeatView } from '@zhiban/wire';
import { fakePicture } from '../../test/fake-picture';
import { callFits, filterOf, isFiltering, noFilter, queueFits, seatFits, withFilter } from './floor-filter';

const now = Date.UTC(2026, 10, 19, 6, 0, 0);
const picture = fakePicture('alarm', now);
const seat = (label: string): SeatView => {
  const found = picture.seats[`acd/${label}`];
  if (!found) throw new Error(label);
  return found;
};
const queue = (name: string) => {
  const found = picture.queues[`acd/${name}`];
  if (!found) throw new Error(name);
  return found;
};

test('a filter stands in the address and comes back from it, and leaves the rest of it alone', () => {
  const filter = { ...noFilter, team: '信用卡', state: 'idle' as const, over: true, search: '138' };
  const query = withFilter({ hours: '4', team: 'old' }, filter);
  expect(query).toEqual({ hours: '4', team: '信用卡', state: 'idle', over: '1', search: '138' });
  expect(filterOf(query)).toEqual(filter);
  expect(filterOf({ state: 'asleep', over: 'yes' })).toEqual(noFilter);
  expect(isFiltering(filterOf({ hours: '4' }))).toBe(false);
});

test('only what is beyond its limit is left: the pause that is too long, the ring that was missed, the queue in breach', () => {
  const over = { ...noFilter, over: true };
  expect(
    Object.values(picture.seats)
      .filter((one) => seatFits(one, over, now))
      .map(({ label }) => label),
  ).toEqual(['A12', 'B07', 'C03']);
  expect(
    Object.entries(picture.queues)
      .filter(([id, one]) => queueFits(id, one, over, now))
      .map(([id]) => id),
  ).toEqual(['acd/credit']);
});

test('a seat is found by its label, its person and its team, and a team hides no queue', () => {
  expect(seatFits(seat('A12'), { ...noFilter, search: 'a12' }, now)).toBe(true);
  expect(seatFits(seat('A12'), { ...noFilter, search: seat('A12').name }, now)).toBe(true);
  expect(seatFits(seat('A12'), { ...noFilter, team: '借记卡' }, now)).toBe(false);
  expect(queueFits('acd/credit', queue('credit'), { ...noFilter, team: '借记卡' }, now)).toBe(true);
});

test('a call that waits is beyond its limit by its own wait, and is found by the end of its number', () => {
  const credit = queue('credit');
  const call = (waits: number) => ({ caller: '138****2217', since: now - waits, talk: null });
  const over = { ...noFilter, over: true };
  expect(callFits(call(70_000), null, credit, over, now)).toBe(true);
  expect(callFits(call(10_000), null, credit, over, now)).toBe(false);
  expect(callFits(call(10_000), null, credit, { ...noFilter, search: '2217' }, now)).toBe(true);
  expect(callFits(call(10_000), null, credit, { ...noFilter, search: '2218' }, now)).toBe(false);
});
