import { errorSentence, type CentreSettings } from '@zhiban/wire';
import { setImmediate as turn } from 'node:timers/promises';
import { inputRefusal, RefusalError } from '../../platform/problem';
import { csvBlocks } from '../history/csv-blocks';
import type { FileQueues } from '../history/file-queues';
import { columnPlaces } from '../history/history-columns';
import { HistoryRows, mostWrong, type HistoryRow } from '../history/history-rows';
import { StartTimes } from '../history/start-time';
import { ExpectedGrid } from './expected-grid';
import { FileDays, overlappingRows, type FileDay } from './file-days';

export interface ExpectedFile {
  rows: number;
  days: FileDay[];
}

/** Reads what queues expect; every wrong cell of it is named before any of it counts. */
export async function expectedFile(
  bytes: Uint8Array,
  queues: FileQueues,
  centre: CentreSettings,
): Promise<ExpectedFile> {
  const grid = new ExpectedGrid(centre, centre.intervalMinutes);
  const days = new FileDays(grid);
  const found: HistoryRow[] = [];
  let rows: HistoryRows | null = null;
  for await (const { cells, line } of csvBlocks(once(bytes))) {
    // Nobody has handled yet what is expected.
    rows ??= new HistoryRows(
      { ...columnPlaces(cells[0] ?? []), handled: -1 },
      queues,
      new StartTimes(centre.timeZone),
      true,
    );
    for (let at = line === 1 ? 1 : 0; at < cells.length; at += 1) {
      const row = rowOf(rows, cells[at] ?? [], line + at);
      if (row) found.push(row);
      if (row && !days.add(row)) {
        const { intervalMinutes: minutes, businessDayStart: start } = centre;
        rows.refuse(row.row, 'start', 'staffing.off-grid', { minutes, start });
      }
      if (rows.wrong.length >= mostWrong) throw inputRefusal(rows.wrong);
    }
    await turn();
  }
  if (rows && rows.wrong.length > 0) throw inputRefusal(rows.wrong);
  if (found.length === 0) throw new RefusalError('staffing.import-empty', {});
  refuseOverlaps(found);
  return { rows: found.length, days: days.all };
}

const rowOf = (rows: HistoryRows, cells: readonly string[], line: number): HistoryRow | null =>
  cells.every((cell) => cell === '') ? null : rows.read(cells, line);

function refuseOverlaps(rows: readonly HistoryRow[]): void {
  const pairs = overlappingRows(rows);
  if (pairs.length === 0) return;
  throw inputRefusal(
    pairs.map((pair) => ({
      path: `rows.${pair.row}.start`,
      code: 'staffing.rows-overlap',
      sentence: (language) => errorSentence('staffing.rows-overlap', language, { ...pair }),
    })),
  );
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
