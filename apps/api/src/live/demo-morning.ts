import { canonicalDay, demoCentre, openFloor, worldStartOf } from '@zhiban/acd-days';
import type { AcdEvent } from '@zhiban/acd-events';
import { demoSeed, usualSource } from '../platform/demo';

const batch = 500;

/** What the simulated exchange lived through before anyone listened, in batches: the wall of a demo shows a whole day. */
export function* demoMorning(from: number, to: number): Generator<AcdEvent[]> {
  const { plan } = demoCentre(demoSeed, { source: usualSource });
  const world = openFloor(plan, demoSeed, Math.min(from, worldStartOf(from, plan)));
  let events: AcdEvent[] = [];
  for (const event of canonicalDay(world, from, to)) {
    events.push(event);
    if (events.length < batch) continue;
    yield events;
    events = [];
  }
  if (events.length > 0) yield events;
}
