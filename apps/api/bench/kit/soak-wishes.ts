import { join } from 'node:path';
import { parseArgs } from 'node:util';

export interface SoakWishes {
  hours: number;
  csv: string;
}

const usualHours = 72;
const mostHours = 31 * 24;

/** `--hours 72 --csv FILE`. */
export function soakWishes(argv: readonly string[], now: number): SoakWishes {
  const options = { hours: { type: 'string' }, csv: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...argv], options });
  const hours = Number(values.hours ?? usualHours);
  if (!(hours > 0 && hours <= mostHours)) throw new Error(`--hours is a number up to ${mostHours}`);
  const stamp = new Date(now).toISOString().slice(0, 16).replaceAll(':', '');
  return { hours, csv: values.csv ?? join('.data', `soak-${stamp}.csv`) };
}
