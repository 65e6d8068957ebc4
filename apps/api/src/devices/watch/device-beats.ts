import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { deviceBeat, type DeviceBeat } from '@zhiban/wire';
import { CLOCK } from '../../platform/clock';
import { RefusalError } from '../../platform/problem';
import { Access, type Reader } from '../../platform/sign-in';
import { SocketMessages } from '../../wallboard';
import { sessionOf } from '../device-reader';
import { DeviceRepository, type Sighting } from '../device.repository';
import { DeviceBook, type BookedDevice } from './device-book';

const storeEveryMs = 60_000;

/** Hears what TVs say of themselves, and stores it now and then: one statement a minute, however many TVs there are. */
@Injectable()
export class DeviceBeats implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Devices');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly book: DeviceBook,
    private readonly repository: DeviceRepository,
    private readonly access: Access,
    private readonly messages: SocketMessages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    this.messages.add('device:beat', deviceBeat, (reader, beat) => this.hear(reader, beat));
    for (const device of await this.repository.all()) this.book.put(device);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.store(), storeEveryMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.store();
  }

  hear({ device }: Reader, beat: DeviceBeat): null {
    if (!device) throw new RefusalError('device.only', {});
    this.book.hear(device.id, beat, this.clock.now());
    return null;
  }

  /** A TV whose row is gone (a backup was put back) is unpaired. */
  async store(): Promise<void> {
    const told = this.book.takeUnstored();
    if (told.length === 0) return;
    try {
      const paired = await this.repository.keep(told.flatMap(sightingOf));
      for (const { id } of told) if (!paired.has(id)) this.forget(id);
    } catch (error) {
      this.book.giveBack(told);
      this.log.warn({
        msg: 'What the TVs said could not be stored; it is kept for the next time.',
        reason: String(error),
      });
    }
  }

  private forget(id: string): void {
    this.book.remove(id);
    this.access.announceEndOf(sessionOf(id));
  }
}

function sightingOf({ id, paintedAt, beat, beatAt }: BookedDevice): Sighting[] {
  if (!beat || beatAt === null) return [];
  return [{ id, paintedAt: paintedAt === null ? null : new Date(paintedAt), beat, beatAt: new Date(beatAt) }];
}
