import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { DoorKeyMade, DoorKeyRequest, DoorKeyView } from '@zhiban/wire';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { AuditService } from '../../audit';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { DoorKeyEntity } from './door-key.entity';
import { DoorKeyRepository } from './door-key.repository';

const usedEveryMs = 60_000;
const hashOf = (key: string) => createHash('sha256').update(key).digest();

@Injectable()
export class DoorKeys {
  constructor(
    private readonly repository: DoorKeyRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(): Promise<DoorKeyView[]> {
    return (await this.repository.all()).map(viewOf);
  }

  /** Makes a key of 256 random bits. It is in the answer and nowhere else. */
  async make({ source, label }: DoorKeyRequest, actor: string): Promise<DoorKeyMade> {
    const key = `zb_${randomBytes(32).toString('base64url')}`;
    const row: DoorKeyEntity = {
      id: randomUUID(),
      source,
      label,
      hint: key.slice(0, 7),
      hash: hashOf(key),
      createdAt: new Date(this.clock.now()),
      lastUsedAt: null,
      revokedAt: null,
    };
    await this.unitOfWork.run(async (tx) => {
      await this.repository.add(tx, row);
      await this.audit.record(tx, { actor, action: 'door-key.made', subject: row.id, after: { source, label } });
    });
    return { ...viewOf(row), key };
  }

  async revoke(id: string, actor: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const found = await this.repository.revoke(tx, id, new Date(this.clock.now()));
      if (!found) throw new RefusalError('not-found', {});
      const { source, label } = found;
      await this.audit.record(tx, { actor, action: 'door-key.revoked', subject: id, before: { source, label } });
    });
  }

  /** The key in force that these characters are; `null`: none. */
  async find(key: string): Promise<{ id: string; source: string } | null> {
    const found = await this.repository.inForce(hashOf(key));
    if (!found) return null;
    const now = this.clock.now();
    if (now - (found.lastUsedAt?.getTime() ?? 0) > usedEveryMs) await this.repository.used(found.id, new Date(now));
    return { id: found.id, source: found.source };
  }
}

function viewOf({ id, source, label, hint, createdAt, lastUsedAt, revokedAt }: DoorKeyEntity): DoorKeyView {
  return {
    id,
    source,
    label,
    hint,
    createdAt: createdAt.getTime(),
    lastUsedAt: lastUsedAt?.getTime() ?? null,
    revokedAt: revokedAt?.getTime() ?? null,
  };
}
