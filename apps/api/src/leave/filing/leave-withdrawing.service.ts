import { Injectable } from '@nestjs/common';
import type { LeaveEnd, LeaveWord } from '@zhiban/wire';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { LeaveSteps } from '../steps/leave-steps';
import { LeaveWork } from '../steps/leave-work';

/** Taking back what nobody has decided yet. */
@Injectable()
export class LeaveWithdrawingService {
  constructor(
    private readonly work: LeaveWork,
    private readonly steps: LeaveSteps,
  ) {}

  withdraw(id: string, { version, note }: LeaveWord, reader: Reader): Promise<LeaveEnd> {
    return this.work.run(async (tx, doings) => {
      const request = await this.steps.requests.lock(tx, id);
      if (!request || !this.steps.views.isFilers(request, reader)) throw new RefusalError('leave-request.none', {});
      if (request.version !== version) return this.steps.overtaken(tx, request, reader);
      const after = await this.steps.take(tx, request, { step: 'withdraw', by: reader.name, note });
      doings.changed(after);
      return this.steps.done(tx, after, reader);
    });
  }
}
