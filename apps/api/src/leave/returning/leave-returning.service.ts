import { Injectable } from '@nestjs/common';
import type { LeaveEnd, LeaveWord, ReturnEarly } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { datesOf } from '../keeping/leave-requests.repository';
import type { Doings } from '../steps/doings';
import { LeaveSteps } from '../steps/leave-steps';
import { LeaveWork } from '../steps/leave-work';
import { LeaveReach } from '../view/leave-reach';
import { LeaveEnding } from './leave-ending';

interface Ending {
  from: string | null;
  note: string | null;
  reader: Reader;
}

/** 销假: back from a day on, or the whole leave is taken back. */
@Injectable()
export class LeaveReturningService {
  constructor(
    private readonly work: LeaveWork,
    private readonly steps: LeaveSteps,
    private readonly reach: LeaveReach,
    private readonly ending: LeaveEnding,
  ) {}

  back(id: string, { version, from, note }: ReturnEarly, reader: Reader): Promise<LeaveEnd> {
    return this.end(id, version, 'return', { from, note, reader });
  }

  cancel(id: string, { version, note }: LeaveWord, reader: Reader): Promise<LeaveEnd> {
    return this.end(id, version, 'cancel', { from: null, note, reader });
  }

  private end(id: string, version: number, step: 'return' | 'cancel', ending: Ending): Promise<LeaveEnd> {
    return this.work.run(
      async (tx, doings) => {
        const request = await this.steps.requests.lock(tx, id);
        if (!request || !this.reach.sees(request, ending.reader)) throw new RefusalError('leave-request.none', {});
        if (request.version !== version) return this.steps.overtaken(tx, request, ending.reader);
        if (!this.steps.views.may(request, ending.reader).includes(step))
          throw new RefusalError('leave-request.wrong-step', {});
        return this.ended(tx, doings, request, ending);
      },
      { rosters: true },
    );
  }

  private async ended(
    tx: Transaction,
    doings: Doings,
    request: LeaveRequestEntity,
    { from, note, reader }: Ending,
  ): Promise<LeaveEnd> {
    const { first, last } = datesOf(request.pieces);
    const since = from ?? first;
    const decides = this.reach.decides(request, reader);
    if (since > last || (from !== null && !decides && since < this.ending.today()))
      throw new RefusalError('leave-request.return-day', {});
    const inStead = await this.stead(tx, request, reader);
    const { after, off } = await this.ending.end(tx, doings, request, { since, by: reader.name, note, inStead });
    return this.steps.done(tx, after, reader, off);
  }

  /** Whose leave it is, and whoever filed it, needs nobody's right. */
  private async stead(tx: Transaction, request: LeaveRequestEntity, reader: Reader): Promise<string | null> {
    if (this.reach.isFilers(request, reader)) return null;
    return this.reach.confirmed(tx, request, this.reach.deciding(request, reader).capacities[0]);
  }
}
