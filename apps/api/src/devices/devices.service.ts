import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { DeviceSetting, DeviceView, PairDevice } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { AuditService } from '../audit';
import { CLOCK } from '../platform/clock';
import { UnitOfWork, type Transaction } from '../platform/database';
import { fieldRefusal, RefusalError } from '../platform/problem';
import type { DeviceEntity } from './device.entity';
import { DeviceRepository } from './device.repository';
import { DeviceScreens } from './device-screens';
import { codeLifeMs, type Pairing } from './pairing/pairing-desk';
import { PairingGate } from './pairing/pairing-gate';

@Injectable()
export class DevicesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: DeviceRepository,
    private readonly gate: PairingGate,
    private readonly screens: DeviceScreens,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(): Promise<DeviceView[]> {
    const now = this.clock.now();
    return (await this.repository.all()).map((device) => this.screens.view(device, now));
  }

  /** The TV that shows the code becomes ours. It fetches its token by itself. */
  async pair({ code, ...setting }: PairDevice, actor: string, address: string): Promise<DeviceView> {
    const device = await this.gate.with(code, address, (pairing) =>
      this.unitOfWork.run(async (tx) => {
        await this.checkName(tx, setting.name, null);
        const row = this.rowOf(setting, pairing, actor);
        await this.repository.add(tx, row);
        await this.audit.record(tx, { actor, action: 'device.paired', subject: row.id, after: setting });
        return row;
      }),
    );
    this.screens.put(device);
    return this.screens.view(device, this.clock.now());
  }

  /** The TV begins anew with what it is to show. */
  async change(id: string, setting: DeviceSetting, actor: string): Promise<DeviceView> {
    const device = await this.unitOfWork.run(async (tx) => {
      const before = await this.locked(tx, id);
      await this.checkName(tx, setting.name, id);
      await this.repository.change(tx, id, setting);
      const { name, language, boards, watched } = before;
      const told = { before: { name, language, boards, watched }, after: setting };
      await this.audit.record(tx, { actor, action: 'device.changed', subject: id, ...told });
      return { ...before, ...setting };
    });
    this.screens.end(id);
    this.screens.put(device);
    return this.screens.view(device, this.clock.now());
  }

  /** Its token is worth nothing from now on, and its sockets are closed. */
  async unpair(id: string, actor: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { name, language, boards, watched } = await this.locked(tx, id);
      await this.repository.remove(tx, id);
      const before = { name, language, boards, watched };
      await this.audit.record(tx, { actor, action: 'device.unpaired', subject: id, before });
    });
    this.screens.remove(id);
  }

  private async locked(tx: Transaction, id: string): Promise<DeviceEntity> {
    const device = await this.repository.locked(tx, id);
    if (!device) throw new RefusalError('not-found', {});
    return device;
  }

  private async checkName(tx: Transaction, name: string, but: string | null): Promise<void> {
    if (!(await this.repository.isNameTaken(tx, name, but))) return;
    throw new RefusalError('device.name', { name }, 409, [fieldRefusal('name', 'device.name', { name })]);
  }

  private rowOf(setting: DeviceSetting, { secretHash, address }: Pairing, actor: string): DeviceEntity {
    const now = this.clock.now();
    return {
      id: randomUUID(),
      ...setting,
      tokenHash: null,
      claimHash: secretHash,
      claimUntil: new Date(now + codeLifeMs),
      pairedAt: new Date(now),
      pairedBy: actor,
      seenAt: null,
      address,
      paintedAt: null,
      beat: null,
      beatAt: null,
    };
  }
}
