import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { mayIn, reaches, type ExceptionClock, type Permission, type ServiceException } from '@zhiban/wire';
import { CentreRules } from '../live';
import { CLOCK } from '../platform/clock';
import { RefusalError } from '../platform/problem';
import { reachOfReader, type Reader, type Sight } from '../platform/sign-in';
import { clocksOfRow } from './clocks/timed';
import type { ExceptionRow } from './keeping/exceptions.repository';
import { ExceptionSettingsService } from './settings/exception-settings.service';

/** What a reader sees of an exception, and what they may do with it. */
@Injectable()
export class ExceptionViews {
  constructor(
    private readonly settings: ExceptionSettingsService,
    private readonly centre: CentreRules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of(row: ExceptionRow, reader: Reader): ServiceException {
    const { id, number, version, state, kind, level, title, text, site, team, queue, department } = row;
    const { customer, alarmId, reportedBy, owner, plan } = row;
    return {
      ...{ id, number, version, state, kind, level, title, text, site, team, queue, department },
      ...{ customer, alarm: alarmId, reportedBy, reportedAt: row.firstReportedAt.getTime(), owner, plan },
      solvedAt: row.solvedAt?.getTime() ?? null,
      clocks: clocksOfRow(row, this.settings.rules).map(({ kind, dueAt }) => ({
        kind: kind as ExceptionClock['kind'],
        dueAt,
      })),
      mine: this.handles(row, reader),
    };
  }

  sight(reader: Reader): Sight {
    return { reach: reachOfReader(reader, 'exceptions.read'), name: reader.name };
  }

  /** @throws RefusalError `exception.none` for what the reader may not see, as for what is not there */
  seen(row: ExceptionRow | null, reader: Reader): ExceptionRow {
    if (!row || !this.sees(row, reader)) throw new RefusalError('exception.none', {});
    return row;
  }

  sees(row: ExceptionRow, reader: Reader): boolean {
    const own = row.reportedBy === reader.name || row.owner === reader.name;
    return own || reaches(reachOfReader(reader, 'exceptions.read'), row);
  }

  /** Whoever handles exceptions of its place, and whoever it was given to. */
  handles(row: ExceptionRow, reader: Reader): boolean {
    const permission: Permission = 'exceptions.handle';
    return mayIn(reader, permission, row) || (row.owner === reader.name && reader.permissions.has(permission));
  }

  hasDepartment(zh: string): boolean {
    return this.settings.hasDepartment(zh);
  }

  /** Until when what was reported wants its first assessment. */
  assessBy(row: ExceptionRow): number {
    return clocksOfRow({ ...row, state: 'reported' }, this.settings.rules)[0]?.dueAt ?? this.now();
  }

  now(): number {
    return this.clock.now();
  }

  /** What a page needs to say times and to count down, whatever its own clock says. */
  clockOnWall(): { now: number; timeZone: string } {
    return { now: this.now(), timeZone: this.centre.current.timeZone };
  }
}
