import { Inject, Injectable } from '@nestjs/common';
import type { Clock, DayRule } from '@zhiban/time';
import { mayIn, reaches, type CaseDue, type CustomerCase } from '@zhiban/wire';
import { CentreSettingsService } from '../centre';
import { CLOCK } from '../platform/clock';
import { RefusalError } from '../platform/problem';
import { reachOfReader, type Reader, type Sight } from '../platform/sign-in';
import { clocksOfCase } from './clocks/timed';
import { caseTimes, type CaseTimes } from './keeping/case-times';
import type { CaseRow } from './keeping/cases.repository';
import { CaseSettingsService } from './settings/case-settings.service';

/** What a reader sees of a case, and what they may do with it. */
@Injectable()
export class CaseViews {
  constructor(
    readonly settings: CaseSettingsService,
    private readonly centre: CentreSettingsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of(row: CaseRow, reader: Reader): CustomerCase {
    const { openedAt, promisedAt, brokenAt, settledAt, calledAt, ...same } = row;
    const [running] = clocksOfCase(row, this.settings.rules);
    return {
      ...same,
      openedAt: openedAt.getTime(),
      promisedAt: promisedAt.getTime(),
      brokenAt: brokenAt?.getTime() ?? null,
      settledAt: settledAt?.getTime() ?? null,
      calledAt: calledAt?.getTime() ?? null,
      due: running ? { kind: running.kind as CaseDue['kind'], at: running.dueAt } : null,
      overdue: running !== undefined && running.dueAt < this.now(),
      mine: this.handles(row, reader),
    };
  }

  sight(reader: Reader): Sight {
    return { reach: reachOfReader(reader, 'cases.read'), name: reader.name };
  }

  /** @throws RefusalError `case.none` for what the reader may not see, as for what is not there */
  seen(row: CaseRow | null, reader: Reader): CaseRow {
    const own = row?.openedBy === reader.name || row?.owner === reader.name;
    if (!row || !(own || reaches(reachOfReader(reader, 'cases.read'), row))) throw new RefusalError('case.none', {});
    return row;
  }

  /** Whoever handles the cases of its place, and whoever it was given to. */
  handles(row: CaseRow, reader: Reader): boolean {
    return row.owner === reader.name || mayIn(reader, 'cases.handle', row);
  }

  times(): CaseTimes {
    return caseTimes(this.now(), this.settings.rules);
  }

  get timeZone(): string {
    return this.dayRule.timeZone;
  }

  get dayRule(): DayRule {
    return this.centre.current().settings;
  }

  now(): number {
    return this.clock.now();
  }
}
