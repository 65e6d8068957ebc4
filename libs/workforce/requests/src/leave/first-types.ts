import type { LeaveType } from '@zhiban/wire';

const usual = {
  active: true,
  unit: 'half-day',
  counts: 'working-days',
  dayMinutes: 480,
  notice: { count: 3, unit: 'days' },
  afterwardsWorkingDays: null,
  certificateFromDays: null,
  balance: false,
  allotted: false,
} as const satisfies Partial<LeaveType>;

const aMonth = { count: 1, unit: 'months' } as const;

/** What a centre begins with: LEAVE-1 to LEAVE-4. Bereavement and others are by the head office's rule, and may be filed at once. */
export const firstLeaveTypes: readonly LeaveType[] = [
  { ...usual, code: 'sick', zh: '病假', en: 'Sick leave', afterwardsWorkingDays: 2, certificateFromDays: 1 },
  { ...usual, code: 'personal', zh: '事假', en: 'Personal leave', unit: 'hour' },
  { ...usual, code: 'annual', zh: '年休假', en: 'Annual leave', notice: aMonth, balance: true, allotted: true },
  { ...usual, code: 'marriage', zh: '婚假', en: 'Marriage leave', notice: aMonth, unit: 'day', certificateFromDays: 1 },
  {
    ...usual,
    code: 'maternity',
    zh: '产假',
    en: 'Maternity leave',
    notice: aMonth,
    unit: 'day',
    counts: 'calendar-days',
    certificateFromDays: 1,
  },
  {
    ...usual,
    code: 'bereavement',
    zh: '丧假',
    en: 'Bereavement leave',
    notice: { count: 0, unit: 'days' },
    unit: 'day',
  },
];
