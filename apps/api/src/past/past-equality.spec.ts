import { Logger } from '@nestjs/common';
import { restlessDay, seededChance } from '@zhiban/testing';
import { handClock } from '@zhiban/time';
import { defaultCentreSettings, type AcdEvent, type BoardPicture, type CentreSettings } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { OpenAlarms } from '../alarms/open';
import { BoardShelf } from '../boards';
import type { CentreSettingsService } from '../centre';
import { AsksBook } from '../floor-asks';
import { SourceBook, type AcdEventReader, type EventStoring, type SequencedEvent } from '../ingest';
import { CentreRules, FloorRuntime, MarkTaking, type MarkStore, type StoredInterval } from '../live';
import type { CheckpointStore } from '../live/checkpoint.store';
import { FloorRestore } from '../live/floor-restore';
import type { IntervalFigureStore } from '../live/interval-figure.store';
import type { ClosedIntervals, IntervalKeeper } from '../live/interval-keeper';
import type { Mark } from '../live/marks/mark.store';
import type { SourceFloorJson } from '../live/source-floor';
import { ShownNotices } from '../notices/shown';
import type { PeopleDirectory } from '../people';
import type { Environment } from '../platform/environment';
import type { VisitorsService } from '../visitors';
import { BoardPictures, BoardPieces, type LayoutPictures } from '../wallboard';
import { BoardFrame } from '../wallboard/boards/board-frame';
import { PastArchive } from './past-archive';
import { PastBoards } from './past-boards';
import { BesidePast, type PastRecords } from './past-records';
import { Turns } from './turns';

const source = 'asterisk';
const keys = ['centre', 'queue:asterisk/sales', 'queue:asterisk/support'] as const;
const people = { byAgent: () => null } as unknown as PeopleDirectory;
const environment = { demo: false } as Environment;
const visitors = { current: () => ({ on: false }) } as VisitorsService;
const layouts = {} as LayoutPictures;
/** Alarms and what is asked have their own specs. */
const nothing = { alarms: [], asks: { leaves: [], hands: [] } };
const noHistory = { follow: () => [] };
const records = {
  beside: () => new BesidePast((at) => Promise.resolve({ from: at, to: at, ...nothing }), noHistory),
} as unknown as PastRecords;
Logger.overrideLogger(false);
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
  const marks: (Mark & { json: string })[] = [];
  const intervals: StoredInterval[] = [];
  const storing = { writer: { settled: () => Promise.resolve(), troubledSince: null } } as unknown as EventStoring;
  const newest = (from: number, to: number) => Promise.resolve(intervals.filter((i) => i.from >= from && i.from < to));
  const sources = () => Promise.resolve([source]);
  const intervalStore = { newest, sources } as unknown as IntervalFigureStore;
  const keep = ({ queues }: ClosedIntervals) => void intervals.push(...queues);
  const keeper = { keep, newest } as unknown as IntervalKeeper;
  const markStore = {
    save: (mark: Mark, json: string) => Promise.resolve(marks.push({ ...mark, json })),
    before: (_: string, at: number) => {
      const mark = marks.findLast(({ clock: stood }) => stood <= at);
      return Promise.resolve(mark ? { ...mark, state: JSON.parse(mark.json) as SourceFloorJson } : null);
    },
  } as unknown as MarkStore;
  const reader = {
    next: (_: string, seq = 0) => Promise.resolve(events[seq] ?? null),
    behind: (_: string, seq: number, span: number) => Promise.resolve(events.slice(seq, seq + span)),
  } as unknown as AcdEventReader;
  const checkpoints = { sources: () => Promise.resolve([{ source, at: 0 }]), list: () => Promise.resolve([]) };
  const stored = {
    ...storing,
    events: { after: (_: string, seq: number, limit: number) => Promise.resolve(events.slice(seq, seq + limit)) },
  } as unknown as EventStoring;
  const restoring = new FloorRestore(stored, checkpoints as unknown as CheckpointStore, settings);
  const begin = () => {
    const begun = new FloorRuntime(restoring, keeper, book, rules, people, clock);
    begun.folded.subscribe((floor) => taking.look(floor));
    return begun;
  };
  const failures: unknown[] = [];
  const taking = new MarkTaking(
    markStore,
    () => Promise.resolve(),
    (error) => failures.push(error),
  );
  const archive = new PastArchive(reader, markStore, intervalStore, settings, book);
  const boards = new PastBoards(archive, people, book, environment, new BoardShelf(), visitors, records);
  const home = { clock, rules, book, storing, events, marks, taking, failures, boards, runtime: begin() };
  /** An event comes, is stored, and is applied. */
  const tell = (row: Pick<SequencedEvent, 'event' | 'received'>) => {
    const numbered = { seq: events.length + 1, source, ...row };
    events.push(numbered);
    home.runtime.fold(source, [numbered]);
  };
  /** The server ends without a word and begins again at an instant. */
  const restart = async (at: number) => {
    clock.set(at);
    home.runtime = begin();
    await home.runtime.restore(() => (kind === 'door' ? 'door' : 'link'));
  };
  return Object.assign(home, { tell, restart });
}

