import { Injectable } from '@nestjs/common';
import { mayIn, type AddHandoverAddendum, type HandoverView } from '@zhiban/wire';
import { canonical } from '@zhiban/workforce-handover';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { RecordSteps } from '../steps/record-steps';
import { HandoverViews, type SignedAddendum } from '../view/handover-views';
import { Chain } from './chain';
import { SigningGround } from './signing-ground';

/** What is found after the signing is added, with its author, and chained like the record itself (HAND-7). */
@Injectable()
export class AddendaService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: RecordSteps,
    private readonly views: HandoverViews,
    private readonly chain: Chain,
    private readonly ground: SigningGround,
  ) {}

  async add(id: string, asked: AddHandoverAddendum, reader: Reader): Promise<HandoverView> {
    const row = await this.unitOfWork.run((tx) => this.keep(tx, id, asked, reader));
    return this.views.of(row, reader);
  }

  private async keep(tx: Transaction, id: string, asked: AddHandoverAddendum, reader: Reader) {
    const row = this.views.seen(await this.steps.handovers.lock(tx, id), reader);
    if (!mayIn(reader, 'handover.write', row.place))
      throw new RefusalError('permission.missing', { permission: 'handover.write' });
    if (row.number === null) throw new RefusalError('handover.not-signed', {});
    const known = await this.views.pictures.links.addendum(asked.id, tx);
    if (known) return row;
    const { account, ...by } = await this.ground.signature(reader, this.views.now());
    const body: SignedAddendum = {
      ...{ type: 'addendum', id: asked.id, handover: id, record: row.number },
      ...{ ...by, by: account, text: asked.text },
    };
    const signed = { handover: id, addendum: asked.id, by: account, at: new Date(by.at) };
    const link = await this.chain.append(tx, signed, (number) => canonical({ ...body, number }));
    const after = { addendum: asked.id, number: link.number, mac: link.mac };
    await this.steps.told(tx, row, { actor: reader.name, step: 'addendum', after });
    return row;
  }
}
