import { restlessDay, seededChance } from '@zhiban/testing';
import { handClock } from '@zhiban/time';
import { defaultCentreSettings, type AcdEvent, type BoardPicture, type CentreSettings } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import type { CentreSettingsService } from '../centre';
import { SourceBook, type AcdEventReader, type EventStoring, type SequencedEvent } from '../ingest';
import { CentreRules, FloorRuntime, MarkTaking, type MarkStore, type SavedMark, type StoredInterval } from '../live';
import type { FloorRestore } from '../live/floor-restore';
import type { IntervalFigureStore } from '../live/interval-figure.store';
import type { ClosedIntervals, IntervalKeeper } from '../live/interval-keeper';
import type { SourceFloorJson } from '../live/source-floor';
import type { PeopleDirectory } from '../people';
import type { Environment } from '../platform/environment';
import { BoardPictures, BoardPieces } from '../wallboard';
import { BoardFrame } from '../wallboard/boards/board-frame';
import { PastArchive } from './past-archive';
import { PastBoards } from './past-boards';
import { Turns } from './turns';

const source = 'asterisk';
const keys = ['centre', 'queue:asterisk/sales', 'queue:asterisk/support'] as const;
const people = { byAgent: () => null } as unknown as PeopleDirectory;
const environment = { demo: false } as Environment;
const turns = new Turns(new AbortController().signal);

/** What the database would hold, and the server that fills it. */
function house(kind: 'ami' | 'door', start: number, changes: readonly { at: number; settings: CentreSettings }[]) {
  const clock = handClock(start);
  const versions = [{ at: 0, settings: defaultCentreSettings }, ...changes].map(({ at, settings }, place) => {
    return { version: place + 1, effectiveFrom: at, settings, author: 'spec', note: '' };
  });
  const current = () => versions.findLast(({ effectiveFrom }) => effectiveFrom <= clock.now()) ?? versions[0];
  const settings = { current, inForceSince: () => Promise.resolve(versions) } as unknown as CentreSettingsService;
  const rules = new CentreRules(settings);
  const book = new SourceBook(clock);
  book.open(source, kind);
  const events: SequencedEvent[] = [];
  const marks: SavedMark[] = [];
  const intervals: StoredInterval[] = [];
  const storing = { writer: { settled: () => Promise.resolve(), troubledSince: null } } as unknown as EventStoring;
  const newest = (from: number, to: number) => Promise.resolve(intervals.filter((i) => i.from >= from && i.from < to));
  const sources = () => Promise.resolve([source]);
  const intervalStore = { newest, sources } as unknown as IntervalFigureStore;
  const keep = ({ queues }: ClosedIntervals) => void intervals.push(...queues);
  const keeper = { keep, newest } as unknown as IntervalKeeper;
  const markStore = {
    save: (mark: SavedMark, json: string) =>
      Promise.resolve(marks.push({ ...mark, state: JSON.parse(json) as SourceFloorJson })),
    before: (_: string, at: number) => Promise.resolve(marks.findLast((mark) => mark.clock <= at) ?? null),
  } as unknown as MarkStore;
  const reader = {
    next: (_: string, seq = 0) => Promise.resolve(events[seq] ?? null),
    behind: (_: string, seq: number, span: number) => Promise.resolve(events.slice(seq, seq + span)),
  } as unknown as AcdEventReader;
  const runtime = new FloorRuntime({} as FloorRestore, keeper, book, rules, people, clock);
  const failures: unknown[] = [];
  const taking = new MarkTaking(
    markStore,
    () => Promise.resolve(),
    (error) => failures.push(error),
  );
  runtime.folded.subscribe((floor) => taking.look(floor));
  const archive = new PastArchive(reader, markStore, intervalStore, settings, book);
  const boards = new PastBoards(archive, people, book, environment);
  return { clock, rules, book, storing, events, marks, taking, failures, runtime, boards };
}

type House = ReturnType<typeof house>;

/** As a board that opens at this moment would get it. */
function livePicture({ runtime, rules, book, storing, clock }: House, key: string): BoardPicture | null {
  runtime.touchAll();
  const frame = new BoardFrame(environment, runtime, rules, book, storing);
  const pictures = new BoardPictures(frame, runtime, rules, new BoardPieces(runtime, rules, people));
  pictures.refresh(clock.now());
  return detached(pictures.picture(key, clock.now()));
}

