import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { erlangA, inverseErlangB, requiredSeats, type Load } from '@zhiban/workforce-staffing';
import { parse } from 'csv-parse/sync';
import { bench, pairs, tell } from './kit/bench';
import { shown } from './kit/numbers';
import { measure, ratioMeasure, type Measure } from './kit/report';

const busy: Load = { perSecond: 5000 / 300, ahtSeconds: 300 };
const seats = 5050;
const intervals = 10_000;

/** Milliseconds of one of `times` calls. */
function timed(times: number, work: () => unknown): number {
  const began = performance.now();
  for (let i = 0; i < times; i += 1) work();
  return (performance.now() - began) / times;
}

async function againstErlangB(): Promise<Measure> {
  const results = await pairs(
    30,
    () => timed(100, () => erlangA(busy, seats, 20, 300)),
    () => timed(100, () => inverseErlangB(5000, seats)),
  );
  const [a = NaN, b = NaN] = results[15] ?? [];
  const sides = `${shown(a * 1000)} µs against ${shown(b * 1000)} µs`;
  return ratioMeasure('Erlang A, 5,000 erlangs ÷ Erlang B recursion', ratios(results), { atMost: 100 }, sides);
}

const ratios = (results: [number, number][]) => results.map(([a, b]) => a / b);

function requirements(patienceSeconds?: number): number {
  const asked = Array.from({ length: intervals }, (_, i) => ({ perSecond: spread(i) / 240, ahtSeconds: 240 }));
  const goals = { serviceLevel: { share: 0.8, withinSeconds: 20 }, patienceSeconds };
  return timed(1, () => asked.forEach((load) => requiredSeats(load, goals)));
}

/** Erlangs in (0, 100), spread evenly and in no order (steps of the golden section). */
const spread = (index: number) => 100 * (((index + 1) * 0.6180339887498949) % 1);

type Row = Record<string, string>;

/** Every value of the published cases, as the command answers it; the greatest distance, absolute or relative. */
function publishedCases(path: string | undefined): Measure[] {
  if (!path || !existsSync(path)) {
    tell('Published cases are not compared: ERLANG_CASES names no file.');
    return [];
  }
  const rows = (text: string) => parse<Row>(text, { columns: true, bom: true });
  const told = rows(execFileSync(process.execPath, ['apps/cli/zhiban.mjs', 'staff', path], { encoding: 'utf8' }));
  const known = new Map(rows(readFileSync(path, 'utf8')).map((row) => [row['id'], row]));
  const distances = told.flatMap((row) =>
    Object.entries(row)
      .filter(([column]) => column !== 'id' && known.get(row['id'])?.[column])
      .map(([column, value]) => distance(value, known.get(row['id'])?.[column] ?? '')),
  );
  const detail = `${distances.length} values of ${told.length} cases`;
  return [measure('greatest error in the published cases', Math.max(...distances), '', { atMost: 1e-6 }, detail)];
}

function distance(told: string, known: string): number {
  if (told === known) return 0;
  const error = Math.abs(Number(told) - Number(known));
  return error <= Infinity ? error / Math.max(1, Math.abs(Number(known))) : Infinity;
}

await bench('Seats that intervals need', async () => [
  await againstErlangB(),
  measure('10,000 requirements ≤ 100 erlangs, Erlang A', requirements(180), 'ms', { atMost: 1000 }),
  measure('the same, Erlang C', requirements(), 'ms', { atMost: 1000 }),
  ...publishedCases(process.env['ERLANG_CASES']),
]);
