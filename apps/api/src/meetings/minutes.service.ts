import { Injectable } from '@nestjs/common';
import type { MeetingEnd, OpenMeeting, SaveMeeting, SignMeeting } from '@zhiban/wire';
import { AuditService } from '../audit';
import { UnitOfWork, type Transaction } from '../platform/database';
import { RefusalError } from '../platform/problem';
import type { Reader } from '../platform/sign-in';
import { DrawingUp } from './drawing/drawing-up';
import type { MeetingEntity } from './keeping/meeting.entity';
import { MeetingsRepository } from './keeping/meetings.repository';
import { MeetingViews } from './meeting-views';

type End = Pick<MeetingEnd, 'done'> & { row: MeetingEntity };
type Work = (tx: Transaction, row: MeetingEntity) => Promise<Partial<MeetingEntity>>;

/** A meeting is opened, its minutes are kept and signed by whoever leads there. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingsRepository,
    private readonly views: MeetingViews,
    private readonly drawing: DrawingUp,
    private readonly audit: AuditService,
  ) {}

  /** The same meeting twice is opened once. */
  async open(asked: OpenMeeting, reader: Reader): Promise<MeetingEnd> {
    if (!this.views.keeps(asked, reader))
      throw new RefusalError('meeting.not-place', { place: asked.team ?? asked.site ?? '' });
    const agenda = await this.drawing.agenda(asked);
    const { id, kind, site, team } = asked;
    const row = await this.unitOfWork.run(async (tx) => {
      const head = { id, kind, site, team, at: new Date(asked.at), by: reader.name, version: 1 };
      const added = await this.meetings.add(tx, { ...head, agenda, minutes: '', signedBy: null, signedAt: null });
      if (!added) return this.views.seen(await this.meetings.find(id, tx), reader);
      const persons = await this.drawing.expected(tx, asked);
      await this.meetings.attend(
        tx,
        persons.map((personId) => ({ meetingId: id, personId, ...unmarked })),
      );
      return this.kept(tx, id, reader, 'open');
    });
    return { done: 'done', meeting: await this.views.of(row, reader) };
  }

  save(id: string, asked: SaveMeeting, reader: Reader): Promise<MeetingEnd> {
    return this.change(id, asked.version, reader, 'save', async (tx) => {
      await this.meetings.attend(
        tx,
        asked.attendance.map((one) => this.views.attendanceRow(id, one)),
      );
      return { agenda: asked.agenda, minutes: asked.minutes };
    });
  }

  /** Signed once everybody is marked; nothing changes after that. */
  sign(id: string, { version }: SignMeeting, reader: Reader): Promise<MeetingEnd> {
    return this.change(id, version, reader, 'sign', async (tx) => {
      const open = (await this.meetings.attendance([id], tx)).filter(({ mark }) => mark === null);
      if (open.length > 0) throw new RefusalError('meeting.unmarked', { count: open.length });
      return { signedBy: reader.name, signedAt: this.views.now() };
    });
  }

  private async change(
    id: string,
    version: number,
    reader: Reader,
    change: 'save' | 'sign',
    work: Work,
  ): Promise<MeetingEnd> {
    const { done, row } = await this.unitOfWork.run(async (tx): Promise<End> => {
      const before = this.views.seen(await this.meetings.lock(tx, id), reader);
      if (!this.views.keeps(before, reader))
        throw new RefusalError('permission.missing', { permission: 'meetings.write' });
      if (before.version !== version) return { done: 'overtaken', row: before };
      if (before.signedAt !== null) throw new RefusalError('meeting.signed', {});
      await this.meetings.change(tx, id, { ...(await work(tx, before)), version: version + 1 });
      return { done: 'done', row: await this.kept(tx, id, reader, change) };
    });
    return { done, meeting: await this.views.of(row, reader) };
  }

  /** What is said of somebody's health stays out of the trail. */
  private async kept(tx: Transaction, id: string, reader: Reader, change: 'open' | 'save' | 'sign') {
    const row = this.views.seen(await this.meetings.find(id, tx), reader);
    const { version, agenda, minutes, kind, site, team } = row;
    const at = this.views.now();
    await this.meetings.addVersion(tx, { meetingId: id, version, at, by: reader.name, change, agenda, minutes });
    const after = { kind, site, team, version };
    await this.audit.record(tx, { actor: reader.name, action: `meeting.${change}`, subject: id, after });
    return row;
  }
}

const unmarked = { mark: null, relieved: false, word: '' };
