import type { RequestJudged, Verdict } from '@zhiban/wire';
import { groupedBy } from '../grouped-by';

export const ruleStates = ['refused', 'others', 'reason', 'pending', 'said', 'passed'] as const;
/**
 * `refused`: nobody may allow it. `others`: somebody else may. `reason`: allowed with a written reason. `pending`: waits
 * for a person. `said`: worth knowing. `passed`: kept.
 */
export type RuleState = (typeof ruleStates)[number];

export interface RuleLine {
  state: RuleState;
  rule: Verdict['rule'];
  cites: string;
  verdict: Verdict | null;
  /** So many more of the same rule and person or desk. */
  more: number;
}

/** Every rule that was asked, what stands in the way first. `decides`: whether the reader is to decide or to ask. */
export function ruleLines(judged: RequestJudged, decides: boolean): RuleLine[] {
  const { never, notThese, withReason } = judged.hindrances;
  const told = new Set([...never, ...notThese, ...withReason]);
  const said = [...judged.fresh, ...judged.worsened].filter((verdict) => !told.has(verdict) && isFree(verdict));
  const lines = [
    ...grouped(
      never.filter((verdict) => !waits(verdict)),
      'refused',
    ),
    ...grouped(notThese, decides ? 'others' : 'reason'),
    ...grouped(withReason, 'reason'),
    ...grouped(never.filter(waits), 'pending'),
    ...grouped(said, 'said'),
  ];
  return [...lines, ...passed(judged, new Set(lines.map(({ rule }) => rule)))];
}

/** Whether others agree, or what proves it, is still to come, and no fault of the request. */
const waits = ({ rule }: Verdict) => rule === 'swap-agreed' || rule === 'leave-certificate';
/** What the request is about; the others are of rosters. */
export const isOfRequests = (cites: string): boolean => /^(SWAP|LEAVE)/.test(cites);
const isFree = ({ override }: Verdict) => override === 'free';

function passed({ asked }: RequestJudged, broken: ReadonlySet<Verdict['rule']>): RuleLine[] {
  const kept = asked.filter(({ rule }) => !broken.has(rule));
  const ordered = kept.toSorted((a, b) => Number(isOfRequests(b.cites)) - Number(isOfRequests(a.cites)));
  return ordered.map(({ rule, cites }) => ({ state: 'passed', rule, cites, verdict: null, more: 0 }));
}

/** One line for each rule and person or desk: the one that is furthest from its limit. */
function grouped(verdicts: readonly Verdict[], state: RuleState): RuleLine[] {
  const groups = groupedBy(verdicts, ({ rule, person, about }) => `${rule} ${person ?? ''} ${about ?? ''}`);
  return groups.flatMap((group) => {
    const [worst] = group.toSorted((a, b) => Math.abs(b.actual - b.limit) - Math.abs(a.actual - a.limit));
    if (!worst) return [];
    return [{ state, rule: worst.rule, cites: worst.cites, verdict: worst, more: group.length - 1 }];
  });
}

export const countOf = (lines: readonly RuleLine[], state: RuleState): number =>
  lines.filter((line) => line.state === state).length;

/** Nobody may approve it as it is, whether or not the reader may know why. */
export const isRefused = (judged: RequestJudged): boolean =>
  judged.withheld === true || countOf(ruleLines(judged, false), 'refused') > 0;
