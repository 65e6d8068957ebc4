import { Injectable } from '@nestjs/common';
import type { MeetingEnd, OpenMeeting } from '@zhiban/wire';
import { UnitOfWork, type Transaction } from '../platform/database';
import { RefusalError } from '../platform/problem';
import type { Reader } from '../platform/sign-in';
import { DrawingUp } from './drawing/drawing-up';
import { KeepingTrack } from './keeping/keeping-track';
import { MeetingsRepository } from './keeping/meetings.repository';
import { MeetingViews } from './meeting-views';

const hourMs = 3_600_000;
const backMs = 14 * 24 * hourMs;
const aheadMs = 2 * hourMs;
/** Two who begin the same meeting are so far apart at most. */
const sameMs = hourMs / 2;

/** A meeting is begun by whoever leads there: its agenda and its list are drawn up. */
@Injectable()
export class OpeningService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingsRepository,
    private readonly views: MeetingViews,
    private readonly drawing: DrawingUp,
    private readonly track: KeepingTrack,
  ) {}

  /** The same one twice is opened once; of two who begin it at once the second is shown the first's. */
  async open(asked: OpenMeeting, reader: Reader): Promise<MeetingEnd> {
    const now = this.views.now();
    this.admit(asked, reader, now.getTime());
    const { done, row } = await this.unitOfWork.run(async (tx) => {
      await this.meetings.lockOpening(tx);
      const same = await this.meetings.find(asked.id, tx);
      if (same) return { done: 'done' as const, row: this.views.seen(same, reader) };
      const span = { from: asked.at - sameMs, to: asked.at + sameMs };
      const other = await this.meetings.at(asked, span, tx);
      if (other) return { done: 'overtaken' as const, row: other };
      return { done: 'done' as const, row: await this.begin(tx, asked, reader, now) };
    });
    return { done, meeting: await this.views.of(row, reader) };
  }

  private async begin(tx: Transaction, asked: OpenMeeting, { name }: Reader, now: Date) {
    const { id, kind, site, team } = asked;
    const agenda = await this.drawing.agenda(tx, asked);
    const head = { id, kind, site, team, at: new Date(asked.at), by: name, openedAt: now, version: 1 };
    await this.meetings.add(tx, { ...head, agenda, minutes: '', signedBy: null, signedAt: null });
    const expected = await this.drawing.expected(tx, asked);
    await this.meetings.attend(
      tx,
      expected.map(({ person, shift }) => ({
        ...{ meetingId: id, personId: person, added: false, mark: null, relievedAt: null, word: '' },
        ...{ shiftFrom: shift && new Date(shift.from), shiftTo: shift && new Date(shift.to) },
      })),
    );
    const row = this.views.there(await this.meetings.find(id, tx));
    await this.track.keep(tx, row, 'open', name, now);
    return row;
  }

  private admit(asked: OpenMeeting, reader: Reader, now: number): void {
    const place = asked.team ?? asked.site ?? '';
    if (!this.views.keeps(asked, reader)) throw new RefusalError('meeting.not-place', { place });
    if (!this.drawing.knows(asked)) throw new RefusalError('meeting.place-unknown', { place });
    if (asked.at < now - backMs || asked.at > now + aheadMs) throw new RefusalError('meeting.time', {});
  }
}
