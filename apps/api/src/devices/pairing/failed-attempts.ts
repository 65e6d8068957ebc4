import type { Clock, Instant } from '@zhiban/time';

interface Tally {
  failures: number;
  lockedUntil: Instant;
  last: Instant;
}

export interface LockRule {
  /** Failures that are free. */
  free: number;
  /** The first lock; each further failure doubles it. */
  firstLockMs: number;
  longestLockMs: number;
}

const forgottenAfterMs = 3_600_000;
const mostTallies = 10_000;

/** Failed guesses by key. Memory is bounded: the tally that was touched longest ago makes way. */
export class FailedAttempts {
  private readonly tallies = new Map<string, Tally>();

  constructor(
    private readonly clock: Clock,
    private readonly rule: LockRule,
  ) {}

  /** Milliseconds until the key may try again; 0: now. */
  lockedForMs(key: string): number {
    return Math.max(0, (this.tallies.get(key)?.lockedUntil ?? 0) - this.clock.now());
  }

  failed(key: string): void {
    const now = this.clock.now();
    const before = this.tallies.get(key);
    const failures = (before && now - before.last < forgottenAfterMs ? before.failures : 0) + 1;
    const beyond = failures - this.rule.free;
    const lockMs =
      beyond < 0 ? 0 : Math.min(this.rule.firstLockMs * 2 ** Math.min(beyond, 20), this.rule.longestLockMs);
    this.tallies.delete(key);
    this.tallies.set(key, { failures, last: now, lockedUntil: now + lockMs });
    this.forgetEldest();
  }

  succeeded(key: string): void {
    this.tallies.delete(key);
  }

  get size(): number {
    return this.tallies.size;
  }

  private forgetEldest(): void {
    if (this.tallies.size <= mostTallies) return;
    const eldest = this.tallies.keys().next();
    if (!eldest.done) this.tallies.delete(eldest.value);
  }
}
