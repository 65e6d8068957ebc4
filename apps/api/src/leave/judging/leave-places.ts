import { Injectable } from '@nestjs/common';
import { dayNumber } from '@zhiban/time';
import type { LeaveAllotment } from '@zhiban/wire';
import { isWithin, type AllottedDay } from '@zhiban/workforce-requests';
import type { EntityManager } from 'typeorm';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { datesOf, LeaveRequestsRepository, type StandingLeave } from '../keeping/leave-requests.repository';
import { LeavePersons } from '../leave-persons';
import { LeaveSettingsService } from '../settings/leave-settings.service';
import { samePlace, type DayBounds } from '../settings/settings-rules';

/** For what a place is asked. `state: null`: not filed yet. */
export type PlaceAsked = Pick<LeaveRequestEntity, 'id' | 'personId' | 'type' | 'pieces' | 'filedAt'> & {
  state: LeaveRequestEntity['state'] | null;
};

/** LEAVE-4: how many of a group are on leave at a time. Approved leave has a place, and what is asked for holds one. */
@Injectable()
export class LeavePlaces {
  constructor(
    private readonly requests: LeaveRequestsRepository,
    private readonly persons: LeavePersons,
    private readonly settings: LeaveSettingsService,
  ) {}

  /** The bounds under which a request falls on a day; `null`: none. */
  boundsOn({ type, personId }: Pick<PlaceAsked, 'type' | 'personId'>, date: string): DayBounds | null {
    return this.settings.type(type)?.allotted ? this.settings.allotments(this.persons.place(personId), date) : null;
  }

  /** Whether two requests ask for the same places on some day. */
  compete(a: PlaceAsked, b: PlaceAsked): boolean {
    const dates = new Set(b.pieces.map(({ date }) => date));
    return datesAsked(a).some((date) => dates.has(date) && samePlace(this.boundsOn(a, date), this.boundsOn(b, date)));
  }

  async allotted(tx: EntityManager, asked: PlaceAsked): Promise<AllottedDay[]> {
    const days = await this.days(tx, asked, (other) => holdsPlace(other, asked));
    return days.map(({ date, taken, bound }) => ({ day: dayNumber(date), taken, most: bound.most }));
  }

  /** Day by day what bounds a request, the tightest bound of each, with all others who have, hold or want a place there. */
  async days(tx: EntityManager, asked: PlaceAsked, holds: (other: StandingLeave) => boolean): Promise<PlacesOn[]> {
    if (!this.settings.type(asked.type)?.allotted) return [];
    const { first, last } = datesOf(asked.pieces);
    const standing = await this.requests.standingOn(tx, first, last);
    const others = standing.filter(({ personId }) => personId !== asked.personId);
    return datesAsked(asked).flatMap((date) => this.tightest(date, asked, others, holds) ?? []);
  }

  /** Places taken in the group of this person on a day, whoever has them; and who of their team is off. */
  async ofGroup(tx: EntityManager, personId: string, first: string, last: string) {
    const standing = await this.requests.standingOn(tx, first, last);
    const mates = standing.filter((other) => other.state === 'approved' && this.isMate(other, personId));
    const holding = standing.filter(({ state }) => state !== 'waiting');
    return (date: string) => ({
      ...this.taken(this.settings.allotments(this.persons.place(personId), date), date, holding),
      off: [...awayOn(date, mates)],
    });
  }

  private taken(
    on: DayBounds | null,
    date: string,
    holding: readonly StandingLeave[],
  ): { away: number; most: number | null } {
    const others = holding.filter((other) => samePlace(this.boundsOn(other, date), on));
    const found = (on?.bounds ?? []).map((bound) => ({ away: takenIn(bound, date, others), most: bound.most }));
    return tightestOf(found, ({ away, most }) => away - most) ?? { away: 0, most: null };
  }

  /** Of the same team. */
  private isMate({ personId }: StandingLeave, of: string): boolean {
    if (personId === of) return false;
    const [other, own] = [this.persons.place(personId), this.persons.place(of)];
    return own.team !== null && samePlace(other, own);
  }

  private tightest(
    date: string,
    asked: PlaceAsked,
    others: readonly StandingLeave[],
    holds: (other: StandingLeave) => boolean,
  ): PlacesOn | null {
    const on = this.boundsOn(asked, date);
    const group = others.filter((other) => samePlace(this.boundsOn(other, date), on));
    const found = (on?.bounds ?? [])
      .filter((bound) => isAwayIn(bound, date, asked))
      .map((bound) => ({
        ...{ date, bound, taken: takenIn(bound, date, group.filter(holds)) },
        others: group.filter((other) => isAwayIn(bound, date, other)),
      }));
    return tightestOf(found, ({ taken, bound }) => taken - bound.most);
  }
}

/** One day of a request: its bound, how many places are taken, and whoever has, holds or wants one. */
export interface PlacesOn {
  date: string;
  bound: LeaveAllotment;
  taken: number;
  others: readonly StandingLeave[];
}

const tightestOf = <T>(found: readonly T[], over: (one: T) => number): T | null =>
  found.reduce<T | null>((most, one) => (most === null || over(one) > over(most) ? one : most), null);

const isAwayIn = ({ hours }: LeaveAllotment, date: string, { pieces }: Pick<StandingLeave, 'pieces'>): boolean =>
  pieces.some((piece) => piece.date === date && isWithin(piece, hours));

const takenIn = (bound: LeaveAllotment, date: string, others: readonly StandingLeave[]): number =>
  new Set(others.filter((other) => isAwayIn(bound, date, other)).map(({ personId }) => personId)).size;

const awayOn = (date: string, standing: readonly StandingLeave[]): Set<string> =>
  new Set(standing.filter(({ pieces }) => pieces.some((piece) => piece.date === date)).map(({ personId }) => personId));

const datesAsked = ({ pieces }: Pick<PlaceAsked, 'pieces'>): string[] =>
  [...new Set(pieces.map(({ date }) => date))].sort();

export const isFull = (days: readonly AllottedDay[]): boolean => days.some(({ taken, most }) => taken + 1 > most);

/** Who asked first goes first. */
export const isEarlier = (
  a: Pick<LeaveRequestEntity, 'filedAt' | 'id'>,
  b: Pick<LeaveRequestEntity, 'filedAt' | 'id'>,
): boolean => a.filedAt < b.filedAt || (a.filedAt.getTime() === b.filedAt.getTime() && a.id < b.id);

/** For whether a request has its place: who asked before it holds one against it. */
export function holdsPlace(other: StandingLeave, asked: PlaceAsked): boolean {
  if (other.state !== 'asked') return other.state === 'approved';
  return asked.state !== 'asked' || isEarlier(other, asked);
}
