import { Injectable } from '@nestjs/common';
import type { ExceptionEnd, ExceptionEvent } from '@zhiban/wire';
import { AuditService } from '../../audit';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { ExceptionNews } from '../exception-news';
import { ExceptionViews } from '../exception-views';
import { ExceptionTelling } from '../telling/exception-telling';
import { ExceptionsRepository, type ExceptionRow } from '../keeping/exceptions.repository';

export interface StepEnd {
  done: ExceptionEnd['done'];
  row: ExceptionRow;
}

type Kept = Pick<ExceptionEvent, 'by' | 'step' | 'state' | 'note' | 'set'>;

/** Keeps each step of an exception: its state, who took it, when, why, and what it set. */
@Injectable()
export class ExceptionSteps {
  constructor(
    readonly exceptions: ExceptionsRepository,
    readonly views: ExceptionViews,
    private readonly audit: AuditService,
    private readonly news: ExceptionNews,
    private readonly telling: ExceptionTelling,
  ) {}

  async begin(
    tx: Transaction,
    id: string,
    { by, title, set }: { by: string; title: string; set: Record<string, unknown> },
  ): Promise<StepEnd> {
    const event = { by, step: 'report', state: 'reported', note: '', set } as const;
    await this.exceptions.addEvent(tx, { ...event, exceptionId: id, version: 1, at: new Date(this.now()) });
    await this.audit.record(tx, { actor: by, action: 'exception.report', subject: id, after: { title, ...set } });
    const end = await this.ended(tx, id);
    await this.tellReported(tx, end.row, by);
    return end;
  }

  async take(tx: Transaction, row: ExceptionRow, change: Partial<ExceptionRow>, kept: Kept): Promise<StepEnd> {
    const version = row.version + 1;
    const at = new Date(this.now());
    await this.exceptions.step(tx, row.id, change, { ...kept, exceptionId: row.id, version, at });
    const { by, step, state, set } = kept;
    const before = { state: row.state, ...Object.fromEntries(Object.keys(set).map((key) => [key, was(row, key)])) };
    await this.audit.record(tx, {
      ...{ actor: by, action: `exception.${step}`, subject: row.id },
      ...{ before, after: { state, ...set } },
    });
    const end = await this.ended(tx, row.id);
    if (state === 'reported' && row.state !== 'reported') await this.tellReported(tx, end.row, by);
    else await this.telling.stepped(tx, end.row, kept, at.getTime());
    return end;
  }

  /** To be called once it is committed. */
  told(reader: Reader, { done, row }: StepEnd): ExceptionEnd {
    if (done === 'done') this.news.changes.next({ what: 'step', exception: row });
    return { done, exception: this.views.of(row, reader) };
  }

  now(): number {
    return this.views.now();
  }

  /** Also where it was opened again, or the customer is not satisfied. */
  private async tellReported(tx: Transaction, row: ExceptionRow, by: string): Promise<void> {
    await this.telling.reported(tx, row, this.views.assessBy(row), by);
  }

  private async ended(tx: Transaction, id: string): Promise<StepEnd> {
    const row = await this.exceptions.find(id, tx);
    if (!row) throw new RefusalError('exception.none', {});
    return { done: 'done', row };
  }
}

const was = (row: ExceptionRow, key: string): unknown => row[key as keyof ExceptionRow] ?? null;
