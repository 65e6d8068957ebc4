import { agentColumnIds, spanColumn, usualQueueColumnIds, type SpanColumn } from '@zhiban/live-metrics';
import { businessDayOn, datesBetween, daysBetween, type BusinessDay, type DayRule } from '@zhiban/time';
import { longestReportDays, type ReportKind, type ReportQuery, type ReportStep } from '@zhiban/wire';
import { fieldRefusal, inputRefusal, RefusalError } from '../../platform/problem';

/** A report as it was asked for, once it is known that it can be made. */
export interface AskedReport {
  kind: ReportKind;
  days: BusinessDay[];
  by: ReportStep;
  split: boolean;
  subjects: readonly string[];
  teams: readonly string[];
  columns: SpanColumn[];
}

/** Passes, or throws the refusal that names what cannot be. Days are those of the rule in force. */
export function askedReport(kind: ReportKind, query: ReportQuery, rule: DayRule): AskedReport {
  const { from, to, by, split, subjects, teams } = query;
  const length = daysBetween(from, to);
  if (length < 1) throw new RefusalError('reports.order', {});
  if (length > longestReportDays) throw new RefusalError('reports.span', { max: longestReportDays, days: length });
  const days = [...datesBetween(from, to)].map((date) => businessDayOn(date, rule));
  return { kind, days, by, split, subjects, teams, columns: columnsOf(kind, query.columns) };
}

function columnsOf(kind: ReportKind, asked: readonly string[]): SpanColumn[] {
  const usual = kind === 'queue' ? usualQueueColumnIds : agentColumnIds;
  const ids = [...new Set(asked.length > 0 ? asked : usual)];
  const wrong = ids.filter((id) => spanColumn(id) === null);
  if (wrong.length > 0) {
    throw inputRefusal(wrong.map((column) => fieldRefusal('columns', 'reports.column', { column })));
  }
  return ids.flatMap((id) => spanColumn(id) ?? []);
}

/** The bounds of its days, in ms. */
export function boundsOf({ days }: AskedReport): { from: number; to: number } {
  return { from: days[0]?.from ?? 0, to: days.at(-1)?.to ?? 0 };
}
