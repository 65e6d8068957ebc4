import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { AuditService } from '../../audit';
import { CLOCK } from '../../platform/clock';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { CentreDay } from '../centre-day';
import type { PersonRecord } from '../shelf/person-record';
import { KeyedRecords } from './keyed-records';
import { NumberedRecords } from './numbered-records';

/** What an erasure consists of. */
@Injectable()
export class ErasureParts {
  constructor(
    private readonly records: NumberedRecords,
    private readonly keyed: KeyedRecords,
    private readonly audit: AuditService,
    private readonly day: CentreDay,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async refuseEarly(tx: Transaction, { id, leftOn, erasedAt }: PersonRecord): Promise<void> {
    if (erasedAt !== null) throw new RefusalError('person.erased', {});
    if (leftOn === null || leftOn >= this.day.today()) throw new RefusalError('person.still-here', {});
    const [account] = await tx.query<{ username: string }[]>(
      'SELECT u.username FROM account_person l JOIN app_user u ON u.id = l.user_id WHERE l.person_id = $1',
      [id],
    );
    if (account) throw new RefusalError('person.has-account', { username: account.username });
    const until = await this.keyed.worksUntil(tx, id, new Date(this.clock.now()));
    if (until) throw new RefusalError('person.has-shifts', { date: this.day.of(until.getTime()) });
  }

  async replace(tx: Transaction, { id, person }: PersonRecord, by: string): Promise<void> {
    const number = `X-${id.slice(0, 8)}`;
    const name = nameless;
    const written = [person.name, person.nameEn].filter((each) => each !== null);
    await this.keyed.unname(tx, id, written, nameless);
    await this.keyed.forget(tx, id);
    await this.records.rename(tx, person.number, name);
    await this.records.renumber(tx, person.number, number);
    for (const table of ['exchange_agent', 'person_availability', 'person_protected'])
      await tx.query(`DELETE FROM ${table} WHERE person_id = $1`, [id]);
    await tx.query(
      `UPDATE person SET number = $2, name = $3, name_en = NULL, seat_label = NULL, erased_at = $4,
         version = version + 1 WHERE id = $1`,
      [id, number, name, new Date(this.clock.now())],
    );
    await this.audit.record(tx, { actor: by, action: 'person.erased', subject: id, after: { number } });
  }
}

/** In both languages alike, for it stands in the tables. */
const nameless = '—';
