import { errorSentence, historyColumns, type HistoryColumn } from '@zhiban/wire';
import { inputRefusal, type FieldRefusal } from '../../platform/problem';

/** At which place of a row each column stands; -1: the file does not have it. */
export type ColumnPlaces = Record<HistoryColumn, number>;

const needed: readonly HistoryColumn[] = ['start', 'interval', 'queue', 'offered', 'aht'];
const columns = Object.keys(historyColumns) as HistoryColumn[];

/** Which column is which, by the header of the file. */
export function columnPlaces(header: readonly string[]): ColumnPlaces {
  const titles = header.map((title) => title.trim().toLowerCase());
  const placeOf = (column: HistoryColumn) =>
    titles.findIndex((title) => historyColumns[column].some((known) => known === title));
  const places = Object.fromEntries(columns.map((column) => [column, placeOf(column)])) as ColumnPlaces;
  const missing = needed.filter((column) => places[column] < 0);
  if (missing.length > 0) throw inputRefusal(missing.map((column) => noColumn(column)));
  return places;
}

/** As the file's readers call it. */
export const columnTitle = (column: HistoryColumn, language: 'zh-CN' | 'en'): string =>
  historyColumns[column][language === 'en' ? 0 : 1];

const noColumn = (column: HistoryColumn): FieldRefusal => ({
  path: `header.${column}`,
  code: 'staffing.no-column',
  sentence: (language) => errorSentence('staffing.no-column', language, { column: columnTitle(column, language) }),
});
