import { Injectable } from '@nestjs/common';
import { mayIn, type HandoverLead, type HandoverPlace, type Shift } from '@zhiban/wire';
import { DataSource } from 'typeorm';
import { PostHolders, type PostHolder } from '../../platform/sign-in';

export interface LinkedAccount {
  account: string;
  person: string;
  name: string;
  nameEn: string | null;
}

/** Who can be lead: by the published roster, or because a supervisor names them. */
@Injectable()
export class DutyLeads {
  constructor(
    private readonly holders: PostHolders,
    private readonly dataSource: DataSource,
  ) {}

  /** Persons with an account that is shift lead there, whose published shift covers an instant. */
  async rostered(place: HandoverPlace, shifts: readonly Shift[], at: number): Promise<HandoverLead[]> {
    const there = new Set(shifts.filter(({ from, to }) => from <= at && at < to).map(({ person }) => person));
    const linked = new Map((await this.linked()).map((account) => [account.account, account]));
    return (await this.of(place)).flatMap((holder) => {
      const account = linked.get(holder.username);
      if (!account || !there.has(account.person) || !holder.grants.some(({ role }) => role === 'shift-lead')) return [];
      return [{ account: account.account, name: account.name, nameEn: account.nameEn, named: null }];
    });
  }

  /** Whoever may write records there. */
  async of(place: HandoverPlace): Promise<PostHolder[]> {
    const holders = await this.holders.of('handover.write');
    return holders.filter((holder) => mayIn(holder, 'handover.write', place));
  }

  /** Accounts that are not locked, with whose they are. */
  linked(): Promise<LinkedAccount[]> {
    return this.dataSource.query<LinkedAccount[]>(
      `SELECT u.username AS account, p.id AS person, p.name, p.name_en AS "nameEn"
       FROM app_user u JOIN account_person l ON l.user_id = u.id JOIN person p ON p.id = l.person_id
       WHERE u.locked_at IS NULL`,
    );
  }

  /** As people call the holder of an account. */
  async named(account: string): Promise<{ name: string; nameEn: string | null }> {
    const found = (await this.linked()).find((one) => one.account === account);
    return { name: found?.name ?? account, nameEn: found?.nameEn ?? null };
  }
}
