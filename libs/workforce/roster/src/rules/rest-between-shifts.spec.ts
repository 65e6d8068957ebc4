import { expect, test } from 'vitest';
import { line, testWorld, verdictsOn } from '../specs/test-world';

const world = testWorld({ rules: { 'rest-between-shifts': { minutes: 660 } } });
const at = (text: string) => Date.parse(`2026-11-${text}:00+08:00`);

test('eleven hours are rest enough, nine are not', () => {
  expect(verdictsOn(world, 'Wed 13-21; Thu 08-16')).toEqual([]);
  expect(verdictsOn(world, 'Wed 15-23; Thu 08-16').map(line)).toEqual(['Wed Thu: 540 for 660']);
});

test('the later shift may begin at ten, or the earlier one end at nine in the evening', () => {
  expect(verdictsOn(world, 'Wed 15-23; Thu 08-16')[0]?.remedies).toEqual([
    { do: 'start-later', shift: 'Thu', from: at('26T10:00') },
    { do: 'end-earlier', shift: 'Wed', to: at('25T21:00') },
  ]);
});

test('overtime that follows a shift is the same stretch, and rest counts from its end', () => {
  expect(verdictsOn(world, 'Wed 08-16; Wed 16:30-19 overtime; Thu 08-16')).toEqual([]);
  expect(verdictsOn(world, 'Wed 13-21; Wed 21-22 overtime; Thu 08-16').map(line)).toEqual(['Wed/2 Thu: 600 for 660']);
});

test('hours of leave in the middle of a shift are no rest between two shifts, a day of leave is', () => {
  const away = (from: string, to: string) => ({
    absences: [{ id: 'l1', person: 'p1', from: at(from), to: at(to), type: 'personal' }],
  });
  expect(verdictsOn(world, 'Mon 08-10; Mon 12-16', away('23T10:00', '23T12:00'))).toEqual([]);
  expect(verdictsOn(world, 'Mon 08-10; Mon 12-16').map(line)).toEqual(['Mon Mon/2: 120 for 660']);
  expect(verdictsOn(world, 'Mon 08-10; Mon 13-16', away('23T10:00', '23T12:00'))).toHaveLength(1);
  expect(verdictsOn(world, 'Mon 20-24; Wed 00-06', away('24T00:00', '25T00:00'))).toEqual([]);
});

test('the night in which clocks go forward is an hour shorter', () => {
  const berlin = testWorld({ rules: { 'rest-between-shifts': { minutes: 660 } }, timeZone: 'Europe/Berlin' });
  expect(verdictsOn(berlin, 'Sat 13-21; Sun 08-16', { monday: '2026-03-23' }).map(line)).toEqual([
    'Sat Sun: 600 for 660',
  ]);
  expect(verdictsOn(berlin, 'Sat 14-22; Sun 08-16', { monday: '2026-10-19' })).toEqual([]);
});
