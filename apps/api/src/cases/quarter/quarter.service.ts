import { Injectable } from '@nestjs/common';
import type { CaseQuarter, CaseQuarterQuery } from '@zhiban/wire';
import { caseFigures, caseFiguresBy, tooMany, type CaseFigures } from '@zhiban/workforce-exceptions';
import type { Reader } from '../../platform/sign-in';
import { CaseViews } from '../case-views';
import { CaseSumsRepository } from '../keeping/case-sums.repository';
import { quarterSpan } from './quarter-span';

const dimensions = ['kind', 'department'] as const;

/** The quarter as departments and management get it (CASE-3), of the cases that the reader sees. */
@Injectable()
export class QuarterService {
  constructor(
    private readonly sums: CaseSumsRepository,
    private readonly views: CaseViews,
  ) {}

  async figures({ quarter }: CaseQuarterQuery, reader: Reader): Promise<CaseQuarter> {
    const { dayRule, timeZone } = this.views;
    const span = quarterSpan(quarter, dayRule);
    const [sight, times] = [this.views.sight(reader), this.views.times()];
    const [groups, overdue, flags] = await Promise.all([
      this.sums.groups(span, sight, times),
      this.sums.overdueByOwner(sight, times),
      this.sums.flags(span),
    ]);
    const { scores, ...all } = caseFigures(groups);
    const by = dimensions.flatMap((dimension) =>
      [...caseFiguresBy(groups, (group) => group[dimension])]
        .map(([key, figures]) => ({ by: dimension, key, ...plain(figures) }))
        .sort((a, b) => b.cases - a.cases),
    );
    const owners = this.owners(overdue, flags, sight.reach.all);
    return { quarter, ...span, timeZone, now: this.views.now(), all, scores: [...scores], by, owners };
  }

  /** Those who have overdue cases now, and, for whom everything is to be seen, those who had too many in the quarter. */
  private owners(counts: ReadonlyMap<string, number>, flags: ReadonlyMap<string, number>, everybody: boolean) {
    const over = tooMany(counts, this.views.settings.rules);
    const names = new Set([...counts.keys(), ...(everybody ? flags.keys() : [])]);
    return [...names]
      .map((owner) => ({
        ...{ owner, overdue: counts.get(owner) ?? 0, flagged: over.has(owner), flags: flags.get(owner) ?? 0 },
      }))
      .sort((a, b) => b.overdue - a.overdue || b.flags - a.flags || (a.owner < b.owner ? -1 : 1));
  }
}

const plain = ({ scores: _, ...figures }: CaseFigures) => figures;
