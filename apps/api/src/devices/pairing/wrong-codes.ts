import type { Clock, Instant } from '@zhiban/time';

interface Tally {
  wrong: number;
  lockedUntil: Instant;
  last: Instant;
}

const firstLockMs = 30_000;
const longestLockMs = 900_000;
const forgottenAfterMs = 3_600_000;
const mostTallies = 10_000;

/** Wrong codes by who typed them. Some are free; then each one locks for twice as long as the one before. */
export class WrongCodes {
  private readonly tallies = new Map<string, Tally>();

  constructor(
    private readonly clock: Clock,
    private readonly free: number,
  ) {}

  /** Milliseconds until the next try; 0: now. */
  lockedForMs(who: string): number {
    return Math.max(0, (this.tallies.get(who)?.lockedUntil ?? 0) - this.clock.now());
  }

  add(who: string): void {
    const now = this.clock.now();
    const before = this.tallies.get(who);
    const wrong = (before && now - before.last < forgottenAfterMs ? before.wrong : 0) + 1;
    this.tallies.delete(who);
    this.tallies.set(who, { wrong, last: now, lockedUntil: now + this.lockMs(wrong - this.free) });
    const eldest = this.tallies.keys().next();
    if (this.tallies.size > mostTallies && !eldest.done) this.tallies.delete(eldest.value);
  }

  forget(who: string): void {
    this.tallies.delete(who);
  }

  private lockMs(beyond: number): number {
    return beyond < 0 ? 0 : Math.min(firstLockMs * 2 ** Math.min(beyond, 20), longestLockMs);
  }
}
