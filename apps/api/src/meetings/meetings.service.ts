import { Injectable } from '@nestjs/common';
import { mayIn, reaches, type Meeting, type MeetingPage, type MeetingQuery, type OwedMeeting } from '@zhiban/wire';
import { CentreSettingsService } from '../centre';
import { KnownPlaces } from '../notices';
import type { Reader } from '../platform/sign-in';
import { OwedReading } from './due/owed-reading';
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
    private readonly owed: OwedReading,
  ) {}

  async page(query: MeetingQuery, reader: Reader): Promise<MeetingPage> {
    const rows = await this.meetings.page(query, this.views.reach(reader));
    const shown = rows.slice(0, query.limit);
    const { timeZone } = this.settings.current().settings;
    const whole = { site: null, team: null, ...this.views.placeName({ site: null, team: null }) };
    return {
      meetings: await this.views.briefs(shown, reader),
      owed: query.before === undefined ? await this.owedTo(query, reader) : [],
      next: rows.length > query.limit ? (shown.at(-1)?.number ?? null) : null,
      places: [whole, ...this.known.all()].filter((place) => mayIn(reader, 'meetings.write', place)),
      timeZone,
      now: this.views.now().getTime(),
    };
  }

  async detail(id: string, reader: Reader): Promise<Meeting> {
    return this.views.of(this.views.seen(await this.meetings.find(id), reader), reader);
  }

  private async owedTo({ kind: asked }: MeetingQuery, reader: Reader): Promise<OwedMeeting[]> {
    const reach = this.views.reach(reader);
    return (await this.owed.open())
      .filter((one) => reaches(reach, one) && (asked === undefined || one.kind === asked))
      .map(({ kind, site, team, at, state, people }) => {
        const mine = this.views.keeps({ site, team }, reader);
        const place = this.views.placeName({ site, team });
        return { kind, site, team, place, at, state, people, mine };
      });
  }
}
