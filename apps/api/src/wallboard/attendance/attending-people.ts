import { Injectable } from '@nestjs/common';
import { isHere, standingAt, type SeatSeen } from '@zhiban/workforce-adherence';
import type { AttendanceRules, QueueId, SeatId, SeatView, Shift, SourceId, Standing } from '@zhiban/wire';
import { RosteredBook, type RosteredPerson } from '../../adherence/rostered';
import { FloorPeople } from './floor-people';

/** Somebody who is rostered or has a seat on the floor, and how they are there. */
export interface AttendingPerson {
  rostered: RosteredPerson;
  standing: Standing | null;
  since: number | null;
  /** `null`: none holds now. */
  shift: Shift | null;
  queues: readonly QueueId[];
  /** Seats at which the standing shows: where the person is, or else all of theirs. */
  seats: readonly SeatId[];
}

interface Entry {
  attending: AttendingPerson;
  until: number;
}

type Views = ReadonlyMap<SeatId, SeatView>;
const noViews: Views = new Map();

interface Look {
  now: number;
  /** Sources of which it is known what happens there. */
  seen: ReadonlySet<SourceId>;
  /** When the next published day begins or ends. */
  turns: number;
}

/** Holds each person's seats against their shifts: again when a seat changed, or at the instant at which time changes it. */
@Injectable()
export class AttendingPeople {
  private readonly entries = new Map<string, Entry>();
  private readonly owners = new Map<SeatId, string | null>();
  private readonly seatsOf = new Map<string, Map<SeatId, SeatView>>();
  private known = { book: -1, seen: '', rules: null as AttendanceRules | null };
  private count = 0;

  constructor(
    private readonly book: RosteredBook,
    private readonly floor: FloorPeople,
  ) {}

  /** Counts up whenever somebody's standing is another one. */
  get revision(): number {
    return this.count;
  }

  *all(): Generator<AttendingPerson> {
    for (const { attending } of this.entries.values()) yield attending;
  }

  isPublished(now: number): boolean {
    return this.book.isPublishedFor(now);
  }

  look(now: number): void {
    const seen = this.floor.seen(now);
    const turned = this.floor.takeTurned();
    const changed = this.isAnew(seen) ? this.beginAnew() : this.ownersOf(turned);
    for (const [number, { until }] of this.entries) if (until <= now) changed.add(number);
    const look: Look = { now, seen, turns: this.book.nextTurn(now) };
    for (const number of changed) this.judge(number, look);
  }

  /** Another roster, other people or tolerances, or a feed that went or came back concern everybody. */
  private isAnew(seen: ReadonlySet<SourceId>): boolean {
    const next = { book: this.book.revision, seen: [...seen].join('\n'), rules: this.floor.tolerances };
    const { known } = this;
    this.known = next;
    return known.book !== next.book || known.seen !== next.seen || known.rules !== next.rules;
  }

  private beginAnew(): Set<string> {
    this.owners.clear();
    this.seatsOf.clear();
    this.ownersOf(this.floor.seats.keys());
    const rostered = [...this.book.people].filter(({ shifts }) => shifts.length > 0);
    return new Set([...this.entries.keys(), ...this.seatsOf.keys(), ...rostered.map(({ person }) => person.number)]);
  }

  /** The people whose seats these are or were. */
  private ownersOf(turned: Iterable<SeatId>): Set<string> {
    const changed = new Set<string>();
    for (const id of turned) {
      const view = this.floor.seats.get(id);
      const [before, number] = [this.owners.get(id) ?? null, view ? this.floor.ownerOf(view) : null];
      if (before !== null && before !== number) this.take(id, before, changed);
      this.owners.set(id, number);
      if (!view || number === null) continue;
      this.give(id, view, number);
      changed.add(number);
    }
    return changed;
  }

  private give(id: SeatId, view: SeatView, number: string): void {
    const seats = this.seatsOf.get(number) ?? new Map<SeatId, SeatView>();
    this.seatsOf.set(number, seats.set(id, view));
  }

  private take(id: SeatId, number: string, changed: Set<string>): void {
    this.seatsOf.get(number)?.delete(id);
    changed.add(number);
  }

  private judge(number: string, look: Look): void {
    const before = this.entries.get(number);
    const rostered = this.book.of(number);
    const views = this.seatsOf.get(number) ?? noViews;
    if (!rostered || (rostered.shifts.length === 0 && views.size === 0)) {
      if (this.entries.delete(number)) this.count += 1;
      return;
    }
    const next = this.entryOf(rostered, views, look);
    this.entries.set(number, next);
    if (!before || !isSame(before.attending, next.attending)) this.count += 1;
  }

  private entryOf(rostered: RosteredPerson, views: Views, { now, seen, turns }: Look): Entry {
    const { person, shifts, stretches } = rostered;
    const seats = seatsSeen(rostered, views, seen);
    const published = this.book.isPublished(person, now);
    const { standing, since, until } = standingAt(now, { stretches, seats, published }, this.floor.tolerances);
    const shift = shifts.find(({ from, to }) => from <= now && now < to) ?? null;
    const queues = queuesOf(rostered, shift, views);
    const attending = { rostered, standing, since, shift, queues, seats: seatsShown(views, seen) };
    return { attending, until: Math.min(until, shift?.to ?? Infinity, turns) };
  }
}

/** Also an agent whose seat was never on the floor, for as long as its feed can be trusted. */
function seatsSeen({ person }: RosteredPerson, views: Views, seen: ReadonlySet<SourceId>): SeatSeen[] {
  const there = [...views.values()];
  const without = person.agents.filter(({ source }) => !there.some((view) => view.source === source));
  return [
    ...there.map((view) => seatSeen(view, seen)),
    ...without.map(({ source }): SeatSeen => ({
      state: 'logged-out',
      since: null,
      pause: null,
      seen: seen.has(source),
    })),
  ];
}

const seatSeen = ({ source, state, since, reason }: SeatView, seen: ReadonlySet<SourceId>): SeatSeen => ({
  ...{ state, since, pause: reason?.class ?? null },
  seen: seen.has(source),
});

function seatsShown(views: Views, seen: ReadonlySet<SourceId>): SeatId[] {
  const here = [...views].filter(([, view]) => isHere(seatSeen(view, seen)));
  return (here.length > 0 ? here : [...views]).map(([id]) => id);
}

/** Where a shift is to be worked; of one for no post in particular what the person can, or else where they sit. */
function queuesOf({ posts }: RosteredPerson, shift: Shift | null, views: Views): readonly QueueId[] {
  if (shift?.post) return [shift.post];
  if (shift && posts.length > 0) return posts;
  return [...new Set([...views.values()].flatMap(({ queues }) => queues))];
}

const isSame = (a: AttendingPerson, b: AttendingPerson): boolean =>
  a.rostered === b.rostered &&
  a.standing === b.standing &&
  a.since === b.since &&
  a.shift === b.shift &&
  sameList(a.queues, b.queues) &&
  sameList(a.seats, b.seats);

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((one, at) => one === b[at]));
