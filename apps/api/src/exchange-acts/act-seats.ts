import { Injectable } from '@nestjs/common';
import type { Seat } from '@zhiban/live-state';
import { mayIn, type ActGroup, type ExchangeAct, type Place, type SeatId, type SourceId } from '@zhiban/wire';
import { ConnectorDesk, SourceBook } from '../ingest';
import { FloorRuntime } from '../live';
import { PeopleDirectory } from '../people';
import { Environment } from '../platform/environment';
import { RefusalError } from '../platform/problem';
import type { Reader } from '../platform/sign-in';
import { obstacleOf, type ActFacts, type SeatFacts, type SourceFacts } from './act-obstacles';

/** A seat as an act finds it. */
export interface ActSeat {
  source: SourceId;
  seat: string;
  person: string | null;
  name: string;
  seatLabel: string | null;
  place: Place;
  /** The queue call that is heard: of several the one that is not on hold. */
  talk: { visit: string; call: string } | null;
  facts: SeatFacts;
}

const none: ReadonlySet<ActGroup> = new Set();

/** What the floor and the links know that an act depends on. From memory alone. */
@Injectable()
export class ActSeats {
  constructor(
    private readonly runtime: FloorRuntime,
    private readonly people: PeopleDirectory,
    private readonly desk: ConnectorDesk,
    private readonly book: SourceBook,
    private readonly environment: Environment,
  ) {}

  /** Refuses a seat that the floor does not know. */
  find(id: SeatId): ActSeat {
    const slash = id.indexOf('/');
    const [source, name] = [id.slice(0, slash), id.slice(slash + 1)];
    const seat = this.runtime.sources.get(source)?.floor.seats.get(name);
    if (!seat) throw new RefusalError('not-found', {});
    const person = this.people.byAgent(source, name, seat.name);
    return {
      source,
      seat: name,
      person: person?.number ?? null,
      name: person?.name ?? seat.name,
      seatLabel: person?.seatLabel ?? null,
      place: { site: person?.site ?? null, team: person?.team ?? null },
      talk: talkOf(seat),
      facts: factsOf(seat),
    };
  }

  sourceIds(): SourceId[] {
    return this.book.list().map(({ source }) => source);
  }

  /** Whatever the seat: whether the reader may do it somewhere. */
  ofSource(source: SourceId, reader: Reader): ActFacts {
    return { may: (permission) => reader.permissions.has(permission), source: this.source(source), seat: null };
  }

  ofSeat(seat: ActSeat, reader: Reader): ActFacts {
    const may: ActFacts['may'] = (permission) => mayIn(reader, permission, seat.place);
    return { may, source: this.source(seat.source), seat: seat.facts };
  }

  /** The seat, where nothing stands in the way of the act. */
  judge(act: ExchangeAct, id: SeatId, reader: Reader): ActSeat {
    const seat = this.find(id);
    const obstacle = obstacleOf(act, this.ofSeat(seat, reader));
    if (obstacle) throw new RefusalError(obstacle, {});
    return seat;
  }

  private source(source: SourceId): SourceFacts {
    const link = this.desk.linkTo(source);
    const up = this.book.find(source)?.link === 'up';
    return {
      asterisk: link !== null,
      groups: this.environment.ami?.acts ?? none,
      up,
      rights: link?.rights ?? null,
    };
  }
}

function talkOf({ talks }: Seat): ActSeat['talk'] {
  const all = [...talks.values()];
  const talk = all.find(({ holdSince }) => holdSince === null) ?? all[0];
  return talk ? { visit: talk.visit, call: talk.call } : null;
}

function factsOf({ memberships, pausedIn, talks }: Seat): SeatFacts {
  const kinds = [...memberships].map(
    ([queue, { membership }]) => [queue, { removable: membership === 'dynamic' }] as const,
  );
  return { memberships: new Map(kinds), paused: pausedIn > 0, talks: talks.size > 0 };
}
