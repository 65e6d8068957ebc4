import type { LeaveJudged, Verdict } from '@zhiban/wire';

const mayStillCome: ReadonlySet<Verdict['rule']> = new Set(['leave-allotment', 'leave-certificate']);

/** What nobody may approve, however it goes on: a place may become free, a certificate may follow, a hole may be filled. */
export const forbiddenLeave = ({ hindrances: { never } }: Pick<LeaveJudged, 'hindrances'>): Verdict[] =>
  never.filter(({ rule }) => rule.startsWith('leave-') && !mayStillCome.has(rule));
