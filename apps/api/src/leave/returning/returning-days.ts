import { Injectable } from '@nestjs/common';
import { dayNumber, instantOn, minutesOfTime } from '@zhiban/time';
import type { LeavePiece } from '@zhiban/wire';
import { pieceMinutes, pieceUntil, type BackAt } from '@zhiban/workforce-requests';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { RosterWorlds } from '../../roster';
import type { LeaveDayEntity } from '../keeping/leave-day.entity';
import { LeaveDaysRepository, type NewLeaveDay } from '../keeping/leave-days.repository';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { LeaveSettingsService } from '../settings/leave-settings.service';

/** Leave before and after somebody is back: its days, and its pieces as they are told. */
export interface ShortenedLeave {
  before: LeaveDayEntity[];
  after: NewLeaveDay[];
  pieces: LeavePiece[];
}

/** What of approved leave is left for who is back earlier. */
@Injectable()
export class ReturningDays {
  constructor(
    private readonly days: LeaveDaysRepository,
    private readonly settings: LeaveSettingsService,
    private readonly worlds: RosterWorlds,
  ) {}

  /** @throws RefusalError `leave-request.return-time` where a piece cannot end at that time */
  async shorten(tx: Transaction, request: LeaveRequestEntity, since: BackAt): Promise<ShortenedLeave> {
    const before = await this.days.ofRequest(request.id, tx);
    const pieces = request.pieces.flatMap((piece) => this.left(request, piece, since));
    const after = before.flatMap((day) => this.dayLeft(request, day, since));
    await this.days.remove(
      tx,
      request.id,
      before.map(({ nth }) => nth),
    );
    if (after.length > 0) await this.days.add(tx, after);
    return { before, after, pieces };
  }

  private left({ type }: LeaveRequestEntity, piece: LeavePiece, since: BackAt): LeavePiece[] {
    const left = pieceUntil(piece, since, this.settings.type(type)?.unit ?? 'day');
    if (left === undefined) throw new RefusalError('leave-request.return-time', {});
    return left === null ? [] : [left];
  }

  /** A day has the time of its piece; one that was worked into from the evening before may begin later. */
  private dayLeft(request: LeaveRequestEntity, day: LeaveDayEntity, since: BackAt): NewLeaveDay[] {
    if (day.date !== since.date) return day.date < since.date ? [day] : [];
    if (since.time === null) return [];
    const { days } = this.worlds.world({ first: day.date, last: day.date });
    const to = new Date(instantOn(days, dayNumber(day.date), minutesOfTime(since.time)));
    if (to >= day.to) return [day];
    const piece = this.pieceAt(request, day, since);
    if (piece === null || to <= day.from) return [];
    const { dayMinutes } = this.settings.type(request.type) ?? { dayMinutes: day.minutes };
    return [{ ...day, to, minutes: Math.min(day.minutes, pieceMinutes(piece, dayMinutes)) }];
  }

  /** Of several on one day the one that the time cuts. */
  private pieceAt(request: LeaveRequestEntity, { date }: LeaveDayEntity, since: BackAt): LeavePiece | null {
    const own = request.pieces.filter((piece) => piece.date === date);
    return own.flatMap((piece) => this.left(request, piece, since)).at(-1) ?? null;
  }
}
