import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { AsksBook, PersonSeats } from '../../floor-asks';
import { CLOCK } from '../../platform/clock';
import { AlarmFacts } from '../watch/alarm-facts';

const kind = 'raised-hand';
const everyMs = 1000;

/** LIVE-7: whose hand is up has an alarm at each of their seats until somebody takes it. */
@Injectable()
export class RaisedHands implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private held = new Set<string>();

  constructor(
    private readonly book: AsksBook,
    private readonly seats: PersonSeats,
    private readonly facts: AlarmFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.tell();
    this.facts.toldAll(kind);
    this.timer = setInterval(() => this.tell(), everyMs);
    this.timer.unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private tell(): void {
    const { hands } = this.book;
    if (hands.length === 0 && this.held.size === 0) return;
    const seats = hands.length > 0 ? this.seats.all(this.clock.now()) : new Map<string, never[]>();
    const up = new Set<string>();
    for (const { person, raisedAt } of hands) {
      for (const { floor, seat } of seats.get(person) ?? []) {
        const subject = `${floor.source}/${seat}`;
        up.add(subject);
        this.facts.hold({ kind, subject, severity: 'alarm', since: raisedAt.getTime(), zh: '举手', en: 'hand up' });
      }
    }
    for (const subject of this.held) if (!up.has(subject)) this.facts.letGo(kind, subject);
    this.held = up;
  }
}
