import { dayNumber, midnightOf } from '@zhiban/time';
import type { LeaveType, UnjudgedWhy } from '@zhiban/wire';
import {
  availableOn,
  judgeLeaveTwice,
  leaveChanges,
  leaveIsOpen,
  leaveTime,
  type AllottedDay,
  type SeenAgain,
} from '@zhiban/workforce-requests';
import type { PastGround } from './past-ground';
import type { PastEntry, PastLeave, PastSettings } from './past-rows';

/** How many of whose group may be away on a day. */
export type BoundOf = (settings: PastSettings, person: string, date: string) => { group: string; most: number } | null;

/** When somebody decided, or it ended otherwise; `Infinity`: it is open. */
export function decidedAt({ state, events }: PastLeave): number {
  if (leaveIsOpen(state)) return Infinity;
  const over = events.find((event) => !leaveIsOpen(event.state));
  return over?.at ?? Infinity;
}

export class PastLeaveCases {
  constructor(
    private readonly ground: PastGround,
    private readonly requests: readonly PastLeave[],
    private readonly entries: ReadonlyMap<string, readonly PastEntry[]>,
    private readonly settings: readonly PastSettings[],
    private readonly boundOf: BoundOf,
  ) {}

  seen(leave: PastLeave): SeenAgain | UnjudgedWhy {
    const at = decidedAt(leave);
    const settings = this.settingsAt(at);
    const type = settings?.types.find(({ code }) => code === leave.type);
    if (!settings || !type) return 'kind-gone';
    if (leave.events.some(({ step }) => step === 'return')) return 'given-back';
    if (!this.ground.knows([leave.person])) return 'person-gone';
    if (!this.ground.goBack(at, leave.taken ?? [])) return 'shift-changed';
    return this.judged(leave, { at, settings, type });
  }

  private judged(leave: PastLeave, known: { at: number; settings: PastSettings; type: LeaveType }): SeenAgain {
    const { person, pieces, filedAt, sudden, minutes } = leave;
    const { inForce: world } = this.ground.books;
    const days = pieces.map(({ date }) => dayNumber(date));
    const around = {
      from: midnightOf(world.days, Math.min(...days) - 2),
      to: midnightOf(world.days, Math.max(...days) + 3),
    };
    const shifts = this.ground.of(person, around);
    const times = pieces.map((piece) => leaveTime(piece, shifts, world));
    const changes = leaveChanges(times, shifts, (shift, piece) => `${shift} ${piece}`);
    const board = this.ground.board(changes, [person], known.at);
    const asked = {
      ...{ person, type: known.type, pieces, filedAt, sudden, minutes },
      certificates: leave.certificates.filter((given) => given < known.at).length,
      available: known.type.balance ? this.available(leave, known.at) : null,
      allotted: known.type.allotted ? this.allotted(leave, known.at, known.settings) : [],
    };
    const absences = times.map((time, nth) => ({ id: `${leave.id}:${nth}`, person, ...time, type: leave.type }));
    return judgeLeaveTwice(board, asked, { changes, absences }, this.ground.books);
  }

  /** LEAVE-6: what the ledger had, without what others had spoken for before. */
  private available(leave: PastLeave, at: number): number {
    const entries = (this.entries.get(leave.person) ?? []).filter(
      (entry) => entry.type === leave.type && entry.at <= at && entry.request !== leave.id,
    );
    const spoken = this.requests
      .filter(({ id, person, type }) => id !== leave.id && person === leave.person && type === leave.type)
      .filter((other) => isEarlier(other, leave) && isOpenAt(other, at))
      .reduce((sum, { minutes }) => sum + minutes, 0);
    return availableOn(entries, [...leave.pieces.map(({ date }) => date)].sort()[0] ?? '') - spoken;
  }

  /** LEAVE-4: who had a place on these days. */
  private allotted(leave: PastLeave, at: number, settings: PastSettings): AllottedDay[] {
    const counted = new Set(settings.types.flatMap(({ code, allotted }) => (allotted ? [code] : [])));
    const others = this.requests.filter(
      (other) => other.person !== leave.person && counted.has(other.type) && hadPlace(other, leave, at),
    );
    return [...new Set(leave.pieces.map(({ date }) => date))].flatMap((date) => {
      const bound = this.boundOf(settings, leave.person, date);
      if (!bound) return [];
      const taken = others.filter(
        ({ person, pieces }) =>
          pieces.some((piece) => piece.date === date) && this.boundOf(settings, person, date)?.group === bound.group,
      );
      return [{ day: dayNumber(date), taken: new Set(taken.map(({ person }) => person)).size, most: bound.most }];
    });
  }

  private settingsAt(at: number): PastSettings | undefined {
    return this.settings.findLast((version) => version.at <= at) ?? this.settings[0];
  }
}

const stateAt = ({ events }: PastLeave, at: number) => events.findLast((event) => event.at < at)?.state ?? null;

function isOpenAt(leave: PastLeave, at: number): boolean {
  const state = stateAt(leave, at);
  return state !== null && leaveIsOpen(state);
}

const isEarlier = (a: PastLeave, b: PastLeave): boolean =>
  a.filedAt < b.filedAt || (a.filedAt === b.filedAt && a.id < b.id);

/** Approved leave has a place; what was asked for before held one. */
function hadPlace(other: PastLeave, leave: PastLeave, at: number): boolean {
  const state = stateAt(other, at);
  return state === 'approved' || (state === 'asked' && isEarlier(other, leave));
}
