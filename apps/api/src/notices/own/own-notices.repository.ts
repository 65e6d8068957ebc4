import { Injectable } from '@nestjs/common';
import type { NoticeUrgency } from '@zhiban/wire';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { NoticeReceiptEntity } from '../keeping/notice-receipt.entity';
import type { NoticeEntity } from '../keeping/notice.entity';

export type OwnNoticeRow = NoticeEntity & { personId: string; readAt: Date | null; acknowledgedAt: Date | null };
export type NewReceipt = Omit<NoticeReceiptEntity, 'notice' | 'person'>;

export interface Outstanding {
  account: string;
  notice: string;
  urgency: NoticeUrgency;
}

const columns = `n.id, n.number, n.version, n.withdrawn, n.urgency, n.acknowledge, n.title, n.text, n.en, n.audience,
  n.from_at AS "from", n.until_at AS "until", n.remind_minutes AS "remindMinutes", n.by, n.by_account AS "byAccount",
  n.by_person AS "byPerson", n.at, n.anew_version AS "anewVersion", n.anew_at AS "anewAt"`;

const receipts = `LEFT JOIN LATERAL (
    SELECT min(r.at) AS read_at, min(r.at) FILTER (WHERE r.kind = 'acknowledge') AS acknowledged_at
    FROM notice_receipt r
    WHERE r.notice_id = m.notice_id AND r.person_id = m.person_id AND r.version >= n.anew_version) r ON true`;

const isOutstanding = `(CASE WHEN n.acknowledge THEN r.acknowledged_at ELSE r.read_at END) IS NULL`;
const urgentFirst = `CASE n.urgency WHEN 'urgent' THEN 0 WHEN 'important' THEN 1 ELSE 2 END`;
const isShown = 'NOT n.withdrawn AND n.from_at <= $2 AND n.until_at > $2';

/** Notices as those have them who are meant, by their accounts. */
@Injectable()
export class OwnNoticesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What is to be read first, then what was shown since an instant, the newest first. */
  list(account: string, now: Date, since: Date): Promise<OwnNoticeRow[]> {
    return this.dataSource.query<OwnNoticeRow[]>(
      `SELECT ${columns}, m.person_id AS "personId", r.read_at AS "readAt", r.acknowledged_at AS "acknowledgedAt"
       FROM account_person l JOIN notice_meant m ON m.person_id = l.person_id
       JOIN notice n ON n.id = m.notice_id ${receipts}
       WHERE l.user_id = $1 AND n.from_at <= $2 AND n.until_at > $3 AND (NOT m.gone OR r.read_at IS NOT NULL)
       ORDER BY (${isOutstanding} AND ${isShown} AND NOT m.gone) DESC,
         CASE WHEN ${isOutstanding} THEN ${urgentFirst} END, n.number DESC LIMIT 200`,
      [account, now, since],
    );
  }

  /** One that somebody is meant by now; `null`: it is none of theirs. */
  async one(tx: EntityManager, account: string, id: string, now: Date): Promise<OwnNoticeRow | null> {
    const [row] = await tx.query<OwnNoticeRow[]>(
      `SELECT ${columns}, m.person_id AS "personId", r.read_at AS "readAt", r.acknowledged_at AS "acknowledgedAt"
       FROM account_person l JOIN notice_meant m ON m.person_id = l.person_id
       JOIN notice n ON n.id = m.notice_id ${receipts}
       WHERE l.user_id = $1 AND n.id = $3 AND n.from_at <= $2 AND NOT n.withdrawn AND NOT m.gone`,
      [account, now, id],
    );
    return row ?? null;
  }

  /** What these accounts have still to read, the most urgent first. */
  outstanding(accounts: readonly string[], now: Date): Promise<Outstanding[]> {
    return this.dataSource.query<Outstanding[]>(
      `SELECT l.user_id AS account, n.id AS notice, n.urgency
       FROM account_person l JOIN notice_meant m ON m.person_id = l.person_id
       JOIN notice n ON n.id = m.notice_id ${receipts}
       WHERE l.user_id = ANY($1) AND ${isShown} AND NOT m.gone AND ${isOutstanding}
       ORDER BY ${urgentFirst}, n.number DESC`,
      [accounts, now],
    );
  }

  /** Said twice it is kept once. */
  async receive(tx: Transaction, receipt: NewReceipt): Promise<void> {
    await tx.createQueryBuilder().insert().into(NoticeReceiptEntity).values(receipt).orIgnore().execute();
  }
}
