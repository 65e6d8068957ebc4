import { Inject, Injectable } from '@nestjs/common';
import { figureSet, measureWindow, sumReadings, type WindowReading } from '@zhiban/live-metrics';
import { latestSpanOf, type Interval } from '@zhiban/time';
import type { FigureScope, LevelRule, QueueRule, TrendPoint, WindowChoice } from '@zhiban/wire';
import { CentreRules, FloorRuntime, WeekdayHistory, type ShownFloor, type StoredInterval } from '../../live';
import { closedPoint, pointOf, type Trend } from '../boards/trend-view';
import { FigureDesk } from '../figures/figure-desk';
import { ScopeReadings } from '../figures/scope-readings';
import { readingOfStored } from './stored-reading';

const nobodyWaits = () => 0;

/** The intervals of the day of all queues or of some: closed ones as they were stored, the present one as it stands. */
@Injectable()
export class ScopeTrends {
  private readonly closed = new Map<string, Trend>();
  private revision = -1;

  constructor(
    @Inject(FloorRuntime) private readonly runtime: ShownFloor,
    private readonly rules: CentreRules,
    private readonly figures: FigureDesk,
    private readonly readings: ScopeReadings,
    @Inject(WeekdayHistory) private readonly weekdays: Pick<WeekdayHistory, 'usual'>,
  ) {}

  /** `thresholdSeconds`: another one than that of the rule, then told anew from what was counted. */
  points(scope: FigureScope, thresholdSeconds: number | undefined, now: number, span: Interval): Trend {
    const rule = this.ruleOf(scope, thresholdSeconds);
    const reading = this.readings.read(scope, { kind: 'interval' }, now);
    const closed = this.closedOf(scope, thresholdSeconds, rule, span);
    if (reading.from < span.from || reading.from >= span.to) return closed;
    const present = pointOf(figureSet(reading, rule, nobodyWaits), false);
    return { ...closed, [String(reading.from)]: present };
  }

  /** The time of which intervals are shown: set hours, or else the business day. */
  span(window: WindowChoice, now: number): Interval {
    if (window.kind === 'hours') return latestSpanOf(now, window, this.rules.current.timeZone);
    const { from, to } = this.runtime.businessDay;
    return { from, to };
  }

  /** What was usual on this weekday. */
  usual(scope: FigureScope): { offered: Record<string, number>; weeks: number } {
    return this.weekdays.usual(this.readings.books(scope).map(({ floor, queue }) => `${floor.source}/${queue ?? ''}`));
  }

  levels(scope: FigureScope, thresholdSeconds: number | undefined): LevelRule {
    const { formula, targetSeconds, targetRatio, warnRatio, alarmRatio } = this.ruleOf(scope, thresholdSeconds);
    return { formula, thresholdSeconds: targetSeconds, targetRatio, warnRatio, alarmRatio };
  }

  private ruleOf(scope: FigureScope, thresholdSeconds: number | undefined): QueueRule {
    const rule = this.figures.ruleOf(scope);
    return thresholdSeconds === undefined ? rule : { ...rule, targetSeconds: thresholdSeconds };
  }

  private closedOf(scope: FigureScope, thresholdSeconds: number | undefined, rule: QueueRule, span: Interval): Trend {
    const { history } = this.runtime;
    if (this.revision !== history.revision) this.closed.clear();
    this.revision = history.revision;
    const key = JSON.stringify([scope, thresholdSeconds, rule, span]);
    let trend = this.closed.get(key);
    if (!trend) this.closed.set(key, (trend = this.told(scope, thresholdSeconds, rule, span)));
    return trend;
  }

  private told(scope: FigureScope, thresholdSeconds: number | undefined, rule: QueueRule, span: Interval): Trend {
    const byStart = new Map<number, StoredInterval[]>();
    for (const { floor, queue } of this.readings.books(scope)) {
      for (const stored of this.runtime.history.within(floor.source, queue ?? '', span)) {
        byStart.set(stored.from, [...(byStart.get(stored.from) ?? []), stored]);
      }
    }
    const point = (stored: StoredInterval[]): TrendPoint =>
      thresholdSeconds === undefined
        ? closedPoint(stored, rule)
        : { ...closedPoint(stored, rule), sl: levelOf(sumReadings(stored.map(readingOfStored)), rule) };
    return Object.fromEntries([...byStart].map(([from, stored]) => [String(from), point(stored)]));
  }
}

const levelOf = (reading: WindowReading, rule: QueueRule): number | null =>
  measureWindow({ figure: 'SL' }, reading, rule, nobodyWaits).value;
