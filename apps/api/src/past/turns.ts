/** Longest stretch (ms) of replaying before everything else has its turn. */
const sliceMs = 4;

/** Whoever replays the past works in short stretches, and stops when nobody wants it any more. */
export class Turns {
  private since = performance.now();

  constructor(private readonly signal: AbortSignal) {}

  get due(): boolean {
    return performance.now() - this.since >= sliceMs;
  }

  /** Throws where nobody wants the rest. */
  check(): void {
    this.signal.throwIfAborted();
  }

  async take(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.check();
    this.since = performance.now();
  }

  /** Does work step by step, and answers what comes of it. */
  async through<T>(work: Iterator<unknown, T>): Promise<T> {
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) return step.value;
      if (this.due) await this.take();
    }
  }
}
