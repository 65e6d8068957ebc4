import { Injectable } from '@nestjs/common';
import { SourceBook } from '../ingest';
import { PeopleDirectory } from '../people';
import { Environment } from '../platform/environment';
import { BoardPictures, BoardPieces, ClosedHours, FigureDesk, FigureExplain, ScopeReadings } from '../wallboard';
import { PastArchive } from './past-archive';
import type { PastFloor } from './past-floor';
import { PastFrame } from './past-frame';
import type { Turns } from './turns';

/** The boards of one floor, and how their figures came about. */
export interface BoardsOfFloor {
  pictures: BoardPictures;
  figures: FigureExplain;
}

/** Makes boards of past floors, by the code that makes those of the wall. One floor is brought back at a time. */
@Injectable()
export class PastBoards {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly archive: PastArchive,
    private readonly people: PeopleDirectory,
    private readonly book: SourceBook,
    private readonly environment: Environment,
  ) {}

  floorAt(at: number, turns: Turns, tell: (share: number) => void): Promise<PastFloor> {
    const mine = this.last.then(() => {
      turns.check();
      return this.archive.open(at, turns, tell);
    });
    this.last = mine.catch(() => undefined);
    return mine;
  }

  of(floor: PastFloor): BoardsOfFloor {
    const { rules } = floor;
    const pieces = new BoardPieces(floor, rules, this.people);
    const frame = new PastFrame(this.environment.demo, floor, this.book);
    const readings = new ScopeReadings(floor, rules, pieces, new ClosedHours(floor));
    const clock = { now: () => floor.moment };
    return {
      pictures: new BoardPictures(frame, floor, rules, pieces),
      figures: new FigureExplain(new FigureDesk(floor, rules, pieces, readings), clock),
    };
  }
}
