import { Injectable } from '@nestjs/common';
import {
  mayIn,
  type FloorAsks,
  type MyFloor,
  type Person,
  type RaisedHand,
  type ShortLeave,
  type UnaskedLeave,
} from '@zhiban/wire';
import { PeopleDirectory } from '../people';
import type { Reader } from '../platform/sign-in';
import { AsksBook } from './asks-book';
import type { RaisedHandEntity } from './hand/raised-hand.entity';
import { inVainForMs } from './leave/leave-steps';
import { goWithinMs } from './leave/leave-watch';
import type { ShortLeaveEntity } from './leave/short-leave.entity';
import { sameTeam } from './leave/take-step';
import { PersonSeats } from './person-seats';

/** What is asked, with the names that people know. */
@Injectable()
export class AskViews {
  constructor(
    private readonly book: AsksBook,
    private readonly people: PeopleDirectory,
    private readonly seats: PersonSeats,
  ) {}

  /** Of the teams that the reader answers for. */
  all(reader: Reader, at: number): Pick<FloorAsks, 'hands' | 'leaves' | 'unasked'> {
    const mine = (place: { site: string | null; team: string | null }) => mayIn(reader, 'floor.answer', place);
    return {
      hands: this.book.hands.filter(mine).map((hand) => this.hand(hand)),
      leaves: this.book.leaves.filter(mine).map((leave) => this.leave(leave)),
      unasked: this.unasked(at, mine),
    };
  }

  leave(leave: ShortLeaveEntity): ShortLeave {
    const { id, site, team, state, note, decidedBy, reason } = leave;
    const ms = (instant: Date | null) => instant?.getTime() ?? null;
    const grantedAt = ms(leave.grantedAt);
    return {
      id,
      ...this.who(leave.person),
      site,
      team,
      state,
      note,
      askedAt: leave.askedAt.getTime(),
      decidedAt: ms(leave.decidedAt),
      decidedBy,
      goBy: state === 'granted' && grantedAt !== null ? grantedAt + goWithinMs : null,
      leftAt: ms(leave.leftAt),
      dueAt: ms(leave.dueAt),
      endedAt: ms(leave.endedAt),
      reason,
      place: state === 'queued' ? this.placeOf(leave) : null,
    };
  }

  hand({ id, person, site, team, note, raisedAt }: RaisedHandEntity): RaisedHand {
    return { id, ...this.who(person), site, team, note, raisedAt: raisedAt.getTime() };
  }

  ofPerson({ number }: Person, at: number): Pick<MyFloor, 'leave' | 'inVain' | 'hand'> {
    const [leave, hand, inVain] = [this.book.leave(number), this.book.hand(number), this.book.inVain(number)];
    const isLate = (inVain?.endedAt?.getTime() ?? 0) > at - inVainForMs;
    return {
      leave: leave && this.leave(leave),
      inVain: inVain && isLate && !leave ? this.leave(inVain) : null,
      hand: hand && this.hand(hand),
    };
  }

  /** How many of a person's team may be gone at this moment. */
  outOf({ site, team }: Person): number {
    const away = this.book.leaves.filter(({ state }) => state === 'out' || state === 'granted');
    return away.filter((leave) => leave.site === site && leave.team === team).length;
  }

  private placeOf(leave: ShortLeaveEntity): number {
    const queued = this.book.leaves.filter((other) => other.state === 'queued' && sameTeam(other, leave));
    return queued.findIndex(({ id }) => id === leave.id) + 1;
  }

  /** LIVE-3: who is away on a short leave that nobody granted. */
  private unasked(at: number, mine: (place: { site: string | null; team: string | null }) => boolean): UnaskedLeave[] {
    const unasked: UnaskedLeave[] = [];
    for (const [number, seats] of this.seats.all(at)) {
      const away = seats.find((seat) => seat.away);
      const state = this.book.leave(number)?.state;
      const person = this.people.byNumber(number);
      if (!away || !person || state === 'out' || state === 'granted' || !mine(person)) continue;
      unasked.push({ ...this.who(number), team: person.team, since: away.now.since });
    }
    return unasked;
  }

  private who(number: string) {
    const person = this.people.byNumber(number);
    return {
      person: number,
      name: person?.name ?? number,
      seatLabel: person?.seatLabel ?? null,
      teamEn: person?.teamEn ?? null,
    };
  }
}
