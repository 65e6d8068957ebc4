import { Injectable } from '@nestjs/common';
import type { Instant } from '@zhiban/time';
import { DarkTimes } from '../seen/dark-times';
import { SeatDiaries } from '../seen/seat-diaries';

const hourMs = 3_600_000;
/** Silences of doors are kept a month beyond what may still be asked for. */
const darkMs = 30 * 24 * hourMs;

/** What is seen of the floor, and for how long it is remembered. */
@Injectable()
export class FloorFacts {
  constructor(
    private readonly diaries: SeatDiaries,
    private readonly dark: DarkTimes,
  ) {}

  follow(now: Instant): Promise<Instant> {
    return this.diaries.follow(now - 2 * hourMs);
  }

  forget(before: Instant): void {
    this.diaries.forget(before);
    void this.dark.dropBefore(before - darkMs).catch(() => undefined);
  }
}
