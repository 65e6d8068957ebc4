import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  mayIn,
  type Language,
  type PeopleList,
  type PeoplePage,
  type PeoplePlaces,
  type PeopleQuery,
  type Place,
} from '@zhiban/wire';
import { inSlices } from '../platform/in-slices';
import type { Reader } from '../platform/sign-in';
import { peopleCsv } from './cells/people-csv';
import { peopleWorkbook } from './cells/people-workbook';
import { CentreDay } from './centre-day';
import { DemoPeople } from './demo-people';
import { pageOf } from './people-page';
import { PeopleRepository } from './people.repository';
import { PeopleShelf } from './shelf/people-shelf';
import type { PersonRecord } from './shelf/person-record';

@Injectable()
export class PeopleService implements OnModuleInit {
  constructor(
    private readonly repository: PeopleRepository,
    private readonly shelf: PeopleShelf,
    private readonly demo: DemoPeople,
    private readonly day: CentreDay,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.demo.begin();
    await this.shelf.renew();
  }

  /** The people, sites and teams that the reader's posts reach. */
  async list(reader: Reader): Promise<PeopleList> {
    return { ...(await this.places(reader)), people: this.reached(reader).map(({ person }) => person) };
  }

  async places(reader: Reader): Promise<PeoplePlaces> {
    const { sites, teams } = await this.repository.places();
    const reaches = (place: Place) => mayIn(reader, 'people.read', place);
    return {
      sites: sites.filter(
        (site) => teams.some((team) => team.site === site && reaches(team)) || reaches({ site, team: null }),
      ),
      teams: teams.filter(reaches),
    };
  }

  async file(format: 'csv' | 'xlsx', language: Language, reader: Reader): Promise<Buffer> {
    const people = this.reached(reader).filter(({ erasedAt }) => erasedAt === null);
    if (format === 'xlsx') return peopleWorkbook(people, language);
    const lines: string[] = [];
    await inSlices(peopleCsv(people, language), (line) => lines.push(line));
    return Buffer.from(lines.join(''));
  }

  page(query: PeopleQuery, reader: Reader): PeoplePage {
    return pageOf(this.reached(reader), query, this.day.today());
  }

  reached(reader: Reader): PersonRecord[] {
    return this.shelf.all.filter(({ person }) => mayIn(reader, 'people.read', person));
  }
}
