import type { LeaveOpenings, LeaveType, OpeningFault } from '@zhiban/wire';
import { dateOfCell, dateOfSerial, type FileTable } from '../../platform/tables';

const heads = {
  number: ['工号', 'number', 'staff number'],
  type: ['假种', '类型', 'type', 'leave'],
  days: ['天数', '余额', 'days', 'balance'],
  until: ['有效期至', '到期', 'until', 'expires'],
} as const;
type Column = keyof typeof heads;

/** Where each column stands; `null`: one that is needed is not there. */
export function openingColumns({ head }: FileTable): Record<Column, number> | null {
  const at = (column: Column) =>
    head.findIndex((cell) => (heads[column] as readonly string[]).includes(cell.trim().toLowerCase()));
  const found = { number: at('number'), type: at('type'), days: at('days'), until: at('until') };
  return found.number < 0 || found.type < 0 || found.days < 0 ? null : found;
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
  types: readonly LeaveType[];
  personOf: (number: string) => string | null;
  /** `person type` of those that were imported before. */
  opened: ReadonlySet<string>;
}

type Wrong = LeaveOpenings['wrong'][number];

/** Opening balances as they stand in a file, and what is wrong with it. */
export function openingRows(
  { rows }: FileTable,
  columns: Record<Column, number>,
  ground: OpeningGround,
): { rows: OpeningRow[]; wrong: Wrong[] } {
  const good: OpeningRow[] = [];
  const wrong: Wrong[] = [];
  const seen = new Set<string>();
  for (const { row, cells } of rows) {
    const cell = (column: Column) => (cells[columns[column]] ?? '').trim();
    const read = openingOf(row, cell, ground);
    if ('fault' in read) wrong.push({ row, fault: read.fault, cell: cell(columnOf[read.fault]) });
    else if (seen.has(keyOf(read))) wrong.push({ row, fault: 'twice', cell: cell('number') });
    else good.push(read);
    if (!('fault' in read)) seen.add(keyOf(read));
  }
  return { rows: good, wrong };
}

const columnOf: Record<OpeningFault, Column> = {
  number: 'number',
  type: 'type',
  days: 'days',
  until: 'until',
  twice: 'number',
  known: 'number',
};

function openingOf(
  row: number,
  cell: (column: Column) => string,
  { types, personOf, opened }: OpeningGround,
): OpeningRow | { fault: OpeningFault } {
  const person = personOf(cell('number'));
  if (person === null) return { fault: 'number' };
  const asked = cell('type').toLowerCase();
  const type = types.find(({ code, zh, en, balance }) => balance && [code, zh, en.toLowerCase()].includes(asked));
  if (!type) return { fault: 'type' };
  const days = /^\d{1,3}([.,]\d{1,2})?$/.test(cell('days')) ? Number(cell('days').replace(',', '.')) : 0;
  const minutes = Math.round(days * type.dayMinutes);
  if (minutes <= 0) return { fault: 'days' };
  const until = cell('until') === '' ? null : (dateOfCell(cell('until')) ?? dateOfSerial(cell('until')));
  if (until === null && cell('until') !== '') return { fault: 'until' };
  if (opened.has(`${person} ${type.code}`)) return { fault: 'known' };
  return { row, person, number: cell('number'), type, minutes, until };
}

const keyOf = ({ person, type }: OpeningRow): string => `${person} ${type.code}`;
