import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { LeaveEnd, LeaveStep, Shift } from '@zhiban/wire';
import { afterLeaveStep } from '@zhiban/workforce-requests';
import { CLOCK } from '../../platform/clock';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { LeaveRequestsRepository, type NewLeaveRequest } from '../keeping/leave-requests.repository';
import { LeaveViews } from '../view/leave-views';
import { LeaveRecord } from './leave-record';

export interface LeaveStepTaken {
  step: LeaveStep;
  by: string;
  note: string | null;
  change?: Parameters<LeaveRequestsRepository['step']>[2];
}

/** Keeps each step of a request: its state, who took it, when and why. */
@Injectable()
export class LeaveSteps {
  constructor(
    readonly requests: LeaveRequestsRepository,
    readonly views: LeaveViews,
    private readonly record: LeaveRecord,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One that is there already, for whoever filed it. */
  async known(tx: Transaction, id: string, reader: Reader): Promise<LeaveEnd | null> {
    const found = await this.requests.find(id, tx);
    if (found && found.filedBy !== reader.name) throw new RefusalError('leave-request.none', {});
    return found ? this.done(tx, found, reader) : null;
  }

  async file(tx: Transaction, request: NewLeaveRequest): Promise<void> {
    const { id, state, filedAt: at, filedBy: by, personId, type, pieces, sudden, minutes } = request;
    await this.requests.add(tx, request);
    await this.requests.addEvent(tx, { requestId: id, version: 1, at, by, step: 'file', state, note: null });
    await this.record.write(tx, by, 'filed', id, { person: personId, type, pieces, sudden, minutes, state });
    const after = await this.requests.find(id, tx);
    if (after) await this.record.tell(tx, { step: 'file', by, note: null, at, before: null, after });
  }

  /**
   * The request as it is then. What moved it may be told by `change`.
   *
   * @throws RefusalError `leave-request.wrong-step` where the state does not allow it
   */
  async take(
    tx: Transaction,
    request: LeaveRequestEntity,
    { step, by, note, change = {} }: LeaveStepTaken,
  ): Promise<LeaveRequestEntity> {
    const state = afterLeaveStep(request.state, step);
    if (state === null) throw new RefusalError('leave-request.wrong-step', {});
    const version = request.version + 1;
    await this.requests.step(tx, request.id, change, { version, at: this.now(), by, step, state, note });
    const { taken: _, reason: __, ...told } = change;
    await this.record.write(tx, by, step, request.id, { from: request.state, to: state, note, ...told });
    const after = (await this.requests.find(request.id, tx)) ?? request;
    await this.record.tell(tx, { step, by, note, at: this.now(), before: request, after });
    return after;
  }

  /** `off`: shifts that could not be put back. */
  async done(tx: Transaction, request: LeaveRequestEntity, reader: Reader, off: Shift[] = []): Promise<LeaveEnd> {
    return { done: 'done', leave: await this.views.one(request, reader, tx), off };
  }

  async overtaken(tx: Transaction, request: LeaveRequestEntity, reader: Reader): Promise<LeaveEnd> {
    return { done: 'overtaken', leave: await this.views.one(request, reader, tx) };
  }

  now(): Date {
    return new Date(this.clock.now());
  }
}
