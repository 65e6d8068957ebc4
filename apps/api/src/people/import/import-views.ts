import {
  peopleColumns,
  type Language,
  type PeopleColumn,
  type PeopleImport,
  type PeopleImportRows,
  type PeopleImportRowsQuery,
} from '@zhiban/wire';
import { problemOf } from '../../platform/problem';
import { columnTitle, rowsOfPerson } from '../cells/person-cells';
import type { PersonRecord } from '../shelf/person-record';
import type { ImportJob } from './import-desk';
import type { ImportPlan } from './import-plan';

export function importView({ id, state, progress, preview, refusal }: ImportJob, language: Language): PeopleImport {
  const plan = preview?.plan;
  return {
    id,
    state,
    progress,
    added: plan?.added.length ?? 0,
    changed: plan?.changed.length ?? 0,
    unchanged: plan?.unchanged ?? 0,
    missing: plan?.missing.length ?? 0,
    notices: plan?.notices.length ?? 0,
    problem: refusal && problemOf(refusal, language),
  };
}

type Row = PeopleImportRows['rows'][number];

/** Some of what would change, field by field in the words of the file. */
export function importRows(
  { preview }: ImportJob,
  { kind, offset, limit }: PeopleImportRowsQuery,
  language: Language,
): PeopleImportRows {
  if (!preview) return { total: 0, rows: [] };
  const found: readonly unknown[] = preview.plan[kind];
  const some = { offset, limit, language };
  return { total: found.length, rows: rowsOf[kind](preview.plan, some) };
}

interface Some {
  offset: number;
  limit: number;
  language: Language;
}

const cut = <Item>(items: readonly Item[], { offset, limit }: Some): Item[] => [...items.slice(offset, offset + limit)];

const rowsOf: Record<PeopleImportRowsQuery['kind'], (plan: ImportPlan, some: Some) => Row[]> = {
  added: ({ added }, some) => cut(added, some).map(({ row, after }) => rowOf(row, null, after, some.language)),
  changed: ({ changed }, some) =>
    cut(changed, some).map(({ row, before, after }) => rowOf(row, before, after, some.language)),
  missing: ({ missing }, some) =>
    cut(missing, some).map(({ person: { number, name } }) => ({ row: null, number, name, fields: [], notice: null })),
  notices: ({ notices }, some) =>
    cut(notices, some).map(({ row, number, name, sentence }) => {
      return { row, number, name, fields: [], notice: sentence(some.language) };
    }),
};

function rowOf(row: number, before: PersonRecord | null, after: PersonRecord, language: Language): Row {
  const { number, name } = after.person;
  return { row, number, name, fields: differences(before, after, language), notice: null };
}

const columns = (Object.keys(peopleColumns) as PeopleColumn[]).filter((column) => column !== 'number');

function differences(before: PersonRecord | null, after: PersonRecord, language: Language): Row['fields'] {
  const was = before ? rowsOfPerson(before, language) : [];
  const is = rowsOfPerson(after, language);
  const text = (rows: typeof is, column: PeopleColumn) =>
    [...new Set(rows.map((cells) => cells[column]).filter((cell) => cell !== ''))].join(' | ');
  return columns.flatMap((column) => {
    const field = { column: columnTitle(column, language), before: text(was, column), after: text(is, column) };
    return field.before === field.after ? [] : [field];
  });
}
