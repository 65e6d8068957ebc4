import type { AcdMember, LeftHow } from '@zhiban/acd-events';
import type { Scene } from './draft';
import type { Memory } from './memory';
import type { Ring, Visit } from './waiting-book';

/** Values of QUEUESTATUS after a visit. Any other one, and none at all, leaves the decision to the rest. */
const howByStatus: Readonly<Record<string, LeftHow>> = {
  TIMEOUT: 'timed-out',
  LEAVEEMPTY: 'no-agents',
  LEAVEUNAVAIL: 'no-agents',
  WITHDRAW: 'withdrawn',
};

/**
 * Decides what ended a visit and says so. `status` is the QUEUESTATUS that followed, or `null`. An overflow is told as
 * `timed-out`: that the same call enters another queue is known only afterwards, and to the floor.
 */
export function settle(scene: Scene, memory: Memory, visit: Visit, status: string | null = null): void {
  const ending = visit.ending;
  const waitMs = ending?.waitMs ?? Math.max(0, scene.at - visit.joinedAt);
  const how = verdict(memory, visit, status);
  cancelRings(scene, memory, visit, null);
  memory.waiting.close(visit);
  if (how === 'abandoned') scene.emit({ type: 'visit-abandoned', visit: visit.id, waitMs });
  else scene.emit({ type: 'visit-left', visit: visit.id, how, waitMs });
}

function verdict(memory: Memory, visit: Visit, status: string | null): LeftHow | 'abandoned' {
  const told = status === null ? undefined : howByStatus[status];
  if (told !== undefined) return told;
  const ending = visit.ending;
  if (ending === null) return memory.hangups.has(visit.call) ? 'abandoned' : 'unknown';
  if (!ending.abandon && visit.pickedUp) return memory.hangups.has(visit.call) ? 'abandoned' : 'unknown';
  if (!ending.abandon) return 'exited-by-key';
  if (ending.hangup || !memory.hangupsHeard) return 'abandoned';
  // The exchange names every other ending in QUEUESTATUS; a silent one is a caller taken away, logged as ABANDON.
  if (memory.variablesHeard) return 'abandoned';
  return isEmpty(memory.members.inQueue(visit.queue)) ? 'no-agents' : 'timed-out';
}

/** The best guess without the dialplan class: nobody could have been rung. */
function isEmpty(members: Iterable<AcdMember>): boolean {
  for (const member of members) {
    if (!member.paused && member.device !== 'unavailable' && member.device !== 'unknown') return false;
  }
  return true;
}

/** Ends every ring of a visit; that of the seat `answeredBy` ends with the answer. A forwarded ring has another channel. */
export function cancelRings(scene: Scene, memory: Memory, visit: Visit, answeredBy: string | null): void {
  for (const ring of [...visit.rings.values()]) {
    if (ring.seat === answeredBy) memory.waiting.stopRing(ring);
    else endRing(scene, memory, ring);
  }
}

/** A ring that neither rang out nor led to a talk. */
export function endRing(scene: Scene, memory: Memory, ring: Ring): void {
  memory.waiting.stopRing(ring);
  const how = ring.pickedUp ? 'picked-up' : 'cancelled';
  scene.emit({ type: 'ring-ended', visit: ring.visit.id, queue: ring.queue, seat: ring.seat, how, ringMs: null });
}
