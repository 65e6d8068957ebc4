import { expect, test } from 'vitest';
import { dayWords, instantWords, spanWords } from './time-words';

const shanghai = 'Asia/Shanghai';
const at = (text: string) => Date.parse(text);

test('a day is named as people name it', () => {
  expect(dayWords('2026-11-27')).toEqual({ zh: '11月27日周五', en: 'Fri 27 Nov' });
});

test('a night shift ends on the next day', () => {
  const night = { from: at('2026-11-27T14:00:00Z'), to: at('2026-11-27T22:00:00Z') };
  expect(spanWords(night, shanghai)).toEqual({ zh: '11月27日周五 22:00–次日06:00', en: 'Fri 27 Nov 22:00–06:00 (+1)' });
});

test('times are of the centre, in summer and in winter', () => {
  expect(instantWords(at('2026-10-25T00:30:00Z'), 'Europe/Berlin').en).toBe('Sun 25 Oct 02:30');
  expect(instantWords(at('2026-10-25T01:30:00Z'), 'Europe/Berlin').en).toBe('Sun 25 Oct 02:30');
  expect(instantWords(at('2026-10-25T02:30:00Z'), 'Europe/Berlin').en).toBe('Sun 25 Oct 03:30');
});
