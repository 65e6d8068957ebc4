import { Injectable } from '@nestjs/common';
import type { EditLeave, FileLeave, LeaveEnd, PreviewLeave } from '@zhiban/wire';
import { forbiddenLeave, isPartOf, leaveIsOpen } from '@zhiban/workforce-requests';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import type { JudgedLeave, LeaveAsked } from '../judging/leave-judge';
import { isFull } from '../judging/leave-places';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import type { NewLeaveRequest } from '../keeping/leave-requests.repository';
import { LeavePersons } from '../leave-persons';
import type { Doings } from '../steps/doings';
import { LeaveSteps } from '../steps/leave-steps';
import { LeaveWork } from '../steps/leave-work';
import { FilingJudge } from './filing-judge';

const unfiled = '00000000-0000-4000-8000-000000000000';
const machine = 'machine';

/** Leave before it is asked for, as it is asked for, and as it is changed while nobody has decided. */
@Injectable()
export class LeaveFilingService {
  constructor(
    private readonly work: LeaveWork,
    private readonly judge: FilingJudge,
    private readonly persons: LeavePersons,
    private readonly steps: LeaveSteps,
  ) {}

  /** What the rule-book would say, by the judgement that filing and approving repeat. Nothing is kept. */
  preview({ for: on, of, certificates, ...asked }: PreviewLeave, reader: Reader): Promise<LeaveEnd> {
    return this.work.look(async (tx) => {
      const request = of === null ? null : await this.editable(of, tx, reader);
      const personId = request?.personId ?? this.persons.filer(on, reader);
      const draft = request
        ? await this.changed(tx, request, asked)
        : { ...(await this.judge.draft(tx, { ...asked, id: unfiled, personId })), certificates };
      const found = await this.judge.judge(tx, draft, reader);
      const judged = await this.judge.withWaiting(tx, found, draft);
      return { done: 'hindered', judged: await this.judge.withFillers(tx, judged, personId, reader) };
    });
  }

  /** The same request twice is filed once. Whoever finds the places taken, waits. */
  file(asked: FileLeave, reader: Reader): Promise<LeaveEnd> {
    const personId = this.persons.filer(asked.for, reader);
    return this.work.run(async (tx, doings) => {
      const known = await this.steps.known(tx, asked.id, reader);
      if (known) return known;
      const draft = { ...(await this.judge.draft(tx, { ...asked, personId })), certificates: 0 };
      const found = await this.judge.judge(tx, draft, reader);
      if (forbiddenLeave(found.judged).length > 0) return { done: 'hindered', judged: found.judged };
      const { reason, for: on } = asked;
      const words = { reason, filedBy: reader.name, onBehalf: on !== null };
      return this.keep(tx, doings, { ...(await this.begun(tx, draft, found)), ...words }, reader);
    });
  }

  edit(id: string, { version, reason, ...asked }: EditLeave, reader: Reader): Promise<LeaveEnd> {
    return this.work.run(async (tx, doings) => {
      const request = await this.steps.requests.lock(tx, id);
      if (!request || !this.steps.views.isFilers(request, reader)) throw new RefusalError('leave-request.none', {});
      if (request.version !== version || !leaveIsOpen(request.state)) return this.steps.overtaken(tx, request, reader);
      const edited = await this.changed(tx, request, asked);
      const found = await this.judge.judge(tx, edited, reader);
      if (forbiddenLeave(found.judged).length > 0) return { done: 'hindered', judged: found.judged };
      const { state, id: _, personId: __, ...change } = await this.begun(tx, edited, found);
      const after = await this.edited(
        tx,
        request,
        { ...change, reason },
        { by: reader.name, waits: state === 'waiting' },
      );
      doings.changed(after);
      return this.steps.done(tx, (await this.steps.requests.find(id, tx)) ?? after, reader);
    });
  }

  private async editable(id: string, tx: Transaction, reader: Reader): Promise<LeaveRequestEntity> {
    const request = await this.steps.requests.find(id, tx);
    if (!request || !this.steps.views.isFilers(request, reader)) throw new RefusalError('leave-request.none', {});
    if (!leaveIsOpen(request.state)) throw new RefusalError('leave-request.wrong-step', {});
    return request;
  }

  /** Other days than before are asked for anew; fewer keep their place. */
  private async changed(
    tx: Transaction,
    request: LeaveRequestEntity,
    asked: Pick<EditLeave, 'type' | 'pieces' | 'sudden'>,
  ): Promise<LeaveAsked> {
    const { id, personId, filedAt, state } = request;
    const isFewer = asked.type === request.type && isPartOf(asked.pieces, request.pieces);
    return {
      ...(await this.judge.draft(tx, { ...asked, id, personId })),
      ...(isFewer ? { filedAt, state } : {}),
      certificates: await this.judge.certificates(tx, id),
    };
  }

  private async keep(tx: Transaction, doings: Doings, request: NewLeaveRequest, reader: Reader): Promise<LeaveEnd> {
    await this.steps.file(tx, request);
    doings.changed(request);
    const filed = await this.steps.requests.find(request.id, tx);
    if (!filed) throw new RefusalError('leave-request.none', {});
    return this.steps.done(tx, filed, reader);
  }

  /** As it is kept: its deadline, and whether it has to wait and where. */
  private async begun(tx: Transaction, draft: LeaveAsked, { ground, allotted }: JudgedLeave) {
    const { certificates: _, ...asked } = draft;
    const begins = Math.min(...ground.pieces.map(({ time }) => time.from));
    if (!draft.sudden && begins <= this.steps.now().getTime()) throw new RefusalError('leave-request.past', {});
    const waits = isFull(allotted);
    return {
      ...asked,
      pieces: [...draft.pieces],
      state: waits ? ('waiting' as const) : ('asked' as const),
      deadline: draft.sudden ? null : new Date(begins),
      minutes: ground.minutes,
      beganAt: waits ? await this.judge.position(tx, draft) : null,
      taken: null,
    };
  }

  private async edited(
    tx: Transaction,
    request: LeaveRequestEntity,
    change: Parameters<LeaveSteps['take']>[2]['change'],
    { by, waits }: { by: string; waits: boolean },
  ): Promise<LeaveRequestEntity> {
    const after = await this.steps.take(tx, request, { step: 'edit', by, note: null, change });
    if (!waits || after.state === 'waiting') return after;
    return this.steps.take(tx, after, { step: 'wait', by: machine, note: null });
  }
}
