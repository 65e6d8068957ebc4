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

  /** Does work step by step. */
  async through(work: Iterable<unknown>): Promise<void> {
    for (const _ of work) if (this.due) await this.take();
  }
}
