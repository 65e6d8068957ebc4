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

const asked = { queue: 'pbx/loans', skills: [{ skill: 'loans', level: 2 }] };

/** Two weeks of needs that do not stay as they are, and of leave that does. */
export class RestlessNeeds implements Unrest {
  private constructor(
    private readonly needed: NeededSeats,
    private readonly first: string,
  ) {}

  static async begin(api: TestApp, needed: NeededSeats, first: string, people: string[]): Promise<RestlessNeeds> {
    const absences = people.slice(0, 2).map((person, nth) => leave(person, addDays(first, 3 + nth)));
    api.app.get(RosterSources, { strict: false }).add({ absences: () => absences });
    await needed.expects('pbx/cards', first, 14, 20);
    await needed.expects('pbx/loans', first, 14, 10);
    await needed.expects('pbx/mail', first, 7, 4);
    return new RestlessNeeds(needed, first);
  }

  async happens(chance: () => number): Promise<void> {
    const { needed } = this;
    const date = addDays(this.first, Math.floor(chance() * 14));
    const dice = chance();
    if (dice < 0.4) return needed.expects(pick(chance, ['pbx/cards', 'pbx/loans']), date, 1, pick(chance, [0, 8, 25]));
    if (dice < 0.55) return needed.rules({ posts: pick(chance, [[], [post], [post, desk]]) });
    if (dice < 0.7) return needed.rules({ pools: pick(chance, [[], [pool]]) });
    if (dice < 0.85) return needed.rules({ skills: pick(chance, [[], [asked]]) });
    return needed.rules({ shrinkage: [{ id: 'sickness', zh: '病假', en: 'Sickness', share: pick(chance, [0, 0.1]) }] });
  }
}

/** The third and the fourth day of two of them. */
function leave(person: string, date: string): Absence {
  const from = Date.parse(`${date}T00:00:00+08:00`);
  return { id: `leave ${person}`, person, from, to: from + 86_400_000, type: 'annual' };
}
