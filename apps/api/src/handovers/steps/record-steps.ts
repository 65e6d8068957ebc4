import { Injectable } from '@nestjs/common';
import { afterHandoverStep } from '@zhiban/workforce-handover';
import type { HandoverStep } from '@zhiban/wire';
import { AuditService } from '../../audit';
import { afterCommit, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { EntriesRepository } from '../keeping/entries.repository';
import { HandoversRepository, type Stepped } from '../keeping/handovers.repository';
import type { HandoverRow } from '../keeping/rows';
import { HandoverNews } from '../live/handover-news';

interface Told {
  actor: string;
  step: string;
  before?: unknown;
  after: unknown;
}

/** Keeps each step of a record, under the next version and in the audit. */
@Injectable()
export class RecordSteps {
  constructor(
    readonly handovers: HandoversRepository,
    readonly entries: EntriesRepository,
    private readonly audit: AuditService,
    private readonly news: HandoverNews,
  ) {}

  /** @throws RefusalError where the step cannot be done in this state */
  async take(
    tx: Transaction,
    row: HandoverRow,
    step: HandoverStep,
    change: Partial<Stepped>,
    told: Told,
  ): Promise<HandoverRow> {
    const state = afterHandoverStep(row.state, step);
    if (state === null) throw new RefusalError(row.state === 'signed' ? 'handover.signed' : 'handover.wrong-step', {});
    // What changes what the outgoing lead has signed takes the signature back.
    const handed = step === 'change' ? null : row.handed;
    const next = { ...row, handed, ...change, state: openedAgain(row, state), version: row.version + 1 };
    await this.handovers.step(tx, row.id, next);
    await this.told(tx, row, told);
    return next;
  }

  async told(tx: Transaction, { id, place }: HandoverRow, { actor, step, before, after }: Told): Promise<void> {
    await this.audit.record(tx, { actor, action: `handover.${step}`, subject: id, before, after });
    afterCommit(tx, () => this.news.changes.next({ handover: id, place }));
  }
}

/** A record that was skipped is skipped again where the signature that made up for it is taken back. */
const openedAgain = ({ skippedAt }: HandoverRow, state: HandoverRow['state']): HandoverRow['state'] =>
  state === 'open' && skippedAt !== null ? 'skipped' : state;
