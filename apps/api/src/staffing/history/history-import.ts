import type { HistoryImportProgress, HistoryImportQuery } from '@zhiban/wire';
import { setImmediate as turn } from 'node:timers/promises';
import { inputRefusal, RefusalError } from '../../platform/problem';
import { csvBlocks } from './csv-blocks';
import { columnPlaces } from './history-columns';
import { HistoryRows, mostWrong } from './history-rows';
import type { FileQueues } from './file-queues';
import type { RowCopy } from './history.repository';
import type { StartTimes } from './start-time';

/** How far an import is; one object from its beginning to its end. */
export class HistoryImport implements HistoryImportProgress {
  state: HistoryImportProgress['state'] = 'reading';
  bytes = 0;
  rows = 0;
  /** By which its statements can be broken off. */
  pid = 0;
  cancelled = false;

  constructor(
    readonly asked: HistoryImportQuery,
    readonly by: string,
    readonly startedAt: number,
    readonly totalBytes: number | null,
  ) {}

  get file(): string {
    return this.asked.file;
  }

  get running(): boolean {
    return this.state === 'reading' || this.state === 'checking' || this.state === 'keeping';
  }

  /** Reads the whole file into the database, a stretch at a time, and lets others have their turn in between. */
  async read(bytes: AsyncIterable<Uint8Array>, queues: FileQueues, starts: StartTimes, copy: RowCopy): Promise<void> {
    let rows: HistoryRows | null = null;
    for await (const { cells, line } of csvBlocks(this.counted(bytes))) {
      if (!rows) rows = new HistoryRows(columnPlaces(cells[0] ?? []), queues, starts);
      await copy.write(this.rowsOf(rows, cells, line === 1 ? 1 : 0, line));
      this.stopIfCancelled();
      await turn();
    }
    if (rows && rows.wrong.length > 0) throw inputRefusal(rows.wrong);
    if (this.rows === 0) throw new RefusalError('staffing.import-empty', {});
  }

  stopIfCancelled(): void {
    if (this.cancelled) throw new RefusalError('staffing.import-cancelled', {});
  }

  progress(): HistoryImportProgress {
    const { file, by, state, startedAt, bytes, totalBytes, rows } = this;
    return { file, by, state, startedAt, bytes, totalBytes, rows };
  }

  private rowsOf(rows: HistoryRows, cells: readonly string[][], from: number, line: number) {
    const found = [];
    for (let at = from; at < cells.length; at += 1) {
      const own = cells[at];
      if (!own || own.every((cell) => cell === '')) continue;
      this.rows += 1;
      const row = rows.read(own, line + at);
      if (row) found.push(row);
      else if (rows.wrong.length >= mostWrong) throw inputRefusal(rows.wrong);
    }
    return found;
  }

  private async *counted(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      this.bytes += chunk.length;
      if (this.bytes > mostMegabytes * 1024 * 1024)
        throw new RefusalError('staffing.import-too-large', { megabytes: mostMegabytes });
      yield chunk;
    }
  }
}

/** Ten years of 20 queues in quarters. */
export const mostMegabytes = 512;
