import type { Verdict } from '@zhiban/wire';

/** The verdict of somebody that is furthest from its limit, and how many more there are like it. */
export interface ToldVerdict {
  verdict: Verdict;
  more: number;
}

const beyond = ({ actual, limit }: Verdict): number => Math.abs(actual - limit);

/** Verdicts of one rule by whom they are about, those first who have the most. */
export function toldVerdicts(verdicts: readonly Verdict[]): ToldVerdict[] {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const key = verdict.person ?? `post ${verdict.about}`;
    groups.set(key, [...(groups.get(key) ?? []), verdict]);
  }
  return [...groups.values()]
    .map((own) => ({
      verdict: own.reduce((worst, each) => (beyond(each) > beyond(worst) ? each : worst)),
      more: own.length - 1,
    }))
    .toSorted((a, b) => b.more - a.more);
}
