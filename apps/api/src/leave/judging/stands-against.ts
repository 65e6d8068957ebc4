import type { LeaveJudged, Verdict } from '@zhiban/wire';
import type { RosterChangeVerdicts } from '@zhiban/workforce-roster';
import { isAboutShifts } from './shift-hindrances';

/** What of a judgement can stand against leave. Whoever fell ill is away, whatever the roster says of it. */
export function againstLeave(
  { sudden }: { sudden: boolean },
  own: readonly Verdict[],
  { fresh, worsened }: RosterChangeVerdicts,
): Pick<RosterChangeVerdicts, 'fresh' | 'worsened'> {
  if (sudden) return { fresh: [...own], worsened: [] };
  return { fresh: [...own, ...fresh.filter(isAboutShifts)], worsened: worsened.filter(isAboutShifts) };
}

const mayStillCome: ReadonlySet<Verdict['rule']> = new Set(['leave-allotment', 'leave-certificate']);

/** What nobody may approve, however it goes on: a place may become free, a certificate may follow, a hole may be filled. */
export const forbidden = ({ hindrances: { never } }: LeaveJudged): Verdict[] =>
  never.filter(({ rule }) => rule.startsWith('leave-') && !mayStillCome.has(rule));

/** Whether somebody's posts are not enough to approve it, or a reason is missing. */
export const isShut = ({ hindrances }: LeaveJudged, reason: string | null): boolean =>
  hindrances.never.length + hindrances.notThese.length > 0 || (hindrances.withReason.length > 0 && !reason);
