import { Injectable } from '@nestjs/common';
import type { AccountView, FirstPassword } from '@zhiban/wire';
import { AuditService } from '../audit';
import { UnitOfWork, type Transaction } from '../platform/database';
import { RefusalError } from '../platform/problem';
import { hashPassword, PasswordBook, randomPassword, Sessions, type Reader } from '../platform/sign-in';
import { refuseOwn, refuseWithoutAdministrator } from './account-rules';
import { AccountsRepository } from './accounts.repository';

/** What an administrator does when an account may be in the wrong hands. */
@Injectable()
export class AccountSafetyService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: AccountsRepository,
    private readonly passwords: PasswordBook,
    private readonly sessions: Sessions,
    private readonly audit: AuditService,
  ) {}

  /** Locking ends every session. */
  async setLocked(reader: Reader, id: string, locked: boolean): Promise<void> {
    refuseOwn(reader, id);
    await this.act(reader, id, locked ? 'user.locked' : 'user.unlocked', async (tx, account, accounts) => {
      if (locked) refuseWithoutAdministrator(accounts, { ...account, lockedAt: 0 });
      await this.repository.setLocked(tx, id, locked);
      return locked;
    });
  }

  /** A new first password, in the answer and nowhere else. Every session ends. */
  async resetPassword(reader: Reader, id: string): Promise<FirstPassword> {
    refuseOwn(reader, id);
    const password = randomPassword();
    const passwordHash = await hashPassword(password);
    await this.act(reader, id, 'user.password-reset', async (tx) => {
      await this.passwords.hand(tx, id, passwordHash);
      return true;
    });
    return { password };
  }

  signOutEverywhere(reader: Reader, id: string): Promise<void> {
    return this.act(reader, id, 'user.sessions-ended', () => Promise.resolve(true));
  }

  /** The work answers whether the account's sessions are to end. */
  private async act(
    reader: Reader,
    id: string,
    action: string,
    work: (tx: Transaction, account: AccountView, accounts: readonly AccountView[]) => Promise<boolean>,
  ): Promise<void> {
    const ended = await this.unitOfWork.run(async (tx) => {
      await this.repository.lock(tx);
      const accounts = await this.repository.accounts(tx);
      const account = accounts.find((each) => each.id === id);
      if (!account) throw new RefusalError('not-found', {});
      const hashes = (await work(tx, account, accounts)) ? await this.sessions.endAll(tx, id) : [];
      const before = { locked: account.lockedAt !== null, sessions: account.sessions };
      const [now] = (await this.repository.accounts(tx)).filter((each) => each.id === id);
      const after = { locked: now?.lockedAt !== null, sessions: now?.sessions };
      await this.audit.record(tx, { actor: reader.name, action, subject: account.username, before, after });
      return hashes;
    });
    this.sessions.announce(ended);
  }
}
