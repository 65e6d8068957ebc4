import { Inject, Injectable } from '@nestjs/common';
import type { ReachedPlaces } from '@zhiban/wire';
import { PeopleDirectory } from '../../people';
import { AttendanceDesk, type Attendances } from '../attendance/attendance-desk';
import { BoardPieces } from '../boards/board-pieces';
import { PictureInSight } from './picture-in-sight';
import { sightOf } from './sight';

/** Makes of a reach the glass through which its readers look at a board. */
@Injectable()
export class Sights {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly pieces: BoardPieces,
    @Inject(AttendanceDesk) private readonly attendance: Attendances,
  ) {}

  of(reach: ReachedPlaces): PictureInSight {
    return new PictureInSight(sightOf(reach, this.people), () => this.pieces.seatRecord(true), this.attendance);
  }
}
