import { expect, test } from 'vitest';
import { quarterSpan } from './quarter-span';

test('a quarter begins and ends with its business days, also over New Year', () => {
  const rule = { timeZone: 'Asia/Shanghai', businessDayStart: '06:00' };
  const at = (text: string) => Date.parse(`${text}T06:00:00+08:00`);
  expect(quarterSpan('2026-Q1', rule)).toEqual({ from: at('2026-01-01'), to: at('2026-04-01') });
  expect(quarterSpan('2026-Q4', rule)).toEqual({ from: at('2026-10-01'), to: at('2027-01-01') });
});
