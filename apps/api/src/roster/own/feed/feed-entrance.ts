import { Inject, Injectable } from '@nestjs/common';
import { dateIn, type Clock } from '@zhiban/time';
import { CLOCK } from '../../../platform/clock';
import { RefusalError } from '../../../platform/problem';
import { tokenHash } from '../../../platform/sign-in';
import { OwnView } from '../own-view';
import { FeedLimits } from './feed-limits';
import { FeedRepository, type LiveFeed } from './feed.repository';

/** How far `fetched_at` may lag behind, so that not every look writes. */
const touchEveryMs = 60_000;

/** Whom a calendar's address lets in: it is all that a calendar has to show. */
@Injectable()
export class FeedEntrance {
  constructor(
    private readonly repository: FeedRepository,
    private readonly limits: FeedLimits,
    private readonly view: OwnView,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async enter(token: string, address: string): Promise<LiveFeed> {
    const now = this.clock.now();
    const feed = await this.repository.live(tokenHash(token), dateIn(this.view.timeZone, now));
    this.limits.spend(feed ? 'fetch' : 'unknown', feed?.userId ?? address);
    if (!feed) throw new RefusalError('roster.no-feed', {});
    if (now - (feed.fetchedAt?.getTime() ?? 0) > touchEveryMs)
      await this.repository.fetched(feed.userId, new Date(now));
    return feed;
  }
}
