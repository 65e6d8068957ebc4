import type { SourceFault, SourceView } from '@zhiban/wire';

/** `since`: the last instant at which its figures were true. */
export interface SourceTrouble {
  fault: SourceFault;
  since: number;
}

/** Whether the figures of one source may still be shown; `null`: they may. `freshAt`: its last proof of life. */
export function sourceFault(source: SourceView, freshAt: number | undefined, now: number): SourceTrouble | null {
  const alive = freshAt ?? source.since;
  if (source.link === 'frozen') return { fault: 'link-frozen', since: Math.min(alive, source.since) };
  if (source.link !== 'up') return { fault: 'link-down', since: Math.min(alive, source.since) };
  if (freshAt === undefined || now - freshAt > source.staleMs) return { fault: 'too-old', since: alive };
  return null;
}
