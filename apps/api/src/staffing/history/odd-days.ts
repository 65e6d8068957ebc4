import { Inject, Injectable } from '@nestjs/common';
import { businessDayOn, weekdayOf, type Clock } from '@zhiban/time';
import type { AverageWeeks, CentreSettings, LeftOutReason } from '@zhiban/wire';
import { CalendarService } from '../../calendar';
import { CLOCK } from '../../platform/clock';

/** Which days a mean should not rest on. */
@Injectable()
export class OddDays {
  constructor(
    private readonly calendar: CalendarService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  why(date: string, { leaveOut, leaveOutNamed }: AverageWeeks, centre: CentreSettings): LeftOutReason | null {
    if (businessDayOn(date, centre).to > this.clock.now()) return 'future';
    if (leaveOut.includes(date)) return 'chosen';
    if (!leaveOutNamed) return null;
    const named = this.calendar.year(Number(date.slice(0, 4))).days.find((day) => day.date === date);
    if (!named) return null;
    const weekend = weekdayOf(date) > 5;
    if (named.kind === 'working') return weekend ? 'make-up' : 'special';
    return named.kind === 'rest' && weekend && !named.own ? null : 'holiday';
  }
}
