import type { Fact } from '@zhiban/live-state';

export interface Gap {
  from: number;
  /** `null`: still going on. */
  to: number | null;
}

/** Notes the beginning or end of a gap. */
export function noteGap(gaps: Gap[], fact: Extract<Fact, { kind: 'gap-began' | 'gap-ended' }>): void {
  const last = gaps.at(-1);
  if (fact.kind === 'gap-began') {
    if (last?.to !== null) gaps.push({ from: fact.from, to: null });
  } else if (last && last.to === null) last.to = fact.at;
}

/** Whether some of the time between the two instants was not linked. */
export const touchesGap = (gaps: readonly Gap[], from: number, to: number): boolean =>
  gaps.some((gap) => gap.from < to && (gap.to === null || gap.to > from));

/** Forgets gaps that ended before an instant. */
export const dropGapsBefore = (gaps: Gap[], before: number): Gap[] =>
  gaps.filter((gap) => gap.to === null || gap.to >= before);
