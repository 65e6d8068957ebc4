import { Injectable } from '@nestjs/common';
import type { AccountMade, AccountView, Grant, NewAccount } from '@zhiban/wire';
import { AuditService } from '../audit';
import { UnitOfWork, type Transaction } from '../platform/database';
import { RefusalError } from '../platform/problem';
import { hashPassword, randomPassword, Sessions, type Reader } from '../platform/sign-in';
import { refuseOwn, refuseTaken, refuseTakenPerson, refuseWithoutAdministrator, withoutRepeats } from './account-rules';
import { AccountPlaces } from './account-places';
import { AccountsRepository } from './accounts.repository';

/** Who has an account, whose it is, and which posts it holds where. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: AccountsRepository,
    private readonly places: AccountPlaces,
    private readonly sessions: Sessions,
    private readonly audit: AuditService,
  ) {}

  list(): Promise<AccountView[]> {
    return this.repository.accounts();
  }

  /** The first password is in the answer and nowhere else. */
  async create({ username, grants, person }: NewAccount, actor: string): Promise<AccountMade> {
    const password = randomPassword();
    const passwordHash = await hashPassword(password);
    const account = await this.unitOfWork.run(async (tx) => {
      await this.repository.lock(tx);
      const present = await this.repository.accounts(tx);
      refuseTaken(present, username);
      refuseTakenPerson(present, person, null);
      const id = await this.repository.add(tx, username, passwordHash);
      await this.repository.setGrants(tx, id, await this.places.ofGrants(tx, withoutRepeats(grants)));
      await this.repository.setPerson(tx, id, await this.places.ofPerson(tx, 'person', person));
      const made = await this.account(tx, id);
      const after = { grants: made.grants, person: made.person };
      await this.audit.record(tx, { actor, action: 'user.added', subject: username, after });
      return made;
    });
    return { account, password };
  }

  async changeGrants(reader: Reader, id: string, grants: readonly Grant[]): Promise<AccountView> {
    refuseOwn(reader, id);
    const changed = await this.unitOfWork.run(async (tx) => {
      await this.repository.lock(tx);
      const before = await this.account(tx, id);
      const wanted = withoutRepeats(grants);
      refuseWithoutAdministrator(await this.repository.accounts(tx), { ...before, grants: wanted });
      await this.repository.setGrants(tx, id, await this.places.ofGrants(tx, wanted));
      return this.told(tx, reader, 'user.grants-changed', before, ({ grants: held }) => ({ grants: held }));
    });
    await this.sessions.renew(id);
    return changed;
  }

  /** `null` takes the link away. */
  async link(reader: Reader, id: string, number: string | null): Promise<AccountView> {
    const changed = await this.unitOfWork.run(async (tx) => {
      await this.repository.lock(tx);
      const before = await this.account(tx, id);
      refuseTakenPerson(await this.repository.accounts(tx), number, id);
      await this.repository.setPerson(tx, id, await this.places.ofPerson(tx, 'number', number));
      return this.told(tx, reader, 'user.linked', before, ({ person }) => ({ person }));
    });
    await this.sessions.renew(id);
    return changed;
  }

  private async told(
    tx: Transaction,
    reader: Reader,
    action: string,
    before: AccountView,
    part: (account: AccountView) => unknown,
  ): Promise<AccountView> {
    const after = await this.account(tx, before.id);
    const subject = before.username;
    await this.audit.record(tx, { actor: reader.name, action, subject, before: part(before), after: part(after) });
    return after;
  }

  private async account(tx: Transaction, id: string): Promise<AccountView> {
    const found = (await this.repository.accounts(tx)).find((account) => account.id === id);
    if (!found) throw new RefusalError('not-found', {});
    return found;
  }
}
