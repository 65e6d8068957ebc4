import { Injectable } from '@nestjs/common';
import type { LeaveView } from '@zhiban/wire';
import { waitingOdds, type PastWait } from '@zhiban/workforce-requests';
import type { EntityManager } from 'typeorm';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { LeaveRequestsRepository } from '../keeping/leave-requests.repository';
import { isEarlier, LeavePlaces, type PlaceAsked } from './leave-places';

/** Who waits for a place now, and how it went with those who waited before. */
export interface WaitingNow {
  waiting: readonly LeaveRequestEntity[];
  past: readonly PastWait[];
}

/** The waiting list of LEAVE-4: those of one group who ask for the same days, first come, first served. */
@Injectable()
export class WaitingLine {
  constructor(
    private readonly requests: LeaveRequestsRepository,
    private readonly places: LeavePlaces,
  ) {}

  async now(tx?: EntityManager): Promise<WaitingNow> {
    return { waiting: await this.requests.waiting(tx), past: await this.requests.pastWaits(tx) };
  }

  /** 1 is next. */
  position({ waiting }: Pick<WaitingNow, 'waiting'>, asked: PlaceAsked): number {
    const ahead = waiting.filter(
      (other) => other.id !== asked.id && isEarlier(other, asked) && this.places.compete(other, asked),
    );
    return ahead.length + 1;
  }

  /** Its place, and how many of those who began there got leave. */
  outlook(now: WaitingNow, asked: PlaceAsked): NonNullable<LeaveView['waiting']> {
    const position = this.position(now, asked);
    return { position, ...waitingOdds(now.past, position) };
  }
}
