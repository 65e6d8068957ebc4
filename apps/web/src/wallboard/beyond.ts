import { onScopeDispose, shallowReactive, watch } from 'vue';
import { severityRank, type Severity } from './severity';
import { useWall } from './wall-context';

/** Something that a tile shows in colour: a figure past its limit, a seat that calls for somebody. */
export interface Beyond {
  /** Two tiles of one board may show the same; it is told once. */
  key: string;
  name: string;
  severity: Severity;
}

/** By tile, so that the strip's words are those of the colours on the screen, whatever tiles there are. */
export type BeyondBook = Map<symbol, readonly Beyond[]>;

export const newBeyondBook = (): BeyondBook => shallowReactive(new Map<symbol, readonly Beyond[]>());

/** What of this tile is coloured now. `tell` is asked again whenever what it reads has changed. */
export function useBeyond(tell: () => readonly Beyond[]): void {
  const { beyond } = useWall();
  if (!beyond) return;
  const tile = Symbol('tile');
  watch(
    tell,
    (told) => {
      const found = told.filter(({ severity }) => severity !== 'normal');
      if (found.length > 0) beyond.set(tile, found);
      else beyond.delete(tile);
    },
    { immediate: true },
  );
  onScopeDispose(() => beyond.delete(tile));
}

/** All of them, each once by its fuller name, the worst first. */
export function beyondOf(book: BeyondBook): Beyond[] {
  const byKey = new Map<string, Beyond>();
  for (const one of [...book.values()].flat()) {
    const known = byKey.get(one.key);
    if (!known || one.name.length > known.name.length) byKey.set(one.key, one);
  }
  return [...byKey.values()].sort((a, b) => severityRank(b.severity) - severityRank(a.severity));
}
