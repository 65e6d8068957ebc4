import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { Publication, PublishRoster, ShiftStep, Verdict } from '@zhiban/wire';
import { AuditService } from '../../audit';
import { CLOCK } from '../../platform/clock';
import type { Transaction } from '../../platform/database';
import { DraftWriter } from '../draft/draft-writer';
import { ShiftsRepository } from '../draft/shifts.repository';
import { changesByPerson } from './person-changes';
import { PublicationsRepository } from './publications.repository';

export type PublishedDays = Pick<PublishRoster, 'first' | 'last' | 'site' | 'team' | 'why' | 'reason'>;

export interface PublishedChanges {
  changes: ShiftStep[];
  overridden: readonly Verdict[];
  author: string;
}

/** Keeps a publication, and tells everybody whose shifts it changes. */
@Injectable()
export class PublishWriter {
  constructor(
    private readonly shifts: ShiftsRepository,
    private readonly publications: PublicationsRepository,
    private readonly draft: DraftWriter,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async keep(
    tx: Transaction,
    { first, last, site, team, why, reason }: PublishedDays,
    { changes, overridden, author }: PublishedChanges,
  ): Promise<Publication> {
    const [number, at] = [await this.publications.next(tx), new Date(this.clock.now())];
    const revision = await this.shifts.revision('draft', tx);
    const kept = changes.map(({ id, version, after }) => ({ id, version, shift: after }));
    await this.shifts.keep(tx, 'published', kept);
    await this.shifts.setRevision(tx, 'published', number);
    const told = changesByPerson(changes);
    const notices = [...told].map(([personId, own]) => ({ publication: number, personId, changes: own }));
    const row = { number, first, last, site, team, why, author, at, revision: String(revision) };
    await this.publications.add(tx, row, notices);
    await this.draft.override(tx, { edit: null, author, reason, overridden });
    const after = { first, last, site, team, why, people: notices.length, shifts: changes.length };
    await this.audit.record(tx, { actor: author, action: 'roster.published', subject: `publication ${number}`, after });
    const shifts = notices.reduce((sum, notice) => sum + notice.changes.length, 0);
    return { number, first, last, site, team, why, by: author, at: at.getTime(), people: notices.length, shifts };
  }
}
