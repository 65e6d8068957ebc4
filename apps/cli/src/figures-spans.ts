/** A stretch of time in whole seconds since 1970, as an exchange's own log counts it. */
export interface Span {
  from: number;
  to: number;
}

/** From milliseconds, cut to what lies within `[from, to]`. `null`: nothing does. */
export function spanWithin(startMs: number, endMs: number, from: number, to: number): Span | null {
  const span = { from: wholeSecond(Math.max(startMs, from)), to: wholeSecond(Math.min(endMs, to)) };
  return span.to >= span.from ? span : null;
}

export const wholeSecond = (ms: number): number => Math.floor(ms / 1000);

/** Seconds that lie in at least one of the spans. */
export function unionSeconds(spans: readonly Span[]): number {
  let covered = 0;
  let reached = -Infinity;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    covered += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return covered;
}
