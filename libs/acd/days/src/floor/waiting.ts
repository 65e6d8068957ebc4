import type { Visit } from './floor.types';

/** Takes a visit out of its queue's line and calls off what would have ended its wait. Returns the position it had, from 1. */
export function leaveWaiting(visit: Visit): number {
  const { waiting } = visit.queue;
  const place = waiting.indexOf(visit);
  waiting.splice(place, 1);
  for (const ending of visit.endings) ending.cancelled = true;
  visit.call.visit = null;
  return place + 1;
}
