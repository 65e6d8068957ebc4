import type { HindsightStanding, Verdict } from '@zhiban/wire';

/** What stands against a request by the rules in force and by a draft of other ones. */
export interface SeenAgain {
  before: HindsightStanding;
  after: HindsightStanding;
  /** What the draft holds against it, and the rules in force do not, or let more people override. */
  fresh: Verdict[];
  /** What the rules in force hold against it, and the draft does not, or lets more people override. */
  gone: Verdict[];
}

/** 2: nobody may approve it; 1: with a written reason; 0: it is only said. */
const weight = ({ override }: Verdict): 0 | 1 | 2 => (override === 'never' ? 2 : override === 'free' ? 0 : 1);

const standings = ['passes', 'reason', 'refused'] as const;

export const standingOf = (verdicts: readonly Verdict[]): HindsightStanding =>
  standings[verdicts.reduce<0 | 1 | 2>((most, verdict) => larger(most, weight(verdict)), 0)];

const larger = (a: 0 | 1 | 2, b: 0 | 1 | 2): 0 | 1 | 2 => (a > b ? a : b);

export const seenAgain = (inForce: readonly Verdict[], draft: readonly Verdict[]): SeenAgain => ({
  before: standingOf(inForce),
  after: standingOf(draft),
  fresh: heavierThan(inForce, draft),
  gone: heavierThan(draft, inForce),
});

/** Of `these` what weighs more than the same rule weighs for the same person among the others. */
function heavierThan(others: readonly Verdict[], these: readonly Verdict[]): Verdict[] {
  const known = new Map<string, number>();
  for (const verdict of others) known.set(keyOf(verdict), Math.max(known.get(keyOf(verdict)) ?? 0, weight(verdict)));
  return these.filter((verdict) => weight(verdict) > (known.get(keyOf(verdict)) ?? 0));
}

const keyOf = ({ rule, person, about }: Verdict): string => `${rule} ${person ?? about}`;
