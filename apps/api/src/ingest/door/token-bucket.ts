import type { Clock } from '@zhiban/time';

/** Lets `perSecond` units pass on average and up to `burst` at once, per key. */
export class TokenBuckets {
  private readonly buckets = new Map<string, { level: number; at: number }>();

  constructor(
    private readonly clock: Clock,
    private readonly perSecond: number,
    private readonly burst: number,
  ) {}

  /** 0: taken. Otherwise how many milliseconds from now there will be enough; nothing was taken. */
  take(key: string, units: number): number {
    const now = this.clock.now();
    const bucket = this.buckets.get(key) ?? { level: this.burst, at: now };
    const level = Math.min(this.burst, bucket.level + (Math.max(0, now - bucket.at) / 1000) * this.perSecond);
    const needed = Math.min(units, this.burst);
    const enough = level >= needed;
    this.buckets.set(key, { level: enough ? level - needed : level, at: now });
    return enough ? 0 : Math.ceil(((needed - level) / this.perSecond) * 1000);
  }

  forget(key: string): void {
    this.buckets.delete(key);
  }
}
