import { sourceFault } from '@zhiban/live-alarms';
import type { FloorView, SourceFault, SourceId, SourceView } from '@zhiban/wire';

/** A board that hears nothing for longer says so: strokes come once a second at least. */
export const silentAfterMs = 2500;

export type LineFault = 'server-silent' | 'connection-lost' | 'catching-up';
export type StaleReason = SourceFault | LineFault;

const lineFaults: Record<LineFault, true> = { 'server-silent': true, 'connection-lost': true, 'catching-up': true };

/** The fault is on the way here, not in a source. */
export const isLineFault = (reason: StaleReason): reason is LineFault => Object.hasOwn(lineFaults, reason);

/** `since`: server clock; the last instant at which the figures were true. */
export interface Stale {
  reason: StaleReason;
  since: number;
}

export interface Line {
  connected: boolean;
  /** This page slept or has lost count, and waits for a fresh picture. */
  catchingUp: boolean;
  /** Age of the newest stroke by the monotonic clock of this page. */
  silentMs: number;
  /** Server clock of the newest stroke. */
  lastAt: number;
}

function lineFault(line: Line): LineFault | null {
  if (!line.connected) return 'connection-lost';
  if (line.catchingUp) return 'catching-up';
  return line.silentMs > silentAfterMs ? 'server-silent' : null;
}

/** Whether the figures of one source may still be shown; `null`: they may. */
export function staleSource(source: SourceView, freshAt: number | undefined, now: number, line: Line): Stale | null {
  const alive = freshAt ?? source.since;
  const fault = lineFault(line);
  if (fault) return { reason: fault, since: Math.min(alive, line.lastAt) };
  const trouble = sourceFault(source, freshAt, now);
  return trouble && { reason: trouble.fault, since: trouble.since };
}

export interface Health {
  sources: Record<SourceId, Stale | null>;
  /** A sum is stale as soon as one source is; the oldest `since` counts. */
  whole: Stale | null;
}

/**
 * The sources that a board's figures come from. One that has a key but never told of a queue has nothing on the board,
 * so its silence does not matter. Before the first queue is known every source counts.
 */
export function feedingSources(picture: Pick<FloorView, 'sources' | 'queues'>): Record<SourceId, SourceView> {
  const feeding = new Set(Object.values(picture.queues).map((queue) => queue.source));
  if (feeding.size === 0) return picture.sources;
  return Object.fromEntries(Object.entries(picture.sources).filter(([id]) => feeding.has(id)));
}

export function healthOf(
  sources: Record<SourceId, SourceView>,
  fresh: Record<SourceId, number>,
  now: number,
  line: Line,
): Health {
  const health: Health = { sources: {}, whole: null };
  for (const [id, source] of Object.entries(sources)) {
    const stale = staleSource(source, fresh[id], now, line);
    health.sources[id] = stale;
    if (stale && (!health.whole || stale.since < health.whole.since)) health.whole = stale;
  }
  const fault = lineFault(line);
  if (!health.whole && fault) health.whole = { reason: fault, since: line.lastAt };
  return health;
}

/** Two verdicts that look the same on the screen. Keeps a board from being painted anew four times a second. */
export function sameHealth(a: Health, b: Health): boolean {
  const same = (x: Stale | null | undefined, y: Stale | null | undefined) =>
    x?.reason === y?.reason && x?.since === y?.since;
  const ids = Object.keys(a.sources);
  if (ids.length !== Object.keys(b.sources).length || !same(a.whole, b.whole)) return false;
  return ids.every((id) => id in b.sources && same(a.sources[id], b.sources[id]));
}

/** Age (ms) of the newest sign of life of that one of the sources which has been silent longest. */
export function dataAgeMs(sources: readonly SourceId[], fresh: Record<SourceId, number>, now: number): number {
  const oldest = Math.min(...sources.map((id) => fresh[id] ?? now), now);
  return Math.max(0, now - oldest);
}
