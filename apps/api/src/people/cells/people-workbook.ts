import type { Language } from '@zhiban/wire';
import { inSlices } from '../../platform/in-slices';
import { workbook } from '../../platform/workbook';
import type { PersonRecord } from '../shelf/person-record';
import { peopleCells } from './people-csv';

/** Every cell is text: a number of an employee keeps its zeros, and a date is the same everywhere. */
export async function peopleWorkbook(people: readonly PersonRecord[], language: Language): Promise<Buffer> {
  const rows: string[][] = [];
  await inSlices(peopleCells(people, language), (row) => rows.push(row));
  const [head = [], ...body] = rows;
  return workbook({
    title: language === 'en' ? 'People' : '人员',
    head,
    columns: head.map(() => ({ width: 16, format: null })),
    rows: body.map((row) => row.map((cell) => cell || null)),
  });
}
