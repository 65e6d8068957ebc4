import type { ShrinkageCause, StaffingRules } from '@zhiban/wire';

const cause = (id: string, zh: string, en: string): ShrinkageCause => ({ id, zh, en, share: 0 });

/** Nothing is known of a new centre: the causes are named, and their shares are the planner's to fill in. */
export const firstRules: StaffingRules = {
  goals: [],
  shrinkage: [
    cause('breaks', '用餐与小休', 'Meals and rests'),
    cause('leave', '休假', 'Leave'),
    cause('sickness', '病假', 'Sickness'),
    cause('training', '培训', 'Training'),
    cause('meetings', '会议与辅导', 'Meetings and coaching'),
  ],
  posts: [],
  work: [],
  pools: [],
};
