import { Injectable } from '@nestjs/common';
import type { CertificateView, LeaveStep, LeaveView } from '@zhiban/wire';
import { afterLeaveStep, leaveIsOpen } from '@zhiban/workforce-requests';
import type { EntityManager } from 'typeorm';
import { withCalls } from '../../deadlines';
import { CertificatesRepository, type CertificateFacts } from '../certificates/certificates.repository';
import { WaitingLine, type WaitingNow } from '../judging/waiting-line';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { LeaveReach } from './leave-reach';
import type { Reader } from '../../platform/sign-in';
import { LeaveDecideBy } from './leave-decide-by';

/** What a view needs beside the request itself. */
interface Beside {
  files: readonly CertificateFacts[];
  certificates: number;
  line: WaitingNow | null;
}

/** Requests as somebody sees them. */
@Injectable()
export class LeaveViews {
  constructor(
    private readonly reach: LeaveReach,
    private readonly files: CertificatesRepository,
    private readonly line: WaitingLine,
    private readonly deadlines: LeaveDecideBy,
  ) {}

  async one(request: LeaveRequestEntity, reader: Reader, tx?: EntityManager): Promise<LeaveView> {
    const [view] = await this.many([request], reader, tx);
    if (!view) throw new Error('A request has no view.');
    return view;
  }

  async many(requests: readonly LeaveRequestEntity[], reader: Reader, tx?: EntityManager): Promise<LeaveView[]> {
    const { kept, counts } = await this.files.ofRequests(
      requests.map(({ id }) => id),
      tx,
    );
    const line = requests.some(({ state }) => state === 'waiting') ? await this.line.now(tx) : null;
    return requests.map((request) => {
      const files = kept.filter(({ requestId }) => requestId === request.id);
      return this.view(request, reader, { files, certificates: counts.get(request.id) ?? 0, line });
    });
  }

  /** The person's own, or whoever filed it for them. */
  isFilers(request: LeaveRequestEntity, reader: Reader): boolean {
    return this.reach.isFilers(request, reader);
  }

  seesFiles(request: LeaveRequestEntity, reader: Reader): boolean {
    return this.reach.seesFiles(request, reader);
  }

  /** Steps that this reader may take now. */
  may(request: LeaveRequestEntity, reader: Reader): LeaveStep[] {
    return this.reach
      .steps(request, reader, this.deadlines.today())
      .filter((step) => afterLeaveStep(request.state, step) !== null);
  }

  /** In whose stead the reader looks at it and would decide. */
  decidesFor(request: LeaveRequestEntity, reader: Reader): Pick<LeaveView, 'decidesFor'> {
    const stead = this.reach.steadOf(request, reader);
    return stead === null ? {} : { decidesFor: stead };
  }

  private view(request: LeaveRequestEntity, reader: Reader, { files, certificates, line }: Beside): LeaveView {
    const { id, version, state, type, pieces, sudden, minutes } = request;
    return {
      ...{ id, version, state, type, pieces, sudden, minutes, certificates },
      reason: this.reach.knowsWhy(request, reader) ? request.reason : '',
      person: this.reach.persons.named(request.personId),
      filedBy: request.onBehalf ? request.filedBy : null,
      filedAt: request.filedAt.getTime(),
      deadline: request.deadline?.getTime() ?? null,
      waiting: state === 'waiting' && line ? this.line.outlook(line, request) : null,
      files: this.reach.seesFiles(request, reader) ? files.map(fileView) : [],
      history: withCalls(historyOf(request), request.calls),
      ...(leaveIsOpen(state) ? { decideBy: this.deadlines.of(request) } : {}),
      may: this.may(request, reader),
      ...this.decidesFor(request, reader),
    };
  }
}

const historyOf = ({ events }: LeaveRequestEntity): LeaveView['history'] =>
  [...events]
    .sort((a, b) => a.version - b.version)
    .map(({ at, by, inSteadOf, step, state, note }) => ({
      ...{ at: at.getTime(), by, step, state, note },
      ...(inSteadOf === null ? {} : { inStead: inSteadOf }),
    }));

const fileView = ({ id, name, bytes, type, at, by, purpose, until }: CertificateFacts): CertificateView => ({
  ...{ id, name, bytes, type, by, purpose, until },
  at: at.getTime(),
});
