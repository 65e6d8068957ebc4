import { Injectable } from '@nestjs/common';
import type { ExceptionEvent } from '@zhiban/wire';
import type { ClockAct } from '@zhiban/workforce-exceptions';
import { CentreRules } from '../../live';
import { Notifications } from '../../notifications';
import type { Transaction } from '../../platform/database';
import { PostHolders } from '../../platform/sign-in';
import { Tellings, type Words } from '../../tellings';
import type { ExceptionRow } from '../keeping/exceptions.repository';
import { clockWords, graveWords, ownerWords, reportedWords } from './exception-sentences';
import { handlersAround, handlersThere, managersOf, remindedOf, type Hearer } from './who-hears';

interface Told {
  /** Of what is told of this exception. */
  key: string;
  to: readonly Hearer[];
  words: Words;
  at: number;
  by?: string;
  urgent?: boolean;
}

/** Who hears of exceptions and their clocks, told in the transaction of what happened. */
@Injectable()
export class ExceptionTelling {
  constructor(
    private readonly tellings: Tellings,
    private readonly notifications: Notifications,
    private readonly holders: PostHolders,
    private readonly centre: CentreRules,
  ) {}

  /** Whoever handles those of its place has it to assess. */
  async reported(tx: Transaction, row: ExceptionRow, assessBy: number, by: string): Promise<void> {
    const key = `reported/${row.reportedAt.getTime()}`;
    const words = reportedWords(row, assessBy, this.timeZone);
    const to = handlersThere(await this.hearers(tx), row);
    await this.tell(tx, row, { key, to, words, at: row.reportedAt.getTime(), by, urgent: true });
  }

  async stepped(tx: Transaction, row: ExceptionRow, { step, by }: Pick<ExceptionEvent, 'step' | 'by'>, at: number) {
    if (step === 'assess' && row.level !== 3) await this.assessed(tx, row, by, at);
    if (step !== 'assign') return;
    const to = (await this.hearers(tx)).filter(({ username }) => username === row.owner);
    await this.tell(tx, row, { key: `owner/${row.version}`, to, words: ownerWords(row, by), at, by, urgent: true });
  }

  /** The owner is reminded; what is late goes to the wider place, and then to management. */
  async clock(tx: Transaction, row: ExceptionRow, act: ClockAct): Promise<void> {
    const hearers = await this.hearers(tx);
    const around = act.step === 1 ? handlersAround(hearers, row) : managersOf(hearers, row);
    const to = act.step === 'remind' ? remindedOf(hearers, row, row.owner) : around;
    const words = clockWords(row, act, this.timeZone);
    await this.tell(tx, row, { key: `clock/${act.key}`, to, words, at: act.at, urgent: true });
  }

  /** Level 1 goes to management at once, by every way there is; of each report once (EXC-2). */
  private async assessed(tx: Transaction, row: ExceptionRow, by: string, at: number): Promise<void> {
    const key = `level-${row.level}/${row.reportedAt.getTime()}`;
    const { plain, named } = graveWords(row);
    const managers = managersOf(await this.hearers(tx), row);
    if (row.level === 1) await this.tell(tx, row, { key, to: managers, words: named, at, by, urgent: true });
    const { id, number, level, queue, team } = row;
    await this.notifications.announce(tx, {
      ...{ key: keyOf(row, key), kind: 'exception', level: level === 1 ? 'alarm' : 'warn', at, ...plain, named },
      ...{ queue, team, link: linkOf(row), detail: { exception: id, number, level } },
      ...(level === 1 ? { call: managers.map((manager) => manager.id) } : {}),
    });
  }

  private async tell(tx: Transaction, row: ExceptionRow, { key, to, words, at, ...rest }: Told): Promise<void> {
    await this.tellings.tell(tx, {
      ...{ ...words, ...rest, key: keyOf(row, key), kind: 'exception', at: new Date(at), link: linkOf(row) },
      to: to.map(({ id }) => ({ account: id })),
    });
  }

  private hearers(tx: Transaction): Promise<Hearer[]> {
    return this.holders.of('exceptions.handle', tx);
  }

  private get timeZone(): string {
    return this.centre.current.timeZone;
  }
}

const keyOf = ({ id }: ExceptionRow, what: string): string => `exception/${id}/${what}`;
const linkOf = ({ id }: ExceptionRow): string => `/exceptions/${id}`;
