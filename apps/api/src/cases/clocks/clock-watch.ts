import { Injectable } from '@nestjs/common';
import { actsDue, type ClockAct } from '@zhiban/workforce-exceptions';
import { ClockWatchOf } from '../../clocks';
import { CaseViews } from '../case-views';
import { caseTimes } from '../keeping/case-times';
import { CasesRepository, type CaseRow } from '../keeping/cases.repository';
import { CaseClockTeller } from './clock-teller';
import { OverdueFlags } from './overdue-flags';
import { clocksOfCase } from './timed';

const minuteMs = 60_000;

@Injectable()
export class CaseClockWatch extends ClockWatchOf<CaseRow> {
  constructor(
    private readonly cases: CasesRepository,
    private readonly views: CaseViews,
    private readonly teller: CaseClockTeller,
    private readonly flags: OverdueFlags,
  ) {
    super();
  }

  override async look(): Promise<void> {
    await super.look();
    await this.flags.look();
  }

  protected running(): Promise<CaseRow[]> {
    const { rules } = this.views.settings;
    const times = caseTimes(this.views.now() + rules.remindBefore * minuteMs + 1, rules);
    const last = { step: rules.escalateAfter.length, minutes: rules.escalateAfter.at(-1) ?? 0 };
    return this.cases.dueBy(times, last);
  }

  protected told(ids: readonly string[]): Promise<Set<string>> {
    return this.cases.told(ids);
  }

  protected due(row: CaseRow): ClockAct[] {
    const { rules } = this.views.settings;
    return clocksOfCase(row, rules).flatMap((clock) => actsDue(clock, rules, this.views.now()));
  }

  protected tell(id: string, due: (row: CaseRow) => ClockAct | null): Promise<void> {
    return this.teller.tell(id, due);
  }
}
