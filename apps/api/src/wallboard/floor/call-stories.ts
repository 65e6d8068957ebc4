import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { mayIn, type CallStep, type CallStory } from '@zhiban/wire';
import { AcdEventReader, type SequencedEvent } from '../../ingest';
import { FloorRuntime, maskCaller } from '../../live';
import { PeopleDirectory } from '../../people';
import { CLOCK } from '../../platform/clock';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { callStepOf, isOver } from './call-steps';

/** How far back a call is looked for that is no longer on the floor. */
const lookBackMs = 12 * 3_600_000;
/** A call may have visited other queues before the one in which it is. */
const earlierMs = 3_600_000;
const mostSteps = 200;

/** How one call went, from the stored events. Seats of other teams are not told. */
@Injectable()
export class CallStories {
  constructor(
    private readonly runtime: FloorRuntime,
    private readonly events: AcdEventReader,
    private readonly people: PeopleDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(visit: string, reader: Reader): Promise<CallStory> {
    const at = this.clock.now();
    const present = this.present(visit);
    const from = present ? present.since - earlierMs : at - lookBackMs;
    const told = await this.events.ofVisit(visit, from, mostSteps);
    if (!present && told.length === 0) throw new RefusalError('not-found', {});
    const steps = told.flatMap(({ source, event }) => callStepOf(source, event) ?? []);
    return {
      at,
      visit,
      caller: maskCaller(present?.caller ?? callerOf(told)),
      steps: steps.map((step) => this.inReach(step, reader)),
      over: !present && isOver(steps),
    };
  }

  private present(visit: string): { since: number; caller: string | null } | null {
    for (const { floor } of this.runtime.sources.values()) {
      const waiting = floor.visits.get(visit);
      if (waiting) return waiting;
      const talk = floor.talks.get(visit);
      if (talk) return { since: talk.since - talk.waitMs, caller: talk.caller };
    }
    return null;
  }

  private inReach(step: CallStep, reader: Reader): CallStep {
    if (step.seat === null) return step;
    const [source = ''] = step.seat.split('/', 1);
    const seat = step.seat.slice(source.length + 1);
    const name = this.runtime.sources.get(source)?.floor.seats.get(seat)?.name ?? null;
    const place = this.people.byAgent(source, seat, name) ?? { site: null, team: null };
    return mayIn(reader, 'floor.read', place) ? step : { ...step, seat: null };
  }
}

function callerOf(told: readonly SequencedEvent[]): string | null {
  for (const { event } of told) if (event.type === 'visit-offered' && event.caller !== null) return event.caller;
  return null;
}
