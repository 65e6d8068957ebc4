import type { AcdEvent } from '@zhiban/wire';
import type { Fact, Tell } from './facts';
import type { Floor } from './floor';
import { stepLinkDown, stepLinkUp } from './link-steps';
import { stepAdded, stepChanged, stepPaused, stepRemoved } from './member-steps';
import { stepPicture } from './picture-step';
import { stepRingEnded, stepRingStarted } from './ring-steps';
import { advanceFloor, stepAfterCall, stepDevice, stepReady } from './seat-steps';
import { stepCompleted, stepHold } from './talk-steps';
import { stepAbandoned, stepAnswered, stepLeft, stepOffered, stepRefused } from './visit-steps';

/** Changes the floor by one event and returns what became true by it. */
export function applyEvent(floor: Floor, event: AcdEvent): Fact[] {
  const facts: Fact[] = [];
  feedEvent(floor, event, (fact) => facts.push(fact));
  return facts;
}

/** As `applyEvent`, telling each fact at once: for the fast path. */
export function feedEvent(floor: Floor, event: AcdEvent, tell: Tell): void {
  const before = floor.clock;
  advanceFloor(floor, event.at, tell);
  if (event.at > floor.clock) floor.clock = event.at;
  if (event.type === 'link-up') stepLinkUp(floor, before, floor.clock, tell);
  else step(floor, event, floor.clock, tell);
}

function step(floor: Floor, event: Exclude<AcdEvent, { type: 'link-up' }>, at: number, tell: Tell): void {
  switch (event.type) {
    case 'link-down':
      return stepLinkDown(floor, event, at, tell);
    case 'picture':
      return stepPicture(floor, event, at, tell);
    case 'visit-offered':
      return stepOffered(floor, event, at, tell);
    case 'offer-refused':
      return stepRefused(floor, event, at, tell);
    case 'visit-answered':
      return stepAnswered(floor, event, at, tell);
    case 'visit-abandoned':
      return stepAbandoned(floor, event, at, tell);
    case 'visit-left':
      return stepLeft(floor, event, at, tell);
    case 'visit-completed':
      return stepCompleted(floor, event, at, tell);
    case 'ring-started':
      return stepRingStarted(floor, event, at, tell);
    case 'ring-ended':
      return stepRingEnded(floor, event, at, tell);
    case 'hold-started':
    case 'hold-ended':
      return stepHold(floor, event, at, tell);
    case 'member-added':
      return stepAdded(floor, event, at, tell);
    case 'member-removed':
      return stepRemoved(floor, event, at, tell);
    case 'member-changed':
      return stepChanged(floor, event);
    case 'member-paused':
      return stepPaused(floor, event, at, tell);
    case 'seat-device':
      return stepDevice(floor, event, at, tell);
    case 'seat-after-call':
      return stepAfterCall(floor, event, at, tell);
    case 'seat-ready':
      return stepReady(floor, event, at, tell);
  }
}
