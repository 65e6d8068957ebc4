import { Inject, Injectable } from '@nestjs/common';
import { agentColumnIds, queueColumnIds, spanColumn } from '@zhiban/live-metrics';
import { businessDayOf, type Clock } from '@zhiban/time';
import type { ReportChoices, ReportColumn, ReportKind, ReportQuery, ReportTable } from '@zhiban/wire';
import { CentreRules } from '../../live';
import { CLOCK } from '../../platform/clock';
import { DayReplays } from '../replay/day-replays';
import { askedReport } from './asked-report';
import { ReportMaker } from './report-maker';
import { nameOfQueue } from './report-reader';
import { ReportRepository } from './report.repository';
import { ReportTurns } from './report-turns';

const lookBackMs = 8 * 86_400_000;

@Injectable()
export class ReportService {
  private readonly turns = new ReportTurns();

  constructor(
    private readonly maker: ReportMaker,
    private readonly repository: ReportRepository,
    private readonly rules: CentreRules,
    private readonly replays: DayReplays,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The report, with what the replays of its days found. */
  async table(kind: ReportKind, query: ReportQuery): Promise<ReportTable> {
    const asked = askedReport(kind, query, this.rules.current);
    const table = await this.turns.run(() => this.maker.make(asked));
    return { ...table, replays: await this.replays.found(table.from, table.to) };
  }

  /** What there is to choose from. */
  async choices(): Promise<ReportChoices> {
    const now = this.clock.now();
    const span = { from: now - lookBackMs, to: now };
    const [first, seen, teams] = await Promise.all([
      this.repository.firstInterval(),
      this.repository.queuesIn(span),
      this.repository.teamsIn(span),
    ]);
    const set = this.rules.current.queues;
    const known = new Map([...set, ...seen].map(({ source, queue }) => [`${source}/${queue}`, { source, queue }]));
    return {
      today: this.dayOf(now),
      firstDay: first === null ? null : this.dayOf(first),
      timeZone: this.rules.current.timeZone,
      queues: [...known.values()].map(({ source, queue }) => {
        const { id, zh, en } = nameOfQueue(this.rules, source, queue);
        return { id, zh, en };
      }),
      teams,
      columns: { queue: columnsOf(queueColumnIds), agent: columnsOf(agentColumnIds) },
    };
  }

  private dayOf(at: number): string {
    return businessDayOf(at, this.rules.current).date;
  }
}

const columnsOf = (ids: readonly string[]): ReportColumn[] =>
  ids.flatMap((asked) => {
    const column = spanColumn(asked);
    if (!column) return [];
    const { id, zh, en, formula, thresholdSeconds, unit } = column;
    return [{ id, zh, en, formula, thresholdSeconds, unit }];
  });
