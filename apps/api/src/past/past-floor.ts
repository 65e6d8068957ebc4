import { businessDayOf, type BusinessDay } from '@zhiban/time';
import { DayHistory, type ShownFloor, type SourceFloor, type StoredInterval } from '../live';
import type { Passed, PastRules, PastStream } from './past-stream';
import type { Turns } from './turns';

/** The floor of a past moment, which can be taken on to a later one. */
export class PastFloor implements ShownFloor {
  readonly sources = new Map<string, SourceFloor>();
  readonly history = new DayHistory();
  private day: BusinessDay;
  private shownVersion = -1;

  constructor(
    private readonly past: PastRules,
    readonly streams: readonly PastStream[],
    private at: number,
  ) {
    this.day = this.turnDay();
    this.history.beginDay(this.day.from);
  }

  get moment(): number {
    return this.at;
  }

  /** How far any of its sources has got: it can go on from there alone. */
  get reached(): number {
    return Math.max(this.at, ...this.streams.map(({ moment }) => moment));
  }

  get businessDay(): BusinessDay {
    return this.day;
  }

  get rules(): PastRules['rules'] {
    return this.past.rules;
  }

  /** Goes on to `to`, which is not before the present moment. */
  async play(to: number, turns: Turns, passed?: Passed): Promise<void> {
    for (const stream of this.streams) {
      this.history.add(await stream.play(to, turns, passed));
      if (stream.floor) this.sources.set(stream.source, stream.floor);
    }
    this.past.settings.turn(to);
    this.at = to;
    const day = this.turnDay();
    if (day.from !== this.day.from) this.history.beginDay(day.from);
    this.day = day;
    this.touchIfChanged();
  }

  /** Takes up those intervals of the day that had closed before the replay began. */
  recall(stored: readonly StoredInterval[]): void {
    this.history.add(
      stored.filter(({ source, queue, from, to }) => {
        const present = this.sources.get(source)?.figures.interval.from ?? -Infinity;
        return to <= present && !this.history.has(source, queue, from);
      }),
    );
  }

  touchAll(): void {
    for (const floor of this.sources.values()) floor.touched.all = true;
  }

  private turnDay(): BusinessDay {
    return businessDayOf(this.at, this.past.rules.current);
  }

  private touchIfChanged(): void {
    const { version } = this.past.settings.current();
    if (version !== this.shownVersion) this.touchAll();
    this.shownVersion = version;
  }
}
