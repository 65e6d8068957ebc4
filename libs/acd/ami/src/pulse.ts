export type PulseTimings = {
  /** Milliseconds between two pings. */
  pingEvery: number;
  /** Without a byte for this long after a ping, the feed counts as frozen. */
  frozenAfter: number;
  /** Without a byte for this long the link is given up. */
  deadAfter: number;
};

/** A frozen feed shows at the latest 750 + 1,500 ms after its last byte: a wall has to tell it within 3 s. */
export const pulseTimings: PulseTimings = { pingEvery: 750, frozenAfter: 1_500, deadAfter: 15_000 };

export type PulseAction = 'ping' | 'frozen' | 'thawed' | 'dead';

/** Watches one link for signs of life. Every received byte is one; pings make sure that there is something to receive. */
export class Pulse {
  private askedAt: number | null = null;
  private pingedAt = -Infinity;
  private frozen = false;

  constructor(
    private heardAt: number,
    private readonly timings: PulseTimings = pulseTimings,
  ) {}

  heard(at: number): PulseAction[] {
    this.heardAt = at;
    this.askedAt = null;
    if (!this.frozen) return [];
    this.frozen = false;
    return ['thawed'];
  }

  /** Nothing can be heard while reading is paused or this process stands still: our silence, not the exchange's. */
  excuse(at: number): void {
    this.heardAt = at;
    this.askedAt = null;
  }

  tick(at: number): PulseAction[] {
    if (at - this.heardAt >= this.timings.deadAfter) return ['dead'];
    const actions: PulseAction[] = [];
    if (at - this.pingedAt >= this.timings.pingEvery) {
      this.pingedAt = at;
      this.askedAt ??= at;
      actions.push('ping');
    }
    if (!this.frozen && this.askedAt !== null && at - this.askedAt >= this.timings.frozenAfter) {
      this.frozen = true;
      actions.push('frozen');
    }
    return actions;
  }
}
