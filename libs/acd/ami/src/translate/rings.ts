import { field, milliseconds } from '../fields';
import { clip } from './asterisk-words';
import type { Scene } from './draft';
import type { Memory } from './memory';
import { callOf } from './visits';
import { endRing } from './visit-ending';
import type { Ring } from './waiting-book';

export type Heard = 'done' | 'incomplete' | 'unmatched';

export function agentCalled(scene: Scene, memory: Memory, raw: string): Heard {
  const place = placeOf(raw);
  const call = callOf(raw);
  if (place === null || call === null) return 'incomplete';
  const visit = memory.waiting.of(call);
  if (visit === undefined) return 'unmatched';
  const dest = field(raw, 'DestUniqueid') ?? '';
  for (const ring of [...visit.rings.values()]) {
    if (ring.seat === place.seat) ringFellSilent(scene, memory, ring);
  }
  memory.waiting.ring(visit, place.seat, dest || `${visit.id}/${place.seat}`);
  scene.emit({ type: 'ring-started', visit: visit.id, queue: place.queue, seat: place.seat });
  return 'done';
}

/** `RingTime` is milliseconds here, and 0 for a call that the agent turned down. */
export function rungOut(scene: Scene, memory: Memory, raw: string): Heard {
  const place = placeOf(raw);
  if (place === null) return 'incomplete';
  const ringMs = milliseconds(raw, 'RingTime');
  if (memory.waiting.wasSilenced(field(raw, 'DestUniqueid') ?? '')) return 'done';
  const call = callOf(raw);
  const visit = call === null ? undefined : memory.waiting.of(call);
  const ring = memory.waiting.ringOf(field(raw, 'DestUniqueid') ?? '') ?? ringAt(visit?.rings, place.seat);
  if (ring !== undefined) memory.waiting.stopRing(ring);
  const known = ring?.visit ?? visit;
  scene.emit({ type: 'ring-ended', visit: known?.id ?? null, ...place, how: 'no-answer', ringMs });
  return 'done';
}

/** `CANCEL` (it can fire twice) is all that tells of a ring that was taken back; a forwarded ring goes on elsewhere. */
export function dialEnded(scene: Scene, memory: Memory, raw: string): Heard {
  const ring = memory.waiting.ringOf(field(raw, 'DestUniqueid') ?? '');
  if (ring === undefined) return 'done';
  const status = field(raw, 'DialStatus');
  if (status === 'ANSWER') ring.pickedUp = ring.visit.pickedUp = true;
  const forwarded = Boolean(field(raw, 'Forward'));
  ring.forwarded ||= forwarded;
  if (status === 'CANCEL' && !forwarded) endRing(scene, memory, ring);
  return 'done';
}

export function ringGone(scene: Scene, memory: Memory, raw: string): void {
  const ring = memory.waiting.ringOf(callOf(raw) ?? '');
  if (ring !== undefined && !ring.forwarded) ringFellSilent(scene, memory, ring);
}

/**
 * A ring is over without a word about it: its channel is gone, or the seat is rung again. When someone redirects a ringing
 * phone, Asterisk logs it as rung out, but then finds no channel to tell the event of.
 */
function ringFellSilent(scene: Scene, memory: Memory, ring: Ring): void {
  if (ring.pickedUp || ring.visit.ending !== null) return endRing(scene, memory, ring);
  memory.waiting.silence(ring);
  const { seat, queue, visit } = ring;
  scene.emit({ type: 'ring-ended', visit: visit.id, queue, seat, how: 'no-answer', ringMs: null });
}

/** The agent hung up while the announcement to the agent was playing; the caller goes on waiting. */
export function agentDumped(scene: Scene, memory: Memory, raw: string): Heard {
  const call = callOf(raw);
  const place = placeOf(raw);
  if (call === null || place === null) return 'incomplete';
  const visit = memory.waiting.of(call);
  if (visit === undefined) return 'unmatched';
  visit.pickedUp = false;
  const ring = ringAt(visit.rings, place.seat);
  if (ring !== undefined) endRing(scene, memory, ring);
  return 'done';
}

export function placeOf(raw: string): { queue: string; seat: string } | null {
  const queue = field(raw, 'Queue');
  const seat = field(raw, 'Interface');
  return queue && seat ? { queue: clip(queue), seat: clip(seat) } : null;
}

function ringAt(rings: ReadonlyMap<string, Ring> | undefined, seat: string): Ring | undefined {
  for (const ring of rings?.values() ?? []) if (ring.seat === seat) return ring;
  return undefined;
}
