import type { PageMemory } from './page-memory';

/** What came to stay between the first look at a page and the last. */
export interface Drift {
  /** Part of the first heap by which the last one is larger; negative: smaller. */
  heap: number;
  nodes: number;
  listeners: number;
}

/** `null`: fewer than two looks. Heap by its ends; nodes and listeners by the farthest two of all looks. */
export function driftOf(looks: readonly PageMemory[]): Drift | null {
  const [first, last] = [looks[0], looks.at(-1)];
  if (!first || !last || looks.length < 2) return null;
  return {
    heap: last.heap / first.heap - 1,
    nodes: spread(looks.map(({ nodes }) => nodes)),
    listeners: spread(looks.map(({ listeners }) => listeners)),
  };
}

const spread = (numbers: readonly number[]): number => Math.max(...numbers) - Math.min(...numbers);
