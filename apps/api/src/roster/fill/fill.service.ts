import { Injectable } from '@nestjs/common';
import type { FillByRotation, FillCell, FillCells, FillEnd, FillFromWeeks } from '@zhiban/wire';
import { rotationCells } from '@zhiban/workforce-roster';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { JudgingWork } from '../judging/judging-work';
import { RosterWorlds } from '../judging/roster-worlds';
import { ShapesRepository } from '../shapes/shapes.repository';
import { cellsOfPatterns, type ReadCells } from './cells-of';
import { Filler, type Filling } from './filler';
import { daysOfCells } from './wanted-cell';
import { WeeksSource } from './weeks-source';

/** Many shifts at once: by a rotation, from weeks of before, or cell by cell. */
@Injectable()
export class FillService {
  constructor(
    private readonly work: JudgingWork,
    private readonly shapes: ShapesRepository,
    private readonly weeks: WeeksSource,
    private readonly worlds: RosterWorlds,
    private readonly filler: Filler,
  ) {}

  byRotation(asked: FillByRotation, reader: Reader): Promise<FillEnd> {
    return this.fill(asked, reader, async (tx) => {
      const rotation = await this.shapes.rotation(tx, asked.rotation);
      if (!rotation) throw new RefusalError('roster.no-rotation', {});
      return this.ofPatterns(tx, rotationCells(rotation, asked));
    });
  }

  fromWeeks(asked: FillFromWeeks, reader: Reader): Promise<FillEnd> {
    return this.fill(asked, reader, async (tx) => ({ cells: await this.weeks.cells(tx, asked), leftOut: [] }));
  }

  cells(asked: FillCells, reader: Reader): Promise<FillEnd> {
    return this.fill(asked, reader, (tx) => this.ofPatterns(tx, asked.cells));
  }

  private async ofPatterns(tx: Transaction, cells: readonly FillCell[]): Promise<ReadCells> {
    const { days } = this.worlds.world(daysOfCells(cells));
    return cellsOfPatterns(cells, await this.shapes.patterns(tx), days);
  }

  private async fill(
    { id, standing, reason }: Omit<Filling, 'cells' | 'leftOut'>,
    reader: Reader,
    read: (tx: Transaction) => Promise<ReadCells>,
  ): Promise<FillEnd> {
    const end = await this.work.run((tx) =>
      this.filler.fill(tx, { id, standing, reason }, reader, { read: () => read(tx) }),
    );
    if (end.done === 'filled' && end.step) this.filler.announce(end.step);
    return end;
  }
}
