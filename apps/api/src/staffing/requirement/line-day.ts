import {
  backOfficeSeconds,
  callsNeed,
  goalsFrom,
  isWithin,
  loadOf,
  openSeconds,
  outboundSeconds,
  peopleFor,
  pooledLoad,
  seatsForWork,
  strictestGoals,
  withMinimum,
  type IntervalNeed,
  type Load,
  type Patience,
  type Shrinkage,
  type StaffingGoals,
  type WallTime,
} from '@zhiban/workforce-staffing';
import type { ExpectationSource, RequirementDay, StaffingRules, WorkAmount, WorkList } from '@zhiban/wire';
import type { ExpectedValues } from '../expected/expected-values';
import type { PlanDay } from '../expected/plan-day';
import type { Line } from './line';

/** What one queue of a line expects on a day, in the intervals of the plan. */
export interface ExpectedOfQueue extends ExpectedValues {
  source: ExpectationSource | null;
  version: number;
}

type Asked = StaffingGoals & Patience;

/** Calls of an interval as one stream: its load (`null`: handling times are missing) and what has to be reached. */
export interface CallsAsked {
  contacts: number;
  ahtSeconds: number | null;
  load: Load | null;
  goals: Asked;
}

export const shrinkageOf = ({ shrinkage }: StaffingRules): Shrinkage =>
  Object.fromEntries(shrinkage.map(({ id, share }) => [id, share]));

export const workSeconds = (amount: WorkAmount): number =>
  amount.kind === 'outbound' ? outboundSeconds(amount) : backOfficeSeconds(amount.cases, amount.secondsEach);

/** What a line needs on a day. `expected`: one for each of its queues. */
export function lineDay(
  line: Line,
  day: PlanDay,
  expected: readonly ExpectedOfQueue[],
  shrinkage: Shrinkage,
): RequirementDay {
  const needs = day.walls.map((wall, at) => needAt(line, day, expected, at, wall));
  const asked = day.starts.map((_, at) => callsAt(line, day, expected, at));
  return {
    date: day.date,
    source: expected[0]?.source ?? null,
    version: expected.length === 1 ? (expected[0]?.version ?? 0) : 0,
    contacts: asked.map(({ contacts }) => contacts),
    ahtSeconds: asked.map(({ ahtSeconds }) => ahtSeconds),
    erlangs: needs.map(({ erlangs }) => Math.round(erlangs * 1000) / 1000),
    seats: needs.map(({ seats }) => seats),
    people: needs.map(({ seats }) => (seats === null ? null : peopleFor(seats, shrinkage))),
    decidedBy: needs.map(({ decidedBy }) => decidedBy),
  };
}

export function needAt(
  line: Line,
  day: PlanDay,
  expected: readonly ExpectedOfQueue[],
  at: number,
  wall: WallTime,
): IntervalNeed {
  if (line.work) return workNeed(line.work, wall);
  const { load, goals } = callsAt(line, day, expected, at);
  const calls: IntervalNeed =
    line.queues.length === 0 ? { erlangs: 0, seats: 0, decidedBy: 'none' } : callsNeed(load, goals);
  return withMinimum(calls, minimumAt(line, day, wall));
}

/** The calls of all its queues as one stream. */
export function callsAt(
  { queues }: Line,
  { minutes }: PlanDay,
  expected: readonly ExpectedOfQueue[],
  at: number,
): CallsAsked {
  const streams = queues.map(({ key, goals }, i) => {
    const contacts = expected[i]?.contacts[at] ?? 0;
    const aht = expected[i]?.ahtSeconds[at] ?? null;
    const load =
      contacts > 0 && aht === null ? null : loadOf({ contacts, intervalMinutes: minutes, ahtSeconds: aht ?? 0 });
    return { id: key, contacts, aht, load, goals: goalsFrom(goals) };
  });
  const contacts = streams.reduce((sum, stream) => sum + stream.contacts, 0);
  const known = streams.flatMap(({ id, load, goals }) => (load ? [{ id, load, goals }] : []));
  const [only] = streams;
  if (streams.length === 1 && only) return { contacts, ahtSeconds: only.aht, load: only.load, goals: only.goals };
  const load = known.length < streams.length ? null : pooledLoad(known.map((stream) => stream.load));
  // A queue that nobody calls asks for nothing.
  const calling = known.filter((stream) => stream.load.perSecond > 0);
  const goals = strictestGoals(calling.length > 0 ? calling : known);
  return { contacts, ahtSeconds: load?.ahtSeconds || null, load, goals: withoutUnset(goals) };
}

/** Posts that are open at some time of the interval; of a pool, those of all its queues together. */
export function minimumAt({ posts }: Line, { minutes }: PlanDay, wall: WallTime): number {
  const last = { ...wall, minute: wall.minute + minutes - 1 };
  const open = posts.filter(({ hours }) => isWithin(wall, hours) || (last.minute < 1440 && isWithin(last, hours)));
  const byQueue = new Map<string | null, number>();
  for (const { queue, seats } of open) byQueue.set(queue, Math.max(byQueue.get(queue) ?? 0, seats));
  return [...byQueue.values()].reduce((sum, seats) => sum + seats, 0);
}

function workNeed({ hours, from, to, occupancy, amount }: WorkList, wall: WallTime): IntervalNeed {
  if (!isWithin(wall, hours, { from, to })) return { erlangs: 0, seats: 0, decidedBy: 'none' };
  const open = openSeconds(hours, { from, to });
  const seconds = workSeconds(amount);
  const seats = seatsForWork(seconds, open, occupancy);
  return { erlangs: seconds / open, seats, decidedBy: seats === 0 ? 'none' : 'work' };
}

const withoutUnset = (goals: Asked): Asked =>
  Object.fromEntries(Object.entries(goals).filter(([, value]) => value !== undefined));
