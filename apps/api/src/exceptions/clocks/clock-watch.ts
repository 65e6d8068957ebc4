import { Injectable } from '@nestjs/common';
import { actsDue, type ClockAct } from '@zhiban/workforce-exceptions';
import { ClockWatchOf } from '../../clocks';
import { ExceptionViews } from '../exception-views';
import { ExceptionsRepository, type ExceptionRow } from '../keeping/exceptions.repository';
import { ExceptionSettingsService } from '../settings/exception-settings.service';
import { ClockTeller } from './clock-teller';
import { clocksOfRow } from './timed';

@Injectable()
export class ClockWatch extends ClockWatchOf<ExceptionRow> {
  constructor(
    private readonly exceptions: ExceptionsRepository,
    private readonly settings: ExceptionSettingsService,
    private readonly views: ExceptionViews,
    private readonly teller: ClockTeller,
  ) {
    super();
  }

  protected running(): Promise<ExceptionRow[]> {
    return this.exceptions.open();
  }

  protected told(ids: readonly string[]): Promise<Set<string>> {
    return this.exceptions.told(ids);
  }

  protected due(row: ExceptionRow): ClockAct[] {
    const { rules } = this.settings;
    return clocksOfRow(row, rules).flatMap((clock) => actsDue(clock, rules, this.views.now()));
  }

  protected tell(id: string, due: (row: ExceptionRow) => ClockAct | null): Promise<void> {
    return this.teller.tell(id, due);
  }
}
