import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database';
import { isFull, LeavePlaces } from '../judging/leave-places';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { LeaveSteps } from './leave-steps';

const machine = 'machine';

/** Whoever waits moves up where places have become free on all of their days, first come, first served. */
@Injectable()
export class MovingUp {
  constructor(
    private readonly steps: LeaveSteps,
    private readonly places: LeavePlaces,
  ) {}

  /** Under the lock of the line. Those who moved. */
  async all(tx: Transaction): Promise<LeaveRequestEntity[]> {
    const moved: LeaveRequestEntity[] = [];
    for (const request of await this.steps.requests.waiting(tx)) {
      if (isFull(await this.places.allotted(tx, request))) continue;
      moved.push(await this.steps.take(tx, request, { step: 'move-up', by: machine, note: null }));
    }
    return moved;
  }
}
