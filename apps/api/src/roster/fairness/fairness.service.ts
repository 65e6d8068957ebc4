import { Injectable } from '@nestjs/common';
import { addDays, addMonths } from '@zhiban/time';
import { reaches, type AskFairness, type RosterFairness } from '@zhiban/wire';
import { BurdenTally, weightOf, type World } from '@zhiban/workforce-roster';
import { reachOfReader, type Reader } from '../../platform/sign-in';
import { RosterPeople } from '../judging/roster-people';
import { RosterWorlds } from '../judging/roster-worlds';
import { FairnessRepository, type AlikeShifts } from './fairness.repository';

/** What each person has carried over months, and would carry by the draft on top of it. */
@Injectable()
export class FairnessService {
  constructor(
    private readonly people: RosterPeople,
    private readonly worlds: RosterWorlds,
    private readonly repository: FairnessRepository,
  ) {}

  async read({ months, ...scope }: AskFairness, reader: Reader): Promise<RosterFairness> {
    const reach = reachOfReader(reader, 'roster.read');
    const known = this.people.within(scope).filter((person) => reaches(reach, person));
    const people = known.map(({ person }) => person.id);
    const from = addMonths(scope.first, -months);
    const past = this.worlds.span({ first: from, last: addDays(scope.first, -1) });
    const shifts = await this.repository.alike(people, past, this.worlds.span(scope));
    const sums = { past: people.map(tally), draft: people.map(tally) };
    carryAll(shifts, this.worlds.world({ first: from, last: scope.last }), sums);
    const sumsOf = (part: keyof Sums, nth: number) => sums[part][nth]?.sums ?? tally().sums;
    return {
      from,
      people: people.map((person, nth) => ({ person, past: sumsOf('past', nth), draft: sumsOf('draft', nth) })),
    };
  }
}

const tally = () => new BurdenTally();

interface Sums {
  past: BurdenTally[];
  draft: BurdenTally[];
}

function carryAll(alike: readonly AlikeShifts[], world: World, sums: Sums): void {
  for (const { past, from, to, kind, breaks, people } of alike) {
    const shift = {
      id: '',
      person: '',
      from: from.getTime(),
      to: to.getTime(),
      kind,
      pattern: null,
      post: null,
      breaks,
    };
    const weight = weightOf(shift, world);
    // Places in the list are counted from 1.
    for (const nth of people) sums[past ? 'past' : 'draft'][nth - 1]?.carry(weight);
  }
}
