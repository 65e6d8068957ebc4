import { Inject, Injectable } from '@nestjs/common';
import { addInterval, emptySpan, type SpanSum } from '@zhiban/live-metrics';
import { FloorRuntime, type ShownFloor, type StoredInterval } from '../../live';

interface Span {
  from: number;
  to: number;
}

/** Sums of the closed intervals of set hours, made once per closed interval however many figures ask. */
@Injectable()
export class ClosedHours {
  private readonly sums = new Map<string, SpanSum>();
  private revision = -1;

  constructor(@Inject(FloorRuntime) private readonly runtime: ShownFloor) {}

  /** Read only. `queue` empty: of the whole source. */
  read(source: string, queue: string, span: Span): SpanSum {
    const { history } = this.runtime;
    if (this.revision !== history.revision) this.sums.clear();
    this.revision = history.revision;
    const key = JSON.stringify([source, queue, span.from, span.to]);
    let sum = this.sums.get(key);
    if (!sum) this.sums.set(key, (sum = this.summed(source, queue, span)));
    return sum;
  }

  /** By the same steps as a report. Who still waits is told by the interval that runs. */
  private summed(source: string, queue: string, span: Span): SpanSum {
    const intervals = this.runtime.history.within(source, queue, span).sort((a, b) => a.from - b.from);
    const present = this.runtime.sources.get(source)?.figures.interval.from ?? span.to;
    const sum = emptySpan();
    for (const { from, to, counts, gap } of intervals) addInterval(sum, { from, to, gap, ...counts });
    Object.assign(sum.reading, span, { waiting: 0 });
    sum.reading.gap ||= isBroken(intervals, span.from, Math.min(span.to, present));
    return sum;
  }
}

/** Some of the time was never told: the server was not there. */
function isBroken(intervals: readonly StoredInterval[], from: number, to: number): boolean {
  const told = intervals.reduce((sum, interval) => sum + interval.to - interval.from, 0);
  return told < to - from;
}
