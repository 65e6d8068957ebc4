import type { Floor, Visit } from './floor';

/** Who has waited longest in a queue; `null`: nobody waits. */
export function oldestWaiting(floor: Floor, queue: string): Visit | null {
  for (const visit of floor.queues.get(queue)?.waiting.values() ?? []) return visit;
  return null;
}

export const waitingIn = (floor: Floor, queue: string): number => floor.queues.get(queue)?.waiting.size ?? 0;

/** How many in the queue have waited for more than `ms` at `now`. Looks only at those and one more. */
export function waitingLongerThan(floor: Floor, queue: string, ms: number, now: number): number {
  let count = 0;
  for (const visit of floor.queues.get(queue)?.waiting.values() ?? []) {
    if (now - visit.since <= ms) break;
    count += 1;
  }
  return count;
}
