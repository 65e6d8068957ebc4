import { dayNumber } from '@zhiban/time';
import type { LeaveCase } from '../leave/leave-case';
import type { RequestRule } from './request-rule';

/** LEAVE-6: no more than is left. Told in the type's unit. */
export const leaveBalance: RequestRule<LeaveCase, 'leave-balance'> = {
  id: 'leave-balance',
  cites: 'LEAVE-6',
  bound: 'most',
  judge({ person, type, pieces, minutes, available }) {
    if (available === null || minutes <= available) return [];
    const day = Math.min(...pieces.map(({ date }) => dayNumber(date)));
    if (type.unit === 'hour') return [{ person, day, actual: minutes, limit: available, unit: 'minutes' }];
    return [{ person, day, actual: minutes / type.dayMinutes, limit: available / type.dayMinutes, unit: 'days' }];
  },
};
