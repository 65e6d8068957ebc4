export { erlangA } from './erlang-a';
export { erlangB, inverseErlangB, type InverseB } from './erlang-b';
export { erlangC } from './erlang-c';
export { allReached, goalsReached, impossibleGoal, type GoalName, type GoalReached, type StaffingGoals } from './goals';
export { erlangsOf, loadOf, type Interval, type Load, type QueueOutlook } from './load';
export {
  poolNeeds,
  pooledLoad,
  pooledSeats,
  strictestGoals,
  type PoolNeed,
  type PoolQueue,
  type SkillGroup,
} from './pool';
export { outlook, requiredSeats, type Patience } from './required-seats';
export { peopleFor, shownByRoster, shrinkageTotal, unrostered, type Shrinkage } from './shrinkage';
export { sharedSets } from './shared-sets';
export { seatsOutlook, whySeats, type SeatsOutlook, type WhySeats } from './why-seats';
export { backOfficeSeconds, outboundSeconds, seatsForWork, type OutboundWork } from './workload';
export { averageDay, type AverageDay, type PastDay, type PastInterval } from './average-weeks';
export { callsNeed, goalsFrom, withMinimum, type IntervalNeed } from './interval-need';
export { isWithin, openSeconds, type Dates, type WallTime } from './post-hours';
