import { Injectable } from '@nestjs/common';
import type { LeaveEnd, LeaveReturn, LeaveWord, PreviewReturn, ReturnEarly } from '@zhiban/wire';
import type { BackAt } from '@zhiban/workforce-requests';
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
  /** `null`: all of it. */
  from: BackAt | null;
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

  back(id: string, { version, from, time, note }: ReturnEarly, reader: Reader): Promise<LeaveEnd> {
    return this.end(id, version, 'return', { from: { date: from, time }, note, reader });
  }

  /** Which shifts would come back, and which not and why. Nothing is kept. */
  foresee(id: string, { from, time }: PreviewReturn, reader: Reader): Promise<LeaveReturn> {
    return this.work.look(async (tx) => {
      const request = await this.steps.requests.lock(tx, id);
      if (!request || !this.reach.sees(request, reader)) throw new RefusalError('leave-request.none', {});
      if (!this.steps.views.may(request, reader).includes(from === null ? 'cancel' : 'return'))
        throw new RefusalError('leave-request.wrong-step', {});
      return this.ending.foresee(tx, request, this.since(request, from === null ? null : { date: from, time }, reader));
    });
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
    const since = this.since(request, from, reader);
    const { after, off } = await this.ending.end(tx, doings, request, { since, by: reader.name, note });
    const shifts = off.map(({ shift }) => shift);
    return this.steps.done(tx, after, reader, shifts);
  }

  private since(request: LeaveRequestEntity, from: BackAt | null, reader: Reader): BackAt {
    const { first, last } = datesOf(request.pieces);
    const decides = this.reach.admits(request, reader) === 'yes';
    if (from !== null && (from.date > last || (!decides && from.date < this.ending.today())))
      throw new RefusalError('leave-request.return-day', {});
    return from ?? { date: first, time: null };
  }
}
