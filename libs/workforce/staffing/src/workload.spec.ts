import { describe, expect, test } from 'vitest';
import { peopleFor } from './shrinkage';
import { backOfficeSeconds, outboundSeconds, seatsForWork } from './workload';

describe('work that waits to be done', () => {
  test('a list of 1,000: three attempts each, half reached, a questionnaire of four minutes', () => {
    const list = {
      contacts: 1000,
      attempts: 3,
      attemptSeconds: 30,
      reached: 0.5,
      questionnaireSeconds: 240,
      wrapUpSeconds: 60,
    };
    expect(outboundSeconds(list)).toBe(1000 * (90 + 150));
    expect(seatsForWork(outboundSeconds(list), 8 * 3600, 0.9)).toBe(10);
  });

  test('cases of the back office fill exactly the seats they need', () => {
    expect(seatsForWork(backOfficeSeconds(160, 450), 4 * 3600, 1)).toBe(5);
    expect(seatsForWork(0, 0, 1)).toBe(0);
  });

  test('no time to do it in is refused', () => {
    expect(() => seatsForWork(3600, 0, 1)).toThrow(RangeError);
    expect(() => seatsForWork(3600, 3600, 1.2)).toThrow(RangeError);
  });
});

describe('shrinkage', () => {
  test('30 % away by three causes: 14 seats take 20 people', () => {
    expect(peopleFor(14, { leave: 0.12, training: 0.06, breaks: 0.12 })).toBe(20);
  });

  test('nobody left, or a negative cause, is refused', () => {
    expect(() => peopleFor(14, { leave: 0.6, training: 0.4 })).toThrow(RangeError);
    expect(() => peopleFor(14, { leave: -0.1 })).toThrow(RangeError);
  });
});
