import { handClock } from '@zhiban/time';
import { defaultCentreSettings } from '@zhiban/wire';
import type { AcdEvent } from '@zhiban/acd-events';
import { SourceBook, type EventStoring } from '../src/ingest';
import { CentreRules, FloorRuntime, type ServerRun } from '../src/live';
import type { FloorRestore } from '../src/live/floor-restore';
import type { IntervalKeeper } from '../src/live/interval-keeper';
import type { PeopleDirectory } from '../src/people';
import type { Environment } from '../src/platform/environment';
import { BoardDesk } from '../src/wallboard/boards/board-desk';
import { BoardFrame } from '../src/wallboard/boards/board-frame';
import { BoardPictures } from '../src/wallboard/boards/board-pictures';
import { BoardPieces } from '../src/wallboard/boards/board-pieces';
import { ClosedHours } from '../src/wallboard/figures/closed-hours';
import { FigureDesk } from '../src/wallboard/figures/figure-desk';
import { ScopeReadings } from '../src/wallboard/figures/scope-readings';

const source = 'asterisk';

/** A floor without a database, and desks over it. */
export function memoryFloor(clock: ReturnType<typeof handClock>) {
  const settings = { settings: defaultCentreSettings, version: 1 };
  const rules = new CentreRules({ current: () => settings });
  const book = new SourceBook(clock);
  book.open(source, 'ami');
  const writer: { settled: () => Promise<void>; troubledSince: number | null } = {
    settled: () => Promise.resolve(),
    troubledSince: null,
  };
  const storing = { writer } as unknown as EventStoring;
  const intervals = { keep: () => undefined } as unknown as IntervalKeeper;
  const people = { byAgent: () => null } as unknown as PeopleDirectory;
  const runtime = new FloorRuntime({} as FloorRestore, intervals, book, rules, people, clock);
  const desk = () => {
    const pieces = new BoardPieces(runtime, rules, people);
    const frame = new BoardFrame({ demo: false } as Environment, runtime, rules, book, storing);
    const pictures = new BoardPictures(frame, runtime, rules, pieces);
    return new BoardDesk(pictures, { epoch: 'spec' } as unknown as ServerRun, clock);
  };
  const figures = () => {
    const pieces = new BoardPieces(runtime, rules, people);
    for (const _ of pieces.refreshing(clock.now()));
    const readings = new ScopeReadings(runtime, rules, pieces, new ClosedHours(runtime));
    return new FigureDesk(runtime, rules, pieces, readings);
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
  return { runtime, desk, figures, tell, writer };
}
