import { count } from '../../platform/format';

export interface Fact {
  name: string;
  /** `null`: not known. */
  text: string | null;
  wide?: boolean;
}

export const megabytes = (bytes: number): string => `${count(Math.round(bytes / 1_000_000))} MB`;
export const sum = (tally: Readonly<Record<string, number>>): number =>
  Object.values(tally).reduce((total, n) => total + n, 0);

/** The six most frequent of a tally. */
export const largest = (tally: Readonly<Record<string, number>>): [string, number][] =>
  Object.entries(tally)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 6);
