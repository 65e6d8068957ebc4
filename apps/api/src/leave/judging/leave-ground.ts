import { Injectable } from '@nestjs/common';
import { addDays, dateIn, type Interval } from '@zhiban/time';
import type { LeavePiece, LeaveType, Shift } from '@zhiban/wire';
import { inTime, leaveMinutes, leaveTime, rosteredDays } from '@zhiban/workforce-requests';
import type { World } from '@zhiban/workforce-roster';
import type { EntityManager } from 'typeorm';
import { RefusalError } from '../../platform/problem';
import { RosterWorlds, ShiftsRepository } from '../../roster';
import { LeaveDaysRepository } from '../keeping/leave-days.repository';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { datesOf } from '../keeping/leave-requests.repository';
import { LeaveSettingsService } from '../settings/leave-settings.service';

/** A piece with the time that it keeps free and what it uses up. */
export interface GroundPiece {
  piece: LeavePiece;
  time: Interval;
  minutes: number;
}

/** A request as it lies in the world: its times, its minutes, the shifts around it. */
export interface LeaveGround {
  type: LeaveType;
  pieces: GroundPiece[];
  minutes: number;
  /** Published shifts of the person on these days. */
  shifts: Shift[];
  world: World;
}

type Asked = Pick<LeaveRequestEntity, 'id' | 'personId' | 'type' | 'pieces' | 'filedAt'>;

const aroundDays = 2;

@Injectable()
export class LeaveGrounds {
  constructor(
    private readonly settings: LeaveSettingsService,
    private readonly worlds: RosterWorlds,
    private readonly shifts: ShiftsRepository,
    private readonly days: LeaveDaysRepository,
  ) {}

  async of(tx: EntityManager, asked: Asked): Promise<LeaveGround> {
    const type = this.settings.type(asked.type);
    if (!type) throw new RefusalError('leave-request.type', {});
    const { first, last } = datesOf(asked.pieces);
    const span = this.worlds.span({ first: addDays(first, -aroundDays), last: addDays(last, aroundDays) });
    const world = this.worldOf(asked, { first, last });
    const shifts = await this.shifts.ofPeople(tx, 'published', [asked.personId], span);
    const earlier = (await this.days.ofPerson(tx, asked.personId, span)).filter(
      ({ requestId }) => requestId !== asked.id,
    );
    const times = earlier.map(({ from, to }) => ({ from: from.getTime(), to: to.getTime() }));
    const pieces = placed(inTime(asked.pieces), { type, shifts, world, times });
    return { type, pieces, minutes: pieces.reduce((sum, { minutes }) => sum + minutes, 0), shifts, world };
  }

  /** Of the days of the leave, and of the day on which it was filed. */
  private worldOf({ filedAt }: Asked, { first, last }: { first: string; last: string }): World {
    const filed = dateIn(this.worlds.timeZone, filedAt.getTime());
    return this.worlds.world({ first: filed < first ? filed : first, last: filed > last ? filed : last });
  }
}

interface Around {
  type: LeaveType;
  shifts: readonly Shift[];
  world: World;
  /** Of other leave of the same person. */
  times: readonly Interval[];
}

function placed(pieces: readonly LeavePiece[], { type, shifts, world, times }: Around): GroundPiece[] {
  const rostered = rosteredDays(shifts, world);
  const taken = [...times];
  return pieces.map((piece) => {
    const time = clipped(leaveTime(piece, shifts, world), taken);
    const minutes = leaveMinutes([piece], type, rostered, world);
    if (minutes === null) throw new RefusalError('leave-request.calendar-unknown', { year: piece.date.slice(0, 4) });
    if (time.from >= time.to) throw new RefusalError('leave-request.overlap', { date: piece.date });
    taken.push(time);
    return { piece, time, minutes };
  });
}

/** A night off reaches into the next morning: leave of that day begins after it. */
const clipped = (time: Interval, taken: readonly Interval[]): Interval =>
  taken.reduce((left, other) => {
    if (other.to <= left.from || other.from >= left.to) return left;
    return other.from <= left.from ? { from: other.to, to: left.to } : { from: left.from, to: other.from };
  }, time);
