import { Injectable } from '@nestjs/common';
import type { ApplyRosterImport, FillEnd } from '@zhiban/wire';
import type { Reader } from '../../platform/sign-in';
import type { FillPlan } from '../fill/fill-plans';
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
      const filled = await this.filler.fill(tx, asked, reader, {
        read: async () => {
          await this.records.refuseIfMoved(tx, reading, asked.revision);
          return this.judge.wanted(tx, reading, asked);
        },
        planned: (revision) => plannedAt(file, reading, revision),
      });
      if (filled.done === 'filled') await this.records.keep(tx, file, reading, filled, reader.name);
      return filled;
    });
    // Its shifts are in the draft: if they are to come in once more, they are others.
    if (end.done === 'filled') file.latest = null;
    if (end.done === 'filled' && end.step) this.filler.announce(end.step);
    return end;
  }
}

/** What the preview found, if the draft still stands as it did then. */
function plannedAt({ latest }: KeptFile, reading: RosterReading, revision: number): FillPlan | null {
  return latest?.read.reading === reading && latest.plan?.revision === revision ? latest.plan.plan : null;
}
