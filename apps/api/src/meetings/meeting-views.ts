import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import {
  mayIn,
  reaches,
  type Attendant,
  type Meeting,
  type MeetingBrief,
  type ReachedPlaces,
  type Place,
} from '@zhiban/wire';
import { CentreSettingsService } from '../centre';
import { PeopleDirectory, WorkingPeople } from '../people';
import { CLOCK } from '../platform/clock';
import { RefusalError } from '../platform/problem';
import { reachOfReader, type Reader } from '../platform/sign-in';
import type { MeetingEntity } from './keeping/meeting.entity';
import { MeetingsRepository, type AttendanceRow } from './keeping/meetings.repository';

/** What a reader sees of a meeting; words on people are for who leads there. */
@Injectable()
export class MeetingViews {
  constructor(
    private readonly meetings: MeetingsRepository,
    private readonly people: WorkingPeople,
    private readonly directory: PeopleDirectory,
    private readonly settings: CentreSettingsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(row: MeetingEntity, reader: Reader): Promise<Meeting> {
    const mine = this.keeps(row, reader);
    const [attendance, addenda] = await Promise.all([
      this.meetings.attendance([row.id]),
      this.meetings.addenda(row.id),
    ]);
    const { id, number, version, kind, site, team, by, agenda, minutes, signedBy } = row;
    return {
      ...{ id, number, version, kind, site, team, by, agenda, minutes, signedBy, mine },
      place: this.placeName(row),
      at: row.at.getTime(),
      openedAt: row.openedAt.getTime(),
      signedAt: row.signedAt?.getTime() ?? null,
      attendance: attendance.flatMap((one) => this.attendant(one, mine)).sort(byShift),
      addenda: addenda.map(({ at, by: author, words }) => ({ at: at.getTime(), by: author, words })),
      timeZone: this.settings.current().settings.timeZone,
      now: this.now().getTime(),
    };
  }

  async briefs(rows: readonly MeetingEntity[], reader: Reader): Promise<MeetingBrief[]> {
    const all = await this.meetings.attendance(rows.map(({ id }) => id));
    return rows.map((row) => {
      const marks = all.filter(({ meetingId }) => meetingId === row.id).map(({ mark }) => mark);
      const count = (wanted: AttendanceRow['mark']) => marks.filter((mark) => mark === wanted).length;
      const { id, number, kind, site, team, by, signedBy } = row;
      return {
        ...{ id, number, kind, site, team, by, signedBy, mine: this.keeps(row, reader) },
        ...{ at: row.at.getTime(), openedAt: row.openedAt.getTime(), place: this.placeName(row) },
        ...{ expected: marks.length, present: count('present'), absent: count('absent'), unfit: count('unfit') },
      };
    });
  }

  reach(reader: Reader): ReachedPlaces {
    return reachOfReader(reader, 'meetings.read');
  }

  keeps(row: Pick<MeetingEntity, 'site' | 'team'>, reader: Reader): boolean {
    return mayIn(reader, 'meetings.write', row);
  }

  placeName({ site, team }: Place): Meeting['place'] {
    if (site === null) {
      const { nameZh, nameEn } = this.settings.current().settings;
      return { zh: nameZh, en: nameEn };
    }
    const names = [null, ...(team === null ? [] : [team])].map((part) => this.directory.nameOf(site, part));
    return { zh: names.map(({ zh }) => zh).join(' '), en: names.map(({ en }) => en).join(' ') };
  }

  /** @throws RefusalError `meeting.none` for one of places beyond the reader's, as for what is not there */
  seen(row: MeetingEntity | null, reader: Reader): MeetingEntity {
    if (!row || !reaches(this.reach(reader), row)) throw new RefusalError('meeting.none', {});
    return row;
  }

  now(): Date {
    return new Date(this.clock.now());
  }

  there(row: MeetingEntity | null): MeetingEntity {
    if (!row) throw new RefusalError('meeting.none', {});
    return row;
  }

  private attendant(
    { personId, shiftFrom, shiftTo, added, mark, relievedAt, word }: AttendanceRow,
    mine: boolean,
  ): Attendant[] {
    const found = this.people.of(personId);
    if (!found) return [];
    const { number, name, nameEn } = found.person;
    const shift = shiftFrom && shiftTo ? { from: shiftFrom.getTime(), to: shiftTo.getTime() } : null;
    const relieved = relievedAt?.getTime() ?? null;
    return [{ number, name, nameEn, shift, added, mark, relievedAt: relieved, word: mine ? word : '' }];
  }
}

/** Those who begin first, first. */
const byShift = (a: Attendant, b: Attendant): number =>
  (a.shift?.from ?? Infinity) - (b.shift?.from ?? Infinity) || (a.number < b.number ? -1 : 1);
