/** What is told of a figure that somebody opened, in words. */
export interface SheetFacts {
  /** Which figure, and whose. */
  title: string;
  value: string;
  formula: string;
  window: string;
  thresholdSeconds: number | null;
  target: number | null;
  limits: { warn: string; alarm: string } | null;
  /** What was divided by what; `null`: nothing was, or the numbers are too old. */
  numbers: string | null;
  /** How old the data are, where that is told. */
  age?: string;
  note: string | null;
}
