import type { Hindsight, HindsightCounts, HindsightRequest, HindsightStanding, RequestKind } from '@zhiban/wire';

export type { Hindsight, HindsightCounts, HindsightRequest, HindsightStanding, RequestKind };

/** From what stands in nobody's way to what nobody may approve. */
export const hindsightStandings = ['passes', 'reason', 'refused'] as const satisfies readonly HindsightStanding[];
export const requestKinds = ['swap', 'leave'] as const satisfies readonly RequestKind[];
/** The worst first, as lines are read. */
export const worstFirst = ['refused', 'reason', 'passes'] as const satisfies readonly HindsightStanding[];
export const shapeOf = { passes: 'disc', reason: 'triangle', refused: 'square' } as const;

export const changedOf = ({ changed }: HindsightCounts): number => changed.passes + changed.reason + changed.refused;

/** What is to be said above all: of each kind how many would be refused, need a reason, pass; nothing of what is none. */
export function headlines({ counts }: Pick<Hindsight, 'counts'>) {
  return worstFirst.flatMap((standing) =>
    requestKinds.flatMap((kind) => {
      const { changed, filed } = counts[kind];
      return changed[standing] > 0 ? [{ kind, standing, n: changed[standing], all: filed }] : [];
    }),
  );
}

/** Unjudged requests by why, those first of which there are most. */
export function unjudgedBy({ unjudged }: Pick<Hindsight, 'unjudged'>) {
  const counts = new Map<Hindsight['unjudged'][number]['why'], number>();
  for (const { why } of unjudged) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].map(([why, n]) => ({ why, n })).sort((a, b) => b.n - a.n);
}
