import { Injectable } from '@nestjs/common';
import { mayIn, type Meeting, type MeetingPage, type MeetingQuery } from '@zhiban/wire';
import { CentreSettingsService } from '../centre';
import { KnownPlaces } from '../notices';
import type { Reader } from '../platform/sign-in';
import { MeetingsRepository } from './keeping/meetings.repository';
import { MeetingViews } from './meeting-views';

/** Meetings as they are read. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly meetings: MeetingsRepository,
    private readonly views: MeetingViews,
    private readonly known: KnownPlaces,
    private readonly settings: CentreSettingsService,
  ) {}

  async page(query: MeetingQuery, reader: Reader): Promise<MeetingPage> {
    const rows = await this.meetings.page(query, this.views.reach(reader));
    const shown = rows.slice(0, query.limit);
    const { timeZone, nameZh, nameEn } = this.settings.current().settings;
    const whole = { site: null, team: null, zh: nameZh, en: nameEn };
    return {
      meetings: await this.views.briefs(shown, reader),
      next: rows.length > query.limit ? (shown.at(-1)?.number ?? null) : null,
      places: [whole, ...this.known.all()].filter((place) => mayIn(reader, 'meetings.write', place)),
      timeZone,
      now: this.views.now().getTime(),
    };
  }

  async detail(id: string, reader: Reader): Promise<Meeting> {
    return this.views.of(this.views.seen(await this.meetings.find(id), reader), reader);
  }
}
