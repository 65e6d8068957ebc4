import { Injectable } from '@nestjs/common';
import { addDays } from '@zhiban/time';
import { mayIn, reaches, type RosterPerson, type RosterScope, type RosterView, type Shift } from '@zhiban/wire';
import { reachOfReader, type Reader } from '../../platform/sign-in';
import { RosterPeople } from '../judging/roster-people';
import { RosterSources } from '../judging/roster-sources';
import { RosterWorlds } from '../judging/roster-worlds';
import { PublishService } from '../publish/publish.service';
import { DraftPicture } from './draft-picture';

/** A shift lasts two days at most: so far one that is looked at can reach out of the days. */
const reachDays = 2;

/** All that a planner's board needs to show some days and to judge by itself what is done to them. */
@Injectable()
export class RosterViewService {
  constructor(
    private readonly people: RosterPeople,
    private readonly worlds: RosterWorlds,
    private readonly sources: RosterSources,
    private readonly draft: DraftPicture,
    private readonly publishing: PublishService,
  ) {}

  async view(scope: RosterScope, reader: Reader): Promise<RosterView> {
    const people = await this.inReach(scope, reader);
    const ids = people.map(({ person }) => person.id);
    const picture = await this.draft.of(scope, ids, reader.name);
    const { publication, people: changed } = await this.publishing.compare(scope, reader);
    const unpublished = new Map<string, Shift | null>();
    // A shift that goes to somebody else is among the changes of both.
    for (const { id, before } of changed.flatMap(({ changes }) => changes))
      unpublished.set(id, before ?? unpublished.get(id) ?? null);
    const { first, last } = scope;
    const needs = await this.sources.needs({ first: addDays(first, -reachDays), last: addDays(last, reachDays) });
    return {
      ...picture,
      world: this.worlds.wire(picture.horizon, needs.posts),
      people,
      requirements: [...needs.requirements],
      loads: [...needs.loads],
      unpublished: [...unpublished].map(([id, published]) => ({ id, published })),
      publication,
    };
  }

  private async inReach(scope: RosterScope, reader: Reader): Promise<RosterPerson[]> {
    const reach = reachOfReader(reader, 'roster.read');
    const people = this.people.within(scope).filter((person) => reaches(reach, person));
    return (await this.people.seenBy(reader, people)).map((person) => ({
      ...person,
      mine: mayIn(reader, 'roster.write', person),
    }));
  }
}
