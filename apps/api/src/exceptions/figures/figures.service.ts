import { Injectable } from '@nestjs/common';
import type { ExceptionFigures, ExceptionFiguresQuery } from '@zhiban/wire';
import { keyFigures, keyFiguresBy, type CountedException } from '@zhiban/workforce-exceptions';
import { IntervalFigureStore } from '../../live';
import type { Reader } from '../../platform/sign-in';
import { solveByOf } from '../clocks/timed';
import { ExceptionViews } from '../exception-views';
import { ExceptionsRepository } from '../keeping/exceptions.repository';
import { ExceptionSettingsService } from '../settings/exception-settings.service';

const dimensions = ['kind', 'level', 'department'] as const;

/** EXC-5: how often something goes wrong, whether it is handled in time, and whether customers are satisfied. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly exceptions: ExceptionsRepository,
    private readonly settings: ExceptionSettingsService,
    private readonly views: ExceptionViews,
    private readonly intervals: IntervalFigureStore,
  ) {}

  async figures({ from, to }: ExceptionFiguresQuery, reader: Reader): Promise<ExceptionFigures> {
    const [rows, contacts] = await Promise.all([
      this.exceptions.reported(from, to, this.views.sight(reader)),
      this.contacts(from, to),
    ]);
    const { rules } = this.settings;
    const counted = rows.map((row): CountedException => ({
      ...{ kind: row.kind, level: row.level, department: row.department, answers: row.answers },
      dueAt: solveByOf(row, rules),
      solvedAt: row.solvedAt?.getTime() ?? null,
    }));
    const now = this.views.now();
    const by = dimensions.flatMap((dimension) => {
      const groups = keyFiguresBy(counted, (one) => one[dimension], contacts, now);
      return [...groups].map(([key, figures]) => ({
        by: dimension,
        key: key === null ? null : String(key),
        ...figures,
      }));
    });
    return { timeZone: this.views.clockOnWall().timeZone, all: keyFigures(counted, contacts, now), by };
  }

  /** Contacts that came to the centre, each counted once however many queues it went through. */
  private async contacts(from: number, to: number): Promise<number> {
    const intervals = await this.intervals.offered(from, to);
    return intervals.reduce((sum, { queue, offered }) => (queue === '' ? sum + offered : sum), 0);
  }
}
