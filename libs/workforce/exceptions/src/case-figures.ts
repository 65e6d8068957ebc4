import { share } from './share';

/** How many cases of a group stand how. */
export interface CaseCounts {
  cases: number;
  open: number;
  /** Settled, and to be called back. */
  settled: number;
  called: number;
  /** Past their promise, or past the time of their return call. */
  overdue: number;
  /** Promises that were kept or broken by now, and those of them that were kept. */
  promises: number;
  kept: number;
  /** Return calls that were made or should have been by now, and those that were made in time. */
  calls: number;
  callsKept: number;
  /** Left off, for nobody could be reached. */
  unreached: number;
  /** How many rated it 1, 2, 3, 4 and 5. */
  scores: readonly number[];
}

export interface CaseFigures extends Omit<CaseCounts, 'kept' | 'callsKept'> {
  /** Of 1; `null` where nothing could be judged. */
  inTime: number | null;
  callsInTime: number | null;
  rated: number;
  /** Mean rating, 1 to 5; `null` where nobody rated. */
  score: number | null;
}

const counts = [
  ...(['cases', 'open', 'settled', 'called', 'overdue', 'unreached'] as const),
  ...(['promises', 'kept', 'calls', 'callsKept'] as const),
];

/** CASE-3 over groups of cases: shares are made of the sums, never of other shares. */
export function caseFigures(groups: readonly CaseCounts[]): CaseFigures {
  const sum = (of: (group: CaseCounts) => number) => groups.reduce((all, group) => all + of(group), 0);
  const totals = Object.fromEntries(counts.map((name) => [name, sum((group) => group[name])]));
  const { kept, callsKept, ...shown } = totals as Record<(typeof counts)[number], number>;
  const scores = [1, 2, 3, 4, 5].map((_, i) => sum((group) => group.scores[i] ?? 0));
  const rated = scores.reduce((all, some) => all + some, 0);
  const points = scores.reduce((all, some, i) => all + some * (i + 1), 0);
  return {
    ...shown,
    inTime: share(kept, shown.promises),
    callsInTime: share(callsKept, shown.calls),
    ...{ scores, rated, score: share(points, rated) },
  };
}

/** The same by one of their properties. */
export function caseFiguresBy<Group extends CaseCounts, K>(
  groups: readonly Group[],
  of: (group: Group) => K,
): Map<K, CaseFigures> {
  const parts = new Map<K, Group[]>();
  for (const group of groups) {
    const part = parts.get(of(group));
    if (part) part.push(group);
    else parts.set(of(group), [group]);
  }
  return new Map([...parts].map(([key, part]) => [key, caseFigures(part)]));
}
