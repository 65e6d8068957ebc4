import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { feedOf, type Permission } from '@zhiban/wire';
import type { IncomingMessage } from 'node:http';
import { CLOCK } from '../platform/clock';
import { Access, Gathered, tokenHash, type Reader } from '../platform/sign-in';
import type { DeviceEntity } from './device.entity';
import { DeviceRepository } from './device.repository';
import { deviceTokenOf, tokenLifeMs } from './device-token';

const wallOnly: ReadonlySet<Permission> = new Set<Permission>(['wall.view']);

/** The name by which a TV's sockets are found. */
export const sessionOf = (id: string): string => `device:${id}`;

/** Tells `Access` which TV sends a request. */
@Injectable()
export class DeviceReader implements OnModuleInit {
  private readonly devices = new Gathered<DeviceEntity>(
    (hashes) => this.repository.byTokens(hashes),
    (device) => device.tokenHash,
  );

  constructor(
    private readonly repository: DeviceRepository,
    private readonly access: Access,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.access.knowDevices(async (request) => {
      const device = await this.deviceOf(request);
      return device && readerOf(device);
    });
  }

  async deviceOf(request: Pick<IncomingMessage, 'headers'>): Promise<DeviceEntity | null> {
    const token = deviceTokenOf(request);
    const device = token === null ? null : await this.devices.find(tokenHash(token));
    const seenAt = device?.seenAt?.getTime() ?? 0;
    return this.clock.now() - seenAt < tokenLifeMs ? device : null;
  }
}

function readerOf({ id, name, boards }: DeviceEntity): Reader {
  return {
    userId: null,
    name,
    person: null,
    permissions: wallOnly,
    grants: [],
    mustChangePassword: false,
    session: sessionOf(id),
    device: { id, boards: new Set(boards.map(({ board }) => feedOf(board))) },
  };
}
