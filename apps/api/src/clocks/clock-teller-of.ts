import type { ClockAct } from '@zhiban/workforce-exceptions';
import type { AuditService } from '../audit';
import type { Transaction, UnitOfWork } from '../platform/database';
import type { KeptAct } from './clock-acts';

const machine = 'machine';

/** Tells of a clock and keeps that it did, in one transaction. */
export abstract class ClockTellerOf<Row> {
  /** As it stands in the audit: `exception.clock`. */
  protected abstract readonly action: string;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  protected abstract now(): number;
  protected abstract lock(tx: Transaction, id: string): Promise<Row | null>;
  /** `false`: it was told before. */
  protected abstract keep(tx: Transaction, id: string, act: KeptAct): Promise<boolean>;
  /** To whoever hears of it: in the transaction, or by `afterCommit` once that is kept. */
  protected abstract announce(tx: Transaction, row: Row, act: ClockAct): Promise<void>;

  /** `due` says what of it is due as it stands now; `null`: nothing any more. */
  tell(id: string, due: (row: Row) => ClockAct | null): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.lock(tx, id);
      const act = row && due(row);
      if (!row || !act) return;
      const kept = { key: act.key, kind: act.kind, step: String(act.step), dueAt: new Date(act.at) };
      if (!(await this.keep(tx, id, { ...kept, at: new Date(this.now()) }))) return;
      await this.audit.record(tx, { actor: machine, action: this.action, subject: id, after: kept });
      await this.announce(tx, row, act);
    });
  }
}
