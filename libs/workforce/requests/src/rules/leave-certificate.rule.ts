import { dayNumber } from '@zhiban/time';
import type { LeaveCase } from '../leave/leave-case';
import type { RequestRule } from './request-rule';

/** LEAVE-2: a certificate or record goes with it, from as many days on as the type says. */
export const leaveCertificate: RequestRule<LeaveCase, 'leave-certificate'> = {
  id: 'leave-certificate',
  cites: 'LEAVE-2',
  bound: 'least',
  judge({ person, type, pieces, certificates }) {
    const days = new Set(pieces.map(({ date }) => dayNumber(date)));
    if (type.certificateFromDays === null || days.size < type.certificateFromDays || certificates > 0) return [];
    return [{ person, day: Math.min(...days), actual: 0, limit: 1, unit: 'people' }];
  },
};