async function pastPicture({ boards }: House, key: string, at: number): Promise<BoardPicture | null> {
  const floor = await boards.floorAt(at, turns, () => undefined);
  const { pictures } = boards.of(floor);
  pictures.refresh(at);
  return detached(pictures.picture(key, at));
}

/** Without what speaks of the line that a picture came over. */
function detached(picture: BoardPicture | null): BoardPicture | null {
  if (!picture) return null;
  const copy = JSON.parse(JSON.stringify(picture)) as BoardPicture;
  for (const view of Object.values(copy.sources)) {
    view.link = 'up';
    view.since = 0;
  }
  return copy;
}

interface Shot {
  at: number;
  key: string;
  picture: BoardPicture | null;
}

/** Lives through the events as they come, and takes pictures at moments that `chance` chooses. */
async function live(home: House, events: readonly AcdEvent[], chance: () => number, until: number): Promise<Shot[]> {
  const { clock, runtime } = home;
  const shots: Shot[] = [];
  const late = home.book.find(source)?.kind === 'door' ? 4000 : 150;
  const coming = events.map((event) => ({ event, received: event.at + Math.floor(chance() * late) }));
  let latest = 0;
  for (const row of coming) row.received = latest = Math.max(latest, row.received);
  for (let next = 0; clock.now() < until; clock.advance(20 + Math.floor(chance() * 460))) {
    for (let row = coming[next]; row && row.received <= clock.now(); row = coming[(next += 1)]) {
      const seq = home.events.length + 1;
      home.events.push({ seq, source, ...row });
      runtime.fold(source, [{ seq, source, ...row }]);
      await home.taking.settled();
    }
    runtime.advance(clock.now());
    if (chance() > 0.0005) continue;
    const key = keys[Math.floor(chance() * keys.length)] ?? 'centre';
    shots.push({ at: clock.now(), key, picture: livePicture(home, key) });
  }
  return shots;
}

/** A restless day, stretched so that it takes hours. */
function longDay(seed: number, factor: number): AcdEvent[] {
  const day = restlessDay(seed, 500);
  const from = day[0]?.at ?? 0;
  return day.map((event) => ({ ...event, at: Math.round(from + (event.at - from) * factor) }));
}

async function expectEqual(home: House, shots: readonly Shot[], what: string): Promise<void> {
  expect(home.failures).toEqual([]);
  expect(shots.length, what).toBeGreaterThan(20);
  expect(shots.filter(({ picture }) => picture).length, what).toBeGreaterThan(15);
  for (const { at, key, picture } of shots)
    expect(await pastPicture(home, key, at), `${what}, ${key} at ${new Date(at).toISOString()}`).toEqual(picture);
}

describe('the past of any moment equals the wall of that moment', () => {
  test.each([
    [81, 'ami'],
    [82, 'ami'],
    [83, 'door'],
    [84, 'door'],
  ] as const)(
    'on a day without sense or order (seed %i, %s)',
    async (seed, kind) => {
      const chance = seededChance(seed);
      const events = longDay(seed, 8);
      const start = (events[0]?.at ?? 0) - 1000;
      const home = house(kind, start, []);
      const shots = await live(home, events, chance, start + 5 * 3_600_000);
      expect(home.marks.length).toBeGreaterThan(10);
      await expectEqual(home, shots, `seed ${seed}`);
    },
    30_000,
  );

  test.each([85, 86])(
    'around a change of the settings and the turn of the day (seed %i)',
    async (seed) => {
      const chance = seededChance(seed);
      const events = longDay(seed, 8);
      const start = (events[0]?.at ?? 0) - 1000;
      const first = { ...defaultCentreSettings, intervalMinutes: 15 as const, businessDayStart: '11:00' };
      const rule = { ...first.defaultRule, formula: 'SL-WITHIN' as const, targetSeconds: 10, wrapUpSeconds: 40 };
      const changes = [
        { at: start + 4_000_123, settings: first },
        { at: start + 9_000_456, settings: { ...first, defaultRule: rule, intervalMinutes: 30 as const } },
      ];
      const home = house('ami', start, changes);
      await expectEqual(home, await live(home, events, chance, start + 5 * 3_600_000), `seed ${seed}`);
    },
    30_000,
  );
});
