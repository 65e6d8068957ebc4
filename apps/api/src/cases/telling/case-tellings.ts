import { Injectable } from '@nestjs/common';
import type { ClockAct } from '@zhiban/workforce-exceptions';
import type { Transaction } from '../../platform/database';
import { Tellings } from '../../tellings';
import { CaseViews } from '../case-views';
import { clocksOfCase } from '../clocks/timed';
import type { CaseRow } from '../keeping/cases.repository';
import { CaseListeners } from './case-listeners';
import { clockWords, flagWords, givenWords, handedOverWords, type NamedCase } from './case-words';

const kind = 'case' as const;

/** Tells people of cases, in the transaction of the fact. */
@Injectable()
export class CaseTellings {
  constructor(
    private readonly tellings: Tellings,
    private readonly listeners: CaseListeners,
    private readonly views: CaseViews,
  ) {}

  /** To whom it was given, if it was by somebody else. */
  async given(tx: Transaction, row: CaseRow, by: string): Promise<void> {
    if (row.owner === null || row.owner === by) return;
    const to = await this.listeners.account(tx, row.owner);
    const words = givenWords(this.named(row), by, row.promisedAt.getTime(), this.views.timeZone);
    await this.tell(tx, { key: `case/${row.id}/${row.version}/given`, to, by, ...words, link: `/cases/${row.id}` });
  }

  async handedOver(
    tx: Transaction,
    { from, to, by, cases }: { from: string; to: string; by: string; cases: readonly CaseRow[] },
  ): Promise<void> {
    const [first] = cases;
    if (to === by || !first) return;
    const key = `case/${first.id}/${first.version + 1}/handed-over`;
    const words = handedOverWords(by, from, cases.length);
    const link = `/cases?owner=${encodeURIComponent(to)}`;
    await this.tell(tx, { key, to: await this.listeners.account(tx, to), by, ...words, link });
  }

  /** A reminder to its owner; that it ran out first to those near, later to all who handle such cases. */
  async clock(tx: Transaction, row: CaseRow, act: ClockAct): Promise<void> {
    const dueAt =
      clocksOfCase(row, this.views.settings.rules).find((clock) => clock.kind === act.kind)?.dueAt ?? act.at;
    const owner = row.owner === null ? [] : await this.listeners.account(tx, row.owner);
    const others =
      act.step === 'remind' && owner.length > 0 ? [] : await this.listeners.handling(tx, [row], act.step !== 2);
    const words = clockWords(this.named(row), act, dueAt, this.views.timeZone);
    const urgent = act.step !== 'remind';
    const [key, link] = [`case/${row.id}/${act.key}`, `/cases/${row.id}`];
    await this.tell(tx, { key, to: [...owner, ...others], ...words, link, urgent });
  }

  /** CASE-3: to the owner, and to those who handle cases where theirs are. */
  async flagged(tx: Transaction, flag: { owner: string; nth: number }, cases: readonly CaseRow[]): Promise<void> {
    const { owner, nth } = flag;
    const others = await this.listeners.handling(tx, cases);
    const to = [...(await this.listeners.account(tx, owner)), ...others];
    const words = flagWords(owner, cases.length, this.views.settings.rules.overdueMost);
    const link = `/cases?state=overdue&owner=${encodeURIComponent(owner)}`;
    await this.tell(tx, { key: `case-flag/${owner}/${nth}`, to, ...words, link, urgent: true });
  }

  private async tell(tx: Transaction, telling: Omit<Parameters<Tellings['tell']>[1], 'kind' | 'at'>): Promise<void> {
    await this.tellings.tell(tx, { kind, at: new Date(this.views.now()), ...telling });
  }

  private named({ number, kind: code, owner }: CaseRow): NamedCase {
    return { number, kind: this.views.settings.kind(code) ?? { zh: code, en: code }, owner };
  }
}
