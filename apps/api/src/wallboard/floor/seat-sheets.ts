import { Inject, Injectable } from '@nestjs/common';
import { findReason, type Membership, type Seat } from '@zhiban/live-state';
import type { Clock } from '@zhiban/time';
import { mayIn, type SeatMembership, type SeatSheet } from '@zhiban/wire';
import { ownFigures, PersonSeats } from '../../floor-asks';
import { CentreRules, FloorRuntime, type SourceFloor } from '../../live';
import { PeopleDirectory } from '../../people';
import { CLOCK } from '../../platform/clock';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';

const nowhere = { site: null, team: null };

/** One seat close by: where it belongs and what its person did today. A seat of another team is none. */
@Injectable()
export class SeatSheets {
  constructor(
    private readonly runtime: FloorRuntime,
    private readonly people: PeopleDirectory,
    private readonly seats: PersonSeats,
    private readonly rules: CentreRules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of(id: string, reader: Reader): SeatSheet {
    const found = this.find(id);
    const person = found && this.people.byAgent(found.floor.source, found.seat.seat, found.seat.name);
    if (!found || !mayIn(reader, 'floor.read', person ?? nowhere)) throw new RefusalError('not-found', {});
    const at = this.clock.now();
    const own = person && this.seats.all(at).get(person.number);
    return {
      at,
      seat: id,
      person: person?.number ?? null,
      memberships: [...found.seat.memberships].map(([queue, held]) => this.membership(found.floor, queue, held)),
      figures: ownFigures(own ?? [{ floor: found.floor, seat: found.seat.seat }], this.rules.current.defaultRule),
    };
  }

  private find(id: string): { floor: SourceFloor; seat: Seat } | null {
    for (const floor of this.runtime.sources.values()) {
      const seat = id.startsWith(`${floor.source}/`) && floor.floor.seats.get(id.slice(floor.source.length + 1));
      if (seat) return { floor, seat };
    }
    return null;
  }

  private membership({ source }: SourceFloor, queue: string, held: Membership): SeatMembership {
    const { pause, penalty, knownSince, from } = held;
    return {
      queue: `${source}/${queue}`,
      since: knownSince ?? from,
      penalty,
      paused: pause && { since: pause.since, ...this.reason(pause.reason) },
    };
  }

  private reason(said: string | null): { zh: string; en: string } {
    const known = findReason(this.rules.current, said);
    const text = said?.trim() ?? '';
    return known ? { zh: known.zh, en: known.en } : { zh: text || '未注明原因', en: text || 'No reason given' };
  }
}
