import type { Talk, Visit } from '@zhiban/live-state';
import type { CallView } from '@zhiban/wire';
import { maskCaller, type SourceFloor } from '../../live';

/** The calls of one queue by visit: who waits in the order of entering, then who is talked to. */
export function callViews({ floor }: SourceFloor, queue: string): Record<string, CallView> {
  const views: Record<string, CallView> = {};
  for (const visit of floor.queues.get(queue)?.waiting.values() ?? []) views[visit.visit] = waitingView(visit);
  for (const talk of floor.talks.values()) if (talk.queue === queue) views[talk.visit] = talkView(talk);
  return views;
}

const waitingView = ({ caller, since }: Visit): CallView => ({ caller: maskCaller(caller), since, talk: null });

const talkView = ({ caller, since, waitMs, holdSince, holdMs }: Talk): CallView => ({
  caller: maskCaller(caller),
  since: since - waitMs,
  talk: { since, holdSince, holdMs },
});
