import type { Interval } from '@zhiban/time';
import type { Shift } from '@zhiban/wire';
import {
  counts,
  endOf,
  judgeCover,
  presence,
  requirementParts,
  type CoverBeforeAndAfter,
  type People,
  type PlannedCover,
  type Requirement,
  type ShiftChange,
  type World,
} from '@zhiban/workforce-roster';

const minuteMs = 60_000;

/**
 * Who is there at each queue and desk, counted by the minute and kept while a roster goes back, so that one change of
 * thousands is not paid for by everybody's shifts. Times are taken to the whole minute, as shifts are planned.
 */
export class SeatMinutes {
  private readonly present: ReadonlyMap<Requirement, Int16Array>;

  constructor(
    private readonly requirements: readonly Requirement[],
    private readonly people: People,
    private readonly world: World,
  ) {
    this.present = new Map(
      requirements.map((needed) => [needed, new Int16Array(needed.seats.length * needed.intervalMinutes)]),
    );
  }

  put(shift: Shift): void {
    this.add(shift, 1);
  }

  drop(shift: Shift): void {
    this.add(shift, -1);
  }

  /** Cover before and after a change, where it takes somebody away; elsewhere it can only become better. */
  around(changes: readonly ShiftChange[], world: World): CoverBeforeAndAfter[] {
    const times = changes.flatMap(({ before, after }) => [before, after].filter((shift) => shift !== null));
    return this.requirements.flatMap((needed) => {
      if (!changes.some((change) => this.takes(change, needed.post))) return [];
      return requirementParts(needed, times).map((part) => {
        const was = this.window(needed, part);
        const is = was.slice();
        for (const { before, after } of changes) {
          if (before) this.count(is, part, before, -1);
          if (after) this.count(is, part, after, 1);
        }
        const judged = (minutes: Int16Array) => judgeCover(part, coverOf(part, minutes), world);
        return { before: judged(was), after: judged(is), steps: [] };
      });
    });
  }

  private add(shift: Shift, sign: 1 | -1): void {
    for (const [needed, minutes] of this.present) this.count(minutes, needed, shift, sign);
  }

  private takes({ before, after }: ShiftChange, post: string): boolean {
    if (!before || !this.isCounted(before, post)) return false;
    return !after || after.from > before.from || after.to < before.to || !this.isCounted(after, post);
  }

  private isCounted(shift: Shift, post: string): boolean {
    return counts(shift, this.people.get(shift.person), post, this.world.posts);
  }

  private window(needed: Requirement, part: Requirement): Int16Array {
    const first = (part.from - needed.from) / minuteMs;
    const last = first + part.seats.length * part.intervalMinutes;
    return this.present.get(needed)?.slice(first, last) ?? new Int16Array();
  }

  private count(minutes: Int16Array, needed: Requirement, shift: Shift, sign: 1 | -1): void {
    if (shift.to <= needed.from || shift.from >= endOf(needed) || !this.isCounted(shift, needed.post)) return;
    for (const span of presence(shift)) {
      const { from, to } = within(span, needed.from, minutes.length);
      for (let minute = from; minute < to; minute += 1) minutes[minute] = (minutes[minute] ?? 0) + sign;
    }
  }
}

const within = (span: Interval, begin: number, length: number): Interval => ({
  from: Math.max(0, Math.round((span.from - begin) / minuteMs)),
  to: Math.min(length, Math.round((span.to - begin) / minuteMs)),
});

function coverOf({ seats, intervalMinutes }: Requirement, minutes: Int16Array): PlannedCover {
  const [planned, lowest] = [new Float64Array(seats.length), new Float64Array(seats.length)];
  for (let i = 0; i < seats.length; i += 1) {
    let [sum, least] = [0, Infinity];
    for (let minute = i * intervalMinutes; minute < (i + 1) * intervalMinutes; minute += 1) {
      const there = minutes[minute] ?? 0;
      sum += there;
      if (there < least) least = there;
    }
    planned[i] = sum / intervalMinutes;
    lowest[i] = least;
  }
  return { planned, lowest };
}
