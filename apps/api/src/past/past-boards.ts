import { Injectable } from '@nestjs/common';
import { SourceBook } from '../ingest';
import { PeopleDirectory } from '../people';
import { Environment } from '../platform/environment';
import { BoardPictures, BoardPieces } from '../wallboard';
import { PastArchive } from './past-archive';
import type { PastFloor } from './past-floor';
import { PastFrame } from './past-frame';
import type { Turns } from './turns';

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

  of(floor: PastFloor): BoardPictures {
    const pieces = new BoardPieces(floor, floor.rules, this.people);
    return new BoardPictures(new PastFrame(this.environment.demo, floor, this.book), floor, floor.rules, pieces);
  }
}
