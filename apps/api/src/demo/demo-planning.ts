import { Injectable } from '@nestjs/common';
import { dateIn } from '@zhiban/time';
import type { Rotation, Shift } from '@zhiban/wire';
import { asOf } from '../platform/clock';
import { demoFloor } from '../platform/demo';
import { DemoNeeds } from './demo-needs';
import { DemoOddities } from './demo-oddities';
import { DemoRequests, plannedAt } from './demo-requests';
import { DemoRoster, type DemoHand, type Filled } from './demo-roster';
import { DemoSecondThoughts } from './demo-second-thoughts';
import { DemoShapes } from './demo-shapes';
import type { DemoWeeks } from './demo-weeks';

const sunday = '本人同意，人手不足 · agreed with them, for want of people';
const parents = '家长会，晚到半小时 · parents’ evening, begins half an hour later';

/** What a planner would have done by today: needs, shapes, a draft of six weeks, of which four are published. */
@Injectable()
export class DemoPlanning {
  constructor(
    private readonly needs: DemoNeeds,
    private readonly shapes: DemoShapes,
    private readonly roster: DemoRoster,
    private readonly oddities: DemoOddities,
    private readonly thoughts: DemoSecondThoughts,
    private readonly requests: DemoRequests,
  ) {}

  /** Returns how many shifts were planned. */
  async plan(hands: readonly DemoHand[], weeks: DemoWeeks, now: number): Promise<number> {
    await this.needs.begin(weeks);
    const rotations = await this.shapes.begin();
    const isNew = weeks.from <= weeks.last;
    const isFirst = weeks.from === weeks.first;
    const made = async () => {
      const filled = isNew ? await this.fill(rotations, hands, weeks) : { shifts: [], leftOut: [] };
      await this.roster.publish({ first: weeks.first, last: weeks.published }, '');
      return filled;
    };
    const filled = await (isFirst ? asOf(plannedAt(weeks), made) : made());
    await this.requests.begin(weeks, now);
    if (isNew) await this.change(filled, weeks, now);
    return filled.shifts.length;
  }

  private async fill(rotations: ReadonlyMap<string, Rotation>, hands: readonly DemoHand[], weeks: DemoWeeks) {
    const filled = await this.roster.fill(rotations, hands, { first: weeks.from, last: weeks.last });
    await this.decide(filled, weeks);
    return filled;
  }

  /** In the weeks that are still a draft some things are decided against a rule. */
  private async decide({ shifts, leftOut }: Filled, { published }: DemoWeeks): Promise<void> {
    await this.oddities.begin(shifts.filter((shift) => dayOf(shift) > published));
    await this.roster.withReason(
      leftOut.filter(({ why, date }) => why === 'reason' && date > published),
      sunday,
    );
  }

  /** PLAN-7: what was published changes with a reason, and is told once more. */
  private async change({ shifts }: Filled, { first, published }: DemoWeeks, now: number): Promise<void> {
    const told = shifts.filter((shift) => dayOf(shift) <= published);
    await this.oddities.later(told, now + 2 * 86_400_000, parents);
    await this.roster.publish({ first, last: published }, parents);
    await this.thoughts.begin(shifts.filter((shift) => dayOf(shift) > published));
  }
}

const timeZone = (): string => demoFloor().plan.timeZone;
const dayOf = ({ from }: Shift): string => dateIn(timeZone(), from);
