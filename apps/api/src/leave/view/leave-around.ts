import { Inject, Injectable } from '@nestjs/common';
import { addDays, wholeWeek, type Clock } from '@zhiban/time';
import type { LeaveDetail, LeavePlace, Shift } from '@zhiban/wire';
import { CLOCK } from '../../platform/clock';
import type { Transaction } from '../../platform/database';
import type { Reader } from '../../platform/sign-in';
import { RosterWorlds, ShiftsRepository } from '../../roster';
import { holdsPlace, isEarlier, LeavePlaces, type PlacesOn } from '../judging/leave-places';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { datesOf, type StandingLeave } from '../keeping/leave-requests.repository';
import { LeaveReach } from './leave-reach';

const mostDays = 28;

/** What stands around a request, for leads and approvers: the weeks that it is about, and who else wants these days. */
@Injectable()
export class LeaveAround {
  constructor(
    private readonly worlds: RosterWorlds,
    private readonly shifts: ShiftsRepository,
    private readonly places: LeavePlaces,
    private readonly reach: LeaveReach,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now() {
    return { at: this.clock.now(), timeZone: this.worlds.timeZone };
  }

  async of(
    tx: Transaction,
    request: LeaveRequestEntity,
    reader: Reader,
  ): Promise<Pick<LeaveDetail, 'week' | 'places'>> {
    if (!this.reach.persons.reaches(reader, 'requests.read', request.personId)) return { week: null, places: null };
    return { week: await this.week(tx, request), places: await this.placesOf(tx, request, reader) };
  }

  /** From the Monday before on; of what was taken, what is not there any more. */
  private async week(tx: Transaction, { personId, pieces, taken }: LeaveRequestEntity): Promise<LeaveDetail['week']> {
    const { first, last } = datesOf(pieces);
    const begins = wholeWeek(first).first;
    const most = addDays(begins, mostDays - 1);
    const ends = wholeWeek(last).last;
    const span = this.worlds.span({ first: begins, last: ends < most ? ends : most });
    const shifts = await this.shifts.ofPeople(tx, 'published', [personId], span);
    return {
      shifts: shifts.filter(({ from }) => from >= span.from),
      taken: (taken ?? []).filter((one) => !shifts.some((shift) => isSame(shift, one))),
    };
  }

  private async placesOf(tx: Transaction, request: LeaveRequestEntity, reader: Reader): Promise<LeavePlace[]> {
    const days = await this.places.days(tx, request, (other) => holdsPlace(other, request));
    return days.map((day) => this.placeOn(day, request, reader));
  }

  private placeOn({ date, bound, taken, others }: PlacesOn, request: LeaveRequestEntity, reader: Reader): LeavePlace {
    const { state } = request;
    const standing = state === 'approved' || state === 'asked' || state === 'waiting';
    const all: StandingLeave[] = standing ? [...others, request] : [...others];
    const people = all
      .sort((a, b) => order[a.state] - order[b.state] || (isEarlier(a, b) ? -1 : 1))
      .flatMap((one): LeavePlace['people'] =>
        one.state === 'approved' || one.state === 'asked' || one.state === 'waiting'
          ? [{ person: this.named(one, reader), state: one.state, own: one.id === request.id }]
          : [],
      );
    return { date, site: bound.site, team: bound.team, most: bound.most, taken, people };
  }

  private named({ personId }: StandingLeave, reader: Reader) {
    const seen = this.reach.persons.reaches(reader, 'requests.read', personId);
    return seen ? this.reach.persons.named(personId) : null;
  }
}

const order: Record<StandingLeave['state'], number> = {
  ...{ approved: 0, asked: 1, waiting: 2, refused: 3, withdrawn: 3, lapsed: 3, cancelled: 3 },
};

const isSame = (a: Shift, b: Shift): boolean => a.id === b.id && a.from === b.from && a.to === b.to;
