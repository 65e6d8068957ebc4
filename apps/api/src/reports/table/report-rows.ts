import { ratio4, occupancy, storedFigure, spanColumn, type FigureRule, type SpanColumn } from '@zhiban/live-metrics';
import type { QueueRule, ReportRow, ReportTable } from '@zhiban/wire';
import type { Cell } from './report-sums';

export type Named = NonNullable<ReportRow['subject']>;

/** By which rule, and under which name, a subject's row stands; `null`: all together. */
export interface RowWords {
  ruleOf(subject: string | null): QueueRule;
  nameOf(subject: string): Named;
}

/** A cell as a row. One closed interval is told as it was stored, everything else made of the sums. */
export function rowOf(cell: Cell, columns: readonly SpanColumn[], words: RowWords): ReportRow {
  const { step, from, to, subject, sum, shown } = cell;
  const rule = shown?.rule ?? words.ruleOf(subject);
  return {
    step,
    from,
    to,
    subject: subject === null ? null : words.nameOf(subject),
    values: columns.map((column) => valueOf(column, cell, rule)),
    gap: sum.reading.gap,
    missing: sum.missing,
    basis: shown ? 'stored' : 'computed',
    rule: { formula: rule.formula, targetSeconds: rule.targetSeconds },
  };
}

function valueOf(column: SpanColumn, { sum, shown }: Cell, rule: FigureRule): number | null {
  const kept = shown ? storedFigure(column, shown.figures, shown.rule) : undefined;
  return kept === undefined ? column.value(sum, rule) : kept;
}

const serviceLevel = spanColumn('SL');

/** What the chart above the table draws of a step. */
export function chartPointOf(kind: ReportTable['kind'], cell: Cell, rule: QueueRule): ReportTable['chart'][number] {
  const { step, from, sum, shown } = cell;
  const { tally, gap, seatTimes } = sum.reading;
  if (kind === 'agent') return { step, from, count: tally.handled, ratio: ratio4(occupancy(seatTimes)), gap };
  const level = shown ? shown.figures.sl : (serviceLevel?.value(sum, rule) ?? null);
  return { step, from, count: tally.offered, ratio: level, gap };
}
