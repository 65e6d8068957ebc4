import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { randomUUID } from 'node:crypto';
import { AuditService } from '../../audit';
import { CLOCK } from '../clock';
import { UnitOfWork, type Transaction } from '../database';
import { AdministratorRepository } from './administrator.repository';
import { PasswordBook } from './password-book';
import { hashPassword, randomPassword } from './passwords';
import type { UserEntity } from './user.entity';

export const administratorName = 'admin';

/** The account that the machine itself makes and rescues; every other is made by an administrator. */
@Injectable()
export class AdministratorService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: AdministratorRepository,
    private readonly passwords: PasswordBook,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** On the first start: the administrator, and the password that is shown this once. `null`: there are users already. */
  async createFirst(): Promise<string | null> {
    const password = randomPassword();
    const passwordHash = await hashPassword(password);
    return this.unitOfWork.run(async (tx) => {
      if (await this.repository.hasUsers(tx)) return null;
      await this.add(tx, passwordHash);
      return password;
    });
  }

  /** A new first password for the administrator, whose sessions end; unlocked, appointed anew, or made if there is none. */
  async reset(): Promise<string> {
    const password = randomPassword();
    const passwordHash = await hashPassword(password);
    await this.unitOfWork.run(async (tx) => {
      const user = await this.repository.named(tx, administratorName);
      if (user) await this.rescue(tx, user, passwordHash);
      else await this.add(tx, passwordHash);
    });
    return password;
  }

  private async rescue(tx: Transaction, { id, lockedAt }: UserEntity, passwordHash: string): Promise<void> {
    await this.passwords.hand(tx, id, passwordHash);
    await this.repository.unlock(tx, id);
    await this.repository.appoint(tx, id);
    await this.repository.endSessions(tx, id);
    const before = { locked: lockedAt !== null };
    await this.audit.record(tx, {
      actor: 'machine',
      action: 'user.password-reset',
      subject: administratorName,
      before,
    });
  }

  private async add(tx: Transaction, passwordHash: string): Promise<void> {
    const id = randomUUID();
    const now = new Date(this.clock.now());
    const user = { id, username: administratorName, passwordHash, mustChangePassword: true, lockedAt: null };
    await this.repository.add(tx, { ...user, passwordSetAt: now, createdAt: now });
    await this.repository.appoint(tx, id);
    const after = { grants: [{ role: 'administrator', site: null, team: null }] };
    await this.audit.record(tx, { actor: 'machine', action: 'user.added', subject: administratorName, after });
  }
}
