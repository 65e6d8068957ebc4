import { Injectable } from '@nestjs/common';
import type { BusinessDay } from '@zhiban/time';
import { CentreRules, type StoredAgentInterval, type StoredInterval } from '../../live';
import type { AskedReport } from './asked-report';
import { ReportRepository, type QueueChoice, type Span } from './report.repository';
import type { Named } from './report-rows';
import type { SubjectReading } from './report-sums';

const pieces = 4;

/** Reads a report's stored intervals piece by piece, so that a long span is never in memory as a whole. */
@Injectable()
export class ReportReader {
  constructor(
    private readonly repository: ReportRepository,
    private readonly rules: CentreRules,
  ) {}

  /** Of one business day, in the order of time. `names` learns who the subjects are. */
  async *ofDay(asked: AskedReport, day: BusinessDay, names: Map<string, Named>): AsyncGenerator<SubjectReading[]> {
    for (const span of piecesOf(day)) {
      if (asked.kind === 'agent') {
        const rows = await this.repository.agentIntervals(span, asked.subjects, asked.teams);
        yield rows.map((row) => ofAgent(row, names));
      } else {
        const choice = choiceOf(asked);
        const rows = await this.repository.queueIntervals(span, choice);
        yield rows
          .filter((row) => this.wanted(asked, row))
          .map((row) => ({ ...this.ofQueue(row, names), beside: choice === 'each' && row.queue === '' }));
      }
    }
  }

  /** A queue that is on no wall is in a report only if it is asked for by name. */
  private wanted({ subjects }: AskedReport, { source, queue }: StoredInterval): boolean {
    return subjects.length > 0 || queue === '' || this.rules.shown(source, queue);
  }

  private ofQueue({ source, queue, from, to, counts, rule, gap }: StoredInterval, names: Map<string, Named>) {
    const subject = `${source}/${queue}`;
    if (!names.has(subject)) names.set(subject, nameOfQueue(this.rules, source, queue));
    const { tally, waitingAtStart, waitingAtEnd, seatTimes, figures } = counts;
    return { subject, from, to, tally, waitingAtStart, waitingAtEnd, seatTimes, gap, shown: { figures, rule } };
  }
}

function ofAgent(
  { source, seat, person, name, team, from, to, counts, gap }: StoredAgentInterval,
  names: Map<string, Named>,
) {
  const subject = person === null ? `seat:${source}/${seat}` : `person:${person}`;
  names.set(subject, { id: subject, zh: name, en: name, team });
  return { subject, from, to, ...counts, gap };
}

export function nameOfQueue(rules: CentreRules, source: string, queue: string): Named {
  const setting = rules.setting(source, queue);
  return { id: `${source}/${queue}`, zh: setting?.zh ?? queue, en: setting?.en ?? queue, team: null };
}

/** Without a choice and without a row for each, the whole of each source is what its wall showed. */
function choiceOf({ subjects, split }: AskedReport): QueueChoice {
  if (subjects.length > 0) return { ids: subjects };
  return split ? 'each' : 'whole';
}

function piecesOf({ from, to }: Span): Span[] {
  const length = Math.ceil((to - from) / pieces);
  return Array.from({ length: pieces }, (_, i) => ({
    from: from + i * length,
    to: Math.min(to, from + (i + 1) * length),
  }));
}
