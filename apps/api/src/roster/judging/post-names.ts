import { Injectable } from '@nestjs/common';
import type { RequestJudged, Verdict } from '@zhiban/wire';
import type { RosterChangeVerdicts, ShiftChange } from '@zhiban/workforce-roster';
import { RosterSources, type Days } from './roster-sources';
import { RosterWorlds } from './roster-worlds';

type Found = Pick<RosterChangeVerdicts, 'fresh' | 'worsened' | 'mended' | 'cover'>;

/** What the posts are called that a judgement is about, for pages that know no posts. */
@Injectable()
export class PostNames {
  constructor(
    private readonly worlds: RosterWorlds,
    private readonly sources: RosterSources,
  ) {}

  /** By the needs that have just been judged by. */
  of(changes: readonly ShiftChange[], { fresh, worsened, mended, cover }: Found): RequestJudged['posts'] {
    const times = changes.flatMap(({ before, after }) => [before, after].filter((shift) => shift !== null));
    if (times.length === 0) return [];
    const about = new Set([...[...fresh, ...worsened, ...mended].map(aboutOf), ...cover.map(({ post }) => post)]);
    const from = Math.min(...times.map((shift) => shift.from));
    const to = Math.max(...times.map((shift) => shift.to));
    return this.over(this.worlds.daysOf({ from, to })).filter(({ id }) => about.has(id));
  }

  /** Of all that something is needed at in these days. */
  over(days: Days): RequestJudged['posts'] {
    return this.sources.needsAtHand(days).posts.map(({ id, zh, en }) => ({ id, zh, en }));
  }
}

const aboutOf = ({ about }: Verdict): string => about ?? '';
