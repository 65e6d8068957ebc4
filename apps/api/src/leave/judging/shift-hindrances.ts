import type { Verdict } from '@zhiban/wire';
import { hindrances, type ChangeVerdicts } from '@zhiban/workforce-roster';

/** Breaks of a shift that was cut, put back or taken over are placed afterwards, by whoever plans it. */
export const isAboutShifts = ({ rule }: Verdict): boolean => rule !== 'meal-and-rest';

/** What stands against a change, where nobody is asked to override anything. */
export function againstShifts(verdicts: Pick<ChangeVerdicts, 'fresh' | 'worsened'>): Verdict[] {
  const { never, notThese } = hindrances(verdicts, []);
  return [...never, ...notThese].filter(isAboutShifts);
}

export const isLegal = (verdicts: Pick<ChangeVerdicts, 'fresh' | 'worsened'>): boolean =>
  againstShifts(verdicts).length === 0;
