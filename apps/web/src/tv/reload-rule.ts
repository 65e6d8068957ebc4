/** What is remembered of the last reload for another build. */
export interface Reloaded {
  build: string;
  at: number;
}

const pauseMs = 600_000;

/**
 * Whether the page should load itself anew because the server hands out another build. Once for each: where a proxy or a
 * cache gives back the same old page, it tries again after ten minutes and not in a loop.
 */
export function shouldReload(mine: string | null, theirs: string | null, last: Reloaded | null, now: number): boolean {
  if (mine === null || theirs === null || mine === theirs) return false;
  return last?.build !== theirs || Math.abs(now - last.at) >= pauseMs;
}

/** `null` also for what is not ours. */
export function reloadedFrom(text: string | null): Reloaded | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<Reloaded> | null;
    return typeof kept?.build === 'string' && typeof kept.at === 'number' ? { build: kept.build, at: kept.at } : null;
  } catch {
    return null;
  }
}
