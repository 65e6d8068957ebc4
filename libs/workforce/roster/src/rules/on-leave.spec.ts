import { expect, test } from 'vitest';
import { line, testWorld, verdictsOn } from '../specs/test-world';

const world = testWorld({ rules: { 'on-leave': {} } });
const at = (text: string) => Date.parse(`2026-11-${text}:00+08:00`);
const leave = (from: string, to: string) => ({
  absences: [{ id: 'l1', person: 'p1', from: at(from), to: at(to), type: 'annual' }],
});

test('half a day of leave leaves the other half', () => {
  const morning = leave('23T00:00', '23T12:00');
  expect(verdictsOn(world, 'Mon 12-20', morning)).toEqual([]);
  expect(verdictsOn(world, 'Mon 08-16', morning).map(line)).toEqual(['Mon: 240 for 0']);
});

test('a shift that reaches into leave may end before it, one that lies in it may begin after it', () => {
  expect(verdictsOn(world, 'Mon 16-00', leave('23T22:00', '25T00:00'))[0]?.remedies).toEqual([
    { do: 'end-earlier', shift: 'Mon', to: at('23T22:00') },
  ]);
  expect(verdictsOn(world, 'Mon 08-16', leave('23T00:00', '23T12:00'))[0]?.remedies).toEqual([
    { do: 'start-later', shift: 'Mon', from: at('23T12:00') },
  ]);
});

test('where other leave is in the way no time is offered', () => {
  const { absences } = leave('23T14:00', '23T15:00');
  const before = leave('23T00:00', '23T10:00').absences;
  const [verdict] = verdictsOn(world, 'Mon 12-20', { absences: [...absences, ...before] });
  expect(verdict?.remedies).toEqual([]);
});
