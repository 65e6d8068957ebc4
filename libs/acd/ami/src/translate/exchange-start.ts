/** What an earlier run knew of the exchange; milliseconds since 1970, `null` when it did not know. */
export type EarlierKnowledge = { exchangeStartedAt: number | null; lastHeardAt: number | null };

/** `Uptime` is whole seconds and the greeting takes its time. */
const slack = 2_500;

/** Tells whether the exchange began anew since it was last heard. */
export class ExchangeStart {
  private startedAt: number | null;
  private shutdown = false;
  private known: number | null;
  private heardAt: number | null;

  constructor(earlier: EarlierKnowledge) {
    this.startedAt = earlier.exchangeStartedAt;
    this.known = earlier.exchangeStartedAt;
    this.heardAt = earlier.lastHeardAt;
  }

  /** Estimated from the last greeting; `null` before one. */
  get at(): number | null {
    return this.startedAt;
  }

  greeted(at: number, uptimeMs: number | null): void {
    if (uptimeMs !== null) this.startedAt = at - uptimeMs;
  }

  shuttingDown(): void {
    this.shutdown = true;
  }

  get isShuttingDown(): boolean {
    return this.shutdown;
  }

  lost(lastHeardAt: number): void {
    this.heardAt = lastHeardAt;
  }

  /** Asked once per picture. A call that outlived the gap is proof against every clock. */
  restarted(anEarlierCallLives: boolean): boolean {
    const before = this.known;
    const anew = this.shutdown || this.isLater(before);
    this.known = this.startedAt;
    this.shutdown = false;
    this.heardAt = null;
    return anew && !anEarlierCallLives;
  }

  private isLater(before: number | null): boolean {
    if (this.startedAt === null) return false;
    if (before !== null) return this.startedAt > before + slack;
    return this.heardAt !== null && this.startedAt > this.heardAt;
  }
}
