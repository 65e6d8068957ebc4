import { handClock } from '@zhiban/time';
import { defaultCentreSettings } from '@zhiban/wire';
import type { AcdEvent } from '@zhiban/acd-events';
import { RosteredBook } from '../src/adherence/rostered';
import { OpenAlarms } from '../src/alarms/open';
import { AsksBook } from '../src/floor-asks';
import { SourceBook, type EventStoring } from '../src/ingest';
import { CentreRules, FloorRuntime, type ServerRun, type WeekdayHistory } from '../src/live';
import { BoardShelf } from '../src/boards';
import type { FloorRestore } from '../src/live/floor-restore';
import type { IntervalKeeper } from '../src/live/interval-keeper';
import { ShownNotices } from '../src/notices/shown';
import { PeopleDirectory } from '../src/people';
import type { Environment } from '../src/platform/environment';
import { AttendanceDesk } from '../src/wallboard/attendance/attendance-desk';
import { AttendingPeople } from '../src/wallboard/attendance/attending-people';
import { FloorPeople } from '../src/wallboard/attendance/floor-people';
import { BoardDesk } from '../src/wallboard/boards/board-desk';
import { BoardFrame } from '../src/wallboard/boards/board-frame';
import { BoardPictures } from '../src/wallboard/boards/board-pictures';
import { BoardPieces } from '../src/wallboard/boards/board-pieces';
import { ClosedHours } from '../src/wallboard/figures/closed-hours';
import { FigureDesk } from '../src/wallboard/figures/figure-desk';
import { LayoutPictures } from '../src/wallboard/layouts/layout-pictures';
import { ScopeTrends } from '../src/wallboard/layouts/scope-trends';
import { TileFigures } from '../src/wallboard/layouts/tile-figures';
import { Sights } from '../src/wallboard/sight';
import type { VisitorsService } from '../src/visitors';
import { ScopeReadings } from '../src/wallboard/figures/scope-readings';

const source = 'asterisk';

/** A floor without a database, and desks over it. */
export function memoryFloor(clock: ReturnType<typeof handClock>, people = new PeopleDirectory()) {
  const settings = { settings: defaultCentreSettings, version: 1 };
  const rules = new CentreRules({ current: () => settings });
  const book = new SourceBook(clock);
  const status = book.open(source, 'ami');
  const writer: { settled: () => Promise<void>; troubledSince: number | null } = {
    settled: () => Promise.resolve(),
    troubledSince: null,
  };
  const storing = { writer } as unknown as EventStoring;
  const intervals = { keep: () => undefined } as unknown as IntervalKeeper;
  const runtime = new FloorRuntime({} as FloorRestore, intervals, book, rules, people, clock);
  const alarms = new OpenAlarms();
  const rostered = new RosteredBook();
  const notices = new ShownNotices();
  const attendanceOf = (pieces: BoardPieces) =>
    new AttendanceDesk(new AttendingPeople(rostered, new FloorPeople(runtime, rules, people, pieces, book)), clock);
  const desk = () => {
    const pieces = new BoardPieces(runtime, rules, people, alarms, new AsksBook());
    const visitors = { current: () => ({ on: false }) } as VisitorsService;
    const environment = { demo: false } as Environment;
    const frame = new BoardFrame(environment, runtime, rules, book, storing, visitors, notices);
    const attendance = attendanceOf(pieces);
    const pictures = new BoardPictures(frame, runtime, rules, pieces, layoutsOf(pieces, attendance));
    return new BoardDesk(
      pictures,
      new Sights(people, pieces, attendance),
      { epoch: 'spec' } as unknown as ServerRun,
      clock,
    );
  };
  const readingsOf = (pieces: BoardPieces) => new ScopeReadings(runtime, rules, pieces, new ClosedHours(runtime));
  const shelf = new BoardShelf();
  const layoutsOf = (pieces: BoardPieces, attendance: AttendanceDesk) => {
    const readings = readingsOf(pieces);
    const desk = new FigureDesk(runtime, rules, pieces, readings, attendance);
    const usual = { usual: () => ({ offered: {}, weeks: 0 }) } as unknown as WeekdayHistory;
    const trends = new ScopeTrends(runtime, rules, desk, readings, usual);
    return new LayoutPictures(shelf, pieces, new TileFigures(desk, readings, trends, pieces));
  };
  const figures = () => {
    const pieces = new BoardPieces(runtime, rules, people, new OpenAlarms(), new AsksBook());
    for (const _ of pieces.refreshing(clock.now()));
    return new FigureDesk(runtime, rules, pieces, readingsOf(pieces), attendanceOf(pieces));
  };
  let seq = 0;
  /** Tells the floor events as they come, the clock going with them. */
  const tell = (events: readonly AcdEvent[]) => {
    for (const event of events) {
      if (event.at > clock.now()) clock.set(event.at);
      runtime.fold(source, [{ seq: (seq += 1), source, received: clock.now(), event }]);
      runtime.advance(clock.now());
    }
  };
  /** The link's own proof of life, or its end. */
  const link = (state: 'up' | 'down') => {
    book.link(status, state, clock.now(), null);
    if (state === 'up') book.alive(status, clock.now());
  };
  return { runtime, shelf, desk, figures, tell, writer, alarms, notices, rostered, link };
}
