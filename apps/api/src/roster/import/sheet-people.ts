import { peopleColumns } from '@zhiban/wire';
import { unmarked, type FileSheet } from '../../platform/tables';
import type { PlannedPerson } from '../judging/roster-people';

/** Where a sheet says who a row is about; `null`: it does not. */
export interface PeopleColumns {
  number: number | null;
  name: number | null;
}

const titles = {
  number: [
    ...peopleColumns.number,
    '员工号',
    '员工编号',
    '人员编号',
    '编号',
    'employee no',
    'employee no.',
    'staff no',
    'no.',
  ],
  name: [...peopleColumns.name, '名字', '员工', '员工姓名', '人员', 'employee', 'full name'],
};
/** Lines around the header that may hold its other half. */
const around = [0, -1, 1, -2, 2];

export const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** By the words over the columns; otherwise by what stands in them. */
export function peopleColumnsOf(
  { rows }: Pick<FileSheet, 'rows'>,
  header: number,
  firstDay: number,
  people: readonly PlannedPerson[],
): PeopleColumns {
  const titled = (words: readonly string[]): number | null => {
    for (const by of around) {
      const found = (rows[header + by] ?? []).findIndex(
        (text, i) => i < firstDay && words.includes(text.toLowerCase()),
      );
      if (found >= 0) return found;
    }
    return null;
  };
  const [number, name] = [titled(titles.number), titled(titles.name)];
  if (number !== null && name !== null) return { number, name };
  const body = rows.slice(header + 1);
  const [numbers, names] = [
    new Set(people.map((each) => each.number)),
    new Set(people.flatMap((each) => [squeezed(each.name), squeezed(each.nameEn ?? each.name)])),
  ];
  return {
    number: number ?? (name === null ? fullest(body, firstDay, (text) => numbers.has(text)) : null),
    name: name ?? fullest(body, firstDay, (text) => names.has(squeezed(text))),
  };
}

function fullest(rows: readonly string[][], firstDay: number, isOne: (text: string) => boolean): number | null {
  const counts = Array.from({ length: firstDay }, (_, column) => rows.filter((row) => isOne(row[column] ?? '')).length);
  const most = Math.max(0, ...counts);
  return most > 0 ? counts.indexOf(most) : null;
}

export const textAt = (row: readonly string[], column: number | null): string =>
  column === null ? '' : unmarked((row[column] ?? '').trim());
