import { Injectable } from '@nestjs/common';
import type { CaseEnd, CaseEvent } from '@zhiban/wire';
import { AuditService } from '../../audit';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { CaseViews } from '../case-views';
import { CasesRepository, type CaseRow } from '../keeping/cases.repository';
import { CaseTellings } from '../telling/case-tellings';
import { CaseOwners } from './case-owners';

export interface StepEnd {
  done: CaseEnd['done'];
  row: CaseRow;
}

type Kept = Pick<CaseEvent, 'by' | 'step' | 'state' | 'note' | 'set'>;

/** Keeps each step of a case: its state, who took it, when, why, and what it set. */
@Injectable()
export class CaseSteps {
  constructor(
    readonly cases: CasesRepository,
    readonly views: CaseViews,
    readonly owners: CaseOwners,
    private readonly audit: AuditService,
    private readonly tellings: CaseTellings,
  ) {}

  async begin(tx: Transaction, id: string, kept: Pick<Kept, 'by' | 'set'>): Promise<StepEnd> {
    const event = { ...kept, step: 'open', state: 'open', note: '' } as const;
    await this.cases.addEvent(tx, { ...event, caseId: id, version: 1, at: new Date(this.views.now()) });
    const { by, set } = kept;
    await this.audit.record(tx, { actor: by, action: 'case.open', subject: id, after: set });
    const end = await this.ended(tx, id);
    await this.tellings.given(tx, end.row, by);
    return end;
  }

  async take(tx: Transaction, row: CaseRow, change: Partial<CaseRow>, kept: Kept): Promise<StepEnd> {
    const version = row.version + 1;
    const at = new Date(this.views.now());
    await this.cases.step(tx, row.id, change, { ...kept, caseId: row.id, version, at });
    const { by, step, state, set } = kept;
    const before = { state: row.state, ...Object.fromEntries(Object.keys(set).map((key) => [key, was(row, key)])) };
    const subject = row.id;
    await this.audit.record(tx, { actor: by, action: `case.${step}`, subject, before, after: { state, ...set } });
    return this.ended(tx, row.id);
  }

  of({ done, row }: StepEnd, reader: Reader): CaseEnd {
    return { done, case: this.views.of(row, reader) };
  }

  private async ended(tx: Transaction, id: string): Promise<StepEnd> {
    const row = await this.cases.find(id, tx);
    if (!row) throw new RefusalError('case.none', {});
    return { done: 'done', row };
  }
}

const was = (row: CaseRow, key: string): unknown => row[key as keyof CaseRow] ?? null;
