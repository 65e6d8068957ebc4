import { seededChance } from '@zhiban/testing';
import { describe, expect, test } from 'vitest';
import { allReached, type StaffingGoals } from './goals';
import { outlook, requiredSeats, type Patience } from './required-seats';
import { whySeats } from './why-seats';

const hundredCalls = { perSecond: 100 / 1800, ahtSeconds: 180 };
const eightyIn20 = { serviceLevel: { share: 0.8, withinSeconds: 20 } };

describe('seats that an interval needs', () => {
  test('100 calls of 180 s in half an hour need 14 seats for 80/20', () => {
    expect(requiredSeats(hundredCalls, eightyIn20)).toBe(14);
  });

  test('callers who give up leave room: fewer seats', () => {
    expect(requiredSeats(hundredCalls, { ...eightyIn20, patienceSeconds: 120 })).toBeLessThan(14);
  });

  test('all goals hold together: the occupancy ceiling asks for more than the service level', () => {
    expect(requiredSeats(hundredCalls, { ...eightyIn20, occupancy: 0.65 })).toBe(16);
  });

  test('no calls need nobody, a single call needs one', () => {
    expect(requiredSeats({ perSecond: 0, ahtSeconds: 180 }, eightyIn20)).toBe(0);
    expect(requiredSeats({ perSecond: 1 / 86_400, ahtSeconds: 1 }, { ...eightyIn20, patienceSeconds: 60 })).toBe(1);
  });

  test.each<[StaffingGoals]>([
    [{ serviceLevel: { share: 1, withinSeconds: 20 } }],
    [{ asaSeconds: 0 }],
    [{ abandoned: 0 }],
    [{ occupancy: 0 }],
    [{ serviceLevel: { share: NaN, withinSeconds: 20 } }],
    [{}],
  ])('%j is promised by no number of seats', (goals) => {
    expect(() => requiredSeats(hundredCalls, goals)).toThrow(RangeError);
  });

  test('whatever the interval and the goals: enough is enough, and one fewer is not', () => {
    const random = seededChance(4);
    for (let round = 0; round < 300; round += 1) {
      const erlangs = 10 ** (4 * random() - 1.5);
      const load = { perSecond: erlangs / 240, ahtSeconds: 240 };
      const asked = someGoals(random);
      const seats = requiredSeats(load, asked);
      expect(allReached(outlook(load, seats, asked), asked)).toBe(true);
      expect(seats === 1 || !allReached(outlook(load, seats - 1, asked), asked)).toBe(true);
    }
  });
});

describe('why so many, and not one fewer', () => {
  test('names the goal that one seat fewer misses, with what it would reach', () => {
    const why = whySeats(hundredCalls, { ...eightyIn20, asaSeconds: 60 });
    expect(why).toMatchObject({
      erlangs: 10,
      enough: { seats: 14 },
      oneFewer: { seats: 13 },
      decidedBy: ['serviceLevel'],
    });
    expect(why.oneFewer?.goals).toEqual([
      { goal: 'serviceLevel', asked: 0.8, reached: expect.closeTo(0.7955, 3) as number, ok: false },
      { goal: 'asaSeconds', asked: 60, reached: expect.closeTo(17.1, 0) as number, ok: true },
    ]);
  });

  test('one seat has nobody below it', () => {
    expect(whySeats({ perSecond: 1e-5, ahtSeconds: 60 }, eightyIn20)).toMatchObject({ oneFewer: null, decidedBy: [] });
  });
});

/** One goal at least. */
function someGoals(random: () => number): StaffingGoals & Patience {
  const patience = random() < 0.5 ? { patienceSeconds: 20 + 600 * random() } : {};
  return {
    ...patience,
    ...(random() < 0.6 && { serviceLevel: { share: 0.5 + 0.49 * random(), withinSeconds: 60 * random() } }),
    ...(random() < 0.4 && { asaSeconds: 1 + 60 * random() }),
    ...(random() < 0.4 && 'patienceSeconds' in patience && { abandoned: 0.01 + 0.1 * random() }),
    occupancy: 0.5 + 0.49 * random(),
  };
}
