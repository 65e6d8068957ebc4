import { addDays } from '@zhiban/time';
import { pick } from '@zhiban/testing';
import type { Absence, PostHours } from '@zhiban/wire';
import { RosterSources } from '../src/roster/judging/roster-sources';
import type { NeededSeats } from './needed-seats';
import type { Unrest } from './random-planning';
import type { TestApp } from './test-app';

const hours: PostHours = { weekdays: [1, 2, 3, 4, 5], from: '20:00', to: '02:00' };
const post = { id: 'night', zh: '夜间贷款', en: 'Loans at night', queue: 'pbx/loans', seats: 1, hours };
const desk = { id: 'desk', zh: '值班台', en: 'Duty desk', queue: null, seats: 1, hours };
const pool = { id: 'all', zh: '全员', en: 'All', queues: ['pbx/cards', 'pbx/mail'] };

/** Two weeks of needs and leave that do not stay as they are. */
export class RestlessNeeds implements Unrest {
  private absences: Absence[] = [];

  private constructor(
    private readonly needed: NeededSeats,
    private readonly first: string,
    private readonly people: readonly string[],
    private readonly sources: RosterSources,
  ) {}

  static async begin(
    api: TestApp,
    needed: NeededSeats,
    first: string,
    people: readonly string[],
  ): Promise<RestlessNeeds> {
    const made = new RestlessNeeds(needed, first, people, api.app.get(RosterSources, { strict: false }));
    made.sources.add({ absences: () => made.absences });
    await needed.expects('pbx/cards', first, 14, 20);
    await needed.expects('pbx/loans', first, 14, 10);
    await needed.expects('pbx/mail', first, 7, 4);
    return made;
  }

  async happens(chance: () => number): Promise<void> {
    const date = addDays(this.first, Math.floor(chance() * 14));
    const dice = chance();
    if (dice < 0.3)
      await this.needed.expects(pick(chance, ['pbx/cards', 'pbx/loans']), date, 1, pick(chance, [0, 8, 25]));
    else if (dice < 0.5) await this.needed.rules({ posts: pick(chance, [[], [post], [post, desk]]) });
    else if (dice < 0.65) await this.needed.rules({ pools: pick(chance, [[], [pool]]) });
    else if (dice < 0.8)
      await this.needed.rules({
        shrinkage: [{ id: 'sickness', zh: '病假', en: 'Sickness', share: pick(chance, [0, 0.1]) }],
      });
    else this.leave(chance, date);
  }

  private leave(chance: () => number, date: string): void {
    const from = Date.parse(`${date}T00:00:00+08:00`);
    const person = pick(chance, this.people);
    this.absences = [{ id: 'leave', person, from, to: from + 86_400_000, type: 'annual' }];
    this.sources.renewed();
  }
}
