import { Injectable } from '@nestjs/common';
import type {
  ApplyRosterImport,
  FillEnd,
  Language,
  RosterImportChoices,
  RosterImportFile,
  RosterImportPreview,
} from '@zhiban/wire';
import type { Reader } from '../../platform/sign-in';
import { JudgingWork } from '../judging/judging-work';
import { ImportFiles } from './import-files';
import { ImportJudge } from './import-judge';
import { importView } from './import-view';
import { ImportReader } from './import-reader';
import { ImportWriter } from './import-writer';

/** A roster from a spreadsheet: looked at as often as it takes, then taken over as one step of the draft. */
@Injectable()
export class RosterImportsService {
  constructor(
    private readonly files: ImportFiles,
    private readonly reading: ImportReader,
    private readonly judge: ImportJudge,
    private readonly writer: ImportWriter,
    private readonly work: JudgingWork,
  ) {}

  async start(bytes: Uint8Array, type: 'csv' | 'xlsx', name: string, reader: Reader): Promise<RosterImportFile> {
    const { id, first } = await this.files.add(bytes, type, name, reader);
    return { id, name, sheets: first.sheets, sheet: first.read || null };
  }

  async look(
    id: string,
    choices: RosterImportChoices,
    reader: Reader,
    language: Language,
  ): Promise<RosterImportPreview> {
    const { file, reading, ground } = await this.reading.read(id, choices, reader);
    const judged = await this.work.run((tx) => this.judge.judge(tx, reading, choices, reader));
    const { revision, plan } = judged;
    if (file.latest?.read.reading === reading) file.latest.plan = { revision, plan };
    return importView(reading, judged, { ...ground, language });
  }

  async apply(id: string, asked: ApplyRosterImport, reader: Reader): Promise<FillEnd> {
    const { reading, file } = await this.reading.read(id, asked, reader);
    return this.writer.write(file, reading, asked, reader);
  }

  drop(id: string, reader: Reader): void {
    this.files.drop(id, reader);
  }
}
