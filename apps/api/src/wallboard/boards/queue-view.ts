import { emptyReading, figureSet, type WindowReading } from '@zhiban/live-metrics';
import { oldestWaiting, waitingIn, waitingLongerThan } from '@zhiban/live-state';
import {
  type BoardWindow,
  type FigureSet,
  type QueueRule,
  type QueueView,
  type SeatCounts,
  type TotalsView,
} from '@zhiban/wire';
import type { CentreRules, SourceFloor, StoredInterval } from '../../live';

type RuleView = Pick<
  TotalsView,
  'formula' | 'targetSeconds' | 'targetRatio' | 'warnRatio' | 'alarmRatio' | 'longestWaitWarnMs' | 'longestWaitAlarmMs'
>;

export function ruleView(rule: QueueRule): RuleView {
  const { formula, targetSeconds, targetRatio, warnRatio, alarmRatio } = rule;
  return {
    formula,
    targetSeconds,
    targetRatio,
    warnRatio,
    alarmRatio,
    longestWaitWarnMs: rule.longestWaitWarnSeconds * 1000,
    longestWaitAlarmMs: rule.longestWaitAlarmSeconds * 1000,
  };
}

/** The readings of one queue over every window. */
export type Readings = Record<BoardWindow, WindowReading>;

export const newReadings = (): Readings => windowsOf(emptyReading);

/** Written into `into`. */
export const readingsOf = ({ figures }: SourceFloor, queue?: string, into = newReadings()): Readings =>
  windowsOf((window) => figures.read(window, queue, into[window]));

export function windowsOf<T>(make: (window: BoardWindow) => T): Record<BoardWindow, T> {
  return {
    day: make('day'),
    m60: make('m60'),
    m30: make('m30'),
    m15: make('m15'),
    interval: make('interval'),
  };
}

export const figureSets = (
  readings: Readings,
  rule: QueueRule,
  longer: (seconds: number) => number,
): Record<BoardWindow, FigureSet> => windowsOf((window) => figureSet(readings[window], rule, longer));

export const noSeatCounts = (): SeatCounts => ({
  onDuty: 0,
  idle: 0,
  ringing: 0,
  talking: 0,
  hold: 0,
  afterCall: 0,
  notReady: 0,
  loggedOut: 0,
});

type Levels = QueueView['slByInterval'];

/** One queue with all its windows. `known`: the levels as they were told last, if no interval closed since. */
export function queueView(
  sourceFloor: SourceFloor,
  queue: string,
  now: number,
  rules: CentreRules,
  closed: ReadonlyMap<number, StoredInterval>,
  known: Levels | undefined,
  scratch: Readings,
): QueueView {
  const { source, floor, figures } = sourceFloor;
  const rule = rules.rule(source, queue);
  const setting = rules.setting(source, queue);
  const longer = (seconds: number) => waitingLongerThan(floor, queue, seconds * 1000, now);
  const windows = figureSets(readingsOf(sourceFloor, queue, scratch), rule, longer);
  return {
    source,
    queue,
    zh: setting?.zh ?? queue,
    en: setting?.en ?? queue,
    ...ruleView(rule),
    waiting: waitingIn(floor, queue),
    oldestSince: oldestWaiting(floor, queue)?.since ?? null,
    seats: { ...(floor.queues.get(queue)?.counts ?? noSeatCounts()) },
    windows,
    slByInterval: slByInterval(closed, figures.interval.from, windows.interval.sl, known),
  };
}

function slByInterval(
  closed: ReadonlyMap<number, StoredInterval>,
  from: number,
  present: number | null,
  known: Levels | undefined,
): Levels {
  if (known && known[String(from)] === present) return known;
  const levels: Levels = {};
  for (const [start, { counts }] of closed) levels[String(start)] = counts.figures.sl;
  levels[String(from)] = present;
  return levels;
}

/** A queue among others: two windows are enough. Parts that are as they were `before` are the same objects. */
export function briefly(view: QueueView, before: QueueView | undefined): QueueView {
  const { day, m15 } = view.windows;
  const same = before && before.windows.day === day && before.windows.m15 === m15;
  return { ...view, windows: same ? before.windows : { day, m15 } };
}
