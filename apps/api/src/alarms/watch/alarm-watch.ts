import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { evaluate, storedState, type AlarmStates } from '@zhiban/live-alarms';
import type { Clock } from '@zhiban/time';
import type { AlarmRule } from '@zhiban/wire';
import { LiveStart } from '../../live';
import { CLOCK } from '../../platform/clock';
import { AlarmRulesService } from '../rules/alarm-rules.service';
import { AlarmBook } from './alarm-book';
import { FloorSightings, type Look } from './floor-sightings';

const everyMs = 1000;

/** Once a second every rule looks at the floor. From memory alone; what turned is shown at once and written after. */
@Injectable()
export class AlarmWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Alarms');
  private readonly states = new Map<string, AlarmStates>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly rules: AlarmRulesService,
    private readonly floor: FloorSightings,
    private readonly book: AlarmBook,
    private readonly live: LiveStart,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Alarms that an earlier run left open stay open: they do not fire again. */
  async onApplicationBootstrap(): Promise<void> {
    for (const { subject, record } of await this.book.restore()) {
      const states = new Map(this.states.get(record.rule));
      this.states.set(record.rule, states.set(subject, storedState(record.severity)));
    }
    this.timer = setInterval(() => this.tick(), everyMs);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** One look. The floor has to be restored first, or all alarms would seem to be over. */
  look(): void {
    if (!this.live.ready) return;
    const rules = this.rules.current();
    const look = this.floor.at(this.clock.now(), rules);
    for (const rule of rules) this.judge(rule, look);
    for (const id of this.states.keys()) if (!rules.some((rule) => rule.id === id)) this.forget(id, look.at);
  }

  private tick(): void {
    try {
      this.look();
    } catch (error) {
      this.log.error(error);
    }
  }

  private judge(rule: AlarmRule, look: Look): void {
    const readings = look.of(rule);
    const glance = { at: look.at, timeZone: look.timeZone, readings, blind: look.blindTo(rule) };
    const { states, turns } = evaluate(rule, glance, this.states.get(rule.id) ?? new Map());
    if (states.size > 0) this.states.set(rule.id, states);
    else this.states.delete(rule.id);
    if (states.size + turns.length === 0) return;
    const seen = new Map(readings.map((sighting) => [sighting.subject, sighting]));
    for (const turn of turns) this.book.turn(rule, turn, seen.get(turn.subject));
    for (const subject of states.keys()) this.book.follow(rule.id, seen.get(subject));
  }

  /** A rule that was removed clears what it had raised. */
  private forget(id: string, at: number): void {
    for (const subject of this.states.get(id)?.keys() ?? []) this.book.clear(id, subject, at, 'rule');
    this.states.delete(id);
  }
}
