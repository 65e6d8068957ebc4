import type { RosterOverride, Verdict } from '@zhiban/wire';

type Measured = Pick<Verdict, 'rule' | 'person' | 'key' | 'actual' | 'limit' | 'bound'>;

const beyond = ({ actual, limit, bound }: Measured): number => (bound === 'most' ? actual - limit : limit - actual);

/**
 * Verdicts for which nobody has given a reason yet. One that was given holds for the same trouble as long as it is no
 * worse, so that taking an edit back does not ask for it again.
 */
export function unsettled(verdicts: readonly Verdict[], overrides: readonly RosterOverride[]): Verdict[] {
  return verdicts.filter((verdict) => !overrides.some((given) => settles(given, verdict)));
}

const settles = (given: Measured, verdict: Measured): boolean =>
  given.rule === verdict.rule &&
  given.person === verdict.person &&
  given.key === verdict.key &&
  beyond(verdict) <= beyond(given);
