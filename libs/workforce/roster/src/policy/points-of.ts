import type { PolicyBody } from '@zhiban/wire';

/** PERF-1. */
const firstPoints: NonNullable<PolicyBody['points']> = { fullAttendance: 1 };

/** What is rewarded by a policy; one that was saved before there were points has those that a centre begins with. */
export const pointsOf = ({ points }: Pick<PolicyBody, 'points'>): NonNullable<PolicyBody['points']> =>
  points ?? firstPoints;
