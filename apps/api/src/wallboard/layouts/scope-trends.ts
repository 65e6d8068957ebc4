import { Injectable } from '@nestjs/common';
import { figureSet, measureWindow, sumReadings, type WindowReading } from '@zhiban/live-metrics';
import type { FigureScope, LevelRule, QueueRule, TrendPoint } from '@zhiban/wire';
import { FloorRuntime, WeekdayHistory, type StoredInterval } from '../../live';
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
    private readonly runtime: FloorRuntime,
    private readonly figures: FigureDesk,
    private readonly readings: ScopeReadings,
    private readonly weekdays: WeekdayHistory,
  ) {}

  /** `thresholdSeconds`: another one than that of the rule, then told anew from what was counted. */
  points(scope: FigureScope, thresholdSeconds: number | undefined, now: number): Trend {
    const rule = this.ruleOf(scope, thresholdSeconds);
    const reading = this.readings.read(scope, { kind: 'interval' }, now);
    if (!Number.isFinite(reading.from)) return {};
    const present = pointOf(figureSet(reading, rule, nobodyWaits), false);
    return { ...this.closedOf(scope, thresholdSeconds, rule), [String(reading.from)]: present };
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

  private closedOf(scope: FigureScope, thresholdSeconds: number | undefined, rule: QueueRule): Trend {
    const { history } = this.runtime;
    if (this.revision !== history.revision) this.closed.clear();
    this.revision = history.revision;
    const key = JSON.stringify([scope, thresholdSeconds, rule]);
    let trend = this.closed.get(key);
    if (!trend) this.closed.set(key, (trend = this.told(scope, thresholdSeconds, rule)));
    return trend;
  }

  private told(scope: FigureScope, thresholdSeconds: number | undefined, rule: QueueRule): Trend {
    const byStart = new Map<number, StoredInterval[]>();
    for (const { floor, queue } of this.readings.books(scope)) {
      for (const [from, stored] of this.runtime.history.of(floor.source, queue ?? '')) {
        byStart.set(from, [...(byStart.get(from) ?? []), stored]);
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
