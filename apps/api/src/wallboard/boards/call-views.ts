import type { Talk, Visit } from '@zhiban/live-state';
import type { CallView } from '@zhiban/wire';
import { maskCaller, type SourceFloor } from '../../live';

/** The calls of one queue by visit: who waits in the order of entering, then who is talked to. */
export function callViews({ source, floor }: SourceFloor, queue: string): Record<string, CallView> {
  const views: Record<string, CallView> = {};
  for (const visit of floor.queues.get(queue)?.waiting.values() ?? []) views[visit.visit] = waitingView(source, visit);
  for (const talk of floor.talks.values()) if (talk.queue === queue) views[talk.visit] = talkView(source, talk);
  return views;
}

const waitingView = (source: string, { caller, since, ringing }: Visit): CallView => ({
  caller: maskCaller(caller),
  since,
  ringing: [...ringing].map((seat) => `${source}/${seat}`),
  talk: null,
});

const talkView = (source: string, { caller, since, waitMs, seat, holdSince, holdMs }: Talk): CallView => ({
  caller: maskCaller(caller),
  since: since - waitMs,
  ringing: [],
  talk: { seat: `${source}/${seat}`, since, holdSince, holdMs },
});
