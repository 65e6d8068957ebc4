import {
  isWithin,
  openSeconds,
  outlook,
  peopleFor,
  requiredSeats,
  whySeats,
  type Load,
  type Patience,
  type SeatsOutlook,
  type StaffingGoals,
} from '@zhiban/workforce-staffing';
import type { StaffingRules, WhyAnswer, WhyOutlook } from '@zhiban/wire';
import type { PlanDay } from '../expected/plan-day';
import type { Line } from './line';
import { callsAt, minimumAt, needAt, shrinkageOf, workSeconds, type ExpectedOfQueue } from './line-day';

/** The sum behind the seats of one interval, with the same sum for one seat fewer. */
export function whyOf(
  line: Line,
  day: PlanDay,
  expected: readonly ExpectedOfQueue[],
  at: number,
  rules: StaffingRules,
): WhyAnswer {
  const wall = day.walls[at] ?? { date: day.date, weekday: 1, minute: 0 };
  const { contacts, ahtSeconds, load, goals } = callsAt(line, day, expected, at);
  const need = needAt(line, day, expected, at, wall);
  const sum = need.seats !== null && load && contacts > 0 ? whySeats(load, goals) : null;
  const minimum = minimumAt(line, day, wall);
  const post = minimum > 0 ? line.posts.find(({ hours }) => isWithin(wall, hours)) : undefined;
  return {
    line: line.id,
    kind: line.kind,
    from: day.starts[at] ?? day.from,
    to: day.starts[at + 1] ?? day.to,
    contacts,
    ahtSeconds,
    minutes: day.minutes,
    erlangs: need.erlangs,
    formula: line.work ? 'work' : line.kind === 'post' ? 'post' : goals.patienceSeconds ? 'erlang-a' : 'erlang-c',
    patienceSeconds: goals.patienceSeconds ?? null,
    withinSeconds: goals.serviceLevel?.withinSeconds ?? null,
    enough: sum && shown(sum.enough),
    oneFewer: sum?.oneFewer ? shown(sum.oneFewer) : null,
    around: sum && load ? around(load, goals, sum.enough.seats) : [],
    ifs: sum && load ? ifs(load, goals) : null,
    minimum: post ? { zh: post.zh, en: post.en, seats: minimum } : null,
    work: workOf(line),
    seats: need.seats,
    decidedBy: need.decidedBy,
    shrinkage: rules.shrinkage.filter(({ share }) => share > 0),
    people: need.seats === null ? null : peopleFor(need.seats, shrinkageOf(rules)),
  };
}

function workOf({ work }: Line): WhyAnswer['work'] {
  if (!work) return null;
  const { hours, from, to, occupancy, amount } = work;
  return { workSeconds: workSeconds(amount), openSeconds: openSeconds(hours, { from, to }), occupancy, amount };
}

/** JSON knows no infinity: a line that grows without end is `null`. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function shown({ seats, outlook: found, goals }: SeatsOutlook): WhyOutlook {
  const { serviceLevel, asaSeconds, abandoned, occupancy, waits, queueLength } = found;
  return {
    ...{ seats, serviceLevel, abandoned, occupancy, waits },
    asaSeconds: finite(asaSeconds),
    queueLength: finite(queueLength),
    goals: goals.map((goal) => ({ ...goal, reached: finite(goal.reached) })),
  };
}

/** Three fewer and three more. */
function around(load: Load, goals: StaffingGoals & Patience, seats: number): WhyAnswer['around'] {
  const first = Math.max(1, seats - 3);
  return Array.from({ length: seats + 4 - first }, (_, at) => {
    const { serviceLevel } = outlook(load, first + at, goals);
    return { seats: first + at, serviceLevel };
  });
}

const ifs = (load: Load, goals: StaffingGoals & Patience): WhyAnswer['ifs'] => ({
  moreContacts: requiredSeats({ ...load, perSecond: load.perSecond * 1.1 }, goals),
  longerCalls: requiredSeats({ ...load, ahtSeconds: load.ahtSeconds + 20 }, goals),
});
