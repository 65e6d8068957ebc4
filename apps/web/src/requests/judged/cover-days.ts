import type { RequestJudged } from '@zhiban/wire';
import { groupedBy } from '../grouped-by';

export type CoverStep = RequestJudged['cover'][number];

/** The intervals of one post on one day in which the change plans another number of seats. */
export interface CoverDay {
  post: string;
  date: string;
  steps: CoverStep[];
  /** The one that is furthest below what it needs afterwards, or that changes most. */
  telling: CoverStep;
  /** Nothing falls below its need that did not before. */
  holds: boolean;
}

const missing = ({ after, required }: CoverStep) => Math.max(0, required - after);
const moved = ({ before, after }: CoverStep) => Math.abs(after - before);

/** By day and post, what gets worse first. */
export function coverDays(cover: readonly CoverStep[], dateAt: (at: number) => string): CoverDay[] {
  const groups = groupedBy(cover, ({ post, from }) => `${dateAt(from)} ${post}`);
  const days = groups.flatMap((group) => {
    const steps = group.toSorted((a, b) => a.from - b.from);
    const [telling] = steps.toSorted((a, b) => missing(b) - missing(a) || moved(b) - moved(a));
    if (!telling) return [];
    const holds = steps.every(({ before, after, required }) => after >= required || after >= before);
    return [{ post: telling.post, date: dateAt(telling.from), steps, telling, holds }];
  });
  return days.sort((a, b) => Number(a.holds) - Number(b.holds) || (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/** Steps that follow one another without a gap. */
export function runsOf(steps: readonly CoverStep[]): CoverStep[][] {
  const runs: CoverStep[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.at(-1)?.to === step.from) last.push(step);
    else runs.push([step]);
  }
  return runs;
}
