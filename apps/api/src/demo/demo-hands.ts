import { Injectable } from '@nestjs/common';
import { dateIn } from '@zhiban/time';
import { WorkingPeople } from '../people';
import { demoFloor } from '../platform/demo';
import type { DemoHand } from './demo-roster';
import { demoWeeks, type DemoWeeks } from './demo-weeks';
import { DemoRepository } from './demo.repository';

/** Whom a demo may plan for, and when. */
@Injectable()
export class DemoHands {
  constructor(
    private readonly people: WorkingPeople,
    private readonly repository: DemoRepository,
  ) {}

  /** `null`: the centre has people that the demo did not make, or somebody plans here. */
  async all(): Promise<DemoHand[] | null> {
    const known = new Map(demoFloor().persons.map((person) => [person.number, person]));
    const hands = this.people.all().map(({ id, person: { number, name }, leftOn }) => {
      const made = known.get(number);
      return made?.name === name && leftOn === null ? { person: id, turn: made.turn } : null;
    });
    if (hands.length === 0 || hands.includes(null) || (await this.repository.isPlannedByOthers())) return null;
    return hands.filter((hand) => hand !== null);
  }

  /** What is to be planned now, after what is there. */
  async weeks(now: number): Promise<DemoWeeks> {
    const { timeZone } = demoFloor().plan;
    return demoWeeks(dateIn(timeZone, now), await this.repository.lastDay(timeZone));
  }
}
