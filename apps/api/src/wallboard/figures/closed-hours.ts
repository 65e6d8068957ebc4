import { Inject, Injectable } from '@nestjs/common';
import { addTally, emptyReading, emptyTally, noTimes, tallyFromJson, type WindowReading } from '@zhiban/live-metrics';
import { FloorRuntime, type ShownFloor, type StoredInterval } from '../../live';

interface Span {
  from: number;
  to: number;
}

/** Sums of the closed intervals of set hours, made once per closed interval however many figures ask. */
@Injectable()
export class ClosedHours {
  /** What seats did is not kept by interval: an occupancy of set hours has nothing to divide by. */
  readonly noSeatTimes = noTimes();
  private readonly sums = new Map<string, WindowReading>();
  private revision = -1;

  constructor(@Inject(FloorRuntime) private readonly runtime: ShownFloor) {}

  /** Read only. `queue` empty: of the whole source. */
  read(source: string, queue: string, span: Span): WindowReading {
    const { history } = this.runtime;
    if (this.revision !== history.revision) this.sums.clear();
    this.revision = history.revision;
    const key = JSON.stringify([source, queue, span.from, span.to]);
    let sum = this.sums.get(key);
    if (!sum) this.sums.set(key, (sum = this.summed(source, queue, span)));
    return sum;
  }

  private summed(source: string, queue: string, span: Span): WindowReading {
    const intervals = this.runtime.history.within(source, queue, span).sort((a, b) => a.from - b.from);
    const present = this.runtime.sources.get(source)?.figures.interval.from ?? span.to;
    const sum = { ...emptyReading(), ...span };
    for (const { counts } of intervals) addTally(sum.tally, tallyFromJson(counts.tally, emptyTally()));
    sum.broughtIn = intervals[0]?.counts.waitingAtStart ?? 0;
    sum.gap = intervals.some(({ gap }) => gap) || isBroken(intervals, span.from, Math.min(span.to, present));
    return sum;
  }
}

/** Some of the time was never told: the server was not there. */
function isBroken(intervals: readonly StoredInterval[], from: number, to: number): boolean {
  const told = intervals.reduce((sum, interval) => sum + interval.to - interval.from, 0);
  return told < to - from;
}
