import { firstLeaveTypes } from '@zhiban/workforce-requests';
import { expect, test } from 'vitest';
import type { FileTable } from '../../platform/tables';
import { openingColumns, openingRows, typesByWord, unknownWords, wholeColumns } from './opening-columns';

const file = (text: string): FileTable => {
  const [head = [], ...body] = text.split('\n').map((line) => line.split(','));
  return { head, rows: body.map((cells, at) => ({ row: at + 2, cells })), marked: [], unread: [] };
};
const ground = {
  typeOf: typesByWord(firstLeaveTypes, []),
  personOf: (number: string) => (['1', '2', '3'].includes(number) ? `p${number}` : null),
  opened: new Set(['p3 annual']),
};
const read = (text: string) => {
  const columns = wholeColumns(openingColumns(file(text), {}));
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
  expect(read(text)?.wrong.map(({ row, column, fault, cell }) => `${row}/${column} ${fault} ${cell}`)).toEqual([
    '2/0 number 9',
    '3/1 type sick',
    '4/2 days -1',
    '5/3 until soon',
    '6/0 known 3',
    '8/0 twice 2',
  ]);
});

test('a column that the head does not name, or names twice, is asked and never guessed', () => {
  expect(read('工号,天数\n1,5')).toBeNull();
  expect(openingColumns(file('编号,假种,天数,天数\n1,年休假,5,6'), {})).toEqual({
    ...{ number: null, type: 1, days: null, until: -1 },
  });
  const said = openingColumns(file('编号,假种,天数,天数\n1,年休假,5,6'), { number: 0, days: 3 });
  expect(said).toEqual({ number: 0, type: 1, days: 3, until: -1 });
});

test('a word for a kind of leave that nobody knows is asked; what it means holds for every row', () => {
  const table = file('工号,假种,天数\n1,年假,5\n2,年假,3');
  expect(unknownWords(table, 1, ground.typeOf)).toEqual(['年假']);
  const typeOf = typesByWord(firstLeaveTypes, ['annual:年假']);
  expect(unknownWords(table, 1, typeOf)).toEqual([]);
  const columns = wholeColumns(openingColumns(table, {}));
  expect(columns && openingRows(table, columns, { ...ground, typeOf }).rows.map(({ minutes }) => minutes)).toEqual([
    2400, 1440,
  ]);
});
