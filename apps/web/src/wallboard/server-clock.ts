/** One question to the server's clock. `sentAt` and `backAt`: this page's monotonic clock; `at`: the server's. */
export interface ClockSample {
  sentAt: number;
  backAt: number;
  at: number;
}

/** Beyond this a screen's own clock is called wrong. */
export const wrongClockMs = 2000;
const keep = 8;

const bounds = ({ at, sentAt, backAt }: ClockSample) => [at - backAt - 1, at - sentAt + 1] as const;

/** Both cannot be true of one unchanged clock: their possible offsets do not overlap. */
function disagree(a: ClockSample, b: ClockSample): boolean {
  const [aLow, aHigh] = bounds(a);
  const [bLow, bHigh] = bounds(b);
  return aHigh + 200 < bLow || bHigh + 200 < aLow;
}

/** The newest few samples; those that the newest one contradicts (a clock was set) are forgotten. */
export function withSample(samples: readonly ClockSample[], sample: ClockSample): ClockSample[] {
  return [...samples.filter((old) => !disagree(old, sample)), sample].slice(-keep);
}

/** What must be added to the monotonic clock to get the server's: from the quickest answer, which is the most exact. */
export function clockOffset(samples: readonly ClockSample[]): number | null {
  let best: ClockSample | null = null;
  for (const sample of samples) {
    if (!best || sample.backAt - sample.sentAt < best.backAt - best.sentAt) best = sample;
  }
  return best ? best.at - (best.sentAt + best.backAt) / 2 : null;
}

/** By how much the screen's clock is ahead (+) or behind (−); `null` while it is right within 2 s. */
export function screenClockError(screenNow: number, serverNow: number): number | null {
  const error = screenNow - serverNow;
  return Math.abs(error) > wrongClockMs ? Math.round(error / 1000) * 1000 : null;
}

/** The page slept when its own heartbeat, due each `beatMs`, came much too late. */
export function slept(sinceLastBeatMs: number, beatMs: number): boolean {
  return sinceLastBeatMs > beatMs + 2500;
}
