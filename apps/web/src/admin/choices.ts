import type { FormulaId, PauseClass } from '@zhiban/wire';

// Written as records, so that the types refuse a list that lacks a name; the contract's schemas stay out of the pages.
const formulas: Record<FormulaId, true> = {
  'SL-ENTERED': true,
  'SL-NO-OVERFLOW': true,
  'SL-NO-SHORT': true,
  'SL-ANSWERED': true,
  'SL-WITHIN': true,
  'SL-NO-EARLY': true,
  'SL-LIVE': true,
};
const classes: Record<PauseClass, true> = {
  'short-leave': true,
  meal: true,
  rest: true,
  planned: true,
  equipment: true,
  other: true,
};

export const formulaChoices = Object.keys(formulas) as FormulaId[];
export const pauseClassChoices = Object.keys(classes) as PauseClass[];
