import { expect, test } from 'vitest';
import { callsNeed, goalsFrom, withMinimum } from './interval-need';

const kept = {
  serviceLevel: { share: 0.8, withinSeconds: 20 },
  asaSeconds: null,
  abandoned: null,
  occupancy: null,
  patienceSeconds: null,
};
const halfHour = { perSecond: 100 / 1800, ahtSeconds: 180 };

test('100 calls of 3 minutes in half an hour need 14 seats for 80/20, as the tables say', () => {
  expect(callsNeed(halfHour, goalsFrom(kept))).toEqual({ erlangs: 10, seats: 14, decidedBy: 'serviceLevel' });
});

test('an occupancy ceiling that asks for more decides', () => {
  expect(callsNeed(halfHour, goalsFrom({ ...kept, occupancy: 0.6 }))).toMatchObject({
    seats: 17,
    decidedBy: 'occupancy',
  });
});

test('nothing expected needs nobody, yet a minimum post is kept', () => {
  const need = callsNeed({ perSecond: 0, ahtSeconds: 0 }, goalsFrom(kept));
  expect(need).toMatchObject({ seats: 0, decidedBy: 'none' });
  expect(withMinimum(need, 2)).toMatchObject({ seats: 2, decidedBy: 'post' });
});

test('without a handling time, or with a goal that no number reaches, nothing is said', () => {
  expect(callsNeed(null, goalsFrom(kept)).seats).toBeNull();
  expect(callsNeed(halfHour, { serviceLevel: { share: 1, withinSeconds: 20 } }).seats).toBeNull();
  expect(withMinimum(callsNeed(null, goalsFrom(kept)), 2).seats).toBeNull();
});
