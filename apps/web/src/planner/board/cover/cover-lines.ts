import type { RosterRequirement, Shift, WorkingPerson } from '@zhiban/wire';
import {
  addShift,
  counts,
  outermost,
  requirementParts,
  type Post,
  type Requirement,
  type ShiftChange,
} from '@zhiban/workforce-roster';

/** Seats needed and planned, interval by interval, of one queue or desk; `post: null`: of all together. */
export interface CoverLine {
  post: string | null;
  from: number;
  intervalMinutes: number;
  /** `null`: nothing is said about what is needed. */
  required: readonly number[] | null;
  planned: Float64Array;
}

interface Staff {
  people: ReadonlyMap<string, WorkingPerson>;
  posts: ReadonlyMap<string, Post>;
}

interface Span {
  from: number;
  to: number;
}

const minuteMs = 60_000;
const usualMinutes = 30;

/** Cover as sums that each change adds to, so that a drag never counts the whole roster. */
export class CoverLines {
  readonly lines: readonly CoverLine[];
  private readonly grids: readonly Requirement[];

  constructor(
    private readonly staff: Staff,
    requirements: readonly RosterRequirement[],
    span: Span,
    shifts: Iterable<Shift>,
  ) {
    // Needs reach further than the days that are shown, so that shifts over their edges can be judged.
    const within = requirements.flatMap((requirement) => requirementParts(requirement, [span]));
    const greatest = outermost(staff.posts.values());
    const isCounted = ({ post }: Requirement) => greatest.has(post) || !staff.posts.has(post);
    const together = allTogether(within.filter(isCounted), span);
    const own = within.map((requirement) => ({ ...lineOf(requirement), required: requirement.seats }));
    this.lines = [together, ...own];
    this.grids = this.lines.map(gridOf);
    for (const shift of shifts) this.add(this.lines, shift, 1);
  }

  apply(changes: readonly ShiftChange[]): void {
    this.change(this.lines, changes);
  }

  /** A line as it would be after some changes. */
  after(line: CoverLine, changes: readonly ShiftChange[]): Float64Array {
    const planned = line.planned.slice();
    const copies = this.lines.map((each) => (each === line ? { ...each, planned } : each));
    const only = copies.filter((each) => each.planned === planned);
    this.change(only, changes);
    return planned;
  }

  private change(lines: readonly CoverLine[], changes: readonly ShiftChange[]): void {
    for (const { before, after } of changes) {
      if (before) this.add(lines, before, -1);
      if (after) this.add(lines, after, 1);
    }
  }

  private add(lines: readonly CoverLine[], shift: Shift, sign: 1 | -1): void {
    const { people, posts } = this.staff;
    for (const line of lines) {
      const grid = this.grids[this.lines.findIndex(({ post }) => post === line.post)];
      if (!grid) continue;
      if (line.post === null || counts(shift, people.get(shift.person), line.post, posts))
        addShift(line.planned, grid, shift, sign);
    }
  }
}

const lineOf = ({ post, from, intervalMinutes, seats }: Requirement) => ({
  post,
  from,
  intervalMinutes,
  planned: new Float64Array(seats.length),
});

const gridOf = ({ post, from, intervalMinutes, planned }: CoverLine): Requirement => ({
  post: post ?? '',
  from,
  intervalMinutes,
  seats: Array.from(planned),
});

/** Heads against all seats needed, those of posts that share people once; without needs of one grid only heads. */
function allTogether(requirements: readonly Requirement[], { from, to }: Span): CoverLine {
  const [first] = requirements;
  const isEven =
    first !== undefined &&
    requirements.every(
      (each) =>
        each.from === first.from &&
        each.intervalMinutes === first.intervalMinutes &&
        each.seats.length === first.seats.length,
    );
  if (first && isEven) {
    const required = first.seats.map((_, i) => requirements.reduce((sum, { seats }) => sum + (seats[i] ?? 0), 0));
    return { ...lineOf(first), post: null, required };
  }
  const count = Math.max(Math.ceil((to - from) / (usualMinutes * minuteMs)), 0);
  return { post: null, from, intervalMinutes: usualMinutes, required: null, planned: new Float64Array(count) };
}

export interface CoverSpan {
  first: number;
  last: number;
}

/** Intervals of a line that a stretch of time touches; `last` not included. */
export function intervalsIn({ from, intervalMinutes, planned }: CoverLine, begin: number, end: number): CoverSpan {
  const length = intervalMinutes * minuteMs;
  const first = Math.min(Math.max(Math.floor((begin - from) / length), 0), planned.length);
  return { first, last: Math.max(Math.min(Math.ceil((end - from) / length), planned.length), first) };
}

/** Hours of seats that are needed and not planned within some intervals. */
export function gapHours(
  { required, intervalMinutes }: CoverLine,
  planned: Float64Array,
  { first, last }: CoverSpan,
): number {
  let missing = 0;
  for (let i = first; i < last; i += 1) missing += Math.max((required?.[i] ?? 0) - (planned[i] ?? 0), 0);
  return (missing * intervalMinutes) / 60;
}
