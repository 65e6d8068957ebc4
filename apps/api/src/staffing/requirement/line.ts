import type { LineKind, MinimumPost, QueueGoals, StaffingRules, WorkList } from '@zhiban/wire';
import type { PlannedQueue } from '../queue-book';

/** A queue with what has to be reached there. */
export interface GoalQueue extends PlannedQueue {
  goals: QueueGoals;
}

/** One row of the plan: a queue, queues that share people, a desk, or work. */
export interface Line {
  id: string;
  kind: LineKind;
  zh: string;
  en: string;
  pool: string | null;
  queues: readonly GoalQueue[];
  /** LIVE-6, of its queues or of itself. */
  posts: readonly MinimumPost[];
  work: WorkList | null;
}

export const postLineId = (id: string): string => `post:${id}`;
export const workLineId = (id: string): string => `work:${id}`;
export const poolLineId = (id: string): string => `pool:${id}`;

/** Every row in its order: pools with their queues behind them, other queues, desks, work. */
export function linesOf(queues: readonly GoalQueue[], { pools, posts, work }: StaffingRules): Line[] {
  const postsOf = (own: readonly GoalQueue[]) => posts.filter(({ queue }) => own.some(({ key }) => key === queue));
  const queueLine = (queue: GoalQueue, pool: string | null): Line => {
    const { key, zh, en } = queue;
    return { id: key, kind: 'queue', zh, en, pool, queues: [queue], posts: postsOf([queue]), work: null };
  };
  const pooled = pools.flatMap(({ id, zh, en, queues: keys }) => {
    const own = queues.filter(({ key }) => keys.includes(key));
    const pool = poolLineId(id);
    const line: Line = { id: pool, kind: 'pool', zh, en, pool: null, queues: own, posts: postsOf(own), work: null };
    return [line, ...own.map((queue) => queueLine(queue, pool))];
  });
  const inPools = new Set(pools.flatMap((pool) => pool.queues));
  const single = queues.filter(({ key }) => !inPools.has(key)).map((queue) => queueLine(queue, null));
  const none = { pool: null, queues: [] };
  const desks = posts
    .filter(({ queue }) => queue === null)
    .map((post): Line => {
      const { zh, en } = post;
      return { ...none, id: postLineId(post.id), kind: 'post', zh, en, posts: [post], work: null };
    });
  const works = work.map((list): Line => {
    const { zh, en } = list;
    return { ...none, id: workLineId(list.id), kind: 'work', zh, en, posts: [], work: list };
  });
  return [...pooled, ...single, ...desks, ...works];
}
