import type { Verdict } from '@zhiban/wire';
import type { DragVerdict } from '../hand/judge-drag';

export interface Line {
  verdict: Verdict;
  state: 'refused' | 'others' | 'reason' | 'said' | 'mended';
  /** So many more of the same rule: a short morning is one trouble, not twelve. */
  more?: number;
  /** Other posts of which the same rule says the same: that all are short is one trouble, too. */
  also?: readonly string[];
}

const most = 5;
const byPost: ReadonlySet<Verdict['rule']> = new Set(['cover', 'minimum-post']);

/** A drag's verdicts, the gravest first; of one rule about one person, or about all posts, the one that is furthest from its limit. */
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

/** One line for each rule and whom or what it is about. */
export function grouped(verdicts: readonly Verdict[], state: Line['state']): Line[] {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const about = byPost.has(verdict.rule) ? '' : (verdict.about ?? '');
    const key = `${verdict.rule} ${verdict.person ?? ''} ${about}`;
    groups.set(key, [...(groups.get(key) ?? []), verdict]);
  }
  return [...groups.values()].flatMap((group) => lineOf(group, state));
}

function lineOf(group: readonly Verdict[], state: Line['state']): Line[] {
  const [worst] = group.toSorted((a, b) => Math.abs(b.actual - b.limit) - Math.abs(a.actual - a.limit));
  if (!worst) return [];
  const more = group.filter(({ about }) => about === worst.about).length - 1;
  const also = [...new Set(group.flatMap(({ about }) => (about === null || about === worst.about ? [] : about)))];
  return [{ verdict: worst, state, more, ...(also.length > 0 ? { also } : {}) }];
}
