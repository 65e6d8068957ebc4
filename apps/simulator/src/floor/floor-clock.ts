import type { Clock } from '@zhiban/time';

/** The present on the floor: `start` at the moment of making, then `speed` times as fast as the real clock. */
export class FloorClock implements Clock {
  private readonly realStart = performance.now();

  constructor(
    private readonly start: number,
    private readonly speed: number,
  ) {}

  now(): number {
    return Math.floor(this.start + (performance.now() - this.realStart) * this.speed);
  }
}
