import type { ShownFigure } from '@zhiban/wire';
import { count, duration, meanDuration, nothing, percent } from '../platform/format';

/** A figure as text without its unit. `now`: for what ticks. `under`: a ratio short of it is never rounded up to it. */
export function shownText(figure: ShownFigure | null, now: number, decimals = 0, under?: number): string {
  if (!figure || figure.value === null) return nothing;
  if (figure.formula === 'PRESENT' && figure.below !== null) return `${count(figure.value)}/${count(figure.below)}`;
  switch (figure.unit) {
    case 'count':
      return count(figure.value);
    case 'ratio':
      return percent(figure.value, decimals, under);
    case 'ms':
      return meanDuration(figure.value);
    case 'since':
      return duration(now - Math.floor(figure.value / 1000) * 1000);
  }
}

/** What a limit is compared with: the age of what began at an instant, the value of everything else. */
export function comparable(figure: ShownFigure | null, now: number): number | null {
  if (!figure || figure.value === null) return null;
  return figure.unit === 'since' ? now - figure.value : figure.value;
}
