/**
 * 1 / B(n, a): the inverse of the share of calls that n lines block when a erlangs are offered. The inverse recursion
 * I(k) = 1 + k/a · I(k − 1) adds positive numbers alone, so nothing cancels; where B is too small for a number it is
 * `Infinity`. `from` continues a recursion that stands at `from.lines`.
 *
 * @param erlangs offered load a > 0
 * @param lines n, a whole number ≥ 0
 */
export function inverseErlangB(erlangs: number, lines: number, from: InverseB = noLines): number {
  let inverse = from.inverse;
  const perLine = 1 / erlangs;
  for (let line = from.lines + 1; line <= lines; line += 1) inverse = 1 + line * perLine * inverse;
  return inverse;
}

export interface InverseB {
  lines: number;
  inverse: number;
}

const noLines: InverseB = { lines: 0, inverse: 1 };

/** B(n, a): the share of calls that find all n lines busy and are lost (Erlang 1917). */
export function erlangB(erlangs: number, lines: number): number {
  if (erlangs === 0) return lines === 0 ? 1 : 0;
  return 1 / inverseErlangB(erlangs, lines);
}
