import { Inject, Injectable } from '@nestjs/common';
import { dateIn, type Clock } from '@zhiban/time';
import type { MySwaps } from '@zhiban/wire';
import { policyAt } from '@zhiban/workforce-roster';
import { CLOCK } from '../../platform/clock';
import { PolicyService } from '../../policy';
import { RosterWorlds } from '../../roster';
import { SwapsRepository } from '../keeping/swaps.repository';

/** SWAP-3, as it stands for somebody. */
@Injectable()
export class SwapsLeft {
  constructor(
    private readonly swaps: SwapsRepository,
    private readonly policy: PolicyService,
    private readonly worlds: RosterWorlds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async thisMonth(person: string): Promise<MySwaps['month']> {
    const today = dateIn(this.worlds.timeZone, this.clock.now());
    const month = today.slice(0, 7);
    const rule = policyAt(this.policy.policy(), today).rules['swaps-a-month'];
    const approved = (await this.swaps.approvedByMonth(person)).get(month) ?? 0;
    return { month, approved, most: rule.on ? rule.swaps : null };
  }
}
