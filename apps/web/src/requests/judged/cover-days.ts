import type { RequestJudged } from '@zhiban/wire';
import { groupedBy } from '../grouped-by';

export type CoverStep = RequestJudged['cover'][number];

/** Neighbouring intervals in which a change plans so many seats more or less. */
export interface CoverMove {
  from: number;
  to: number;
  by: number;
}

/** One post on one day on which the change plans another number of seats. */
export interface CoverDay {
  post: string;
  date: string;
  /** Also those that stay as they are, without the closed hours around them. */
  steps: CoverStep[];
  moves: CoverMove[];
  /** The one that is furthest below what it needs afterwards, or that changes most. */
  telling: CoverStep;
  /** Nothing falls below its need that did not before. */
  holds: boolean;
}

const missing = ({ after, required }: CoverStep) => Math.max(0, required - after);
const moved = ({ before, after }: CoverStep) => Math.abs(after - before);
const changes = (step: CoverStep) => moved(step) > 1e-9;
const isClosed = ({ before, after, required }: CoverStep) => before === 0 && after === 0 && required === 0;

/** By day and post, what gets worse first. */
export function coverDays(cover: readonly CoverStep[], dateAt: (at: number) => string): CoverDay[] {
  const groups = groupedBy(cover, ({ post, from }) => `${dateAt(from)} ${post}`);
  const days = groups.flatMap((group) => {
    const steps = openHours(group.toSorted((a, b) => a.from - b.from));
    const [telling] = steps.filter(changes).sort((a, b) => missing(b) - missing(a) || moved(b) - moved(a));
    if (!telling) return [];
    const holds = steps.every(({ before, after, required }) => after >= required || after >= before);
    return [{ post: telling.post, date: dateAt(telling.from), steps, moves: movesOf(steps), telling, holds }];
  });
  return days.sort((a, b) => Number(a.holds) - Number(b.holds) || (a.date < b.date ? -1 : Number(a.date > b.date)));
}

function openHours(steps: readonly CoverStep[]): CoverStep[] {
  const open = (step: CoverStep) => !isClosed(step);
  return steps.slice(Math.max(0, steps.findIndex(open)), steps.findLastIndex(open) + 1);
}

function movesOf(steps: readonly CoverStep[]): CoverMove[] {
  const moves: CoverMove[] = [];
  for (const { from, to, before, after } of steps.filter(changes)) {
    const last = moves.at(-1);
    if (last?.to === from && Math.abs(last.by - (after - before)) < 1e-9) last.to = to;
    else moves.push({ from, to, by: after - before });
  }
  return moves;
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

const hourMs = 3_600_000;

/** Moments to be named under a chart: its ends and full hours between, not so many that they touch. */
export function hourMarks({ from, to }: { from: number; to: number }, hourOf: (at: number) => number): number[] {
  const every = [1, 2, 3, 4, 6].find((hours) => (to - from) / hourMs / hours <= 5) ?? 6;
  const marks: number[] = [];
  for (let at = Math.ceil(from / hourMs) * hourMs; at <= to; at += hourMs)
    if (Number.isInteger(hourOf(at) / every)) marks.push(at);
  const apart = (every * hourMs) / 2;
  return [from, ...marks.filter((at) => at - from >= apart && to - at >= apart), to];
}
