import type { Verdict } from '@zhiban/wire';
import { hindrances, type ChangeVerdicts } from '@zhiban/workforce-roster';

/** Breaks of a shift that was cut, put back or taken over are placed afterwards, by whoever plans it. */
export const isAboutShifts = ({ rule }: Verdict): boolean => rule !== 'meal-and-rest';

/** Whether a change keeps to everything that nobody is asked to override here. */
export const isLegal = (verdicts: Pick<ChangeVerdicts, 'fresh' | 'worsened'>): boolean =>
  againstFilling(verdicts) === null;

/** The first rule that stands against a change. */
export function againstFilling(verdicts: Pick<ChangeVerdicts, 'fresh' | 'worsened'>): Verdict['rule'] | null {
  const { never, notThese } = hindrances(verdicts, []);
  return [...never, ...notThese].find(isAboutShifts)?.rule ?? null;
}
