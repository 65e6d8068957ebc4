import { Injectable } from '@nestjs/common';
import { mayIn, type SaveMeeting } from '@zhiban/wire';
import { WorkingPeople } from '../people';
import type { Transaction } from '../platform/database';
import { RefusalError } from '../platform/problem';
import type { Reader } from '../platform/sign-in';
import type { MeetingEntity } from './keeping/meeting.entity';
import { MeetingsRepository, type AttendanceRow } from './keeping/meetings.repository';
import { ReliefTelling } from './relief/relief-telling';

type Marked = SaveMeeting['attendance'][number];

const hourMs = 3_600_000;

/** Who was at a meeting, and how they were found. */
@Injectable()
export class MarkingService {
  constructor(
    private readonly meetings: MeetingsRepository,
    private readonly people: WorkingPeople,
    private readonly relief: ReliefTelling,
  ) {}

  /** Whom the roster expects stays in the list; who was added by hand leaves it again when nobody names them any more. */
  async mark(
    tx: Transaction,
    meeting: MeetingEntity,
    asked: readonly Marked[],
    reader: Reader,
    now: Date,
  ): Promise<void> {
    const before = new Map((await this.meetings.attendance([meeting.id], tx)).map((row) => [row.personId, row]));
    const marked = new Map(asked.map((one) => [this.personOf(one.number), one]));
    const rows = [...marked].map(([person, one]) => {
      const known = before.get(person) ?? this.added(meeting, person, one, reader);
      return { ...known, ...markOf(one, known, reliefAt(meeting, now)) };
    });
    await this.meetings.attend(tx, rows);
    const gone = [...before.values()].filter(({ added, personId }) => added && !marked.has(personId));
    await this.meetings.leaveOut(
      tx,
      meeting.id,
      gone.map(({ personId }) => personId),
    );
    const relieved = rows.filter(({ personId, relievedAt }) => relievedAt && !before.get(personId)?.relievedAt);
    await this.relief.tell(
      tx,
      meeting,
      relieved.map(({ personId }) => personId),
      reader,
      now,
    );
  }

  private personOf(number: string): string {
    const found = this.people.byNumber(number);
    if (!found) throw new RefusalError('meeting.no-person', { number });
    return found.id;
  }

  /** Somebody whom the reader does not know of is none to them. */
  private added({ id: meetingId }: MeetingEntity, personId: string, { number }: Marked, reader: Reader): AttendanceRow {
    const found = this.people.of(personId);
    if (!found || !mayIn(reader, 'people.read', found.person)) throw new RefusalError('meeting.no-person', { number });
    const times = { shiftFrom: null, shiftTo: null, relievedAt: null };
    return { meetingId, personId, ...times, added: true, mark: null, word: '' };
  }
}

/** What is said of somebody is kept of who is unfit alone; who was relieved was so when that was first said. */
function markOf({ mark, relieved, word }: Marked, { relievedAt }: AttendanceRow, at: Date) {
  const unfit = mark === 'unfit';
  return { mark, relievedAt: unfit && relieved ? (relievedAt ?? at) : null, word: unfit ? word : '' };
}

/** Of a meeting that is written up afterwards: when it was held. */
const reliefAt = ({ at }: MeetingEntity, now: Date): Date =>
  Math.abs(now.getTime() - at.getTime()) < 2 * hourMs ? now : at;
