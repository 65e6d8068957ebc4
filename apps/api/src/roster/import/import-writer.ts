import { Injectable } from '@nestjs/common';
import type { ApplyRosterImport, FillEnd } from '@zhiban/wire';
import type { Reader } from '../../platform/sign-in';
import { Filler } from '../fill/filler';
import { JudgingWork } from '../judging/judging-work';
import { ImportJudge } from './import-judge';
import { ImportRecords } from './import-records';
import type { KeptFile } from './import-files';
import type { RosterReading } from './read-roster';

/** Takes a roster over as one step of the draft, and keeps what its codes stood for. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly work: JudgingWork,
    private readonly judge: ImportJudge,
    private readonly filler: Filler,
    private readonly records: ImportRecords,
  ) {}

  async write(file: KeptFile, reading: RosterReading, asked: ApplyRosterImport, reader: Reader): Promise<FillEnd> {
    const end = await this.work.run(async (tx) => {
      const filled = await this.filler.fill(tx, asked, reader, async () => {
        await this.records.refuseIfMoved(tx, reading, asked.revision);
        return this.judge.wanted(tx, reading, asked);
      });
      if (filled.done === 'filled') await this.records.keep(tx, file, reading, filled, reader.name);
      return filled;
    });
    if (end.done === 'filled' && end.step) this.filler.announce(end.step);
    return end;
  }
}
