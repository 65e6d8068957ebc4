import type { Role, Verdict } from '@zhiban/wire';

/** What a change does to the verdicts. */
export interface ChangeVerdicts {
  /** Not there before. */
  fresh: Verdict[];
  /** There before, and now further from the limit. */
  worsened: Verdict[];
  /** There before and no nearer, or nearer but still beyond. */
  standing: Verdict[];
  /** There before, gone now. */
  mended: Verdict[];
}

const keyOf = ({ rule, person, key }: Verdict): string => `${rule} ${person ?? ''} ${key}`;

/** How far beyond its limit a verdict is; never negative. */
const beyond = ({ actual, limit, bound }: Verdict): number => (bound === 'most' ? actual - limit : limit - actual);

/** Parts of seats come to the same by another way, but for the last digit of a binary fraction. */
const tolerance = 1e-9;

/** Sets verdicts before and after a change side by side. A period that two versions of the policy judge can have one verdict of each. */
export function judgeChange(before: readonly Verdict[], after: readonly Verdict[]): ChangeVerdicts {
  const had = new Map<string, Verdict[]>();
  for (const verdict of before) had.set(keyOf(verdict), [...(had.get(keyOf(verdict)) ?? []), verdict]);
  const change: ChangeVerdicts = { fresh: [], worsened: [], standing: [], mended: [] };
  for (const verdict of after) {
    const earlier = had.get(keyOf(verdict))?.shift();
    if (!earlier) change.fresh.push(verdict);
    else change[beyond(verdict) > beyond(earlier) + tolerance ? 'worsened' : 'standing'].push(verdict);
  }
  change.mended = [...had.values()].flat();
  return change;
}

/** What stands against saving a change, and what whoever saves may override with a reason. */
export interface Hindrances {
  /** Nobody may save this. */
  never: Verdict[];
  /** Others may, not these posts. */
  notThese: Verdict[];
  /** These posts may, with a written reason. */
  withReason: Verdict[];
}

/** Only what a change adds or worsens can stand against it: a roster that was broken before can be mended step by step. */
export function hindrances(
  { fresh, worsened }: Pick<ChangeVerdicts, 'fresh' | 'worsened'>,
  posts: readonly Role[],
): Hindrances {
  const found: Hindrances = { never: [], notThese: [], withReason: [] };
  for (const verdict of [...fresh, ...worsened]) {
    const { override } = verdict;
    if (override === 'free') continue;
    if (override === 'never') found.never.push(verdict);
    else found[override.by.some((post) => posts.includes(post)) ? 'withReason' : 'notThese'].push(verdict);
  }
  return found;
}
