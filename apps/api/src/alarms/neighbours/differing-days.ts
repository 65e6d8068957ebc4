import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { DayReplay } from '@zhiban/wire';
import { CLOCK } from '../../platform/clock';
import { DayReplays } from '../../reports';
import { AlarmFacts } from '../watch/alarm-facts';

const kind = 'replay';
const dayMs = 86_400_000;
/** Days back that a start looks for findings that still stand. */
const daysBack = 35;

/** A day whose stored figures do not follow from its raw events is an alarm until a later replay finds them equal. */
@Injectable()
export class DifferingDays implements OnApplicationBootstrap {
  private readonly log = new Logger('Alarms');

  constructor(
    private readonly replays: DayReplays,
    private readonly facts: AlarmFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.replays.findings.subscribe((found) => this.tell(found));
    const now = this.clock.now();
    try {
      for (const found of await this.replays.found(date(now - daysBack * dayMs), date(now + dayMs))) this.tell(found);
      this.facts.toldAll(kind);
    } catch (error) {
      this.log.warn({ msg: 'What earlier replays found could not be read.', reason: String(error) });
    }
  }

  private tell({ day, verdict, replayedAt, differenceCount: n }: Omit<DayReplay, 'differences'>): void {
    if (verdict !== 'differs') return this.facts.letGo(kind, day);
    const words = {
      zh: `${day} 的报表与原始事件有 ${n} 处不一致`,
      en: `Reports of ${day} differ from the raw events in ${n} place(s)`,
    };
    this.facts.hold({ kind, subject: day, severity: 'alarm', since: replayedAt, ...words });
  }
}

const date = (at: number): string => new Date(at).toISOString().slice(0, 10);
