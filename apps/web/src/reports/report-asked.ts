import type { ReportChoices, ReportFormat, ReportKind, ReportStep } from '@zhiban/wire';
import type { Language } from '@zhiban/wire';

/** What the reader has chosen. Empty lists mean all, or the usual columns. */
export interface ReportAsked {
  kind: ReportKind;
  from: string;
  to: string;
  by: ReportStep;
  split: boolean;
  subjects: string[];
  teams: string[];
  columns: string[];
}

// Written as a record, so that the types refuse a list that lacks one; the contract's schemas stay out of the pages.
const steps: Record<ReportStep, true> = {
  interval: true,
  day: true,
  week: true,
  month: true,
  'time-of-day': true,
  weekday: true,
  whole: true,
};
export const reportSteps = Object.keys(steps) as ReportStep[];

export const quickSpans = ['today', 'yesterday', 'last-week', 'last-month'] as const;
export type QuickSpan = (typeof quickSpans)[number];

const day = (date: string) => new Date(`${date}T00:00:00Z`);
const text = (date: Date) => date.toISOString().slice(0, 10);
const shifted = (date: string, days: number) => text(new Date(day(date).getTime() + days * 86_400_000));

/** The business days of a quick choice, seen from the business day that runs; and the step that suits its length. */
export function quickSpan(span: QuickSpan, today: string): Pick<ReportAsked, 'from' | 'to' | 'by'> {
  if (span === 'today') return { from: today, to: today, by: 'interval' };
  if (span === 'yesterday') return { from: shifted(today, -1), to: shifted(today, -1), by: 'interval' };
  if (span === 'last-week') {
    const sinceMonday = (day(today).getUTCDay() + 6) % 7;
    return { from: shifted(today, -sinceMonday - 7), to: shifted(today, -sinceMonday - 1), by: 'day' };
  }
  const to = shifted(`${today.slice(0, 7)}-01`, -1);
  return { from: `${to.slice(0, 7)}-01`, to, by: 'day' };
}

/** Which quick choice the days are; `null`: none. */
export function quickOf({ from, to }: Pick<ReportAsked, 'from' | 'to'>, today: string): QuickSpan | null {
  return (
    quickSpans.find((span) => {
      const days = quickSpan(span, today);
      return days.from === from && days.to === to;
    }) ?? null
  );
}

/** A service level asked at another threshold. */
export function withThreshold(columns: readonly string[], seconds: number): string[] {
  return columns.map((id) => id.replace(/^(SL-[A-Z-]+)@\d+$/, `$1@${seconds}`));
}

function queryOf({ from, to, by, split, subjects, teams, columns, kind }: ReportAsked): URLSearchParams {
  const query = new URLSearchParams({ from, to, by, split: String(split) });
  const lists = { subjects: kind === 'queue' ? subjects : [], teams: kind === 'agent' ? teams : [], columns };
  for (const [name, list] of Object.entries(lists)) for (const one of list) query.append(name, one);
  return query;
}

const area = (kind: ReportKind) => `/api/v1/reports/${kind === 'queue' ? 'queues' : 'agents'}`;
export const tablePath = (asked: ReportAsked): string => `${area(asked.kind)}?${queryOf(asked).toString()}`;

export function filePath(asked: ReportAsked, format: ReportFormat, language: Language): string {
  const query = queryOf(asked);
  query.set('format', format);
  query.set('language', language);
  return `${area(asked.kind)}/export?${query.toString()}`;
}

/** What a page begins with: yesterday, for today is not over. */
export function firstAsked({ today, firstDay }: Pick<ReportChoices, 'today' | 'firstDay'>): ReportAsked {
  const yesterday = quickSpan('yesterday', today);
  const days = firstDay !== null && firstDay <= yesterday.from ? yesterday : quickSpan('today', today);
  return { kind: 'queue', ...days, split: true, subjects: [], teams: [], columns: [] };
}
