import { Injectable } from '@nestjs/common';
import { permissionsOf, type DelegationDesk, type NameDeputy } from '@zhiban/wire';
import { AuditService } from '../audit';
import { UnitOfWork, type Transaction } from '../platform/database';
import { RefusalError } from '../platform/problem';
import type { Reader } from '../platform/sign-in';
import { DelegationDeskService } from './delegation-desk.service';
import type { DelegationEntity } from './delegation.entity';
import { calledOf, refuseChain, refuseDeputy } from './delegation-rules';
import { mayEnd } from './delegation-views';
import { DelegationNews } from './delegation-news';
import { DelegationsRepository, type DeskAccount } from './delegations.repository';

/** Naming a deputy, and taking it back. */
@Injectable()
export class DelegationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: DelegationsRepository,
    private readonly desk: DelegationDeskService,
    private readonly news: DelegationNews,
    private readonly audit: AuditService,
  ) {}

  /** The same one twice is kept once. */
  async name(asked: NameDeputy, reader: Reader): Promise<DelegationDesk> {
    const deputy = await this.unitOfWork.run(async (tx) => {
      await this.repository.lock(tx);
      if (await this.repository.find(tx, asked.id)) return null;
      return this.keep(tx, asked, reader);
    });
    if (deputy) await this.news.changed(deputy);
    return this.desk.read(reader);
  }

  async end(id: string, reader: Reader): Promise<DelegationDesk> {
    const deputy = await this.unitOfWork.run(async (tx) => {
      await this.repository.lock(tx);
      const row = await this.repository.find(tx, id);
      if (!row || !this.desk.sees(row, reader)) throw new RefusalError('delegation.none', {});
      if (!mayEnd(row, reader)) throw new RefusalError('delegation.not-yours', {});
      if (row.endedAt || row.until <= this.repository.now()) return null;
      return this.takeBack(tx, row, reader);
    });
    if (deputy) await this.news.changed(deputy);
    return this.desk.read(reader);
  }

  private async keep(tx: Transaction, asked: NameDeputy, reader: Reader): Promise<string> {
    const accounts = await this.repository.accounts(tx);
    const delegator = delegatorOf(asked, reader, accounts);
    const deputy = accounts.find(({ id }) => id === asked.deputy) ?? null;
    const [from, until, now] = [new Date(asked.from), new Date(asked.until), this.repository.now()];
    refuseDeputy({ delegator, deputy, places: asked.places, until }, now);
    if (!deputy) throw new RefusalError('delegation.no-deputy', {});
    const called = (id: string) => calledOf(accounts.find((one) => one.id === id) ?? { name: null, account: id });
    refuseChain({ delegator, deputy }, await this.repository.overlapping(tx, { from, until }), called);
    const { id, places, why } = asked;
    const row = { ...{ id, from, until, places, why }, delegatorId: delegator.id, deputyId: deputy.id };
    await this.repository.add(tx, { ...row, madeAt: now, madeBy: reader.name, endedAt: null, endedBy: null });
    await this.news.named(tx, { delegation: row, delegator, deputy }, reader);
    await this.record(tx, 'named', reader, id, {
      ...{ delegator: delegator.account, deputy: deputy.account, from, until, places, why },
    });
    return deputy.id;
  }

  private async takeBack(tx: Transaction, row: DelegationEntity, reader: Reader): Promise<string> {
    await this.repository.end(tx, row.id, reader.name);
    const accounts = await this.repository.accounts(tx);
    const [delegator, deputy] = [row.delegatorId, row.deputyId].map((id) => accounts.find((one) => one.id === id));
    if (delegator && deputy) await this.news.ended(tx, { delegation: row, delegator, deputy }, reader);
    await this.record(tx, 'ended', reader, row.id, {
      ...{ delegator: delegator?.account ?? null, deputy: deputy?.account ?? null },
    });
    return row.deputyId;
  }

  private record(tx: Transaction, what: string, { name: actor }: Reader, subject: string, after: object) {
    return this.audit.record(tx, { actor, action: `delegation.${what}`, subject, after });
  }
}

/** The reader, or somebody for whom an administrator names one. By own posts: what is done for another is not passed on. */
function delegatorOf({ for: on }: NameDeputy, reader: Reader, accounts: readonly DeskAccount[]): DeskAccount {
  const own = on === null || on === reader.userId;
  if (!own && !permissionsOf(reader.grants).has('users.write')) throw new RefusalError('delegation.not-for', {});
  const found = accounts.find(({ id }) => id === (own ? reader.userId : on));
  if (!found) throw new RefusalError('delegation.no-right', { name: own ? reader.name : '–' });
  return found;
}
