import { erlangA } from './erlang-a';
import { inverseErlangB, type InverseB } from './erlang-b';
import { erlangC } from './erlang-c';
import { allReached, goalsReached, impossibleGoal, type StaffingGoals } from './goals';
import { erlangsOf, nothingArrives, type Load, type QueueOutlook } from './load';

/** Mean patience in seconds makes it Erlang A; without it callers never give up (Erlang C). */
export interface Patience {
  patienceSeconds?: number;
}

/** What happens with so many seats. `from`: a recursion of Erlang B to go on from. */
export function outlook(
  load: Load,
  seats: number,
  { patienceSeconds, ...goals }: StaffingGoals & Patience,
  from?: InverseB,
): QueueOutlook {
  const target = goals.serviceLevel?.withinSeconds ?? 0;
  if (patienceSeconds === undefined) return erlangC(load, seats, target, from);
  return erlangA(load, seats, target, patienceSeconds, from);
}

/**
 * The smallest number of seats with which every goal is reached; 0 where nothing arrives, otherwise at least 1. All
 * goals get better with each seat, so the search steps up in growing steps and then halves.
 *
 * @throws RangeError where there is no goal, or one that cannot be reached by any number of seats
 */
export function requiredSeats(load: Load, asked: StaffingGoals & Patience): number {
  const impossible = impossibleGoal(asked);
  if (impossible) throw new RangeError(`No number of seats reaches the goal ${impossible}.`);
  if (goalsReached(nothingArrives, asked).length === 0)
    throw new RangeError('Seats are for a goal, and there is none.');
  const erlangs = erlangsOf(load);
  if (erlangs === 0) return 0;

  const fewest = fewestPossible(erlangs, asked);
  let below = fewest - 1;
  let from: InverseB = { lines: below, inverse: inverseErlangB(erlangs, below) };
  const reaches = (seats: number) => allReached(outlook(load, seats, asked, from), asked);
  let enough = fewest;
  for (let step = Math.max(1, Math.round(Math.sqrt(erlangs) / 2)); !reaches(enough); step *= 2) {
    below = enough;
    from = { lines: below, inverse: inverseErlangB(erlangs, below, from) };
    enough += step;
  }
  while (enough - below > 1) {
    const middle = Math.floor((below + enough) / 2);
    if (reaches(middle)) {
      enough = middle;
    } else {
      below = middle;
      from = { lines: below, inverse: inverseErlangB(erlangs, below, from) };
    }
  }
  return enough;
}

/** With fewer, some goal is missed for certain: seats answer no more than seats ÷ erlangs of what is offered. */
function fewestPossible(
  erlangs: number,
  { patienceSeconds, serviceLevel, abandoned }: StaffingGoals & Patience,
): number {
  if (patienceSeconds === undefined || patienceSeconds === Infinity) return Math.floor(erlangs) + 1;
  const answered = Math.max(serviceLevel?.share ?? 0, abandoned === undefined ? 0 : 1 - abandoned);
  return Math.max(1, Math.floor(erlangs * answered * (1 - 1e-12)));
}
