import { Inject, Injectable } from '@nestjs/common';
import { addDays, dateIn, wholeWeek, type Clock, type Instant, type Interval } from '@zhiban/time';
import type { OwedState } from '@zhiban/wire';
import { CentreSettingsService } from '../../centre';
import { WorkingPeople } from '../../people';
import { CLOCK } from '../../platform/clock';
import { PublishedRoster, RosterWorlds } from '../../roster';
import { workedTimes } from '../drawing/shift-times';
import { MeetingsRepository } from '../keeping/meetings.repository';
import { isHeldBy, owedMeetings, owedState, type Owed } from './owed-meetings';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const aheadMs = 16 * hourMs;
const backMs = 7 * dayMs;

/** What the published roster asks for and nobody has held: of the last seven days and of the hours to come. */
@Injectable()
export class OwedReading {
  constructor(
    private readonly settings: CentreSettingsService,
    private readonly people: WorkingPeople,
    private readonly roster: PublishedRoster,
    private readonly worlds: RosterWorlds,
    private readonly meetings: MeetingsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A centre that has never kept meetings here has missed none. */
  async open(): Promise<(Owed & { state: OwedState })[]> {
    const now = this.clock.now();
    const weeks = this.weeks(now);
    const span = { from: (weeks[0]?.from ?? now) - dayMs, to: now + aheadMs + dayMs };
    const [{ shifts }, held, begun] = await Promise.all([
      this.roster.around(span),
      this.meetings.held({ from: span.from, to: now + dayMs }),
      this.meetings.begunAt(),
    ]);
    const placeOf = new Map(this.people.all().map(({ id, person }) => [id, person]));
    return owedMeetings(this.settings.current().settings.meetings, { worked: workedTimes(shifts), placeOf, weeks })
      .filter((owed) => !held.some((meeting) => isHeldBy(owed, meeting)))
      .map((owed) => ({ ...owed, state: owedState(owed, now) }))
      .filter(({ at, state, dueFrom, within }) => {
        if (state !== 'missed') return dueFrom <= now + aheadMs;
        return at >= now - backMs && begun !== null && within.to > begun;
      });
  }

  /** The one before this one, and this one. */
  private weeks(now: Instant): Interval[] {
    const { first, last } = wholeWeek(dateIn(this.worlds.timeZone, now));
    return [-7, 0].map((days) => this.worlds.span({ first: addDays(first, days), last: addDays(last, days) }));
  }
}
