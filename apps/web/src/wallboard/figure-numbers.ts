import type { MeasuredFigure } from '@zhiban/wire';
import { count, duration } from '../platform/format';

type Numbers = Pick<MeasuredFigure, 'formula' | 'unit' | 'above' | 'below'>;

/** What was divided by what, in words: times as times, contacts as numbers. `null`: a plain count. */
export function numbersOf({ formula, unit, above, below }: Numbers): string | null {
  if (above === null || below === null) return null;
  if (formula === 'PRESENT') return `${count(above)} / ${count(below)}`;
  const timed = formula === 'OCCUPANCY';
  return `${unit === 'ms' || timed ? duration(above) : count(above)} ÷ ${timed ? duration(below) : count(below)}`;
}
