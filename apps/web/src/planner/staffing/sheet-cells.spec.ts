import { expect, test } from 'vitest';
import { cellValue, filledDown, pasted, sameCells } from './sheet-cells';

const day = { contacts: [1, 2, 3], ahtSeconds: [100, 200, null] };

test('a block of two columns is written from the cell on', () => {
  expect(pasted(day, '10\t3:20\r\n1,234\t90\r\n', 1, 'contacts')).toEqual({
    cells: { contacts: [1, 10, 1234], ahtSeconds: [100, 200, 90] },
    refused: 0,
    first: null,
  });
});

test('what is no number, and what lies beyond the table, is counted and not written', () => {
  const { cells, refused, first } = pasted(day, 'many\t5\t6\n7', 2, 'contacts');
  expect([cells.contacts, cells.ahtSeconds, refused]).toEqual([[1, 2, 3], [100, 200, 5], 3]);
  expect(first, 'the first of them can be named').toEqual({ row: 2, column: 'contacts' });
});

test('an empty cell is no contacts, or a handling time that is not known', () => {
  expect([cellValue('', 'contacts'), cellValue(' ', 'ahtSeconds')]).toEqual([0, null]);
  expect([cellValue('-1', 'contacts'), cellValue('0', 'ahtSeconds'), cellValue('15000', 'ahtSeconds')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('a value is carried down to the end of the day', () => {
  expect(filledDown(day, 0, 'ahtSeconds')).toEqual({ contacts: [1, 2, 3], ahtSeconds: [100, 100, 100] });
  expect(sameCells(day, filledDown(day, 2, 'contacts'))).toBe(true);
  expect(sameCells(day, filledDown(day, 0, 'contacts'))).toBe(false);
});
