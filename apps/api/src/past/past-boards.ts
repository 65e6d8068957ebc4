import { Injectable } from '@nestjs/common';
import type { FloorView } from '../alarms';
import { BoardShelf } from '../boards';
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
  noAttendances,
  ScopeReadings,
  ScopeTrends,
  Sights,
  TileFigures,
} from '../wallboard';
import { PastArchive } from './past-archive';
import type { PastFloor } from './past-floor';
import { PastFrame } from './past-frame';
import { PastRecords } from './past-records';
import type { Turns } from './turns';

/** What was usual on a weekday is not brought back. */
const noWeekdays = { usual: () => ({ offered: {}, weeks: 0 }) };

/** The boards of one floor, and how their figures came about. */
export interface BoardsOfFloor {
  pictures: BoardPictures;
  figures: FigureExplain;
  /** Brings every part up to the floor's moment, and what stands beside the figures. */
  refresh: (turns: Turns) => Promise<void>;
  /** As the alarms saw it, once it was refreshed. */
  view: () => FloorView;
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
    private readonly records: PastRecords,
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
    const beside = this.records.beside();
    const pieces = new BoardPieces(floor, rules, this.people, beside.alarms, beside.asks);
    const frame = new PastFrame(this.environment.demo, floor, this.book, () => this.visitors.current().on);
    const readings = new ScopeReadings(floor, rules, pieces, new ClosedHours(floor));
    const figures = new FigureDesk(floor, rules, pieces, readings, noAttendances);
    const trends = new ScopeTrends(floor, rules, figures, readings, noWeekdays);
    const layouts = new LayoutPictures(this.shelf, pieces, new TileFigures(figures, readings, trends, pieces));
    const clock = { now: () => floor.moment };
    const pictures = new BoardPictures(frame, floor, rules, pieces, layouts);
    const view = () => viewOf(floor, pieces, this.people);
    const refresh = async (turns: Turns) => {
      if (await beside.turn(floor.moment)) floor.touchAll();
      await turns.through(pictures.refreshing(floor.moment));
      beside.follow(view());
    };
    return {
      pictures,
      figures: new FigureExplain(figures, clock),
      sights: new Sights(this.people, pieces, noAttendances),
      refresh,
      view,
    };
  }
}

/** The floor of then for the eyes of the alarms: of a source that was not linked nothing can be read. */
function viewOf(floor: PastFloor, { queues, seats }: BoardPieces, people: PeopleDirectory): FloorView {
  const { moment: at, rules, sources } = floor;
  const trouble: FloorView['trouble'] = new Map(
    [...sources].map(([source, { floor: shown }]) => [source, shown.linked ? null : { fault: 'link-down', since: at }]),
  );
  return {
    at,
    settings: rules.current,
    queues,
    seats,
    sources: {},
    trouble,
    saidReason: ({ source, seat }) => sources.get(source)?.floor.seats.get(seat)?.shown.reason ?? null,
    rule: (source, queue) => rules.rule(source, queue),
    sitesOfTeam: (team) => people.sitesOfTeam(team),
  };
}
