import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { ReadTellings, TellingsPage, TellingsQuery, TellingView, UnreadTellings } from '@zhiban/wire';
import { CentreSettingsService } from '../centre';
import { CLOCK } from '../platform/clock';
import { TellingNews } from './live/telling-news';
import { TellingsRepository, type TellingRow } from './tellings.repository';

/** What somebody was told, as they see it. */
@Injectable()
export class MyTellingsService {
  constructor(
    private readonly repository: TellingsRepository,
    private readonly settings: CentreSettingsService,
    private readonly news: TellingNews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async page(account: string, query: TellingsQuery): Promise<TellingsPage> {
    const tellings = (await this.repository.page(account, query)).map(viewOf);
    return { ...(await this.unread(account)), timeZone: this.settings.current().settings.timeZone, tellings };
  }

  /** Their other pages hear of it too. */
  async read(account: string, wish: ReadTellings): Promise<UnreadTellings> {
    await this.repository.read(account, wish, new Date(this.clock.now()));
    this.news.changes.next([account]);
    return this.unread(account);
  }

  private async unread(account: string): Promise<UnreadTellings> {
    return { unread: (await this.repository.unread([account])).get(account) ?? 0 };
  }
}

const viewOf = ({ at, readAt, ...row }: TellingRow): TellingView => ({
  ...row,
  at: at.getTime(),
  readAt: readAt?.getTime() ?? null,
});
