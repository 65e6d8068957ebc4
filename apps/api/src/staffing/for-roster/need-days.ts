import {
  goalsFrom,
  peopleFor,
  shrinkageTotal,
  strictestGoals,
  unrostered,
  type Shrinkage,
} from '@zhiban/workforce-staffing';
import type { RequirementDay, RosterLoad, RosterRequirement } from '@zhiban/wire';
import type { PlanDay } from '../expected/plan-day';
import type { Line } from '../requirement/line';
import { minimumAt } from '../requirement/line-day';
import type { RosterLine } from './roster-lines';

/** What one stream of calls needs of a post's people on a day. */
export interface StreamDay {
  contacts: readonly number[];
  ahtSeconds: readonly (number | null)[];
  /** Before any reserve, as `all`. */
  seats: readonly number[];
}

/** What a post needs on a business day, interval by interval. */
export interface NeedDay {
  from: number;
  minutes: number;
  /** All its streams together. */
  all: readonly number[];
  /** With the reserve. */
  seats: readonly number[];
  minimum: readonly number[];
  streams: readonly StreamDay[];
}

/**
 * Rostered people are compared with what is needed and the reserve for what no roster shows: who falls ill was rostered all
 * the same. Where handling times are missing no more is asked for than the post's minimum.
 */
export function needDay(
  { streams }: RosterLine,
  day: PlanDay,
  daysOf: (line: Line) => RequirementDay | undefined,
  shrinkage: Shrinkage,
): NeedDay {
  const found = streams.map((line) => ({ line, day: daysOf(line) }));
  const guarded = streams.filter(({ posts }) => posts.length > 0);
  const minimum = day.walls.map((wall) => guarded.reduce((sum, line) => sum + minimumAt(line, day, wall), 0));
  const knownAt = (at: number) => found.reduce((sum, each) => sum + (each.day?.seats[at] ?? 0), 0);
  const all = minimum.map((least, at) => Math.max(knownAt(at), least));
  const reserve = unrostered(shrinkage);
  return {
    from: day.from,
    minutes: day.minutes,
    all,
    seats: all.map((seats) => peopleFor(seats, reserve)),
    minimum,
    streams: found.flatMap(({ line, day: own }) =>
      line.queues.length === 0 || !own
        ? []
        : { contacts: own.contacts, ahtSeconds: own.ahtSeconds, seats: own.seats.map((seats) => seats ?? 0) },
    ),
  };
}

/** Days in a row as one requirement; `null`: nothing is asked for in them. */
export function requirementOf({ post }: RosterLine, days: readonly NeedDay[]): RosterRequirement | null {
  const seats = days.flatMap((day) => day.seats);
  const [first] = days;
  if (!first || seats.every((count) => count === 0)) return null;
  const minimum = days.flatMap((day) => day.minimum);
  return { post: post.id, from: first.from, intervalMinutes: first.minutes, seats, minimum };
}

/** What is expected to arrive at a post, a load for each stream of calls that has a service level as its goal. */
export function loadsOf({ post, streams }: RosterLine, days: readonly NeedDay[], shrinkage: Shrinkage): RosterLoad[] {
  const [first] = days;
  if (!first) return [];
  const present = 1 - shrinkageTotal(unrostered(shrinkage));
  return streams
    .filter(({ queues }) => queues.length > 0)
    .flatMap((line, nth) => {
      const own = days.map((day) => day.streams[nth]);
      const contacts = own.flatMap((day) => day?.contacts ?? []);
      const { serviceLevel, patienceSeconds } = promised(line);
      if (!serviceLevel || contacts.every((count) => count === 0)) return [];
      return {
        ...{ post: post.id, from: first.from, intervalMinutes: first.minutes, contacts, present },
        ahtSeconds: own.flatMap((day) => day?.ahtSeconds ?? []),
        target: serviceLevel,
        patienceSeconds: patienceSeconds ?? null,
        share: streams.length === 1 ? null : days.flatMap((day) => sharesOf(day, nth)),
      };
    });
}

/** A stream gets so much of the heads as it needs of the seats. */
const sharesOf = ({ streams, all }: NeedDay, nth: number): number[] =>
  all.map((seats, at) => (seats === 0 ? 0 : (streams[nth]?.seats[at] ?? 0) / seats));

/** As the queues have it that share these people: the strictest of their goals, and the mean of their callers' patience. */
const promised = ({ queues }: Line) =>
  strictestGoals(
    queues.map(({ key, goals }) => ({ id: key, goals: goalsFrom(goals), load: { perSecond: 1, ahtSeconds: 1 } })),
  );
