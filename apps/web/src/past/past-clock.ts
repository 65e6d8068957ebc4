import { onScopeDispose, shallowRef } from 'vue';

/** A stroke comes four times a second; beyond this (ms) the clock waits for the next one. */
const longestRunMs = 500;
const beatMs = 100;

/** Where the past's clock stands `elapsedMs` after it stood at `at`: it runs at the pace, but never far ahead of proof. */
export function pastInstant(at: number, speed: number, elapsedMs: number): number {
  return at + Math.min(Math.max(0, elapsedMs), longestRunMs) * speed;
}

/** The clock of a past: it stands where the last picture or stroke says, and runs on from there. */
export function usePastClock() {
  let at = 0;
  let speed = 0;
  let heardAt = performance.now();
  const second = shallowRef(0);
  const now = () => pastInstant(at, speed, performance.now() - heardAt);
  function show(): void {
    const whole = Math.floor(now() / 1000) * 1000;
    if (whole !== second.value) second.value = whole;
  }
  function stand(where: number, pace: number): void {
    at = where;
    speed = pace;
    heardAt = performance.now();
    show();
  }
  const beat = setInterval(show, beatMs);
  onScopeDispose(() => clearInterval(beat));
  /** How wrong the screen's own clock is does not matter here. */
  const error = shallowRef<number | null>(null);
  return { now, second, error, stand };
}
