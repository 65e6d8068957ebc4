import type { AcdEventOf, AcdMember } from '@zhiban/wire';
import type { FloorWorld } from '../floor/floor-world';
import type { Member, QueueState, SeatState } from '../floor/floor.types';

export type PictureQueue = AcdEventOf<'picture'>['queues'][number];

export function canonicalMember(member: Member): AcdMember {
  return {
    seat: member.seat.agent.seat,
    name: member.seat.agent.name,
    membership: 'dynamic',
    penalty: member.penalty,
    ringInUse: false,
    paused: member.paused,
    reason: member.paused && member.reason !== '' ? member.reason : null,
    device: deviceOf(member.seat),
    pausedAt: member.paused ? member.pausedAt : null,
    loginAt: member.loginAt,
    lastCallAt: member.lastCallAt || null,
  };
}

export const deviceOf = (seat: SeatState): AcdMember['device'] => seat.device;

function pictureQueue(queue: QueueState, now: number): PictureQueue {
  return {
    queue: queue.plan.queue,
    waiting: queue.waiting.map((visit, place) => ({
      visit: visit.id,
      call: visit.call.channel.uniqueid,
      waitMs: now - visit.joinedAt,
      caller: visit.call.channel.number,
      position: place + 1,
    })),
    members: queue.members.map(canonicalMember),
  };
}

/** Everything that is true on the floor now. */
export function canonicalPicture(world: FloorWorld): Pick<AcdEventOf<'picture'>, 'queues' | 'calls'> {
  return {
    queues: [...world.queues.values()].map((queue) => pictureQueue(queue, world.now)),
    calls: [...world.calls.keys()],
  };
}
