import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import {
  ChainCheck,
  linkAfter,
  type ChainHead,
  type ChainReport,
  type Link,
  type Mac,
} from '@zhiban/workforce-handover';
import { createHmac } from 'node:crypto';
import { afterCommit, type Transaction } from '../../platform/database';
import { Keys } from '../../platform/keys';
import { LinksRepository } from '../keeping/links.repository';
import type { LinkRow } from '../keeping/rows';
import { HeadFile } from './head-file';

type Signed = Pick<LinkRow, 'handover' | 'addendum' | 'by' | 'at'>;

/** What is signed, chained by a key that is not in the database. */
@Injectable()
export class Chain implements OnApplicationBootstrap {
  private readonly log = new Logger('Handovers');

  constructor(
    private readonly keys: Keys,
    private readonly links: LinksRepository,
    private readonly headFile: HeadFile,
  ) {}

  /** A server that died between keeping a link and moving the head to it does so now, as far as the chain is sound. */
  async onApplicationBootstrap(): Promise<void> {
    const last = await this.links.last();
    const kept = await this.headFile.read();
    if (last === null && (kept === null || kept.number === 0)) return;
    const head = kept && (await this.mended(kept));
    if (head?.number !== last?.number || head?.mac !== (last?.mac ?? ''))
      this.log.error('The chain of handover records is not what was signed: see the check of the chain.');
  }

  /** `bodyOf`: the text under its number. The head follows once it is committed. */
  async append(tx: Transaction, signed: Signed, bodyOf: (number: number) => string): Promise<LinkRow> {
    await this.links.lock(tx);
    const last = await this.links.last(tx);
    const head = await this.headOver(last);
    const body = bodyOf((head?.number ?? 0) + 1);
    const { number, previous, mac } = linkAfter(head, body, this.mac());
    const link = { ...signed, number, body, previous, mac };
    await this.links.add(tx, link);
    afterCommit(tx, () => void this.move({ number, mac }));
    return link;
  }

  /** `each`: is told of every link in its turn. */
  async check(each: (link: LinkRow) => Promise<void>): Promise<ChainReport> {
    const check = new ChainCheck(await this.headFile.read(), this.mac());
    for await (const link of this.links.after(0)) {
      check.take(link);
      await each(link);
    }
    return check.end();
  }

  /** Where the next link is put. What was cut off leaves a gap that stays to be seen. */
  async end(): Promise<ChainHead | null> {
    const last = await this.links.last();
    return last && { number: last.number, mac: last.mac };
  }

  private async headOver(last: Link | null): Promise<ChainHead | null> {
    const kept = await this.headFile.read();
    // So that a first link without its head is mended, and not mistaken for one that was put there.
    if (kept === null && last === null) await this.headFile.move({ number: 0, mac: '' });
    const ahead = kept !== null && kept.number > (last?.number ?? 0);
    const head = ahead ? kept : last;
    return head && head.number > 0 ? { number: head.number, mac: head.mac } : null;
  }

  private async mended(head: ChainHead): Promise<ChainHead> {
    const mac = this.mac();
    let end = head;
    for await (const link of this.links.after(head.number)) {
      const sound = linkAfter(end.number > 0 ? end : null, link.body, mac);
      if (sound.number !== link.number || sound.mac !== link.mac) return end;
      end = { number: link.number, mac: link.mac };
    }
    if (end !== head) await this.headFile.move(end);
    return end;
  }

  private async move(head: ChainHead): Promise<void> {
    try {
      await this.headFile.move(head);
    } catch (error) {
      this.log.error(error, 'The head of the chain of handover records could not be kept.');
    }
  }

  private mac(): Mac {
    const key = this.keys.for('handover chain');
    return (text) => createHmac('sha256', key).update(text).digest('hex');
  }
}
