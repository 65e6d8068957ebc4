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

/**
 * The most that waited at once during each of the last 60 minutes: in each queue of a source, and in all of them that
 * are shown together. Kept up by the events' own times, so that a replay leads to the same.
 */
export class WaitingByMinute {
  private readonly series: Map<string, WaitingSeries>;
  /** Start of the present minute; `null`: no time has passed yet. */
  private minute: number | null;

  constructor(
    private readonly floor: Floor,
    private readonly shown: (queue: string) => boolean,
    saved: WaitingJson = { minute: null, series: [] },
  ) {
    this.minute = saved.minute;
    this.series = new Map(saved.series);
  }

  /** Time goes on to `at` (ms): who waits now waited in every minute until then. */
  turn(at: number): void {
    const minute = Math.floor(at / minuteMs) * minuteMs;
    if (this.minute !== null && minute <= this.minute) return;
    const oldest = minute - (minutesKept - 1) * minuteMs;
    const from = Math.max(oldest, (this.minute ?? minute - minuteMs) + minuteMs);
    this.minute = minute;
    for (const queue of [whole, ...this.floor.queues.keys()]) this.carry(queue, from, minute, oldest);
  }

  /** Somebody has begun to wait. */
  grew(queue: string): void {
    this.raise(queue);
    this.raise(whole);
  }

  /** The same object for as long as nothing changes; without a queue: all that are shown together. */
  of(queue: string = whole): WaitingSeries {
    return this.series.get(queue) ?? {};
  }

  toJson(): WaitingJson {
    return { minute: this.minute, series: [...this.series] };
  }

  private carry(queue: string, from: number, to: number, oldest: number): void {
    const kept = Object.entries(this.of(queue)).filter(([start]) => Number(start) >= oldest);
    const waiting = this.waitingIn(queue);
    for (let minute = from; minute <= to; minute += minuteMs) kept.push([String(minute), waiting]);
    this.series.set(queue, Object.fromEntries(kept));
  }

  private raise(queue: string): void {
    const series = this.of(queue);
    const waiting = this.waitingIn(queue);
    const minute = String(this.minute);
    if (this.minute !== null && waiting > (series[minute] ?? -1))
      this.series.set(queue, { ...series, [minute]: waiting });
  }

  private waitingIn(queue: string): number {
    if (queue !== whole) return waitingIn(this.floor, queue);
    let all = 0;
    for (const [name, { waiting }] of this.floor.queues) if (this.shown(name)) all += waiting.size;
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
