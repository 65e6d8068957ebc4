import { expect, test } from 'vitest';
import { floorPaths, levelOf, parentOf, placeOf, routeTo, wayTo, wholeFloor, type FloorPlace } from './floor-place';

const deep: FloorPlace = { queue: 'acd/sales', call: 'c1', seat: 'acd/PJSIP/1' };

test('the way to a seat leads over its queue and its call, and back the same way', () => {
  expect(wayTo(deep).map(levelOf)).toEqual(['floor', 'queue', 'call', 'seat']);
  expect(parentOf(deep)).toEqual({ ...deep, seat: null });
  expect(parentOf({ ...wholeFloor, seat: 'acd/1' })).toEqual(wholeFloor);
  expect(parentOf(wholeFloor)).toBeNull();
});

test('every place has an address, and an address leads to its place', () => {
  const seatOfQueue = { ...deep, call: null };
  const seat = { ...wholeFloor, seat: 'acd/PJSIP/1' };
  for (const place of [...wayTo(deep), seatOfQueue, seat]) {
    const { name, params } = routeTo(place) as { name: keyof typeof floorPaths; params: Record<string, string> };
    expect(floorPaths).toHaveProperty([name]);
    const asked = [...floorPaths[name].matchAll(/:(\w+)/g)].map((match) => match[1]);
    expect(Object.keys(params)).toEqual(asked);
    expect(placeOf(params)).toEqual(place);
  }
});

test('filters come along from place to place, an open alarm stays behind', () => {
  expect(routeTo(wholeFloor, { team: 'A', alarm: 'x' })).toMatchObject({ query: { team: 'A' } });
  expect(routeTo(wholeFloor, { alarm: 'x' })).toMatchObject({ query: {} });
});
