import { Injectable } from '@nestjs/common';
import type { AddToMeeting, Meeting, MeetingEnd, SaveMeeting, SignMeeting } from '@zhiban/wire';
import { UnitOfWork, type Transaction } from '../platform/database';
import { RefusalError } from '../platform/problem';
import type { Reader } from '../platform/sign-in';
import { keptAgenda } from './drawing/kept-agenda';
import { KeepingTrack } from './keeping/keeping-track';
import type { MeetingEntity } from './keeping/meeting.entity';
import { MeetingsRepository } from './keeping/meetings.repository';
import { MarkingService } from './marking.service';
import { MeetingViews } from './meeting-views';

type End = Pick<MeetingEnd, 'done'> & { row: MeetingEntity };
type Work = (tx: Transaction, row: MeetingEntity) => Promise<Partial<MeetingEntity>>;

/** The minutes of a meeting are kept and signed by whoever leads there. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingsRepository,
    private readonly views: MeetingViews,
    private readonly marking: MarkingService,
    private readonly track: KeepingTrack,
  ) {}

  save(id: string, asked: SaveMeeting, reader: Reader): Promise<MeetingEnd> {
    return this.change(id, asked.version, reader, 'save', async (tx, row) => {
      await this.marking.mark(tx, row, asked.attendance, reader, this.views.now());
      return { agenda: keptAgenda(row.agenda, asked.agenda), minutes: asked.minutes };
    });
  }

  /** Signed once everybody is marked; nothing changes after that. */
  sign(id: string, { version }: SignMeeting, reader: Reader): Promise<MeetingEnd> {
    return this.change(id, version, reader, 'sign', async (tx, row) => {
      const now = this.views.now();
      if (row.at > now) throw new RefusalError('meeting.not-begun', {});
      const marks = (await this.meetings.attendance([id], tx)).map(({ mark }) => mark);
      const open = marks.filter((mark) => mark === null).length;
      if (open > 0) throw new RefusalError('meeting.unmarked', { count: open });
      if (row.minutes === '' && marks.every((mark) => mark === 'absent')) throw new RefusalError('meeting.empty', {});
      return { signedBy: reader.name, signedAt: now };
    });
  }

  /** What is signed is never changed: a correction is an addendum with its author. */
  async add(id: string, { id: addendum, words }: AddToMeeting, reader: Reader): Promise<Meeting> {
    const row = await this.unitOfWork.run(async (tx) => {
      const before = this.kept(await this.meetings.lock(tx, id), reader);
      if (before.signedAt === null) throw new RefusalError('meeting.unsigned', {});
      const added = { id: addendum, meetingId: id, at: this.views.now(), by: reader.name, words };
      if (await this.meetings.addendum(tx, added)) await this.track.record(tx, before, 'add', reader.name);
      return before;
    });
    return this.views.of(row, reader);
  }

  private async change(
    id: string,
    version: number,
    reader: Reader,
    change: 'save' | 'sign',
    work: Work,
  ): Promise<MeetingEnd> {
    const { done, row } = await this.unitOfWork.run(async (tx): Promise<End> => {
      const before = this.kept(await this.meetings.lock(tx, id), reader);
      if (before.version !== version) return { done: 'overtaken', row: before };
      if (before.signedAt !== null) throw new RefusalError('meeting.signed', {});
      await this.meetings.change(tx, id, { ...(await work(tx, before)), version: version + 1 });
      const after = this.views.there(await this.meetings.find(id, tx));
      await this.track.keep(tx, after, change, reader.name, this.views.now());
      return { done: 'done', row: after };
    });
    return { done, meeting: await this.views.of(row, reader) };
  }

  /** @throws RefusalError for one that the reader may not keep */
  private kept(row: MeetingEntity | null, reader: Reader): MeetingEntity {
    const before = this.views.seen(row, reader);
    if (!this.views.keeps(before, reader))
      throw new RefusalError('permission.missing', { permission: 'meetings.write' });
    return before;
  }
}
