import type { LeaveOpenings, LeaveType, OpeningFault, OpeningHead } from '@zhiban/wire';
import { dateOfCell, dateOfSerial, type FileTable } from '../../platform/tables';

const heads = {
  number: ['工号', 'number', 'staff number'],
  type: ['假种', '类型', 'type', 'leave'],
  days: ['天数', '余额', 'days', 'balance'],
  until: ['有效期至', '到期', 'until', 'expires'],
} as const;

/** Where each column stands; -1: nowhere. */
export type OpeningColumns = Record<OpeningHead, number>;

/** Where each column stands, as it was said or else as the head tells; `null`: neither, or the head tells it twice. */
export function openingColumns({ head }: FileTable, said: Partial<OpeningColumns>): LeaveOpenings['columns'] {
  const at = (column: OpeningHead): number | null => {
    const given = said[column];
    if (given !== undefined) return given < head.length ? given : null;
    const found = head.flatMap((cell, i) =>
      (heads[column] as readonly string[]).includes(cell.trim().toLowerCase()) ? [i] : [],
    );
    if (found.length === 0) return column === 'until' ? -1 : null;
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  return { number: at('number'), type: at('type'), days: at('days'), until: at('until') };
}

/** `null`: one that is needed has to be asked. */
export function wholeColumns({ number, type, days, until }: LeaveOpenings['columns']): OpeningColumns | null {
  if (number === null || type === null || days === null || until === null) return null;
  return number < 0 || type < 0 || days < 0 ? null : { number, type, days, until };
}

export interface OpeningRow {
  row: number;
  person: string;
  number: string;
  type: LeaveType;
  minutes: number;
  until: string | null;
}

/** What the rows of a file are read with. */
export interface OpeningGround {
  /** What a word of the file names; `null`: no kind of leave with a balance. */
  typeOf: (word: string) => LeaveType | null;
  personOf: (number: string) => string | null;
  /** `person type` of those that were imported before. */
  opened: ReadonlySet<string>;
}

type Wrong = LeaveOpenings['wrong'][number];

/** Opening balances as they stand in a file, and what is wrong with it. */
export function openingRows(
  { rows }: FileTable,
  columns: OpeningColumns,
  ground: OpeningGround,
): { rows: OpeningRow[]; wrong: Wrong[] } {
  const good: OpeningRow[] = [];
  const wrong: Wrong[] = [];
  const seen = new Set<string>();
  for (const { row, cells } of rows) {
    const cell = (column: OpeningHead) => (cells[columns[column]] ?? '').trim();
    const read = openingOf(row, cell, ground);
    const amiss = (fault: OpeningFault) => {
      const column = columnOf[fault];
      wrong.push({ row, column: columns[column], fault, cell: cell(column) });
    };
    if ('fault' in read) amiss(read.fault);
    else if (seen.has(keyOf(read))) amiss('twice');
    else good.push(read);
    if (!('fault' in read)) seen.add(keyOf(read));
  }
  return { rows: good, wrong };
}

const columnOf: Record<OpeningFault, OpeningHead> = {
  number: 'number',
  type: 'type',
  days: 'days',
  until: 'until',
  twice: 'number',
  known: 'number',
};

function openingOf(
  row: number,
  cell: (column: OpeningHead) => string,
  { typeOf, personOf, opened }: OpeningGround,
): OpeningRow | { fault: OpeningFault } {
  const person = personOf(cell('number'));
  if (person === null) return { fault: 'number' };
  const type = typeOf(cell('type'));
  if (!type) return { fault: 'type' };
  const days = /^\d{1,3}([.,]\d{1,2})?$/.test(cell('days')) ? Number(cell('days').replace(',', '.')) : 0;
  const minutes = Math.round(days * type.dayMinutes);
  if (minutes <= 0) return { fault: 'days' };
  const until = cell('until') === '' ? null : (dateOfCell(cell('until')) ?? dateOfSerial(cell('until')));
  if (until === null && cell('until') !== '') return { fault: 'until' };
  if (opened.has(`${person} ${type.code}`)) return { fault: 'known' };
  return { row, person, number: cell('number'), type, minutes, until };
}

/** Kinds of leave by code or name, and by what somebody said that a word means. */
export function typesByWord(types: readonly LeaveType[], said: readonly string[]): (word: string) => LeaveType | null {
  const kinds = types.filter(({ balance }) => balance);
  const meant = new Map(
    said.map((one): [string, string] => [plain(one.slice(one.indexOf(':') + 1)), one.slice(0, one.indexOf(':'))]),
  );
  return (word) => {
    const code = meant.get(plain(word));
    const found = kinds.find((type) =>
      code === undefined ? [type.code, type.zh, type.en].map(plain).includes(plain(word)) : type.code === code,
    );
    return found ?? null;
  };
}

/** Words for kinds of leave that nobody knows, in the order of the file. */
export function unknownWords(
  { rows }: FileTable,
  column: number,
  typeOf: (word: string) => LeaveType | null,
): string[] {
  const words = rows.map(({ cells }) => (cells[column] ?? '').trim());
  return [...new Set(words)].filter((word) => word !== '' && word.length <= 80 && typeOf(word) === null).slice(0, 60);
}

const plain = (word: string): string => word.trim().toLowerCase();

const keyOf = ({ person, type }: OpeningRow): string => `${person} ${type.code}`;
