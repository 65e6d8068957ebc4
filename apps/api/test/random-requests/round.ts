import { pick } from '@zhiban/testing';
import type { Verdict } from '@zhiban/wire';
import { RefusalError } from '../../src/platform/problem';
import type { Book } from './book';
import type { RequestCentre } from './request-centre';

/** How an act ended, for the tally. */
export interface Ended {
  /** `saved`, `hindered`, a refusal’s code … */
  end: string;
  /** What stood against it. */
  rules?: readonly string[];
}

/** What an act has to do with. */
export interface Scene {
  centre: RequestCentre;
  book: Book;
  chance: () => number;
}

export interface Act {
  name: string;
  weight: number;
  /** `null`: there was nothing to do it with. */
  play(scene: Scene): Promise<Ended | null>;
}

export const nothing = null;

/** By their weights. */
export function chosen(acts: readonly Act[], chance: () => number): Act {
  const sum = acts.reduce((total, { weight }) => total + weight, 0);
  let dice = chance() * sum;
  return acts.find(({ weight }) => (dice -= weight) < 0) ?? pick(chance, acts);
}

/** A refusal is an end like any other; whatever else is thrown is a fault. */
export async function played(act: Act, scene: Scene): Promise<Ended | null> {
  try {
    return await act.play(scene);
  } catch (fault) {
    if (fault instanceof RefusalError) return { end: String(fault.code) };
    throw fault;
  }
}

export const rulesOf = (...verdicts: readonly (readonly Verdict[])[]): string[] => [
  ...new Set(verdicts.flat().map(({ rule }) => rule)),
];

export const somebody = <T>(chance: () => number, from: readonly T[]): T | null =>
  from.length === 0 ? null : pick(chance, from);
