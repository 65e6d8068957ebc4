import { Injectable } from '@nestjs/common';
import type { Instant } from '@zhiban/time';
import type { DeviceBeat } from '@zhiban/wire';
import type { DeviceEntity, KeptBeat } from '../device.entity';

export interface BookedDevice {
  id: string;
  name: string;
  watched: boolean;
  paintedAt: Instant | null;
  beat: KeptBeat | null;
  beatAt: Instant | null;
  /** Told since it was stored last. */
  unstored: boolean;
}

/** The TVs and what they said last, in memory: a beat costs no query, and so does the watch over them. */
@Injectable()
export class DeviceBook {
  private readonly devices = new Map<string, BookedDevice>();

  get(id: string): BookedDevice | undefined {
    return this.devices.get(id);
  }

  list(): BookedDevice[] {
    return [...this.devices.values()];
  }

  /** As it was stored; what it said meanwhile stays. */
  put({ id, name, watched, paintedAt, beat, beatAt }: DeviceEntity): void {
    const known = this.devices.get(id);
    const said = known ?? {
      paintedAt: paintedAt?.getTime() ?? null,
      beat,
      beatAt: beatAt?.getTime() ?? null,
      unstored: false,
    };
    this.devices.set(id, { ...said, id, name, watched });
  }

  remove(id: string): void {
    this.devices.delete(id);
  }

  hear(id: string, { paintedMsAgo, ...beat }: DeviceBeat, now: Instant): void {
    const known = this.devices.get(id);
    if (!known) return;
    const paintedAt = paintedMsAgo === null ? known.paintedAt : Math.max(known.paintedAt ?? 0, now - paintedMsAgo);
    this.devices.set(id, { ...known, paintedAt, beat, beatAt: now, unstored: true });
  }

  /** What is to be stored; counts as stored from now on. */
  takeUnstored(): BookedDevice[] {
    const unstored = this.list().filter((device) => device.unstored);
    for (const device of unstored) device.unstored = false;
    return unstored;
  }

  giveBack(devices: readonly BookedDevice[]): void {
    for (const { id } of devices) {
      const device = this.devices.get(id);
      if (device) device.unstored = true;
    }
  }
}
