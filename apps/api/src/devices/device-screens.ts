import { Injectable } from '@nestjs/common';
import type { Instant } from '@zhiban/time';
import type { DeviceCommand, DeviceView } from '@zhiban/wire';
import { RefusalError } from '../platform/problem';
import { Access } from '../platform/sign-in';
import { WallboardGateway } from '../wallboard';
import type { DeviceEntity } from './device.entity';
import { sessionOf } from './device-reader';
import { DeviceBook } from './watch/device-book';
import { deviceState } from './watch/device-state';

/** The TVs as they hang there: what they say, and what they are told. */
@Injectable()
export class DeviceScreens {
  constructor(
    private readonly book: DeviceBook,
    private readonly access: Access,
    private readonly gateway: WallboardGateway,
  ) {}

  view({ id, name, language, boards, watched, pairedAt, pairedBy, address }: DeviceEntity, now: Instant): DeviceView {
    const { paintedAt = null, beat = null, beatAt = null } = this.book.get(id) ?? {};
    return {
      id,
      name,
      language,
      boards,
      watched,
      pairedAt: pairedAt.getTime(),
      pairedBy,
      state: deviceState(paintedAt, now),
      paintedAt,
      connected: this.gateway.isThere(sessionOf(id)),
      address,
      beat,
      beatAt,
    };
  }

  /** Announces what was stored. */
  put(device: DeviceEntity): void {
    this.book.put(device);
  }

  remove(id: string): void {
    this.book.remove(id);
    this.end(id);
  }

  /** Closes its sockets; a TV that is still paired comes back by itself and asks what to show. */
  end(id: string): void {
    this.access.announceEndOf(sessionOf(id));
  }

  tell(id: string, command: DeviceCommand): void {
    if (!this.book.get(id)) throw new RefusalError('not-found', {});
    if (!this.gateway.tell(sessionOf(id), command)) throw new RefusalError('device.away', {});
  }
}
