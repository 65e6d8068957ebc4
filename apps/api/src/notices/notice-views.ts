import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import {
  mayIn,
  type Notice,
  type NoticeBody,
  type NoticePart,
  type NoticeTally,
  type ReachedPlaces,
} from '@zhiban/wire';
import { CentreSettingsService } from '../centre';
import { CLOCK } from '../platform/clock';
import { RefusalError } from '../platform/problem';
import { reachOfReader, type Reader } from '../platform/sign-in';
import { MeantRepository } from './keeping/meant.repository';
import type { NoticeEntity } from './keeping/notice.entity';
import { touches } from './meant/touches';
import { noticeStateAt } from './notice-state';

const nobody: NoticeTally = { meant: 0, read: 0, acknowledged: 0, withoutAccount: 0 };

/** What a reader sees of a notice, and whether they may change it. */
@Injectable()
export class NoticeViews {
  constructor(
    private readonly meant: MeantRepository,
    private readonly settings: CentreSettingsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(rows: readonly NoticeEntity[], reader: Reader): Promise<Notice[]> {
    const tallies = await this.meant.tallies(
      rows.map(({ id }) => id),
      this.reach(reader),
    );
    return rows.map((row) => this.view(row, tallies.get(row.id) ?? nobody, reader));
  }

  async one(row: NoticeEntity, reader: Reader): Promise<Notice> {
    const [view] = await this.of([row], reader);
    if (!view) throw new RefusalError('notice.none', {});
    return view;
  }

  reach(reader: Reader): ReachedPlaces {
    return reachOfReader(reader, 'notices.read');
  }

  /** @throws RefusalError `notice.none` for what means nobody of the reader's places, as for what is not there */
  seen(row: NoticeEntity | null, reader: Reader): NoticeEntity {
    const reach = this.reach(reader);
    if (!row?.audience.some((part) => touches(reach, part))) throw new RefusalError('notice.none', {});
    return row;
  }

  /** @throws RefusalError naming the first place for which the reader may publish nothing */
  mayPublish(audience: readonly NoticePart[], reader: Reader): void {
    const beyond = audience.find((part) => !mayIn(reader, 'notices.write', part));
    if (beyond) throw new RefusalError('notice.not-place', { place: beyond.team ?? beyond.site ?? this.centreName });
  }

  now(): number {
    return this.clock.now();
  }

  get timeZone(): string {
    return this.settings.current().settings.timeZone;
  }

  private get centreName(): string {
    return this.settings.current().settings.nameZh;
  }

  private view(row: NoticeEntity, tally: NoticeTally, reader: Reader): Notice {
    const { id, number, version, by, anewVersion } = row;
    return {
      ...{ id, number, version, by, anewVersion, tally, ...bodyOf(row) },
      state: noticeStateAt(row, this.now()),
      at: row.at.getTime(),
      anewAt: row.anewAt.getTime(),
      mine: row.audience.every((part) => mayIn(reader, 'notices.write', part)),
    };
  }
}

export function bodyOf({ from, until, ...row }: NoticeEntity): NoticeBody {
  const { urgency, acknowledge, title, text, en, audience, remindMinutes } = row;
  return {
    ...{ urgency, acknowledge, title, text, en, audience, remindMinutes },
    from: from.getTime(),
    until: until.getTime(),
  };
}
