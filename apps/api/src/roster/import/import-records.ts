import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { FillEnd } from '@zhiban/wire';
import { AuditService } from '../../audit';
import { CLOCK } from '../../platform/clock';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { EditsRepository } from '../draft/edits.repository';
import type { KeptFile } from './import-files';
import type { RosterReading } from './read-roster';
import { RosterCodesRepository } from './roster-codes.repository';

type Filled = Extract<FillEnd, { done: 'filled' }>;

/** What happened to the draft since a preview, and what is kept of an import. */
@Injectable()
export class ImportRecords {
  constructor(
    private readonly edits: EditsRepository,
    private readonly codes: RosterCodesRepository,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Somebody else's shifts would make room unseen. */
  async refuseIfMoved(tx: Transaction, { rows }: RosterReading, revision: number): Promise<void> {
    const people = new Set(rows.flatMap(({ person }) => person?.person.id ?? []));
    const by = await this.edits.changerSince(tx, revision, people);
    if (by !== null) throw new RefusalError('roster.import-moved', { by });
  }

  async keep(tx: Transaction, file: KeptFile, { sheet, days, codes }: RosterReading, end: Filled, author: string) {
    const at = new Date(this.clock.now());
    const known = codes.flatMap(({ code, meaning }) => (meaning ? [{ code, meaning, author, at }] : []));
    await this.codes.keep(tx, known);
    const dates = days.map(({ date }) => date).sort();
    const { added, removed, leftOut } = end;
    const after = { sheet, first: dates[0], last: dates.at(-1), added, removed, leftOut: leftOut.length };
    await this.audit.record(tx, { actor: author, action: 'roster.imported', subject: file.name, after });
  }
}
