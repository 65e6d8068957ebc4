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

/** Whether somebody's posts are not enough to approve it, or a reason is missing. */
export const isShut = ({ hindrances }: LeaveJudged, reason: string | null): boolean =>
  hindrances.never.length + hindrances.notThese.length > 0 || (hindrances.withReason.length > 0 && !reason);
