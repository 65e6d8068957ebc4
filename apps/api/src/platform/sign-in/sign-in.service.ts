import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { PasswordChange, Role, SignIn } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { AuditService } from '../../audit';
import { CLOCK } from '../clock';
import { UnitOfWork, type Transaction } from '../database';
import { fieldRefusal, inputRefusal, RefusalError } from '../problem';
import { Access } from './access';
import { passwordRefusal } from './password-rule';
import { hashPassword, passwordMatches, randomPassword } from './passwords';
import type { Reader } from './reader';
import { newToken, tokenHash } from './session-token';
import { SignInLimit } from './sign-in-limit';
import { SignInRepository } from './sign-in.repository';
import type { UserEntity } from './user.entity';

export const administratorName = 'admin';

@Injectable()
export class SignInService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: SignInRepository,
    private readonly limit: SignInLimit,
    private readonly access: Access,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens a session; returns its token. */
  async signIn({ username, password }: SignIn, address: string): Promise<string> {
    this.limit.check(username, address);
    const user = await this.repository.userNamed(username);
    if (!(await passwordMatches(user?.passwordHash ?? null, password)) || !user) {
      this.limit.failed(username, address);
      await this.audit.record(null, { actor: username, action: 'session.refused', subject: address });
      throw new RefusalError('sign-in.failed', {});
    }
    this.limit.succeeded(username, address);
    return this.unitOfWork.run((tx) => this.openSession(tx, user));
  }

  /** Ends the session of a token, if there is one. */
  async signOut(token: string): Promise<void> {
    const hash = tokenHash(token);
    await this.repository.endSession(hash);
    this.access.announceEnd(hash);
  }

  /** Every session of the person ends; returns the token of a new one. */
  async changePassword(reader: Reader, change: PasswordChange, address: string): Promise<string> {
    const user = reader.userId === null ? null : await this.repository.userById(reader.userId);
    if (!user) throw new RefusalError('sign-in.required', {});
    this.limit.check(user.username, address);
    if (!(await passwordMatches(user.passwordHash, change.current))) {
      this.limit.failed(user.username, address);
      throw new RefusalError('password.wrong', {}, 403, [fieldRefusal('current', 'password.wrong', {})]);
    }
    const refused =
      change.next === change.current
        ? fieldRefusal('next', 'password.unchanged', {})
        : passwordRefusal('next', change.next, user.username);
    if (refused) throw inputRefusal([refused]);
    const passwordHash = await hashPassword(change.next);
    const { token, ended } = await this.unitOfWork.run(async (tx) => {
      await this.repository.setPassword(tx, user.id, passwordHash, false);
      const hashes = await this.repository.endSessionsOf(tx, user.id);
      await this.audit.record(tx, { actor: user.username, action: 'user.password-changed', subject: user.username });
      return { token: await this.openSession(tx, user), ended: hashes };
    });
    for (const hash of ended) this.access.announceEnd(hash);
    return token;
  }

  /** On the first start: the administrator, and the password that is shown this once. `null`: there are users already. */
  async createFirstAdministrator(): Promise<string | null> {
    const password = randomPassword();
    const passwordHash = await hashPassword(password);
    return this.unitOfWork.run(async (tx) => {
      if (await this.repository.hasUsers(tx)) return null;
      await this.addUser(tx, administratorName, passwordHash, ['administrator']);
      return password;
    });
  }

  /** A new first password for the administrator, whose sessions end; made anew if there is none. */
  async resetAdministrator(): Promise<string> {
    const password = randomPassword();
    const passwordHash = await hashPassword(password);
    await this.unitOfWork.run(async (tx) => {
      const user = await this.repository.userNamed(administratorName, tx);
      if (user) {
        await this.repository.setPassword(tx, user.id, passwordHash, true);
        await this.repository.endSessionsOf(tx, user.id);
        await this.audit.record(tx, { actor: 'machine', action: 'user.password-reset', subject: administratorName });
      } else {
        await this.addUser(tx, administratorName, passwordHash, ['administrator']);
      }
    });
    return password;
  }

  private async addUser(tx: Transaction, username: string, passwordHash: string, roles: Role[]): Promise<void> {
    const createdAt = new Date(this.clock.now());
    await this.repository.addUser(tx, {
      id: randomUUID(),
      username,
      passwordHash,
      mustChangePassword: true,
      roles,
      createdAt,
    });
    await this.audit.record(tx, { actor: 'machine', action: 'user.added', subject: username, after: { roles } });
  }

  private async openSession(tx: Transaction, user: UserEntity): Promise<string> {
    const token = newToken();
    const now = new Date(this.clock.now());
    await this.repository.dropOutlived(tx, now);
    await this.repository.addSession(tx, {
      tokenHash: tokenHash(token),
      userId: user.id,
      createdAt: now,
      seenAt: now,
    });
    await this.audit.record(tx, { actor: user.username, action: 'session.opened', subject: user.username });
    return token;
  }
}
