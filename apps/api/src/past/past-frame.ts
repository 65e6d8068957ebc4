import type { SourceId, SourceView } from '@zhiban/wire';
import type { SourceBook } from '../ingest';
import { feedNames, gapsOf, type Frame, type Frames } from '../wallboard';
import type { PastFloor } from './past-floor';

/** What surrounds the figures of a past moment: what is told of it is all there is, so nothing in it is old. */
export class PastFrame implements Frames {
  constructor(
    private readonly demo: boolean,
    private readonly floor: PastFloor,
    private readonly book: SourceBook,
    private readonly visitors: () => boolean,
  ) {}

  at(now: number): Frame {
    const { nameZh, nameEn, timeZone, intervalMinutes, staleSeconds } = this.floor.rules.current;
    const { from, to } = this.floor.businessDay;
    return {
      demo: this.demo,
      visitors: this.visitors(),
      centre: { zh: nameZh, en: nameEn, timeZone, dayFrom: from, dayTo: to, intervalMinutes },
      sources: this.sources(staleSeconds * 1000, now),
      storing: null,
    };
  }

  fresh(): Record<SourceId, number> {
    return Object.fromEntries([...this.floor.sources.keys()].map((source) => [source, this.floor.moment]));
  }

  private sources(staleMs: number, now: number): Record<SourceId, SourceView> {
    const views: Record<SourceId, SourceView> = {};
    for (const [source, { floor, figures }] of this.floor.sources) {
      const gap = figures.gaps.findLast(({ to }) => to === null || floor.linked);
      views[source] = {
        ...feedNames[this.book.find(source)?.kind ?? 'door'](source),
        link: floor.linked ? 'up' : 'down',
        since: (floor.linked ? gap?.to : gap?.from) ?? 0,
        staleMs,
        gaps: gapsOf(this.floor, source, now),
      };
    }
    return views;
  }
}
