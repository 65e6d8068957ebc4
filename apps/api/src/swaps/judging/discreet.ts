import type { RequestJudged, Verdict } from '@zhiban/wire';

const confidential: ReadonlySet<Verdict['rule']> = new Set([
  'night-work',
  'protected-overtime',
  'minors-hours',
  'availability',
]);

/** A colleague hears that it cannot be, not that somebody is protected and why. */
export const mayBeTold = ({ rule }: Pick<Verdict, 'rule'>): boolean => !confidential.has(rule);

/** What somebody may hear who is in a request and does not decide on it: everything of themselves. */
export function discreet(judged: RequestJudged, own: string): RequestJudged {
  const isTold = (verdict: Verdict) => mayBeTold(verdict) || verdict.person === own;
  const { never, notThese, withReason } = judged.hindrances;
  const told = (verdicts: readonly Verdict[]) => verdicts.filter(isTold);
  const found = [...judged.fresh, ...judged.worsened, ...judged.mended, ...never];
  const kept = new Set(found.filter((verdict) => !isTold(verdict)).map(({ rule }) => rule));
  return {
    ...judged,
    asked: judged.asked.filter(({ rule }) => !kept.has(rule)),
    ...{ fresh: told(judged.fresh), worsened: told(judged.worsened), mended: told(judged.mended) },
    hindrances: { never: told(never), notThese: told(notThese), withReason: told(withReason) },
    withheld: never.some((verdict) => !isTold(verdict)),
  };
}
