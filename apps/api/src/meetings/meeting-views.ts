import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import {
  mayIn,
  reaches,
  type Attendant,
  type Meeting,
  type MeetingBrief,
  type ReachedPlaces,
  type SaveMeeting,
} from '@zhiban/wire';
import { WorkingPeople } from '../people';
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
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(row: MeetingEntity, reader: Reader): Promise<Meeting> {
    const mine = this.keeps(row, reader);
    const attendance = (await this.meetings.attendance([row.id])).flatMap((one) => this.attendant(one, mine));
    const { id, number, version, kind, site, team, by, agenda, minutes, signedBy } = row;
    return {
      ...{ id, number, version, kind, site, team, by, agenda, minutes, signedBy, mine },
      at: row.at.getTime(),
      signedAt: row.signedAt?.getTime() ?? null,
      attendance: attendance.sort((a, b) => (a.number < b.number ? -1 : 1)),
    };
  }

  async briefs(rows: readonly MeetingEntity[], reader: Reader): Promise<MeetingBrief[]> {
    const all = await this.meetings.attendance(rows.map(({ id }) => id));
    return rows.map((row) => {
      const marks = all.filter(({ meetingId }) => meetingId === row.id).map(({ mark }) => mark);
      const count = (wanted: AttendanceRow['mark']) => marks.filter((mark) => mark === wanted).length;
      const { id, number, kind, site, team, by, signedBy } = row;
      return {
        ...{ id, number, kind, site, team, by, signedBy, at: row.at.getTime(), mine: this.keeps(row, reader) },
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

  /** @throws RefusalError `meeting.none` for one of places beyond the reader's, as for what is not there */
  seen(row: MeetingEntity | null, reader: Reader): MeetingEntity {
    if (!row || !reaches(this.reach(reader), row)) throw new RefusalError('meeting.none', {});
    return row;
  }

  now(): Date {
    return new Date(this.clock.now());
  }

  /** @throws RefusalError `meeting.no-person` */
  attendanceRow(meetingId: string, { number, mark, relieved, word }: SaveMeeting['attendance'][number]): AttendanceRow {
    const found = this.people.byNumber(number);
    if (!found) throw new RefusalError('meeting.no-person', { number });
    return { meetingId, personId: found.id, mark, relieved: mark === 'unfit' && relieved, word };
  }

  private attendant({ personId, mark, relieved, word }: AttendanceRow, mine: boolean): Attendant[] {
    const found = this.people.of(personId);
    if (!found) return [];
    const { number, name, nameEn } = found.person;
    return [{ number, name, nameEn, mark, relieved, word: mine ? word : '' }];
  }
}
