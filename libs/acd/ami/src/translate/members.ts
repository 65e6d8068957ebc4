import type { AcdMember } from '@zhiban/acd-events';
import { field, integer, known } from '../fields';
import { clip, deviceOf, membershipOf } from './asterisk-words';
import type { Scene } from './draft';
import type { Memory } from './memory';
import { type Heard, placeOf } from './rings';

/**
 * Every QueueMember… event carries the whole member, so each is compared with what is known and only the difference is
 * told: a missed event heals with the next one, and a member that a reload added shows at its first change of state.
 */
export function memberSeen(scene: Scene, memory: Memory, raw: string): Heard {
  const place = placeOf(raw);
  if (place === null) return 'incomplete';
  const before = memory.members.of(place.queue, place.seat);
  const member = memberOf(raw, place.seat, 'MemberName', before?.ringInUse ?? false);
  const device = memory.members.deviceOf(place.seat);
  memory.members.set(place.queue, member);
  if (before === undefined) scene.emit({ type: 'member-added', queue: place.queue, ...member });
  else tellChanges(scene, place.queue, before, member);
  if (device !== undefined && device !== member.device) {
    scene.emit({ type: 'seat-device', seat: place.seat, device: member.device });
  }
  return 'done';
}

export function memberRemoved(scene: Scene, memory: Memory, raw: string): Heard {
  const place = placeOf(raw);
  if (place === null) return 'incomplete';
  memory.members.remove(place.queue, place.seat);
  scene.emit({ type: 'member-removed', ...place });
  return 'done';
}

/** `LoginTime`, `LastPause` and `LastCall` are whole seconds since 1970, 0 for never. */
export function memberOf(raw: string, seat: string, nameKey: string, ringInUse: boolean): AcdMember {
  const paused = field(raw, 'Paused') === '1';
  const told = field(raw, 'Ringinuse');
  // Asterisk 12 knew the reason by the second name, which 13 to 16 gave too.
  const reason = paused ? (known(raw, 'PausedReason') ?? known(raw, 'Reason')) : null;
  return {
    seat,
    name: clip(field(raw, nameKey) || seat),
    membership: membershipOf(field(raw, 'Membership')),
    penalty: integer(raw, 'Penalty') ?? 0,
    ringInUse: told === null ? ringInUse : told === '1',
    paused,
    reason: reason === null ? null : clip(reason),
    device: deviceOf(integer(raw, 'Status')),
    pausedAt: paused ? instant(raw, 'LastPause') : null,
    loginAt: instant(raw, 'LoginTime'),
    lastCallAt: instant(raw, 'LastCall'),
  };
}

function instant(raw: string, key: string): number | null {
  const value = integer(raw, key);
  return value === null || value === 0 || value > 8_640_000_000_000 ? null : value * 1000;
}

function tellChanges(scene: Scene, queue: string, before: AcdMember, now: AcdMember): void {
  if (before.paused !== now.paused || before.reason !== now.reason) {
    scene.emit({ type: 'member-paused', queue, seat: now.seat, paused: now.paused, reason: now.reason });
  }
  const penalty = before.penalty === now.penalty ? null : now.penalty;
  const ringInUse = before.ringInUse === now.ringInUse ? null : now.ringInUse;
  if (penalty !== null || ringInUse !== null) {
    scene.emit({ type: 'member-changed', queue, seat: now.seat, penalty, ringInUse });
  }
}
