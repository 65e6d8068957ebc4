import { expect, test } from 'vitest';
import { fitted } from './expected-values';

test('half hours become quarters with half the contacts and the same handling time', () => {
  expect(fitted({ contacts: [10, 4], ahtSeconds: [200, null] }, 30, 15, 4)).toEqual({
    contacts: [5, 5, 2, 2],
    ahtSeconds: [200, 200, null, null],
  });
});

test('quarters become half hours; handling time weighs by contacts', () => {
  expect(fitted({ contacts: [1, 3, 0, 0], ahtSeconds: [100, 200, 150, null] }, 15, 30, 2)).toEqual({
    contacts: [4, 0],
    ahtSeconds: [175, 150],
  });
});

test('a day that has become longer expects nothing in its new hour', () => {
  expect(fitted({ contacts: [1], ahtSeconds: [100] }, 30, 30, 2)).toEqual({
    contacts: [1, 0],
    ahtSeconds: [100, null],
  });
});
