import { mostSeatsNeeded, type Decider, type QueueGoals } from '@zhiban/wire';
import { allReached, goalsReached, impossibleGoal, type StaffingGoals } from './goals';
import { erlangsOf, nothingArrives, type Load } from './load';
import { outlook, requiredSeats, type Patience } from './required-seats';

/** Seats of one interval; `null`: the handling time or a goal is missing, or no centre has as many. */
export interface IntervalNeed {
  erlangs: number;
  seats: number | null;
  decidedBy: Decider;
}

type Goals = StaffingGoals & Patience;

/** Goals as they are kept, as the sums want them. */
export function goalsFrom(kept: QueueGoals): Goals {
  const said = Object.entries(kept).filter(([, value]) => value !== null);
  return Object.fromEntries(said);
}

/** What callers need, and which goal decides it. `load: null`: how long a contact takes is not known. */
export function callsNeed(load: Load | null, goals: Goals): IntervalNeed {
  if (!load) return { erlangs: 0, seats: null, decidedBy: 'unknown' };
  const erlangs = erlangsOf(load);
  if (erlangs === 0) return { erlangs, seats: 0, decidedBy: 'none' };
  if (impossibleGoal(goals) || goalsReached(nothingArrives, goals).length === 0) {
    return { erlangs, seats: null, decidedBy: 'unknown' };
  }
  // Said before it is summed up: a slip of the hand must not keep everybody waiting.
  if (erlangs / (goals.occupancy ?? 1) > mostSeatsNeeded * 2) return { erlangs, seats: null, decidedBy: 'beyond' };
  const seats = requiredSeats(load, goals);
  if (seats > mostSeatsNeeded) return { erlangs, seats: null, decidedBy: 'beyond' };
  return { erlangs, seats, decidedBy: deciderOf(load, seats, goals) };
}

/** LIVE-6: a post is never left empty. */
export function withMinimum(need: IntervalNeed, minimum: number): IntervalNeed {
  if (need.seats === null || need.seats >= minimum) return need;
  return { ...need, seats: minimum, decidedBy: 'post' };
}

/** The first goal that one seat fewer would miss. */
function deciderOf(load: Load, seats: number, goals: Goals): Decider {
  if (seats <= 1) return 'someone';
  const fewer = outlook(load, seats - 1, goals);
  if (allReached(fewer, goals)) return 'someone';
  return goalsReached(fewer, goals).find(({ ok }) => !ok)?.goal ?? 'someone';
}
