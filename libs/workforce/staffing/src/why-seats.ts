import { goalsReached, type GoalName, type GoalReached, type StaffingGoals } from './goals';
import { erlangsOf, type Load, type QueueOutlook } from './load';
import { outlook, requiredSeats, type Patience } from './required-seats';

/** What so many seats lead to, against what is asked. */
export interface SeatsOutlook {
  seats: number;
  outlook: QueueOutlook;
  goals: GoalReached[];
}

/** Why it is so many seats, and not one fewer. */
export interface WhySeats {
  erlangs: number;
  enough: SeatsOutlook;
  /** One seat fewer; `null` where that would be nobody at all. */
  oneFewer: SeatsOutlook | null;
  /** The goals that one seat fewer misses: those that decide. */
  decidedBy: GoalName[];
}

/** @throws RangeError as `requiredSeats` */
export function whySeats(load: Load, asked: StaffingGoals & Patience): WhySeats {
  const seats = requiredSeats(load, asked);
  const oneFewer = seats > 1 ? seatsOutlook(load, seats - 1, asked) : null;
  return {
    erlangs: erlangsOf(load),
    enough: seatsOutlook(load, seats, asked),
    oneFewer,
    decidedBy: oneFewer?.goals.filter(({ ok }) => !ok).map(({ goal }) => goal) ?? [],
  };
}

export function seatsOutlook(load: Load, seats: number, asked: StaffingGoals & Patience): SeatsOutlook {
  const found = outlook(load, seats, asked);
  return { seats, outlook: found, goals: goalsReached(found, asked) };
}
