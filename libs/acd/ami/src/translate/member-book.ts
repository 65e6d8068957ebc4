import type { AcdMember, DeviceState } from '@zhiban/acd-events';

/** Who may be rung by which queue, as last heard. */
export class MemberBook {
  private readonly queues = new Map<string, Map<string, AcdMember>>();
  private readonly devices = new Map<string, DeviceState>();

  of(queue: string, seat: string): AcdMember | undefined {
    return this.queues.get(queue)?.get(seat);
  }

  inQueue(queue: string): Iterable<AcdMember> {
    return this.queues.get(queue)?.values() ?? [];
  }

  set(queue: string, member: AcdMember): void {
    const members = this.queues.get(queue) ?? new Map<string, AcdMember>();
    members.set(member.seat, member);
    this.queues.set(queue, members);
    this.devices.set(member.seat, member.device);
  }

  remove(queue: string, seat: string): void {
    this.queues.get(queue)?.delete(seat);
  }

  deviceOf(seat: string): DeviceState | undefined {
    return this.devices.get(seat);
  }

  setDevice(seat: string, device: DeviceState): void {
    this.devices.set(seat, device);
  }

  clear(): void {
    this.queues.clear();
    this.devices.clear();
  }
}
