import { Inject, Injectable } from '@nestjs/common';
import type { Clock, DayTable } from '@zhiban/time';
import { reaches, type RosterImportChoices, type ShiftPattern } from '@zhiban/wire';
import { CLOCK } from '../../platform/clock';
import { reachOfReader, type Reader } from '../../platform/sign-in';
import { RosterPeople } from '../judging/roster-people';
import { RosterWorlds } from '../judging/roster-worlds';
import { ShapesRepository } from '../shapes/shapes.repository';
import { ImportFiles, type KeptFile } from './import-files';
import { readRoster, type RosterReading } from './read-roster';
import { RosterCodesRepository } from './roster-codes.repository';

export interface ReadImport {
  file: KeptFile;
  reading: RosterReading;
  ground: { patterns: ReadonlyMap<string, ShiftPattern>; days: DayTable | null };
}

/** A file as a roster, by what the house knows of people, patterns and codes. */
@Injectable()
export class ImportReader {
  constructor(
    private readonly files: ImportFiles,
    private readonly people: RosterPeople,
    private readonly shapes: ShapesRepository,
    private readonly codes: RosterCodesRepository,
    private readonly worlds: RosterWorlds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(id: string, choices: RosterImportChoices, reader: Reader): Promise<ReadImport> {
    const file = this.files.find(id, reader);
    const patterns = await this.shapes.patterns();
    const reach = reachOfReader(reader, 'roster.read');
    let days: DayTable | null = null;
    const reading = readRoster(await this.files.sheet(file, choices.sheet), choices, {
      name: file.name,
      people: [...this.people.all().values()].filter((person) => reaches(reach, person)),
      patterns,
      remembered: await this.codes.all(),
      timeZone: this.worlds.timeZone,
      now: this.clock.now(),
      tableOf: (asked) => (days = this.worlds.world(asked).days),
    });
    return { file, reading, ground: { patterns: new Map(patterns.map((each) => [each.code, each])), days } };
  }
}
