import type { Verdict } from '@zhiban/wire';
import type { DragVerdict } from '../hand/judge-drag';

export interface Line {
  verdict: Verdict;
  state: 'refused' | 'others' | 'reason' | 'said' | 'mended';
  /** So many more of the same rule: a short morning is one trouble, not twelve. */
  more?: number;
}

const most = 5;

/** A drag's verdicts, the gravest first; of one rule about one person or desk the one that is furthest from its limit. */
export function linesOf({ hindrances, found }: Pick<DragVerdict, 'hindrances' | 'found'>): Line[] {
  const said = [...found.fresh, ...found.worsened].filter(({ override }) => override === 'free');
  return [
    ...grouped(hindrances.never, 'refused'),
    ...grouped(hindrances.notThese, 'others'),
    ...grouped(hindrances.withReason, 'reason'),
    ...grouped(said, 'said'),
    ...grouped(found.mended, 'mended'),
  ].slice(0, most);
}

/** One line for each rule and person or desk. */
export function grouped(verdicts: readonly Verdict[], state: Line['state']): Line[] {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const key = `${verdict.rule} ${verdict.person ?? ''} ${verdict.about ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), verdict]);
  }
  return [...groups.values()].flatMap((group) => {
    const [worst] = group.toSorted((a, b) => Math.abs(b.actual - b.limit) - Math.abs(a.actual - a.limit));
    return worst ? [{ verdict: worst, state, more: group.length - 1 }] : [];
  });
}
