import { expect, test } from 'vitest';
import { amountOf, barParts, blocksOf, hoursOf } from './amounts';

test.each([
  ['a day', 480, { days: 1, hours: 0 }],
  ['half a day', 240, { days: 0.5, hours: 0 }],
  ['two hours', 120, { days: 0, hours: 2 }],
  ['a day and three hours', 660, { days: 1, hours: 3 }],
  ['a quarter of an hour', 15, { days: 0, hours: 0.25 }],
  ['nothing', 0, { days: 0, hours: 0 }],
  ['a day and a half that is owed', -720, { days: -1.5, hours: 0 }],
  ['hours that are owed', -60, { days: -0, hours: -1 }],
])('%s is said as people count it', (_, minutes, said) => {
  expect(amountOf(minutes, 480)).toEqual(said);
});

test('of a day of seven and a half hours half is three and three quarters', () => {
  expect(amountOf(225, 450)).toEqual({ days: 0.5, hours: 0 });
  expect(hoursOf(225)).toBe(3.75);
});

test('what is asked for now comes out of what is left, and what is beyond it is told apart', () => {
  expect(barParts({ used: 720, asked: 0, left: 960, now: 480 })).toEqual([
    { what: 'used', minutes: 720 },
    { what: 'this', minutes: 480 },
    { what: 'left', minutes: 480 },
  ]);
  expect(barParts({ used: 0, asked: 240, left: 240, now: 480 })).toEqual([
    { what: 'asked', minutes: 240 },
    { what: 'this', minutes: 240 },
    { what: 'beyond', minutes: 240 },
  ]);
});

test('half days are blocks while they can be counted', () => {
  const parts = barParts({ used: 240, asked: 0, left: 480, now: 240 });
  expect(blocksOf(parts, 480)).toEqual(['used', 'this', 'left']);
  expect(blocksOf(barParts({ used: 60, asked: 0, left: 420, now: 0 }), 480)).toBeNull();
  expect(blocksOf(barParts({ used: 0, asked: 0, left: 480 * 60, now: 0 }), 480)).toBeNull();
});
