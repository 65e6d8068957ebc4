import { describe, expect, test } from 'vitest';
import { erlangB } from './erlang-b';
import { erlangC } from './erlang-c';

const hundredCalls = { perSecond: 100 / 1800, ahtSeconds: 180 };

describe('Erlang B', () => {
  test.each([
    [1, 1, 1 / 2],
    [1, 2, 1 / 5],
    [10, 17, 0.0129],
    [5, 10, 0.0184],
  ])('%d erlangs on %i lines lose %d', (erlangs, lines, lost) => {
    expect(erlangB(erlangs, lines)).toBeCloseTo(lost, 4);
  });

  test('nothing is lost where nothing arrives, and everything where there are no lines', () => {
    expect(erlangB(0, 3)).toBe(0);
    expect(erlangB(2, 0)).toBe(1);
  });

  test('far more lines than erlangs lose less than a number can say', () => {
    expect(erlangB(1, 400)).toBe(0);
  });
});

describe('Erlang C', () => {
  test('the well-known example: 100 calls of 180 s in half an hour, 14 seats, 20 s', () => {
    const found = erlangC(hundredCalls, 14, 20);
    expect(found.waits).toBeCloseTo(0.17413193, 8);
    expect(found.serviceLevel).toBeCloseTo(0.88835002, 8);
    expect(found.occupancy).toBeCloseTo(10 / 14, 12);
    expect(found.asaSeconds).toBeCloseTo(7.836, 3);
  });

  test('one seat is M/M/1: waits with probability ρ', () => {
    const found = erlangC({ perSecond: 1 / 300, ahtSeconds: 180 }, 1, 60);
    expect(found.waits).toBeCloseTo(0.6, 12);
    expect(found.serviceLevel).toBeCloseTo(1 - 0.6 * Math.exp(-0.4 / 3), 12);
  });

  test('no more seats than erlangs: the line grows without end', () => {
    expect(erlangC(hundredCalls, 10, 20)).toMatchObject({
      waits: 1,
      serviceLevel: 0,
      asaSeconds: Infinity,
      occupancy: 1,
    });
  });
});
