import { Injectable } from '@nestjs/common';
import {
  mayIn,
  reaches,
  type PublicationDetail,
  type PublicationList,
  type PublishEnd,
  type PublishRoster,
  type RosterComparison,
  type RosterScope,
} from '@zhiban/wire';
import { RefusalError } from '../../platform/problem';
import { reachOfReader, type Reader } from '../../platform/sign-in';
import { ShiftsRepository } from '../draft/shifts.repository';
import { JudgingWork } from '../judging/judging-work';
import { RosterPeople } from '../judging/roster-people';
import { DraftAgainstPublished } from './draft-against-published';
import { changesByPerson, namedChanges } from './person-changes';
import { PublicationsRepository } from './publications.repository';
import { Publishing } from './publishing';

/** PLAN-7: the draft of some days becomes what everyone concerned is told. */
@Injectable()
export class PublishService {
  constructor(
    private readonly work: JudgingWork,
    private readonly shifts: ShiftsRepository,
    private readonly against: DraftAgainstPublished,
    private readonly people: RosterPeople,
    private readonly publishing: Publishing,
  ) {}

  async compare(scope: RosterScope, reader: Reader): Promise<RosterComparison> {
    const { changes, revision } = await this.work.run(async (tx) => ({
      changes: await this.against.changes(scope, tx),
      revision: await this.shifts.revision('draft', tx),
    }));
    const [newest] = await this.publications.touching(scope);
    const named = namedChanges(changesByPerson(changes), this.people.all());
    return {
      revision,
      publication: newest?.number ?? 0,
      rewrites: changes.some(({ before }) => before !== null),
      people: this.inReach(named, reader),
    };
  }

  /** One of two who publish the same days at once wins; the other is told. */
  async publish(asked: PublishRoster, reader: Reader): Promise<PublishEnd> {
    if (!mayIn(reader, 'roster.publish', asked)) throw new RefusalError('roster.no-place', {});
    const end = await this.work.run(async (tx): Promise<PublishEnd> => {
      await this.shifts.lock(tx, 'draft');
      await this.shifts.lock(tx, 'published');
      return this.publishing.publish(tx, asked, await this.against.changes(asked, tx), reader);
    });
    if (end.done === 'published') this.publishing.announce(end.publication);
    return end;
  }

  async list(scope: RosterScope): Promise<PublicationList> {
    return { publications: await this.publications.touching(scope) };
  }

  /** What a publication changed for whom, of the people whom the reader's posts reach. */
  async detail(number: number, reader: Reader): Promise<PublicationDetail> {
    const found = await this.publications.find(number);
    if (!found) throw new RefusalError('roster.no-publication', {});
    const notices = await this.publications.notices(number);
    const changes = new Map(notices.map(({ personId, changes }) => [personId, changes]));
    const changed = this.inReach(namedChanges(changes, this.people.all()), reader);
    return { ...found, changed };
  }

  private get publications(): PublicationsRepository {
    return this.publishing.publications;
  }

  private inReach<Named extends { person: string }>(named: Named[], reader: Reader): Named[] {
    const reach = reachOfReader(reader, 'roster.read');
    const known = this.people.all();
    return named.filter(({ person }) => reaches(reach, known.get(person) ?? { site: null, team: null }));
  }
}
