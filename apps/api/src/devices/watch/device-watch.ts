import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Clock, Instant } from '@zhiban/time';
import { Subject } from 'rxjs';
import { CLOCK } from '../../platform/clock';
import { ServerRun } from '../../live';
import { DeviceBook } from './device-book';
import { deviceState, missedSince } from './device-state';

/** A TV stopped painting, or it paints again (or is no longer watched). `since`: when it last painted. */
export interface DeviceFact {
  kind: 'raised' | 'cleared';
  device: { id: string; name: string };
  since: Instant;
}

const everyMs = 1000;

/** Misses the TVs that stopped painting. Whoever raises alarms subscribes to `facts`. */
@Injectable()
export class DeviceWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly announced = new Subject<DeviceFact>();
  private readonly missed = new Map<string, DeviceFact>();
  private timer: NodeJS.Timeout | undefined;
  readonly facts = this.announced.asObservable();

  constructor(
    private readonly book: DeviceBook,
    private readonly run: ServerRun,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.look(), everyMs);
    this.timer.unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Those that are missed now. */
  open(): DeviceFact[] {
    return [...this.missed.values()];
  }

  counts(): { paired: number; painting: number; silent: { name: string; since: Instant }[] } {
    const devices = this.book.list();
    const now = this.clock.now();
    return {
      paired: devices.length,
      painting: devices.filter(({ paintedAt }) => deviceState(paintedAt, now) === 'painting').length,
      silent: this.open().map(({ device, since }) => ({ name: device.name, since })),
    };
  }

  look(): void {
    const now = this.clock.now();
    for (const { device, since } of this.missed.values()) {
      const known = this.book.get(device.id);
      if (!known || missedSince(known, this.run.startedAt, now) === null) this.clear(device, since);
    }
    for (const { id, name, ...known } of this.book.list()) {
      const since = missedSince(known, this.run.startedAt, now);
      if (since !== null && !this.missed.has(id)) this.raise({ id, name }, since);
    }
  }

  private raise(device: DeviceFact['device'], since: Instant): void {
    const fact: DeviceFact = { kind: 'raised', device, since };
    this.missed.set(device.id, fact);
    this.announced.next(fact);
  }

  private clear(device: DeviceFact['device'], since: Instant): void {
    this.missed.delete(device.id);
    this.announced.next({ kind: 'cleared', device, since });
  }
}
