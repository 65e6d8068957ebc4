import type { FloorWorld, Member, QueueState } from '@zhiban/acd-days';
import type { AmiEvent } from '../ami/block';
import { deviceChange } from './words';

const isAvailable = (world: FloorWorld, member: Member): boolean =>
  !member.paused && member.seat.device === 'idle' && member.seat.wrapUntil <= world.now;

/** The exchange's own lamps of each queue: somebody waits, somebody could answer. Told when they change. */
export class QueueLamps {
  private readonly lit = new Map<string, string>();

  waiting(queue: QueueState): AmiEvent[] {
    return this.change(`Queue:${queue.plan.queue}`, queue.waiting.length > 0 ? 'RINGING' : 'NOT_INUSE', 'NOT_INUSE');
  }

  available(world: FloorWorld, members: readonly Member[]): AmiEvent[] {
    return members.flatMap(({ queue }) => {
      const free = queue.members.some((m) => isAvailable(world, m));
      return this.change(`Queue:${queue.plan.queue}_avail`, free ? 'NOT_INUSE' : 'INUSE', 'INUSE');
    });
  }

  trunk(world: FloorWorld): AmiEvent[] {
    return this.change('PJSIP/trunk', world.calls.size > 0 ? 'INUSE' : 'NOT_INUSE', 'NOT_INUSE');
  }

  clear(): void {
    this.lit.clear();
  }

  private change(lamp: string, state: string, usual: string): AmiEvent[] {
    if ((this.lit.get(lamp) ?? usual) === state) return [];
    this.lit.set(lamp, state);
    return [deviceChange(lamp, state)];
  }
}
