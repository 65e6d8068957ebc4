import { sourceFault, type SourceTrouble } from '@zhiban/live-alarms';
import type { SourceId, SourceView } from '@zhiban/wire';
import type { SourceBook, SourceKind } from '../../ingest';
import type { ShownFloor } from '../../live';

/** How a feed is called on the wall. */
export const feedNames: Record<SourceKind, (source: string) => { zh: string; en: string }> = {
  simulator: () => ({ zh: '模拟交换机', en: 'Simulated exchange' }),
  ami: () => ({ zh: '电话交换机', en: 'Telephone exchange' }),
  door: (source) => ({ zh: source, en: source }),
};

export function sourceViews(
  book: SourceBook,
  runtime: ShownFloor,
  staleMs: number,
  now: number,
): Record<SourceId, SourceView> {
  const views: Record<SourceId, SourceView> = {};
  for (const status of book.list()) {
    const { source, kind } = status;
    views[source] = {
      ...feedNames[kind](source),
      ...book.linkNow(status, staleMs),
      staleMs,
      gaps: gapsOf(runtime, source, now),
    };
  }
  return views;
}

/**
 * What is wrong with each source, `null`: nothing. A source that has a key of the door, but never told of a queue, has
 * nothing on the wall and is left out.
 */
export function sourceTrouble(
  book: SourceBook,
  runtime: ShownFloor,
  sources: Readonly<Record<SourceId, SourceView>>,
  now: number,
): Map<SourceId, SourceTrouble | null> {
  const trouble = new Map<SourceId, SourceTrouble | null>();
  for (const { source, kind, aliveAt } of book.list()) {
    const floor = runtime.sources.get(source)?.floor;
    const view = sources[source];
    if (!view || (kind === 'door' && !floor?.queues.size)) continue;
    trouble.set(source, sourceFault(view, aliveAt ?? floor?.clock, now));
  }
  return trouble;
}

/** What of the business day was not linked. */
export function gapsOf(runtime: ShownFloor, source: SourceId, now: number): SourceView['gaps'] {
  const day = runtime.businessDay;
  const gaps = runtime.sources.get(source)?.figures.gaps ?? [];
  return gaps
    .filter(({ from, to }) => from < now && (to ?? now) > day.from)
    .map(({ from, to }) => ({ from: Math.max(from, day.from), to }));
}
