import {
  errorSentence,
  longestAhtSeconds,
  mostContacts,
  type ErrorCode,
  type ErrorParams,
  type HistoryColumn,
} from '@zhiban/wire';
import type { FieldRefusal } from '../../platform/problem';
import { columnTitle, type ColumnPlaces } from './history-columns';
import type { FileQueues } from './file-queues';
import type { StartTimes } from './start-time';

/** One line of the file as it is kept; `queue` is its place among the file's queues. Instants are ms. */
export interface HistoryRow {
  row: number;
  queue: number;
  start: number;
  minutes: number;
  offered: number;
  handled: number;
  ahtSeconds: number | null;
}

/** With more wrong cells than these the rest of the file is not looked at. */
export const mostWrong = 50;

/** Reads rows, and remembers what is wrong with which cell. */
export class HistoryRows {
  readonly wrong: FieldRefusal[] = [];

  constructor(
    private readonly places: ColumnPlaces,
    private readonly queues: FileQueues,
    private readonly starts: StartTimes,
    /** What was is counted in whole contacts; what is expected need not be. */
    private readonly fractions = false,
  ) {}

  /** `null`: something is wrong with it. */
  read(cells: readonly string[], row: number): HistoryRow | null {
    const before = this.wrong.length;
    const cell = (column: HistoryColumn) => cells[this.places[column]] ?? '';
    const start = this.starts.read(cell('start'));
    if (typeof start === 'string') this.refuse(row, 'start', start, {});
    const minutes = Number(cell('interval'));
    if (minutes !== 15 && minutes !== 30 && minutes !== 60) this.refuse(row, 'interval', 'staffing.bad-interval', {});
    const queue = this.queueOf(row, cell('queue'));
    const offered = this.count(row, 'offered', cell('offered'));
    const handled = this.places.handled < 0 ? offered : this.count(row, 'handled', cell('handled'));
    const ahtSeconds = this.aht(row, cell('aht'), handled);
    if (this.wrong.length > before || typeof start === 'string') return null;
    return { row, queue, start, minutes, offered, handled, ahtSeconds };
  }

  private queueOf(row: number, name: string): number {
    const found = this.queues.place(name);
    if (typeof found === 'number') return found;
    this.refuse(row, 'queue', found, { queue: name });
    return -1;
  }

  private count(row: number, column: 'offered' | 'handled', text: string): number {
    const value = text === '' ? NaN : Number(text);
    if ((this.fractions || Number.isInteger(value)) && value >= 0 && value <= mostContacts) return value;
    const code = this.fractions ? 'staffing.bad-contacts' : 'staffing.bad-count';
    this.refuse(row, column, code, { max: mostContacts });
    return 0;
  }

  /** Where nobody was handled there is no handling time, whatever the file says instead of it. */
  private aht(row: number, text: string, handled: number): number | null {
    const value = text === '' ? NaN : Number(text);
    if (value >= 1 && value <= longestAhtSeconds) return value;
    const none = text === '' || text === '-' || text === '—' || value === 0;
    if (!(handled === 0 && none)) this.refuse(row, 'aht', 'staffing.bad-aht', { max: longestAhtSeconds });
    return null;
  }

  refuse<Code extends ErrorCode>(row: number, column: HistoryColumn, code: Code, params: ErrorParams<Code>) {
    this.wrong.push({
      path: `rows.${row}.${column}`,
      code,
      sentence: (language) =>
        errorSentence('staffing.cell', language, {
          row,
          column: columnTitle(column, language),
          why: errorSentence(code, language, params),
        }),
    });
  }
}
