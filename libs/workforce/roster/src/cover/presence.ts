import type { Instant, Interval } from '@zhiban/time';
import type { Shift, WorkingPerson } from '@zhiban/wire';
import { knownPerson, levelOf } from '@zhiban/workforce-people';
import type { Post } from '../world/world';

/** Seats that a queue or desk needs, interval by interval from an instant on. */
export interface Requirement {
  post: string;
  from: Instant;
  intervalMinutes: number;
  /** 0: closed. */
  seats: readonly number[];
  /** LIVE-6, interval by interval; otherwise the post's own. */
  minimum?: readonly number[];
}

const present = new WeakMap<Shift, readonly Interval[]>();

/** The times in which somebody sits at the desk: a shift without any of its breaks, paid or not. Shifts are never changed in place. */
export function presence(shift: Shift): readonly Interval[] {
  let found = present.get(shift);
  if (!found) present.set(shift, (found = withoutBreaks(shift)));
  return found;
}

function withoutBreaks({ from, to, breaks }: Shift): Interval[] {
  const spans: Interval[] = [];
  let at = from;
  for (const pause of [...breaks].sort((a, b) => a.from - b.from)) {
    if (pause.from > at) spans.push({ from: at, to: pause.from });
    at = Math.max(at, pause.to);
  }
  if (at < to) spans.push({ from: at, to });
  return spans;
}

/**
 * Whether a shift counts for a queue or desk: it is for it, or for none in particular and the person has the skills. For
 * posts that share people it is enough that it counts for one of them.
 */
export function counts(shift: Shift, person: WorkingPerson | undefined, id: string, posts: Posts): boolean {
  const post = posts.get(id);
  if (post?.anyOf) return shift.post === id || post.anyOf.some((one) => counts(shift, person, one, posts));
  if (!post || shift.post !== null) return shift.post === id;
  if (!person) return false;
  const known = knownPerson(person);
  return post.skills.every(({ skill, level }) => levelOf(known, skill) >= level);
}

export type People = ReadonlyMap<string, WorkingPerson>;
export type Posts = ReadonlyMap<string, Post>;

export const countedShifts = (shifts: readonly Shift[], post: string, people: People, posts: Posts): Shift[] =>
  shifts.filter((shift) => counts(shift, people.get(shift.person), post, posts));
