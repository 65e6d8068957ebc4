import { expect, test } from 'vitest';
import { inHours } from './hours';

const at = (text: string) => Date.parse(text);
const office = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }];

test('hours begin with their first minute and end before their last', () => {
  const seen = ['08:59:59', '09:00:00', '17:59:59', '18:00:00'].map((time) =>
    inHours(office, at(`2026-11-23T${time}+08:00`), 'Asia/Shanghai'),
  );
  expect(seen).toEqual([false, true, true, false]);
});

test('hours are those of the centre, not of the server', () => {
  const noon = at('2026-11-23T12:00:00+08:00');
  expect([inHours(office, noon, 'Asia/Shanghai'), inHours(office, noon, 'America/New_York')]).toEqual([true, false]);
});

test('a night that begins on Sunday reaches into Monday morning, and no other night does', () => {
  const sunday = [{ days: [7], from: '22:00', to: '06:00' }];
  const seen = ['2026-11-22T23:00', '2026-11-23T05:59', '2026-11-23T06:00', '2026-11-23T23:00', '2026-11-22T05:00'].map(
    (time) => inHours(sunday, at(`${time}:00+08:00`), 'Asia/Shanghai'),
  );
  expect(seen).toEqual([true, true, false, false, false]);
});

test('from a time to the same time is a whole day', () => {
  const monday = [{ days: [1], from: '08:00', to: '08:00' }];
  expect(inHours(monday, at('2026-11-24T07:59:00+08:00'), 'Asia/Shanghai')).toBe(true);
  expect(inHours(monday, at('2026-11-23T07:59:00+08:00'), 'Asia/Shanghai')).toBe(false);
});

test('hours follow the clock where it changes: 09:00 is 09:00 in summer and in winter', () => {
  const seen = ['2026-10-23T07:00:00Z', '2026-10-26T08:00:00Z', '2026-10-26T07:59:00Z'].map((time) =>
    inHours(office, at(time), 'Europe/Berlin'),
  );
  expect(seen).toEqual([true, true, false]);
});
