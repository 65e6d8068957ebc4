import type { Chance } from './chance';

/** Mean and coefficient of variation (standard deviation ÷ mean) of a lognormal quantity, cut at `min` and `max`. Seconds unless named otherwise. */
export interface Spread {
  mean: number;
  cv: number;
  min: number;
  max: number;
}

/** Standard normal by Box and Muller (1958). */
function normal(chance: Chance): number {
  const radius = Math.sqrt(-2 * Math.log(1 - chance.next()));
  return radius * Math.cos(2 * Math.PI * chance.next());
}

/** Lognormal, as handling times of call centres are (Brown et al. 2005, "Statistical Analysis of a Telephone Call Center"). */
export function drawSpread(chance: Chance, spread: Spread): number {
  const variance = Math.log(1 + spread.cv * spread.cv);
  const location = Math.log(spread.mean) - variance / 2;
  const drawn = Math.exp(location + Math.sqrt(variance) * normal(chance));
  return Math.min(spread.max, Math.max(spread.min, drawn));
}

/** Time between two arrivals of a Poisson stream of `rate` per unit of time. */
export const drawGap = (chance: Chance, rate: number): number => -Math.log(1 - chance.next()) / rate;

export const drawBetween = (chance: Chance, low: number, high: number): number => low + (high - low) * chance.next();

/** Whole number in [low, high]. */
export const drawWhole = (chance: Chance, low: number, high: number): number =>
  low + Math.floor((high - low + 1) * chance.next());

export const happens = (chance: Chance, probability: number): boolean => chance.next() < probability;

export function drawOne<T>(chance: Chance, from: readonly T[]): T {
  const picked = from[Math.floor(chance.next() * from.length)];
  if (picked === undefined) throw new RangeError('nothing to choose from');
  return picked;
}
