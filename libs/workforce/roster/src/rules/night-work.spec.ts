import { expect, test } from 'vitest';
import { line, someTerms, testWorld, verdictsOn } from '../specs/test-world';

const every = { minors: true, pregnant: true, nursing: true };
const world = testWorld({ rules: { 'night-work': every } });
const dueOn = (due: string) => ({ who: { protections: [{ kind: 'pregnant' as const, due, until: null }] } });

test('from the seventh month not even the last hour of the evening shift reaches into the night', () => {
  expect(verdictsOn(world, 'Mon 15-23', dueOn('2027-02-15')).map(line)).toEqual(['Mon: 60 for 0 (pregnant)']);
  expect(verdictsOn(world, 'Mon 14-22', dueOn('2027-02-15'))).toEqual([]);
});

test('before the seventh month the night is allowed', () => {
  expect(verdictsOn(world, 'Mon 22-06', dueOn('2027-02-16'))).toEqual([]);
});

test('while nursing, until the child is one year old', () => {
  const born = (childBorn: string) => ({
    who: { protections: [{ kind: 'nursing' as const, childBorn, until: null }] },
  });
  expect(verdictsOn(world, 'Mon 22-06', born('2025-11-24')).map(line)).toEqual(['Mon: 480 for 0 (nursing)']);
  expect(verdictsOn(world, 'Mon 22-06', born('2025-11-23'))).toEqual([]);
});

test('a minor works no night up to the eighteenth birthday', () => {
  expect(verdictsOn(world, 'Mon 22-06; Tue 22-06', { who: { bornOn: '2008-11-24' } }).map(line)).toEqual([
    'Mon: 480 for 0 (minor)',
  ]);
});

test('who has not agreed to night work has no night shift, but may see the evening out', () => {
  const dayOnly = { who: { terms: [someTerms({ nightWork: false })] } };
  expect(verdictsOn(world, 'Mon 22-06', dayOnly).map(line)).toEqual(['Mon: 480 for 0 (contract)']);
  expect(verdictsOn(world, 'Mon 15-23', dayOnly)).toEqual([]);
});

test('the evening may end as the night begins, and the morning begin as it is over', () => {
  const at = (text: string) => Date.parse(`2026-11-${text}:00+08:00`);
  expect(verdictsOn(world, 'Mon 15-23', dueOn('2027-02-15'))[0]?.remedies).toEqual([
    { do: 'shorten', shift: 'Mon', to: at('23T22:00'), minutes: 60 },
  ]);
  expect(verdictsOn(world, 'Tue 05-13', dueOn('2027-02-15'))[0]?.remedies).toEqual([
    { do: 'start-later', shift: 'Tue', from: at('24T06:00') },
  ]);
});

test('what the policy does not protect is not protected', () => {
  const none = testWorld({ rules: { 'night-work': { minors: false, pregnant: false, nursing: false } } });
  expect(verdictsOn(none, 'Mon 22-06', dueOn('2027-02-15'))).toEqual([]);
});
