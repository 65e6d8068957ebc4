import type { QueueId, QueueView } from '@zhiban/wire';
import { levelSeverity, severityRank, waitSeverity, worse, type Severity } from './severity';

export function queueSeverity(queue: QueueView, now: number): Severity {
  return worse(waitSeverity(queue.oldestSince, now, queue), levelSeverity(queue.windows.m15?.sl ?? null, queue));
}

/** Breaching queues first where not all fit; otherwise each keeps the place in which the board names it. */
export function orderQueues(queues: Record<QueueId, QueueView>, now: number, slots: number): QueueId[] {
  const ids = Object.keys(queues);
  if (ids.length <= slots) return ids;
  const weight = new Map(ids.map((id) => [id, severityRank(queueSeverity(queues[id] as QueueView, now))]));
  return ids.sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0));
}

/** One page of a list, always `size` long, so that the number of rows on the screen never changes. */
export function pageOf<T>(list: readonly T[], page: number, size: number): (T | null)[] {
  const pages = pageCount(list.length, size);
  const from = (((page % pages) + pages) % pages) * size;
  return Array.from({ length: size }, (_, i) => list[from + i] ?? null);
}

export function pageCount(length: number, size: number): number {
  return Math.max(1, Math.ceil(length / size));
}
