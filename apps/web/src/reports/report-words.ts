import type { Language, ReportColumn, ReportRow, ReportTable } from '@zhiban/wire';
import { count, duration, nothing, percent } from '../platform/format';

type Say = (key: string, named?: Record<string, unknown>) => string;

/** A cell as text, without the unit of a ratio. */
export function cellText(value: number | null | undefined, unit: ReportColumn['unit']): string {
  if (value === null || value === undefined) return nothing;
  if (unit === 'ratio') return percent(value, 1);
  return unit === 'ms' ? duration(Math.round(value / 1000) * 1000) : count(value);
}

/** A step by its name; intervals without the year, which the span says. */
export function stepText({ by, from, to }: Pick<ReportTable, 'by' | 'from' | 'to'>, step: string, say: Say): string {
  if (by === 'weekday') return say(`reports.weekday.${step}`);
  if (by === 'whole') return from === to ? from : `${from} – ${to}`;
  if (by === 'interval') return from === to ? step.slice(11) : step.slice(5);
  return step;
}

export const columnTitle = (column: ReportColumn, language: Language): string =>
  language === 'en' ? column.en : column.zh;

/** The threshold under a column's title, or the rule by which all its rows go; `null`: nothing to say. */
export function columnNote(column: ReportColumn, rows: readonly ReportRow[], say: Say): string | null {
  if (column.formula === 'SL') {
    const rules = new Set(
      rows.map(({ rule }) => say('reports.rule', { formula: rule.formula, seconds: rule.targetSeconds })),
    );
    return rules.size === 1 ? ([...rules][0] ?? null) : rules.size > 1 ? say('reports.ownRule') : null;
  }
  return column.thresholdSeconds === null ? null : `≤ ${column.thresholdSeconds} s`;
}
