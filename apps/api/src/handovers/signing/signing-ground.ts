import { Injectable } from '@nestjs/common';
import type { HandoverRules, HandoverSignature } from '@zhiban/wire';
import type { Reader } from '../../platform/sign-in';
import { HandoverSettingsService } from '../settings/handover-settings.service';
import { DutyLeads } from '../turns/duty-leads';

/** What a signature is given by. */
@Injectable()
export class SigningGround {
  constructor(
    private readonly leads: DutyLeads,
    private readonly settings: HandoverSettingsService,
  ) {}

  get rules(): HandoverRules {
    return this.settings.current().rules;
  }

  async signature({ name: account }: Reader, at: number): Promise<HandoverSignature> {
    return { account, name: (await this.leads.named(account)).name, at };
  }
}
