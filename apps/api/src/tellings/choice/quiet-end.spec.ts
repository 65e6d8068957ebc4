import { expect, test } from 'vitest';
import { quietEnd } from './quiet-end';

const shanghai = 'Asia/Shanghai';
const night = { from: '22:00', to: '07:30' };
const at = (text: string) => Date.parse(text);

test('a message of the night waits for the morning', () => {
  expect(quietEnd(night, at('2026-11-27T01:00:00+08:00'), shanghai)).toBe(at('2026-11-27T07:30:00+08:00'));
  expect(quietEnd(night, at('2026-11-26T23:59:00+08:00'), shanghai)).toBe(at('2026-11-27T07:30:00+08:00'));
});

test('one of the day, and one to whoever has no quiet hours, goes at once', () => {
  expect(quietEnd(night, at('2026-11-27T07:30:00+08:00'), shanghai)).toBeNull();
  expect(quietEnd(null, at('2026-11-27T01:00:00+08:00'), shanghai)).toBeNull();
});

test('in the night that is an hour longer the morning is an hour further', () => {
  const change = at('2026-10-25T00:30:00+02:00');
  expect(quietEnd(night, change, 'Europe/Berlin')).toBe(at('2026-10-25T07:30:00+01:00'));
});
