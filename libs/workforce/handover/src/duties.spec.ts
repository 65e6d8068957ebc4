import { dayNumber, dayTable, zoned } from '@zhiban/time';
import { expect, test } from 'vitest';
import { reliefOf, turnAt, turnsOf, type Duty, type Turn } from './duties';

const early = { code: 'early', from: '08:00', to: '14:30' };
const late = { code: 'late', from: '14:00', to: '22:00' };
const night = { code: 'night', from: '22:00', to: '08:00' };

function turns(duties: readonly Duty[], first: string, last: string, zone = 'Asia/Shanghai'): Turn[] {
  const [a, b] = [dayNumber(first), dayNumber(last)];
  return turnsOf(duties, dayTable(zone, a, b + 1), a, b);
}
const named = (turn: Turn | null | undefined) => (turn ? `${turn.duty.code} ${turn.date}` : null);
const clock = (at: number, zone: string) => zoned(at, zone).toPlainDateTime().toString().slice(0, 16);
const instant = (text: string) => Date.parse(`${text}+08:00`);

test('a night belongs to the day on which it begins, and ends on the next', () => {
  const [only] = turns([night], '2026-11-25', '2026-11-25');
  expect(only && [only.date, clock(only.from, 'Asia/Shanghai'), clock(only.to, 'Asia/Shanghai')]).toEqual([
    '2026-11-25',
    '2026-11-25T22:00',
    '2026-11-26T08:00',
  ]);
});

test('early is relieved by late, which has been there for half an hour, and the night by the early duty of the next day', () => {
  const all = turns([early, late, night], '2026-11-25', '2026-11-26');
  expect(all.slice(0, 3).map((turn) => [named(turn), named(reliefOf(all, turn))])).toEqual([
    ['early 2026-11-25', 'late 2026-11-25'],
    ['late 2026-11-25', 'night 2026-11-25'],
    ['night 2026-11-25', 'early 2026-11-26'],
  ]);
});

test('a centre that closes at night hands over to the next morning', () => {
  const day = { code: 'day', from: '09:00', to: '18:00' };
  const all = turns([day], '2026-11-25', '2026-11-26');
  expect(all.map((turn) => named(reliefOf(all, turn)))).toEqual(['day 2026-11-26', null]);
});

test('two duties that begin together: the longer one does not relieve the shorter before its own end', () => {
  const short = { code: 'short', from: '08:00', to: '12:00' };
  const long = { code: 'long', from: '08:00', to: '18:00' };
  const noon = { code: 'noon', from: '12:00', to: '20:00' };
  const all = turns([long, short, noon], '2026-11-25', '2026-11-25');
  const of = (code: string) => all.find(({ duty }) => duty.code === code) ?? null;
  expect(named(of('short') && reliefOf(all, of('short') ?? (all[0] as Turn)))).toBe('noon 2026-11-25');
});

test('in an overlap the record that is written is that of the duty that ends', () => {
  const all = turns([early, late, night], '2026-11-25', '2026-11-25');
  const at = ['2026-11-25T07:59', '2026-11-25T08:00', '2026-11-25T14:10', '2026-11-25T14:30', '2026-11-26T03:00'];
  expect(at.map((text) => named(turnAt(all, instant(text))))).toEqual([
    null,
    'early 2026-11-25',
    'early 2026-11-25',
    'late 2026-11-25',
    'night 2026-11-25',
  ]);
});

test('where the clock is put back a night is an hour longer, where it is put forward an hour shorter', () => {
  const hours = (date: string) => {
    const [turn] = turns([night], date, date, 'Europe/Berlin');
    return turn && (turn.to - turn.from) / 3_600_000;
  };
  expect([hours('2026-10-24'), hours('2026-10-25'), hours('2026-03-28')]).toEqual([11, 10, 9]);
});