type House = ReturnType<typeof house>;

/** As a board that opens at this moment would get it. */
function livePicture({ runtime, rules, book, storing, clock }: House, key: string): BoardPicture | null {
  runtime.touchAll();
  const frame = new BoardFrame(environment, runtime, rules, book, storing, visitors, new ShownNotices());
  const pieces = new BoardPieces(runtime, rules, people, new OpenAlarms(), new AsksBook());
  const pictures = new BoardPictures(frame, runtime, rules, pieces, layouts);
  pictures.refresh(clock.now());
  return detached(pictures.picture(key, clock.now()) as BoardPicture | null);
}

async function pastPicture({ boards }: House, key: string, at: number): Promise<BoardPicture | null> {
  const floor = await boards.floorAt(at, turns, () => undefined);
  const { pictures } = boards.of(floor);
  pictures.refresh(at);
  return detached(pictures.picture(key, at) as BoardPicture | null);
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
  const { clock } = home;
  const shots: Shot[] = [];
  const late = home.book.find(source)?.kind === 'door' ? 4000 : 150;
  const coming = events.map((event) => ({ event, received: event.at + Math.floor(chance() * late) }));
  let latest = 0;
  for (const row of coming) row.received = latest = Math.max(latest, row.received);
  for (let next = 0; clock.now() < until; clock.advance(20 + Math.floor(chance() * 460))) {
    for (let row = coming[next]; row && row.received <= clock.now(); row = coming[(next += 1)]) {
      home.tell(row);
      await home.taking.settled();
    }
    home.runtime.advance(clock.now());
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

  test.each([87, 88])(
    'around a server that was down for a while (seed %i)',
    async (seed) => {
      const chance = seededChance(seed);
      const events = longDay(seed, 8);
      const start = (events[0]?.at ?? 0) - 1000;
      const down = { from: start + 5_000_000, to: start + 6_200_000 };
      const home = house('ami', start, []);
      const before = await live(
        home,
        events.filter(({ at }) => at < down.from),
        chance,
        down.from + 500,
      );
      await home.restart(down.to);
      const lost: AcdEvent = { id: 'lost', at: down.from + 400, type: 'link-down', reason: 'stopped' };
      home.tell({ event: lost, received: down.to });
      const after = await live(
        home,
        events.filter(({ at }) => at > down.to),
        chance,
        start + 5 * 3_600_000,
      );
      await expectEqual(home, [...before, ...after], `seed ${seed}`);
      const asleep = await home.boards.floorAt(down.from + 60_000, turns, () => undefined);
      expect(asleep.sources.get(source)?.floor.linked, 'what came to light later is seen where it happened').toBe(
        false,
      );
    },
    30_000,
  );

  test.each([94, 95])(
    'after a restart behind a change of the settings: what was before it was told by the old ones (seed %i)',
    async (seed) => {
      const chance = seededChance(seed);
      const events = longDay(seed, 8);
      const start = (events[0]?.at ?? 0) - 1000;
      const first = { ...defaultCentreSettings, intervalMinutes: 15 as const };
      const rule = { ...first.defaultRule, wrapUpSeconds: 45, targetSeconds: 10 };
      const changed = { ...first, intervalMinutes: 30 as const, defaultRule: rule };
      const home = house('ami', start, [
        { at: start + 1, settings: first },
        { at: start + 6_000_456, settings: changed },
      ]);
      const restartAt = start + 6_100_000;
      const isBefore = ({ at }: AcdEvent) => at < restartAt;
      const before = await live(home, events.filter(isBefore), chance, restartAt);
      await home.restart(restartAt + 100);
      const after = await live(
        home,
        events.filter((event) => !isBefore(event) && event.at > restartAt + 200),
        chance,
        start + 5 * 3_600_000,
      );
      await expectEqual(home, [...before, ...after], `seed ${seed}`);
    },
    30_000,
  );

  test.each([89, 90])(
    'when it is played there step by step, at whatever pace (seed %i)',
    async (seed) => {
      const chance = seededChance(seed);
      const events = longDay(seed, 8);
      const start = (events[0]?.at ?? 0) - 1000;
      const home = house('ami', start, []);
      const shots = (await live(home, events, chance, start + 5 * 3_600_000)).filter(({ picture }) => picture !== null);
      const floor = await home.boards.floorAt(shots[0]?.at ?? start, turns, () => undefined);
      const { pictures } = home.boards.of(floor);
      for (const { at, key, picture } of shots) {
        while (floor.moment < at) await floor.play(Math.min(at, floor.moment + Math.ceil(chance() * 15_000)), turns);
        floor.touchAll();
        pictures.refresh(at);
        expect(detached(pictures.picture(key, at) as BoardPicture | null), `seed ${seed}, ${key} at ${at}`).toEqual(
          picture,
        );
      }
    },
    30_000,
  );

  test.each([92, 93])(
    'where a living door tells of long ago, which is seen when it came (seed %i)',
    async (seed) => {
      const chance = seededChance(seed);
      const events = longDay(seed, 8);
      const start = (events[0]?.at ?? 0) - 1000;
      const still = { from: start + 5_000_000, to: start + 8_000_000 };
      const home = house('door', start, []);
      const first = events.filter(({ at }) => at < still.from);
      const before = await live(home, first, chance, still.to);
      const old = { id: 'old', at: still.from - 300_000, type: 'visit-offered' } as const;
      const event: AcdEvent = { ...old, visit: 'old', call: 'old', queue: 'sales', caller: null, position: null };
      home.tell({ event, received: still.to });
      const rest = events.filter(({ at }) => at > still.to);
      await expectEqual(home, [...before, ...(await live(home, rest, chance, start + 5 * 3_600_000))], `seed ${seed}`);
    },
    30_000,
  );

  test('where history was told in one go it is seen when it happened', async () => {
    const events = longDay(91, 8);
    const told = (events.at(-1)?.at ?? 0) + 3_600_000;
    const home = house('door', told, []);
    for (const event of events) home.tell({ event, received: told });
    const middle = events[Math.floor(events.length / 2)];
    if (!middle) throw new Error('an empty day');
    const offered = (picture: BoardPicture | null) => picture?.totals.windows.day.offered ?? 0;
    const half = offered(await pastPicture(home, 'centre', middle.at));
    const whole = offered(await pastPicture(home, 'centre', told));
    expect(half).toBeGreaterThan(5);
    expect(whole).toBeGreaterThan(half);
  });
});
