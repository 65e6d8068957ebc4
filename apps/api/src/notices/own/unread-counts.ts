import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { UnreadNotices } from '@zhiban/wire';
import { CLOCK } from '../../platform/clock';
import { NoticesRepository } from '../keeping/notices.repository';
import { OwnNoticesRepository, type Outstanding } from './own-notices.repository';
import { ownView } from './own-view';

const none: UnreadNotices = { unread: 0, urgent: [] };
/** A page has room for no more. */
const mostUrgent = 3;

/** How much accounts have still to read, for as many of them as there are at once. */
@Injectable()
export class UnreadCounts {
  constructor(
    private readonly own: OwnNoticesRepository,
    private readonly notices: NoticesRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(account: string): Promise<UnreadNotices> {
    return (await this.ofAll([account])).get(account) ?? none;
  }

  /** Who has nothing to read is not among them. */
  async ofAll(accounts: readonly string[]): Promise<Map<string, UnreadNotices>> {
    const now = this.clock.now();
    const byAccount = new Map<string, Outstanding[]>();
    for (const row of await this.own.outstanding(accounts, new Date(now)))
      byAccount.set(row.account, [...(byAccount.get(row.account) ?? []), row]);
    const urgentOf = (rows: readonly Outstanding[]) =>
      rows.filter(({ urgency }) => urgency === 'urgent').slice(0, mostUrgent);
    const wanted = new Set([...byAccount.values()].flatMap((rows) => urgentOf(rows).map(({ notice }) => notice)));
    const urgent = new Map((await this.notices.byIds([...wanted])).map((row) => [row.id, row]));
    const viewOf = ({ notice }: Outstanding) => {
      const row = urgent.get(notice);
      return row ? [ownView({ ...row, personId: '', readAt: null, acknowledgedAt: null }, now)] : [];
    };
    return new Map(
      [...byAccount].map(([account, rows]) => [
        account,
        { unread: rows.length, urgent: urgentOf(rows).flatMap(viewOf) },
      ]),
    );
  }
}
