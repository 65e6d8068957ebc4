import { Inject, Injectable, Logger } from '@nestjs/common';
import { businessDayOn, type BusinessDay, type Clock } from '@zhiban/time';
import type { DayReplay, SettingsVersion } from '@zhiban/wire';
import { Subject } from 'rxjs';
import { CentreSettingsService } from '../../centre';
import { CLOCK } from '../../platform/clock';
import { RefusalError } from '../../platform/problem';
import { ReplayDesk, type Judged } from './replay-desk';
import { ReplayRepository } from './replay.repository';

const differencesKept = 200;
const page = 200;
/** A door's events settle for five seconds; what the day's last interval counts is stored soon after. */
const settledMs = 60_000;

/** The replays of business days and what they found. One at a time. */
@Injectable()
export class DayReplays {
  private readonly log = new Logger('Replay');
  private readonly found$ = new Subject<DayReplay>();
  private running: string | null = null;
  /** Each finding once it is stored: a day that differs is to be alarmed. */
  readonly findings = this.found$.asObservable();

  constructor(
    private readonly desk: ReplayDesk,
    private readonly repository: ReplayRepository,
    private readonly settings: CentreSettingsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Replays a day that is over and keeps what was found. */
  async replay(date: string): Promise<DayReplay> {
    const day = businessDayOn(date, this.settings.current().settings);
    if (this.clock.now() < day.to + settledMs) throw new RefusalError('replay.not-over', { day: date });
    if (this.running !== null) throw new RefusalError('replay.busy', { day: this.running });
    this.running = date;
    try {
      const found = this.findingOf(day, await this.desk.judge(day, await this.versions()));
      await this.repository.save(found);
      this.announce(found);
      return found;
    } finally {
      this.running = null;
    }
  }

  /** The newest finding of a day; `null`: it was not replayed yet. */
  async of(date: string): Promise<DayReplay | null> {
    return (await this.repository.newest(date, date))[0] ?? null;
  }

  /** The newest of each day between two, both included, without the single differences. */
  async found(from: string, to: string): Promise<Omit<DayReplay, 'differences'>[]> {
    return (await this.repository.newest(from, to)).map(({ differences: _, ...finding }) => finding);
  }

  private findingOf({ date }: BusinessDay, { differences, reason, intervals, events }: Judged): DayReplay {
    const verdict = differences.length > 0 ? 'differs' : reason === null ? 'equal' : 'incomplete';
    return {
      day: date,
      replayedAt: this.clock.now(),
      verdict,
      reason: verdict === 'incomplete' ? reason : null,
      intervals,
      events,
      differenceCount: differences.length,
      differences: differences.slice(0, differencesKept),
    };
  }

  private announce(found: DayReplay): void {
    const { day, verdict, reason, intervals, events, differenceCount } = found;
    const told = { msg: 'day replayed', day, verdict, reason, intervals, events, differences: differenceCount };
    if (verdict === 'differs') this.log.error(told);
    else this.log.log(told);
    this.found$.next(found);
  }

  private async versions(): Promise<SettingsVersion[]> {
    const all: SettingsVersion[] = [];
    for (let before: number | undefined; ; before = all.at(-1)?.version) {
      const some = await this.settings.history({ before, limit: page });
      all.push(...some);
      if (some.length < page) return all;
    }
  }
}
