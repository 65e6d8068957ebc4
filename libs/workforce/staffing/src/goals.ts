import type { QueueOutlook } from './load';

/** What an interval has to reach; all that are given hold together. Shares are of 1. */
export interface StaffingGoals {
  serviceLevel?: { share: number; withinSeconds: number };
  /** Mean wait of the answered. */
  asaSeconds?: number;
  /** Has a meaning only where callers give up (Erlang A). */
  abandoned?: number;
  /** The most that seats may be busy, so that people last through the day. */
  occupancy?: number;
}

export type GoalName = keyof StaffingGoals;

export interface GoalReached {
  goal: GoalName;
  asked: number;
  reached: number;
  ok: boolean;
}

/** Each goal that is set, with what is reached. */
export function goalsReached(outlook: QueueOutlook, goals: StaffingGoals): GoalReached[] {
  const found: GoalReached[] = [];
  const atMost = (goal: GoalName, asked: number | undefined, reached: number) => {
    if (asked !== undefined) found.push({ goal, asked, reached, ok: reached <= asked });
  };
  if (goals.serviceLevel) {
    const { share } = goals.serviceLevel;
    const reached = outlook.serviceLevel;
    found.push({ goal: 'serviceLevel', asked: share, reached, ok: reached >= share });
  }
  atMost('asaSeconds', goals.asaSeconds, outlook.asaSeconds);
  atMost('abandoned', goals.abandoned, outlook.abandoned);
  atMost('occupancy', goals.occupancy, outlook.occupancy);
  return found;
}

export function allReached(outlook: QueueOutlook, goals: StaffingGoals): boolean {
  const { serviceLevel, asaSeconds, abandoned, occupancy } = goals;
  return (
    (serviceLevel === undefined || outlook.serviceLevel >= serviceLevel.share) &&
    (asaSeconds === undefined || outlook.asaSeconds <= asaSeconds) &&
    (abandoned === undefined || outlook.abandoned <= abandoned) &&
    (occupancy === undefined || outlook.occupancy <= occupancy)
  );
}

/** Goals that no number of seats reaches, or that say nothing: the name of the first. */
export function impossibleGoal(goals: StaffingGoals): GoalName | null {
  const { serviceLevel, asaSeconds, abandoned, occupancy } = goals;
  if (serviceLevel && !(serviceLevel.share >= 0 && serviceLevel.share < 1 && serviceLevel.withinSeconds >= 0)) {
    return 'serviceLevel';
  }
  if (asaSeconds !== undefined && !(asaSeconds > 0)) return 'asaSeconds';
  if (abandoned !== undefined && !(abandoned > 0)) return 'abandoned';
  if (occupancy !== undefined && !(occupancy > 0)) return 'occupancy';
  return null;
}
