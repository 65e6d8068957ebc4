import { Injectable } from '@nestjs/common';
import type { Interval } from '@zhiban/time';
import { reaches, type Publication, type RosterExport, type Shift, type ShiftPattern } from '@zhiban/wire';
import { DataSource } from 'typeorm';
import { reachOfReader, type Reader } from '../../platform/sign-in';
import { ShiftsRepository } from '../draft/shifts.repository';
import { RosterPeople, type PlannedPerson } from '../judging/roster-people';
import { PublicationsRepository } from '../publish/publications.repository';
import { ShapesRepository } from '../shapes/shapes.repository';

export interface ExportedRoster {
  shifts: Shift[];
  patterns: ShiftPattern[];
  publication: Publication | null;
}

/** What a file is made from. */
@Injectable()
export class ExportSources {
  constructor(
    private readonly dataSource: DataSource,
    private readonly shifts: ShiftsRepository,
    private readonly publications: PublicationsRepository,
    private readonly shapes: ShapesRepository,
    private readonly roster: RosterPeople,
  ) {}

  /** Team by team. */
  people(scope: RosterExport, reader: Reader): PlannedPerson[] {
    const reach = reachOfReader(reader, 'roster.read');
    const key = ({ site, team, number }: PlannedPerson) => [site ?? '', team ?? '', number].join('\n');
    const found = this.roster.within(scope).filter((person) => reaches(reach, person));
    return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }

  async of(scope: RosterExport, people: readonly PlannedPerson[], span: Interval): Promise<ExportedRoster> {
    const ids = people.map(({ person }) => person.id);
    const shifts = await this.shifts.beginning(this.dataSource.manager, scope.roster, ids, span);
    const [publication = null] = await this.publications.touching(scope);
    return { shifts, patterns: await this.shapes.patterns(), publication };
  }
}
