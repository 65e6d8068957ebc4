import { Injectable } from '@nestjs/common';
import type { StepHandover } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import type { HandoverRow, NamedLead } from '../keeping/rows';
import { DutyLeads } from '../turns/duty-leads';
import { HandoverViews } from '../view/handover-views';
import { RecordSteps } from './record-steps';

type Naming = Extract<StepHandover, { step: 'name-lead' }>;

/** Where the roster has no lead, or another one is there, a supervisor says who it is, and why. */
@Injectable()
export class LeadNaming {
  constructor(
    private readonly steps: RecordSteps,
    private readonly leads: DutyLeads,
    private readonly views: HandoverViews,
  ) {}

  async name(tx: Transaction, row: HandoverRow, { side, account, reason }: Naming, reader: Reader): Promise<void> {
    const able = await this.leads.of(row.place);
    if (!able.some(({ username }) => username === account))
      throw new RefusalError('handover.no-account', { name: account });
    const named = { by: reader.name, at: this.views.now(), reason };
    const lead: NamedLead = { side, account, ...(await this.leads.named(account)), named };
    const others = row.named.filter((one) => one.side !== side || one.account !== account);
    const told = { actor: reader.name, step: 'name-lead', after: { side, account, reason } };
    await this.steps.take(tx, row, 'change', { named: [...others, lead] }, told);
  }
}
