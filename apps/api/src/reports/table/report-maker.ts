import { Injectable } from '@nestjs/common';
import type { SpanColumn } from '@zhiban/live-metrics';
import { mostReportRows, type QueueRule, type ReportColumn, type ReportRow, type ReportTable } from '@zhiban/wire';
import { CentreRules, inSlices } from '../../live';
import { RefusalError } from '../../platform/problem';
import { boundsOf, type AskedReport } from './asked-report';
import { pauseColumns, pauseValues } from './pause-columns';
import { ReportReader } from './report-reader';
import { chartPointOf, rowOf, type Named, type RowWords } from './report-rows';
import { endsWithDay, stepsOfDay } from './report-steps';
import { ReportSums, type Cell } from './report-sums';

type MadeRow = { row: ReportRow; cell: Cell };
type Point = { order: number; point: ReportTable['chart'][number] };

/** Sums stored intervals up into the table of a report, day by day and in slices. */
@Injectable()
export class ReportMaker {
  constructor(
    private readonly reader: ReportReader,
    private readonly rules: CentreRules,
  ) {}

  async make(asked: AskedReport): Promise<Omit<ReportTable, 'replays'>> {
    const { kind, by, days, columns } = asked;
    const rule = this.rules.current;
    const names = new Map<string, Named>();
    const sums = new ReportSums(kind === 'queue');
    const made: MadeRow[] = [];
    const chart: Point[] = [];
    const words = this.words(asked, names);
    const flush = () => {
      const { cells, steps } = sums.take();
      for (const cell of steps) chart.push({ order: cell.order, point: chartPointOf(kind, cell, words.ruleOf(null)) });
      for (const cell of asked.split ? cells : steps) made.push({ cell, row: rowOf(cell, columns, words) });
      if (made.length > mostReportRows) throw new RefusalError('reports.rows', { max: mostReportRows });
    };
    for (const day of days) {
      const stepOf = stepsOfDay(by, day, rule);
      for await (const readings of this.reader.ofDay(asked, day, names)) {
        await inSlices(readings, (reading) => sums.add(stepOf(reading.from, reading.to), reading));
      }
      if (endsWithDay(by)) flush();
    }
    flush();
    const bounds = boundsOf(asked);
    const closed = sums.total.sum.reading.to;
    return {
      kind,
      by,
      from: days[0]?.date ?? '',
      to: days.at(-1)?.date ?? '',
      spanFrom: bounds.from,
      spanTo: bounds.to,
      timeZone: rule.timeZone,
      closedUntil: closed === -Infinity ? null : closed,
      chart: chart.sort((a, b) => a.order - b.order).map(({ point }) => point),
      ...this.table(asked, made, { cell: sums.total, row: rowOf(sums.total, columns, words) }),
    };
  }

  /** The rows in their order, with a column for each reason of a pause where not-ready time is asked for. */
  private table({ kind, columns }: AskedReport, made: MadeRow[], total: MadeRow) {
    const pauses =
      kind === 'agent' && columns.some(({ id }) => id === 'NOT-READY-TIME')
        ? pauseColumns(this.rules.current, total.cell.sum.pauses)
        : [];
    const whole = ({ row, cell }: MadeRow): ReportRow => ({
      ...row,
      values: [...row.values, ...pauseValues(this.rules.current, pauses, cell.sum.pauses)],
    });
    return {
      columns: [...columns.map(columnView), ...pauses.map(({ code: _, ...column }) => column)],
      rows: made.sort((a, b) => a.cell.order - b.cell.order || bySubject(a.row, b.row)).map(whole),
      total: total.cell.count > 0 ? whole(total) : null,
    };
  }

  /** One queue's rows go by its own rule; a sum over queues, and agents, by the centre's. */
  private words({ kind, subjects }: AskedReport, names: Map<string, Named>): RowWords {
    const own = (id: string): QueueRule => {
      const slash = id.indexOf('/');
      return this.rules.rule(id.slice(0, slash), id.slice(slash + 1));
    };
    const only = kind === 'queue' && subjects.length === 1 ? subjects[0] : undefined;
    return {
      ruleOf: (subject) => {
        const queue = kind === 'queue' ? (subject ?? only) : undefined;
        return queue === undefined ? this.rules.current.defaultRule : own(queue);
      },
      nameOf: (subject) => names.get(subject) ?? { id: subject, zh: subject, en: subject, team: null },
    };
  }
}

const columnView = ({ id, zh, en, formula, thresholdSeconds, unit }: SpanColumn): ReportColumn => ({
  id,
  zh,
  en,
  formula,
  thresholdSeconds,
  unit,
});

const bySubject = (a: ReportRow, b: ReportRow): number => {
  const [one, other] = [a, b].map(
    ({ subject }) => `${subject?.team ?? ''}\n${subject?.zh ?? ''}\n${subject?.id ?? ''}`,
  );
  return (one ?? '') < (other ?? '') ? -1 : 1;
};
