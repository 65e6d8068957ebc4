import { Injectable } from '@nestjs/common';
import type { Language, TellingChoice } from '@zhiban/wire';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { TellingChoiceEntity } from './telling-choice.entity';

/** Nobody is mailed who did not ask for it. */
export const unchosen = (language: Language): TellingChoice => ({
  language,
  email: null,
  mailed: [
    'swap',
    'leave',
    'roster',
    'reminder',
    'escalation',
    'delegation',
    'notice',
    'case',
    'exception',
    'handover',
  ],
  quiet: null,
  mobile: null,
});

@Injectable()
export class TellingChoicesRepository {
  constructor(private readonly dataSource: DataSource) {}

  async of(account: string, tx: EntityManager = this.dataSource.manager): Promise<TellingChoice | null> {
    const row = await tx.findOneBy(TellingChoiceEntity, { account });
    if (!row) return null;
    const { language, email, mailed, quiet, mobile } = row;
    return { language, email, mailed, quiet, mobile };
  }

  /** Of those of these accounts that have an address. */
  async mailed(tx: EntityManager, accounts: readonly string[]): Promise<Map<string, TellingChoiceEntity>> {
    const rows = await tx.findBy(TellingChoiceEntity, { account: In([...new Set(accounts)]) });
    return new Map(rows.filter(({ email }) => email !== null).map((row) => [row.account, row]));
  }

  async save(tx: Transaction, account: string, choice: TellingChoice): Promise<void> {
    await tx.query(
      `INSERT INTO telling_choice (account, person_id, language, email, mailed, quiet, mobile)
       SELECT $1, (SELECT person_id FROM account_person WHERE user_id = $1), $2, $3, $4, $5, $6
       ON CONFLICT ON CONSTRAINT telling_choice_pk DO UPDATE SET person_id = excluded.person_id,
         language = excluded.language, email = excluded.email, mailed = excluded.mailed, quiet = excluded.quiet,
         mobile = excluded.mobile`,
      [
        account,
        choice.language,
        choice.email,
        choice.mailed,
        choice.quiet && JSON.stringify(choice.quiet),
        choice.mobile,
      ],
    );
  }
}
