import { Injectable } from '@nestjs/common';
import { mayIn, type HandoverLead, type Permission } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import { PostHolders } from '../../platform/sign-in';
import { Tellings, type Words } from '../../tellings';
import type { HandoverRow, LinkRow } from '../keeping/rows';
import { leadsOf } from '../view/head-of';
import { handedSentence, signedSentence, skippedSentence } from './handover-sentences';

interface Told {
  row: HandoverRow;
  what: string;
  words: Words;
  accounts: readonly string[];
  at: Date;
  by?: string;
}

/** Who hears what of a record. */
@Injectable()
export class HandoverTelling {
  constructor(
    private readonly tellings: Tellings,
    private readonly holders: PostHolders,
  ) {}

  async handed(tx: Transaction, row: HandoverRow, by: { account: string; name: string }, at: Date): Promise<void> {
    const accounts = await this.idsOf(tx, leadsOf(row).incoming);
    const words = handedSentence(row, by.name);
    await this.tell(tx, { row, what: `handed/${row.version}`, words, accounts, at, by: by.account });
  }

  /** Management keeps number and digest of every record, so that a chain that was cut is missed there as well. */
  async signed(tx: Transaction, row: HandoverRow, { number, mac, by, at }: LinkRow): Promise<void> {
    const words = signedSentence(row, number, mac);
    const accounts = await this.holding(tx, 'handover.check', row, 'manager');
    await this.tell(tx, { row, what: `signed/${number}`, words, accounts, at, by });
  }

  async skipped(tx: Transaction, row: HandoverRow, at: Date): Promise<void> {
    const { outgoing, incoming } = leadsOf(row);
    const leads = await this.idsOf(tx, [...outgoing, ...incoming]);
    const above = await this.holding(tx, 'handover.name-lead', row);
    const accounts = [...new Set([...leads, ...above])];
    await this.tell(tx, { row, what: 'skipped', words: skippedSentence(row), accounts, at });
  }

  private async holding(tx: Transaction, permission: Permission, { place }: HandoverRow, role?: string) {
    const holders = await this.holders.of(permission, tx);
    const there = holders.filter((holder) => mayIn(holder, permission, place));
    return there
      .filter(({ grants }) => role === undefined || grants.some((grant) => grant.role === role))
      .map(({ id }) => id);
  }

  /** Tellings know an account by its key. Whoever is lead may write records. */
  private async idsOf(tx: Transaction, leads: readonly HandoverLead[]): Promise<string[]> {
    const holders = await this.holders.of('handover.write', tx);
    const names = new Set(leads.map(({ account }) => account));
    return holders.filter(({ username }) => names.has(username)).map(({ id }) => id);
  }

  private async tell(tx: Transaction, { row, what, words, accounts, at, by }: Told): Promise<void> {
    if (accounts.length === 0) return;
    await this.tellings.tell(tx, {
      ...{ key: `handover/${row.id}/${what}`, kind: 'handover', at, link: `/handover/${row.id}` },
      to: accounts.map((account) => ({ account })),
      ...words,
      ...(by === undefined ? {} : { by }),
    });
  }
}
