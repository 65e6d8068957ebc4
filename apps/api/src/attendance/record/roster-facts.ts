import { Injectable } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { PeopleDirectory } from '../../people';
import { PublishedRoster } from '../../roster';

/** Who tells that what is published, or whose an agent is, has changed. */
@Injectable()
export class RosterFacts {
  constructor(
    private readonly roster: PublishedRoster,
    private readonly people: PeopleDirectory,
  ) {}

  subscribe(roster: () => void, people: () => void): Subscription {
    const subscription = this.roster.changes.subscribe(roster);
    subscription.add(this.people.changes.subscribe(people));
    return subscription;
  }
}
