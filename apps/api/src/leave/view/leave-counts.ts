import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/sign-in';
import { LeaveRequestsRepository } from '../keeping/leave-requests.repository';
import { LeaveReach } from './leave-reach';

/** How many requests for leave wait for somebody. */
@Injectable()
export class LeaveCounts {
  constructor(
    private readonly requests: LeaveRequestsRepository,
    private readonly reach: LeaveReach,
  ) {}

  async toDecide(reader: Reader): Promise<number> {
    const open = await this.requests.open();
    return open.filter((request) => request.state === 'asked' && this.reach.admits(request, reader) === 'yes').length;
  }
}
