import { Injectable } from '@nestjs/common';
import { addDays, dateIn } from '@zhiban/time';
import { leastToDecide, leaveDecideBy, swapDecideBy, type Decidable } from '@zhiban/workforce-requests';
import type { World } from '@zhiban/workforce-roster';
import { RosterWorlds } from '../roster';
import { DeadlinesService } from './deadlines.service';

/** Until when requests have to be decided, by the policy, the calendar and the clock of the centre. */
@Injectable()
export class DecideBy {
  constructor(
    private readonly settings: DeadlinesService,
    private readonly worlds: RosterWorlds,
  ) {}

  swap(asked: Decidable): number {
    return swapDecideBy(asked, leastToDecide(this.settings.times()), this.world(this.dateOf(asked.begins)));
  }

  /** `begins: null`: filed afterwards. */
  leave({ since, begins, first }: { since: number; begins: number | null; first: string }): number {
    if (begins === null) return since + this.settings.afterwardsMs();
    return leaveDecideBy({ since, begins, first }, leastToDecide(this.settings.times()), this.world(first));
  }

  private world(date: string): World {
    return this.worlds.world({ first: addDays(date, -1), last: date });
  }

  private dateOf(at: number): string {
    return dateIn(this.worlds.timeZone, at);
  }
}
