import type { NoticeState } from '@zhiban/wire';

/** Where a notice stands at an instant. */
export function noticeStateAt(
  { withdrawn, from, until }: { withdrawn: boolean; from: Date; until: Date },
  now: number,
): NoticeState {
  if (withdrawn) return 'withdrawn';
  if (now < from.getTime()) return 'coming';
  return now < until.getTime() ? 'shown' : 'over';
}
