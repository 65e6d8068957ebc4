import type { LeaveCase } from '../leave/leave-case';
import type { RequestRule } from './request-rule';

/** LEAVE-4: so many of a group on leave at a time. */
export const leaveAllotment: RequestRule<LeaveCase, 'leave-allotment'> = {
  id: 'leave-allotment',
  cites: 'LEAVE-4',
  bound: 'most',
  judge: ({ person, allotted }) =>
    allotted.flatMap(({ day, taken, most }) =>
      taken + 1 > most ? [{ person, day, actual: taken + 1, limit: most, unit: 'people' }] : [],
    ),
};
