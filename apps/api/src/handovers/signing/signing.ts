import { Injectable } from '@nestjs/common';
import type { HandoverObstacle, HandoverSide } from '@zhiban/wire';
import { canonical, type RecordEntry } from '@zhiban/workforce-handover';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import type { HandoverRow } from '../keeping/rows';
import { RecordSteps } from '../steps/record-steps';
import { HandoverTelling } from '../telling/handover-telling';
import { againstSigning } from '../view/against-signing';
import { accountOf, HandoverViews, sideOf, type SignedPicture } from '../view/handover-views';
import { Chain } from './chain';
import { SigningGround } from './signing-ground';

/** Both signatures, each by the account that is signed in; the second one locks the record and chains it. */
@Injectable()
export class Signing {
  constructor(
    private readonly steps: RecordSteps,
    private readonly views: HandoverViews,
    private readonly chain: Chain,
    private readonly telling: HandoverTelling,
    private readonly ground: SigningGround,
  ) {}

  async handOver(tx: Transaction, row: HandoverRow, reader: Reader): Promise<void> {
    await this.refuse(tx, row, reader, 'outgoing');
    const handed = await this.ground.signature(reader, this.views.now());
    const told = { actor: reader.name, step: 'hand-over', after: handed };
    const next = await this.steps.take(tx, row, 'hand-over', { handed }, told);
    await this.telling.handed(tx, next, handed, new Date(handed.at));
  }

  async takeBack(tx: Transaction, row: HandoverRow, reader: Reader): Promise<void> {
    if (sideOf(row, reader) !== 'outgoing') throw new RefusalError('handover.not-outgoing-lead', {});
    const told = { actor: reader.name, step: 'take-back', before: row.handed, after: null };
    await this.steps.take(tx, row, 'take-back', { handed: null }, told);
  }

  async takeOver(tx: Transaction, row: HandoverRow, reader: Reader): Promise<void> {
    const entries = await this.refuse(tx, row, reader, 'incoming');
    const taken = await this.ground.signature(reader, this.views.now());
    const at = new Date(taken.at);
    const picture = await this.views.pictures.drawn(row, entries, taken.at, tx);
    const openItems = picture.items.filter(({ state }) => state !== 'closed').length;
    const signed = { ...row, state: 'signed' as const, version: row.version + 1, taken, signedAt: at, openItems };
    const link = await this.chain.append(tx, { handover: row.id, addendum: null, by: reader.name, at }, (number) => {
      const body: SignedPicture = { type: 'record', ...picture, head: this.views.head({ ...signed, number }) };
      return canonical(body);
    });
    const told = { actor: reader.name, step: 'take-over', after: { ...taken, number: link.number, mac: link.mac } };
    await this.steps.take(tx, row, 'take-over', { taken, signedAt: at, number: link.number }, told);
    await this.telling.signed(tx, signed, link);
  }

  private async refuse(tx: Transaction, row: HandoverRow, reader: Reader, side: HandoverSide): Promise<RecordEntry[]> {
    const entries = await this.steps.entries.of(row.id, tx);
    const asked = { row, entries, account: accountOf(reader), now: this.views.now(), rules: this.ground.rules };
    refuseObstacles(againstSigning(asked)[side]);
    return entries;
  }
}

/** @throws RefusalError that names what stands against it */
function refuseObstacles(obstacles: readonly HandoverObstacle[]): void {
  if (obstacles.length === 0) return;
  const has = (code: HandoverObstacle['code']) => obstacles.some((obstacle) => obstacle.code === code);
  if (has('signed')) throw new RefusalError('handover.signed', {});
  if (has('not-outgoing-lead')) throw new RefusalError('handover.not-outgoing-lead', {});
  if (has('not-incoming-lead')) throw new RefusalError('handover.not-incoming-lead', {});
  const cites = [...new Set(obstacles.map((obstacle) => obstacle.cites))].join(', ');
  throw new RefusalError('handover.not-ready', { count: obstacles.length, cites });
}
