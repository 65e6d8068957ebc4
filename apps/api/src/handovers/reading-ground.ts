import { Injectable } from '@nestjs/common';
import { ItemOwners } from './items/item-owners';
import { HandoverSettingsService } from './settings/handover-settings.service';
import { ChainChecking } from './signing/chain-checking';
import { DutyLeads } from './turns/duty-leads';

/** What is told beside the records themselves. */
@Injectable()
export class ReadingGround {
  constructor(
    readonly settings: HandoverSettingsService,
    readonly leads: DutyLeads,
    readonly owners: ItemOwners,
    readonly checking: ChainChecking,
  ) {}
}
