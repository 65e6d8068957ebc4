import { Injectable } from '@nestjs/common';
import { CentreRules } from '../../live';
import type { Transaction } from '../../platform/database';
import { PostHolders } from '../../platform/sign-in';
import { instantWords, Tellings, type Words } from '../../tellings';
import { managersOf, type Hearer } from '../telling/who-hears';
import type { ActionWithException } from './corrective.repository';

/** Whom a corrective action is told to: its owner, and management once it is late. */
@Injectable()
export class CorrectiveTelling {
  constructor(
    private readonly tellings: Tellings,
    private readonly holders: PostHolders,
    private readonly centre: CentreRules,
  ) {}

  async given(tx: Transaction, row: ActionWithException, by: string, at: Date): Promise<void> {
    const till = this.till(row);
    const words = {
      zh: `${by} 请您负责整改“${row.title}”（YC-${row.exception.number}），期限${till.zh}。`,
      en: `${by} asks you for a corrective action, “${row.title}” (YC-${row.exception.number}), by ${till.en}.`,
    };
    const to = await this.owner(tx, row);
    await this.tell(tx, row, { key: `given/${row.version}`, words, to, at, by });
  }

  async late(tx: Transaction, row: ActionWithException, at: Date): Promise<void> {
    const till = this.till(row);
    const words = {
      zh: `整改措施“${row.title}”（YC-${row.exception.number}）应在${till.zh}前完成，已超期，责任人 ${row.owner}。`,
      en: `The corrective action “${row.title}” (YC-${row.exception.number}) was due ${till.en} and is late; its owner is ${row.owner}.`,
    };
    const to = [...(await this.owner(tx, row)), ...managersOf(await this.hearers(tx), row.exception)];
    const once = [...new Map(to.map((hearer) => [hearer.id, hearer])).values()];
    await this.tell(tx, row, { key: `late/${row.dueAt.getTime()}`, words, to: once, at });
  }

  private async tell(
    tx: Transaction,
    { id, exceptionId }: ActionWithException,
    { key, words, to, at, by }: { key: string; words: Words; to: readonly Hearer[]; at: Date; by?: string },
  ): Promise<void> {
    await this.tellings.tell(tx, {
      ...{ key: `corrective/${id}/${key}`, kind: 'exception', at, link: `/exceptions/${exceptionId}` },
      ...{ ...words, ...(by === undefined ? {} : { by }), to: to.map((hearer) => ({ account: hearer.id })) },
    });
  }

  private async owner(tx: Transaction, { owner }: ActionWithException): Promise<Hearer[]> {
    return (await this.hearers(tx)).filter(({ username }) => username === owner);
  }

  private hearers(tx: Transaction): Promise<Hearer[]> {
    return this.holders.of('exceptions.handle', tx);
  }

  private till = ({ dueAt }: ActionWithException): Words => instantWords(dueAt.getTime(), this.centre.current.timeZone);
}
