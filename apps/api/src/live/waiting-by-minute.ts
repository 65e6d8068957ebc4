import { waitingIn, type Floor } from '@zhiban/live-state';

const minuteMs = 60_000;
const minutesKept = 60;

/** By minute start (ms as text). */
export type WaitingSeries = Readonly<Record<string, number>>;

export interface WaitingJson {
  minute: number | null;
  series: [queue: string, WaitingSeries][];
}

/** The name of the series of the whole source. */
const whole = '';
const empty: WaitingSeries = {};

/** The most that waited in each minute, the latest last, and how it was told. */
interface Series {
  most: number[];
  told: WaitingSeries | undefined;
}

/**
 * The most that waited at once during each of the last 60 minutes: in each queue of a source, and in all of them that
 * are shown together. Kept up by the events' own times, so that a replay leads to the same. A replay passes many minutes
 * that nobody reads, so what is read is made when it is asked for.
 */
export class WaitingByMinute {
  private readonly series: Map<string, Series>;
  /** Start of the present minute; `null`: no time has passed yet. */
  private minute: number | null;

  constructor(
    private readonly floor: Floor,
    private readonly shown: (queue: string) => boolean,
    saved: WaitingJson = { minute: null, series: [] },
  ) {
    this.minute = saved.minute;
    this.series = new Map(saved.series.map(([queue, told]) => [queue, { most: Object.values(told), told }]));
  }

  /** Time goes on to `at` (ms): who waits now waited in every minute until then. */
  turn(at: number): void {
    const minute = Math.floor(at / minuteMs) * minuteMs;
    if (this.minute !== null && minute <= this.minute) return;
    const passed = this.minute === null ? 1 : Math.min(minutesKept, (minute - this.minute) / minuteMs);
    this.minute = minute;
    this.carry(whole, passed);
    for (const queue of this.floor.queues.keys()) this.carry(queue, passed);
  }

  /** Somebody has begun to wait. */
  grew(queue: string): void {
    this.raise(queue);
    this.raise(whole);
  }

  /** The same object for as long as nothing changes; without a queue: all that are shown together. */
  of(queue: string = whole): WaitingSeries {
    const series = this.series.get(queue);
    return series ? (series.told ??= this.tell(series.most)) : empty;
  }

  toJson(): WaitingJson {
    return { minute: this.minute, series: [...this.series.keys()].map((queue) => [queue, this.of(queue)]) };
  }

  private tell(most: readonly number[]): WaitingSeries {
    const first = (this.minute ?? 0) - (most.length - 1) * minuteMs;
    return Object.fromEntries(most.map((waiting, place) => [String(first + place * minuteMs), waiting]));
  }

  private carry(queue: string, minutes: number): void {
    const series = this.seriesOf(queue);
    const waiting = this.waitingIn(queue);
    for (let passed = 0; passed < minutes; passed += 1) series.most.push(waiting);
    if (series.most.length > minutesKept) series.most.splice(0, series.most.length - minutesKept);
    series.told = undefined;
  }

  private raise(queue: string): void {
    if (this.minute === null) return;
    const series = this.seriesOf(queue);
    const waiting = this.waitingIn(queue);
    const present = series.most.length - 1;
    if (present >= 0 && waiting <= (series.most[present] ?? 0)) return;
    series.most[Math.max(0, present)] = waiting;
    series.told = undefined;
  }

  private seriesOf(queue: string): Series {
    let series = this.series.get(queue);
    if (!series) this.series.set(queue, (series = { most: [], told: undefined }));
    return series;
  }

  private waitingIn(queue: string): number {
    if (queue !== whole) return waitingIn(this.floor, queue);
    let all = 0;
    for (const [name, { waiting }] of this.floor.queues) if (waiting.size > 0 && this.shown(name)) all += waiting.size;
    return all;
  }
}

/** Several sources together: of each minute the sum of what was the most in each. */
export function addedSeries(all: readonly WaitingSeries[]): WaitingSeries {
  const [only, ...others] = all;
  if (only && others.length === 0) return only;
  const sum: Record<string, number> = {};
  for (const series of all)
    for (const [minute, most] of Object.entries(series)) sum[minute] = (sum[minute] ?? 0) + most;
  return sum;
}
