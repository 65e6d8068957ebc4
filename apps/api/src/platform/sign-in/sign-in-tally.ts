import type { Instant } from '@zhiban/time';

/** Failed sign-ins of one key, an attempt under way counting as failed until it succeeds. */
export interface Tally {
  failures: number;
  lastAt: Instant;
  /** No further attempt before. */
  heldUntil: Instant;
}

export interface HoldRule {
  /** Failures that are free. */
  free: number;
  /** The first hold; each further failure doubles it. */
  firstHoldMs: number;
  /** No hold is longer, so that nobody is ever kept out for good. */
  longestHoldMs: number;
}

/** A tally that rested so long is forgotten. It is longer than any hold, so waiting one out wins no new free guesses. */
export const forgottenAfterMs = 3_600_000;

/** Milliseconds until the key may try again; 0: now. */
export function heldForMs(tally: Tally | null, now: Instant): number {
  return Math.max(0, (tally?.heldUntil ?? 0) - now);
}

/** One attempt more. It is counted before the password is looked at, so that guessing in parallel wins nothing. */
export function counted(before: Tally | null, now: Instant, rule: HoldRule): Tally {
  const failures = (before && now - before.lastAt < forgottenAfterMs ? before.failures : 0) + 1;
  const beyond = failures - rule.free;
  const holdMs = beyond < 0 ? 0 : Math.min(rule.firstHoldMs * 2 ** Math.min(beyond, 20), rule.longestHoldMs);
  return { failures, lastAt: now, heldUntil: now + holdMs };
}

/** The attempt succeeded after all: it counts no longer, the failures before it do. */
export function uncounted(tally: Tally, now: Instant): Tally {
  return { ...tally, failures: Math.max(0, tally.failures - 1), heldUntil: now };
}
