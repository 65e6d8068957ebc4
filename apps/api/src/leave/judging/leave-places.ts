import { Injectable } from '@nestjs/common';
import { dayNumber, type DayNumber } from '@zhiban/time';
import type { LeaveAllotment, LeavePiece } from '@zhiban/wire';
import type { AllottedDay } from '@zhiban/workforce-requests';
import type { EntityManager } from 'typeorm';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { datesOf, LeaveRequestsRepository, type StandingLeave } from '../keeping/leave-requests.repository';
import { LeavePersons } from '../leave-persons';
import { LeaveSettingsService } from '../settings/leave-settings.service';

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

  /** The bound under which a request falls; `null`: none. */
  boundOf({ type, personId }: Pick<PlaceAsked, 'type' | 'personId'>): LeaveAllotment | null {
    return this.settings.type(type)?.allotted ? this.settings.allotment(this.persons.place(personId)) : null;
  }

  async allotted(tx: EntityManager, asked: PlaceAsked): Promise<AllottedDay[]> {
    const bound = this.boundOf(asked);
    if (!bound) return [];
    const { first, last } = datesOf(asked.pieces);
    const standing = await this.requests.standingOn(tx, first, last);
    const others = standing.filter(
      (other) => other.personId !== asked.personId && this.boundOf(other) === bound && holdsPlace(other, asked),
    );
    const taken = takenByDay(others);
    return daysOf(asked.pieces).map((day) => ({ day, taken: taken.get(day)?.size ?? 0, most: bound.most }));
  }

  /** Places taken in the group of this person, day by day, whoever has them; and who of their team is off. */
  async ofGroup(tx: EntityManager, personId: string, first: string, last: string) {
    const bound = this.settings.allotment(this.persons.place(personId));
    const standing = await this.requests.standingOn(tx, first, last);
    const holding = bound ? standing.filter((other) => other.state !== 'waiting' && this.boundOf(other) === bound) : [];
    const taken = takenByDay(holding);
    const off = takenByDay(standing.filter((other) => other.state === 'approved' && this.isMate(other, personId)));
    return {
      most: bound?.most ?? null,
      on: (date: string) => taken.get(dayNumber(date))?.size ?? 0,
      off: (date: string) => [...(off.get(dayNumber(date)) ?? [])],
    };
  }

  /** Of the same team. */
  private isMate({ personId }: StandingLeave, of: string): boolean {
    if (personId === of) return false;
    const [other, own] = [this.persons.place(personId), this.persons.place(of)];
    return own.team !== null && other.site === own.site && other.team === own.team;
  }
}

export const isFull = (days: readonly AllottedDay[]): boolean => days.some(({ taken, most }) => taken + 1 > most);

/** Who asked first goes first. */
export const isEarlier = (
  a: Pick<LeaveRequestEntity, 'filedAt' | 'id'>,
  b: Pick<LeaveRequestEntity, 'filedAt' | 'id'>,
): boolean => a.filedAt < b.filedAt || (a.filedAt.getTime() === b.filedAt.getTime() && a.id < b.id);

function holdsPlace(other: StandingLeave, asked: PlaceAsked): boolean {
  if (other.state !== 'asked') return other.state === 'approved';
  return asked.state !== 'asked' || isEarlier(other, asked);
}

const daysOf = (pieces: readonly LeavePiece[]): DayNumber[] =>
  [...new Set(pieces.map(({ date }) => dayNumber(date)))].sort((a, b) => a - b);

function takenByDay(standing: readonly StandingLeave[]): Map<DayNumber, Set<string>> {
  const taken = new Map<DayNumber, Set<string>>();
  for (const { pieces, personId } of standing)
    for (const day of daysOf(pieces)) taken.set(day, (taken.get(day) ?? new Set()).add(personId));
  return taken;
}
