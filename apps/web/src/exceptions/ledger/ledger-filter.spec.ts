import { expect, test } from 'vitest';
import { askedOf, noFilter } from './ledger-filter';

test('days are of the centre, and the last one is whole', () => {
  const asked = askedOf({ ...noFilter, from: '2026-11-26', to: '2026-11-26' }, 'Asia/Shanghai');
  expect([asked.from, asked.to]).toEqual([
    Date.parse('2026-11-26T00:00:00+08:00'),
    Date.parse('2026-11-27T00:00:00+08:00'),
  ]);
});

test('what is empty stays so, and is not asked for', () => {
  expect(askedOf(noFilter, 'UTC')).toMatchObject({ from: '', to: '', text: '' });
});
