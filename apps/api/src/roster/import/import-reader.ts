import { Inject, Injectable } from '@nestjs/common';
import type { Clock, DayTable } from '@zhiban/time';
import { reaches, type RosterImportChoices, type ShiftPattern } from '@zhiban/wire';
import { CLOCK } from '../../platform/clock';
import { reachOfReader, type Reader } from '../../platform/sign-in';
import type { FillPlan } from '../fill/fill-plans';
import { RosterPeople, type PlannedPerson } from '../judging/roster-people';
import { RosterWorlds } from '../judging/roster-worlds';
import { ShapesRepository } from '../shapes/shapes.repository';
import { ImportFiles, type KeptFile } from './import-files';
import { readRoster, type ReadingGround, type RosterReading } from './read-roster';
import { RosterCodesRepository } from './roster-codes.repository';

export interface ReadImport {
  file: KeptFile;
  reading: RosterReading;
  ground: { patterns: ReadonlyMap<string, ShiftPattern>; days: DayTable | null };
}

export interface LatestReading {
  /** What it was read by, beside the people. */
  key: string;
  people: ReadonlyMap<string, PlannedPerson>;
  read: ReadImport;
  /** What would come in, as the draft stood at this revision. */
  plan: { revision: number; plan: FillPlan } | null;
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

  /** Read again only where something of it is another: so that what was judged is what comes in. */
  async read(id: string, choices: RosterImportChoices, reader: Reader): Promise<ReadImport> {
    const file = this.files.find(id, reader);
    const [patterns, remembered] = [await this.shapes.patterns(), await this.codes.all()];
    const { sheet, month, codes, people: said, merged, standing, reason } = choices;
    const asked = [sheet, month, codes, said, merged, standing, reason];
    const key = JSON.stringify([asked, patterns, [...remembered], reader.grants, this.worlds.timeZone]);
    const people = this.people.all();
    if (file.latest?.key === key && file.latest.people === people) return file.latest.read;
    const read = await this.readAnew(file, choices, reader, { patterns, remembered });
    file.latest = { key, people, read, plan: null };
    return read;
  }

  private async readAnew(
    file: KeptFile,
    choices: RosterImportChoices,
    reader: Reader,
    { patterns, remembered }: Pick<ReadingGround, 'patterns' | 'remembered'>,
  ): Promise<ReadImport> {
    const reach = reachOfReader(reader, 'roster.read');
    let days: DayTable | null = null;
    const reading = readRoster(await this.files.sheet(file, choices.sheet), choices, {
      name: file.name,
      people: [...this.people.all().values()].filter((person) => reaches(reach, person)),
      patterns,
      remembered,
      timeZone: this.worlds.timeZone,
      now: this.clock.now(),
      tableOf: (asked) => (days = this.worlds.world(asked).days),
    });
    return { file, reading, ground: { patterns: new Map(patterns.map((each) => [each.code, each])), days } };
  }
}
