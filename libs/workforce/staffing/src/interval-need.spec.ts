import { expect, test } from 'vitest';
import { callsNeed, goalsFrom, withMinimum } from './interval-need';
import { loadOf } from './load';

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

test.each([
  ['a handling time of hours for everybody', { contacts: 100_000, ahtSeconds: 14_400 }, {}],
  ['a ceiling that leaves nobody anything to do', { contacts: 100_000, ahtSeconds: 14_400 }, { occupancy: 0.001 }],
  ['more seats than any centre has', { contacts: 60_000, ahtSeconds: 310 }, { occupancy: 0.9 }],
])('%s is said at once, not summed up', (_, { contacts, ahtSeconds }, more) => {
  const load = loadOf({ contacts, intervalMinutes: 15, ahtSeconds });
  const began = performance.now();
  const need = callsNeed(load, { serviceLevel: { share: 0.8, withinSeconds: 20 }, ...more });
  expect(need).toMatchObject({ seats: null, decidedBy: 'beyond' });
  expect(performance.now() - began).toBeLessThan(100);
});
