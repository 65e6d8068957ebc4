/** What is divided by what. */
export interface Quotient {
  above: number;
  below: number;
}

/** With nothing to divide by there is no figure: `null`, never 0 or 1. */
export const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

export const valueOf = ({ above, below }: Quotient): number | null => ratio(above, below);

/** As figures go over the wire: four decimals. */
export const ratio4 = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10_000) / 10_000;

/** Whole milliseconds. */
export const wholeMs = (value: number | null): number | null => (value === null ? null : Math.round(value));
