import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from './refusal';

/** One row: an interval's load, and what is asked of it. `null`: the cell is empty. */
export interface StaffCase {
  id: string;
  model: 'A' | 'B' | 'C';
  calls: number;
  intervalMinutes: number;
  ahtSeconds: number;
  targetSeconds: number;
  /** Erlang A alone. */
  patienceSeconds: number;
  agents: number | null;
  requiredFor: number | null;
}

type Row = Record<string, string>;
type Bounds = { from: number; to: number; above?: boolean; whole?: boolean; infinite?: boolean };

/** Beyond these a row is a slip of the pen rather than a call centre; each sum stays within a second. */
const bounds = {
  calls: { from: 0, to: 1e8 },
  interval_minutes: { from: 0, to: 10_080, above: true },
  aht_s: { from: 0, to: 604_800, above: true },
  target_s: { from: 0, to: 604_800 },
  patience_s: { from: 0, to: 1e7, infinite: true },
  agents: { from: 0, to: 1e7, whole: true },
  required_for: { from: 0, to: 0.999999, above: true },
} satisfies Record<string, Bounds>;

const mostErlangs = 1e6;

export function readCases(text: string, file: string): StaffCase[] {
  return rowsOf(text, file).map((row, index) => caseOf(row, index + 1));
}

function rowsOf(text: string, file: string): Row[] {
  let missing: string[] = [];
  const columns = (names: string[]) => {
    missing = ['id', 'model', 'calls', 'interval_minutes', 'aht_s'].filter((name) => !names.includes(name));
    return names;
  };
  let rows: Row[];
  try {
    rows = parse<Row>(text, { bom: true, columns, skip_empty_lines: true, trim: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal(`${file} 不是 CSV：${error.message}`, `${file} is not CSV: ${error.message}`);
  }
  if (missing.length > 0) {
    throw new Refusal(`${file} 缺少列：${missing.join('、')}`, `${file} lacks the columns ${missing.join(', ')}`);
  }
  if (rows.length === 0) throw new Refusal(`${file} 没有算例`, `${file} has no rows`);
  return rows;
}

function caseOf(row: Row, line: number): StaffCase {
  const { model } = row;
  if (model !== 'A' && model !== 'B' && model !== 'C') throw wrong(line, 'model', model, 'A, B, C');
  const number = (column: keyof typeof bounds) => numberOf(row, line, column);
  const must = (column: keyof typeof bounds) => number(column) ?? lacking(line, column);
  const found: StaffCase = {
    id: row['id'] ?? '',
    model,
    calls: must('calls'),
    intervalMinutes: must('interval_minutes'),
    ahtSeconds: must('aht_s'),
    targetSeconds: model === 'B' ? 0 : must('target_s'),
    patienceSeconds: model === 'A' ? must('patience_s') : Infinity,
    agents: number('agents'),
    requiredFor: number('required_for'),
  };
  const erlangs = (found.calls * found.ahtSeconds) / found.intervalMinutes / 60;
  if (erlangs > mostErlangs) throw wrong(line, 'calls', `${erlangs} erlangs`, `≤ ${mostErlangs} erlangs`);
  return found;
}

function numberOf(row: Row, line: number, column: keyof typeof bounds): number | null {
  const text = row[column] ?? '';
  if (text === '') return null;
  const { from, to, above = false, whole = false, infinite = false }: Bounds = bounds[column];
  if (infinite && text.toLowerCase() === 'inf') return Infinity;
  const value = Number(text);
  if (!(value >= from && value <= to) || (above && value === from) || (whole && !Number.isInteger(value))) {
    throw wrong(line, column, text, `${above ? '>' : '≥'} ${from}, ≤ ${to}`);
  }
  return value;
}

function lacking(line: number, column: string): never {
  throw new Refusal(`第 ${line} 行缺少 ${column}`, `Row ${line} has no ${column}`);
}

function wrong(line: number, column: string, value: string | undefined, range: string): Refusal {
  return new Refusal(
    `第 ${line} 行的 ${column} 不对：${value ?? ''}（应为 ${range}）`,
    `Row ${line}: ${column} is ${value ?? ''}, which is not ${range}`,
  );
}
