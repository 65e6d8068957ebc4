import { Injectable } from '@nestjs/common';
import { OpenAlarms } from '../alarms/open';
import { BoardShelf } from '../boards';
import { AsksBook } from '../floor-asks';
import { SourceBook } from '../ingest';
import { PeopleDirectory } from '../people';
import { Environment } from '../platform/environment';
import { VisitorsService } from '../visitors';
import {
  BoardPictures,
  BoardPieces,
  ClosedHours,
  FigureDesk,
  FigureExplain,
  LayoutPictures,
  ScopeReadings,
  ScopeTrends,
  Sights,
  TileFigures,
} from '../wallboard';
import { PastArchive } from './past-archive';
import type { PastFloor } from './past-floor';
import { PastFrame } from './past-frame';
import type { Turns } from './turns';

/** Alarms, short leaves and raised hands of the past are not brought back. */
const noAlarms = new OpenAlarms();
const noAsks = new AsksBook();
/** Nor is what was usual on a weekday. */
const noWeekdays = { usual: () => ({ offered: {}, weeks: 0 }) };

/** The boards of one floor, and how their figures came about. */
export interface BoardsOfFloor {
  pictures: BoardPictures;
  figures: FigureExplain;
  sights: Sights;
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
    private readonly shelf: BoardShelf,
    private readonly visitors: VisitorsService,
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
    const pieces = new BoardPieces(floor, rules, this.people, noAlarms, noAsks);
    const frame = new PastFrame(this.environment.demo, floor, this.book, () => this.visitors.current().on);
    const readings = new ScopeReadings(floor, rules, pieces, new ClosedHours(floor));
    const figures = new FigureDesk(floor, rules, pieces, readings);
    const trends = new ScopeTrends(floor, rules, figures, readings, noWeekdays);
    const layouts = new LayoutPictures(this.shelf, pieces, new TileFigures(figures, readings, trends, pieces));
    const clock = { now: () => floor.moment };
    return {
      pictures: new BoardPictures(frame, floor, rules, pieces, layouts),
      figures: new FigureExplain(figures, clock),
      sights: new Sights(this.people, pieces),
    };
  }
}
