import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { DraftStep, RosterOverride, ShiftStep, Verdict } from '@zhiban/wire';
import { AuditService } from '../../audit';
import { CLOCK } from '../../platform/clock';
import type { Transaction } from '../../platform/database';
import { DraftNews } from './draft-news';
import { stepOf } from './draft-step';
import { EditsRepository, overrideOf } from './edits.repository';
import type { RosterEditEntity } from './roster-edit.entity';
import { ShiftsRepository } from './shifts.repository';

export interface NewStep {
  id: string;
  /** Of the draft before the step. */
  revision: number;
  author: string;
  kind: DraftStep['kind'];
  turns: string | null;
  changes: ShiftStep[];
  reason: string | null;
  /** What the reason is given for. */
  overridden: readonly Verdict[];
}

export interface NewOverrides {
  /** `null`: by a publication. */
  edit: string | null;
  author: string;
  reason: string | null;
  overridden: readonly Verdict[];
}

/** Keeps a step of the draft that was judged: its shifts, who made it, and what it overrides. */
@Injectable()
export class DraftWriter {
  constructor(
    private readonly shifts: ShiftsRepository,
    private readonly edits: EditsRepository,
    private readonly audit: AuditService,
    private readonly news: DraftNews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async keep(tx: Transaction, { revision, overridden, ...step }: NewStep): Promise<DraftStep> {
    const at = new Date(this.clock.now());
    const edit: RosterEditEntity = { ...step, revision: String(revision + 1), at, turnedBy: null };
    const kept = step.changes.map(({ id, version, after }) => ({ id, version, shift: after }));
    await this.shifts.keep(tx, 'draft', kept);
    await this.shifts.setRevision(tx, 'draft', revision + 1);
    await this.edits.add(tx, edit);
    const overrides = await this.override(tx, { edit: step.id, author: step.author, reason: step.reason, overridden });
    return stepOf(edit, overrides);
  }

  /** Keeps that something was saved against rules, by whom and why. */
  async override(tx: Transaction, { edit, author, reason, overridden }: NewOverrides): Promise<RosterOverride[]> {
    const at = new Date(this.clock.now());
    const given = overridden.map((verdict) => ({
      editId: edit,
      personId: verdict.person,
      date: verdict.date,
      verdict,
      reason: reason ?? '',
      author,
      at,
    }));
    await this.edits.addOverrides(tx, given);
    for (const verdict of overridden)
      await this.audit.record(tx, {
        actor: author,
        action: 'roster.overridden',
        subject: verdict.rule,
        after: { ...verdict, reason },
      });
    return given.map(overrideOf);
  }

  /** To be called once the step is committed. */
  announce(step: DraftStep): void {
    this.news.steps.next(step);
  }
}
