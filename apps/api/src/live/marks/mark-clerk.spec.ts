import { restlessDay } from '@zhiban/testing';
import { handClock } from '@zhiban/time';
import { defaultCentreSettings } from '@zhiban/wire';
import { expect, test } from 'vitest';
import type { CentreSettingsService } from '../../centre';
import { SourceBook, type EventStoring } from '../../ingest';
import type { PeopleDirectory } from '../../people';
import type { AgentIntervalStore } from '../agent-interval.store';
import { CentreRules } from '../centre-rules';
import type { FloorRestore } from '../floor-restore';
import { FloorRuntime } from '../floor-runtime';
import type { IntervalFigureStore, StoredInterval } from '../interval-figure.store';
import { IntervalKeeper } from '../interval-keeper';
import { MarkClerk } from './mark-clerk';
import type { Mark, MarkStore } from './mark.store';

const source = 'asterisk';
const storing = { writer: { settled: () => Promise.resolve() } } as unknown as EventStoring;
const people = { byAgent: () => null } as unknown as PeopleDirectory;
const settings = { current: () => ({ settings: defaultCentreSettings }) } as unknown as CentreSettingsService;
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

test('a mark is kept only once the intervals are stored that had closed by then, though no tick has told of them', async () => {
  const day = restlessDay(7, 400);
  const begin = day[0]?.at ?? 0;
  const stretched = day.map((event) => ({ ...event, at: begin + (event.at - begin) * 20 }));
  const clock = handClock(begin);
  const book = new SourceBook(clock);
  book.open(source, 'ami');
  const stored: StoredInterval[] = [];
  const slow = { store: (rows: readonly StoredInterval[]) => soon().then(() => void stored.push(...rows)) };
  const agents = { store: () => Promise.resolve() } as unknown as AgentIntervalStore;
  const keeper = new IntervalKeeper(slow as unknown as IntervalFigureStore, agents, storing, clock);
  const runtime = new FloorRuntime({} as FloorRestore, keeper, book, new CentreRules(settings), people, clock);
  const marks: { mark: Mark; closedUntil: number }[] = [];
  const save = (mark: Mark) => {
    marks.push({ mark, closedUntil: Math.max(0, ...stored.map(({ to }) => to)) });
    return Promise.resolve();
  };
  const clerk = new MarkClerk(
    runtime,
    { save, dropBefore: () => Promise.resolve() } as unknown as MarkStore,
    storing,
    settings,
  );
  clerk.onModuleInit();
  for (const [at, event] of stretched.entries()) {
    runtime.fold(source, [{ seq: at + 1, source, event, received: event.at }]);
    await clerk.settled();
  }
  const minutes = defaultCentreSettings.intervalMinutes * 60_000;
  expect(marks.length).toBeGreaterThan(10);
  for (const { mark, closedUntil } of marks.filter(({ mark }) => mark.clock >= begin + minutes))
    expect(closedUntil).toBe(Math.floor(mark.clock / minutes) * minutes);
});
