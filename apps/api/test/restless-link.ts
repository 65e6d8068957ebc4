import type { AcdEvent } from '@zhiban/acd-events';
import { restlessDay, seededChance } from '@zhiban/testing';
import type { handClock } from '@zhiban/time';
import { EventStoring, ExchangeIntake, SourceBook } from '../src/ingest';
import { FloorRuntime } from '../src/live';
import type { TestApp } from './test-app';

type HandClock = ReturnType<typeof handClock>;
const dayMs = 86_400_000;

/** A restless day of 2026-11-20, or of so many days later, with ids of its own. */
export const restlessEvents = (seed: number, days = 0, length = 900): AcdEvent[] =>
  restlessDay(seed, length).map((event) => {
    return { ...event, id: `${days}-${event.id}`, at: Math.round(event.at) + days * dayMs };
  });

/** A link that is often late, and a wall that ticks when it likes, on a clock that goes with them. */
export class RestlessLink {
  constructor(
    private readonly api: TestApp,
    private readonly clock: HandClock,
  ) {}

  tell(events: readonly AcdEvent[], seed: number): void {
    const chance = seededChance(seed);
    const status = this.get(SourceBook).open('pbx', 'ami');
    for (let from = 0; from < events.length;) {
      const batch = events.slice(from, (from += 1 + Math.floor(chance() * 4)));
      const late = chance() < 0.2 ? chance() * 4000 : chance() * 150;
      this.tickUntil(Math.max(this.clock.now(), ...batch.map(({ at }) => at)) + Math.round(late), chance);
      this.get(ExchangeIntake).receive(status, batch);
    }
  }

  /** Until some time when everything before it is stored. */
  async sleepUntil(at: string): Promise<void> {
    this.clock.set(Date.parse(at));
    this.get(FloorRuntime).advance(this.clock.now());
    await this.get(FloorRuntime).intervalsStored();
    await this.get(EventStoring).writer.settled(this.get(ExchangeIntake).lastSeq);
  }

  private tickUntil(arrival: number, chance: () => number): void {
    for (let tick = this.clock.now(); tick < arrival; tick += 20 + Math.round(chance() * 2000)) {
      this.clock.set(tick);
      this.get(FloorRuntime).advance(tick);
    }
    this.clock.set(arrival);
  }

  private get<T>(type: new (...parts: never[]) => T): T {
    return this.api.app.get(type, { strict: false });
  }
}
