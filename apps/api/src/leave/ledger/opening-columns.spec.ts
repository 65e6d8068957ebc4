import { firstLeaveTypes } from '@zhiban/workforce-requests';
import { expect, test } from 'vitest';
import type { FileTable } from '../../platform/tables';
import { openingColumns, openingRows } from './opening-columns';

const file = (text: string): FileTable => {
  const [head = [], ...body] = text.split('\n').map((line) => line.split(','));
  return { head, rows: body.map((cells, at) => ({ row: at + 2, cells })), marked: [], unread: [] };
};
const ground = {
  types: firstLeaveTypes,
  personOf: (number: string) => (['1', '2', '3'].includes(number) ? `p${number}` : null),
  opened: new Set(['p3 annual']),
};
const read = (text: string) => {
  const columns = openingColumns(file(text));
  return columns ? openingRows(file(text), columns, ground) : null;
};

test('opening balances are days of the type, and end when the file says', () => {
  const found = read('工号,假种,天数,有效期至\n1,年休假,5.5,2027/3/31\n2,annual,3,');
  expect(found?.rows.map(({ person, minutes, until }) => [person, minutes, until])).toEqual([
    ['p1', 2640, '2027-03-31'],
    ['p2', 1440, null],
  ]);
  expect(found?.wrong).toEqual([]);
});

test('what is wrong is named with its row and cell', () => {
  const text =
    'number,type,days,until\n9,annual,1,\n1,sick,1,\n1,annual,-1,\n1,annual,1,soon\n3,annual,1,\n2,annual,1,\n2,annual,2,';
  expect(read(text)?.wrong.map(({ row, fault, cell }) => `${row} ${fault} ${cell}`)).toEqual([
    '2 number 9',
    '3 type sick',
    '4 days -1',
    '5 until soon',
    '6 known 3',
    '8 twice 2',
  ]);
});

test('a file without a column that is needed is no such file', () => {
  expect(read('工号,天数\n1,5')).toBeNull();
});
