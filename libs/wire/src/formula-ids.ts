/** Service levels by their formula. No schema stands in this file, for pages read it. */
export const formulaIds = [
  'SL-ENTERED',
  'SL-NO-OVERFLOW',
  'SL-NO-SHORT',
  'SL-ANSWERED',
  'SL-WITHIN',
  'SL-NO-EARLY',
  'SL-LIVE',
] as const;
export type FormulaId = (typeof formulaIds)[number];
