import { Injectable } from '@nestjs/common';
import { awayLimits, seatState, type SeatNow } from '@zhiban/live-state';
import { CentreRules, FloorRuntime, type SourceFloor } from '../live';
import { PeopleDirectory } from '../people';

export interface PersonSeat {
  floor: SourceFloor;
  seat: string;
  now: SeatNow;
  /** On a pause that counts as away from the seat (LIVE-3). */
  away: boolean;
}

/** The seats of the floor by the person who sits there, as they are now. */
@Injectable()
export class PersonSeats {
  constructor(
    private readonly runtime: FloorRuntime,
    private readonly people: PeopleDirectory,
    private readonly rules: CentreRules,
  ) {}

  /** By employee number. */
  all(at: number): Map<string, PersonSeat[]> {
    const seats = new Map<string, PersonSeat[]>();
    for (const floor of this.runtime.sources.values()) {
      for (const [seat, { name }] of floor.floor.seats) {
        const person = this.people.byAgent(floor.source, seat, name);
        const now = person && seatState(floor.floor, seat, at);
        if (!now) continue;
        const own = seats.get(person.number) ?? [];
        seats.set(person.number, own);
        own.push({ floor, seat, now, away: this.isAway(now) });
      }
    }
    return seats;
  }

  private isAway({ state, reason, since }: SeatNow): boolean {
    return state === 'not-ready' && awayLimits(this.rules.current, reason, since).away;
  }
}
