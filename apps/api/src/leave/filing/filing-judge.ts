import { Injectable } from '@nestjs/common';
import type { LeaveJudged } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import type { Reader } from '../../platform/sign-in';
import { CertificatesRepository } from '../certificates/certificates.repository';
import { LeaveFillers } from '../judging/leave-fillers';
import { LeaveJudge, type JudgedLeave, type LeaveAsked } from '../judging/leave-judge';
import { isFull, type PlaceAsked } from '../judging/leave-places';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { FilingBeside } from './filing-beside';
import { LeaveDrafts, type DraftAsked } from './leave-drafts';

/** What is asked about a request from its draft to its approval. */
@Injectable()
export class FilingJudge {
  constructor(
    private readonly drafts: LeaveDrafts,
    private readonly rules: LeaveJudge,
    private readonly fillers: LeaveFillers,
    private readonly files: CertificatesRepository,
    private readonly beside: FilingBeside,
  ) {}

  draft(tx: Transaction, asked: DraftAsked): Promise<Omit<LeaveAsked, 'certificates'>> {
    return this.drafts.draft(tx, asked);
  }

  judge(tx: Transaction, asked: LeaveAsked, reader: Reader): Promise<JudgedLeave> {
    return this.rules.judge(tx, asked, reader);
  }

  /** As it was filed. */
  async filed(tx: Transaction, request: LeaveRequestEntity, reader: Reader): Promise<JudgedLeave> {
    return this.rules.judge(tx, { ...request, certificates: await this.files.count(tx, request.id) }, reader);
  }

  /** Who could fill the hole is for who decides. */
  async withFillers(tx: Transaction, judged: LeaveJudged, person: string, reader: Reader): Promise<LeaveJudged> {
    if (!this.beside.decides(person, reader)) return judged;
    return { ...judged, fillers: await this.fillers.of(tx, judged.shifts) };
  }

  /** For who has not sent it yet: whether it would wait, and where. */
  async withWaiting(tx: Transaction, { judged, allotted }: JudgedLeave, asked: PlaceAsked): Promise<LeaveJudged> {
    return isFull(allotted) ? { ...judged, waiting: await this.beside.outlook(tx, asked) } : judged;
  }

  certificates(tx: Transaction, requestId: string): Promise<number> {
    return this.files.count(tx, requestId);
  }

  position(tx: Transaction, asked: PlaceAsked): Promise<number> {
    return this.beside.position(tx, asked);
  }
}
