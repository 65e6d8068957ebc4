import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { MakeRosterFeed, RosterFeed, RosterFeedMade, RosterFeedView } from '@zhiban/wire';
import { AuditService } from '../../../audit';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { RefusalError } from '../../../platform/problem';
import { newToken, tokenHash, type Reader } from '../../../platform/sign-in';
import { OwnPerson, type Own } from '../own-person';
import { FeedRepository } from './feed.repository';
import type { RosterFeedEntity } from './roster-feed.entity';

/** A person's private calendar address: made, and taken back. */
@Injectable()
export class FeedService {
  constructor(
    private readonly own: OwnPerson,
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: FeedRepository,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async view(reader: Reader): Promise<RosterFeedView> {
    const { id } = this.own.of(reader);
    const feed = await this.repository.of(accountOf(reader));
    return { feed: feed?.personId === id ? viewOf(feed) : null };
  }

  /** The one before leads nowhere from now on. */
  async make({ language }: MakeRosterFeed, reader: Reader): Promise<Pick<RosterFeedMade, 'feed' | 'path'>> {
    const own = this.own.of(reader);
    const token = newToken();
    const feed = {
      ...{ userId: accountOf(reader), personId: own.id, tokenHash: tokenHash(token), language },
      ...{ createdAt: new Date(this.clock.now()), fetchedAt: null },
    };
    await this.unitOfWork.run(async (tx) => {
      await this.repository.keep(tx, feed);
      const entry = { actor: reader.name, action: 'roster.feed-made', subject: own.person.number };
      await this.audit.record(tx, { ...entry, after: { language } });
    });
    return { feed: viewOf(feed), path: `/feeds/roster/${token}.ics` };
  }

  async revoke(reader: Reader): Promise<void> {
    const own: Own = this.own.of(reader);
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.repository.drop(tx, accountOf(reader)))) throw new RefusalError('roster.no-feed', {});
      await this.audit.record(tx, { actor: reader.name, action: 'roster.feed-revoked', subject: own.person.number });
    });
  }
}

/** Only a person who signed in has an account; programs with a token have no person either. */
function accountOf({ userId }: Reader): string {
  if (userId === null) throw new RefusalError('roster.no-own-person', {});
  return userId;
}

const viewOf = ({ language, createdAt, fetchedAt }: RosterFeedEntity): RosterFeed => ({
  language,
  createdAt: createdAt.getTime(),
  fetchedAt: fetchedAt?.getTime() ?? null,
});
