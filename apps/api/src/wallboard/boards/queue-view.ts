import { figureSet, type WindowReading } from '@zhiban/live-metrics';
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

export const readingsOf = ({ figures }: SourceFloor, queue?: string): Readings =>
  windowsOf((window) => figures.read(window, queue));

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

/** One queue with all its windows. */
export function queueView(
  sourceFloor: SourceFloor,
  queue: string,
  now: number,
  rules: CentreRules,
  closed: ReadonlyMap<number, StoredInterval>,
): { view: QueueView; readings: Readings } {
  const { source, floor, figures } = sourceFloor;
  const rule = rules.rule(source, queue);
  const setting = rules.setting(source, queue);
  const longer = (seconds: number) => waitingLongerThan(floor, queue, seconds * 1000, now);
  const readings = readingsOf(sourceFloor, queue);
  const windows = figureSets(readings, rule, longer);
  const view: QueueView = {
    source,
    queue,
    zh: setting?.zh ?? queue,
    en: setting?.en ?? queue,
    ...ruleView(rule),
    waiting: waitingIn(floor, queue),
    oldestSince: oldestWaiting(floor, queue)?.since ?? null,
    seats: { ...(floor.queues.get(queue)?.counts ?? noSeatCounts()) },
    windows,
    slByInterval: slByInterval(closed, figures.interval.from, windows.interval.sl),
  };
  return { view, readings };
}

function slByInterval(closed: ReadonlyMap<number, StoredInterval>, from: number, present: number | null) {
  const levels: Record<string, number | null> = {};
  for (const [start, { counts }] of closed) levels[String(start)] = counts.figures.sl;
  levels[String(from)] = present;
  return levels;
}

/** A queue among others: two windows are enough. */
export const briefly = (view: QueueView): QueueView => ({
  ...view,
  windows: { day: view.windows.day, m15: view.windows.m15 },
});
