import { shown } from './numbers';

export interface Goal {
  atMost?: number;
  atLeast?: number;
}

/** One line of a bench's table. */
export interface Measure {
  what: string;
  value: number;
  unit: string;
  /** `null`: told for context, nothing is asked of it. */
  goal: Goal | null;
  /** What stands behind the value: the spread, the two sides of a ratio. */
  detail: string;
}

export interface BenchReport {
  title: string;
  measures: Measure[];
}

export function measure(what: string, value: number, unit = '', goal: Goal | null = null, detail = ''): Measure {
  return { what, value, unit, goal, detail };
}

/** The middle of the pairs' ratios, with the lowest and highest of them. */
export function ratioMeasure(what: string, ratios: readonly number[], goal: Goal, sides: string): Measure {
  const sorted = [...ratios].sort((a, b) => a - b);
  const middle = ((sorted[sorted.length >> 1] ?? Number.NaN) + (sorted[(sorted.length - 1) >> 1] ?? Number.NaN)) / 2;
  const spread = `${shown(sorted[0] ?? Number.NaN)}–${shown(sorted.at(-1) ?? Number.NaN)} in ${ratios.length} pairs`;
  return measure(what, middle, '×', goal, sides === '' ? spread : `${spread}; ${sides}`);
}
