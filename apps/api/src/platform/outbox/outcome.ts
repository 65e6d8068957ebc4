import type { Delivery } from './channel';
import type { Failure } from '../outgoing';

const firstDelayMs = 5_000;
const longestDelayMs = 3_600_000;
/** A message that could not be sent for so long is given up, visibly. */
export const giveUpAfterMs = 3 * 86_400_000;

export type Outcome =
  | { state: 'sent'; at: number }
  | { state: 'waiting'; nextAt: number; error: Failure }
  | { state: 'failed'; error: Failure };

export interface Tried {
  /** This attempt included. */
  attempts: number;
  giveUpAt: number;
}

/** What becomes of a message after an attempt that ended at `now`. `chance` is 0…1. */
export function outcomeOf(delivery: Delivery, tried: Tried, now: number, chance: number): Outcome {
  if (delivery.ok) return { state: 'sent', at: now };
  // The server stopped: nothing is known against the recipient.
  if (delivery.code === 'delivery.interrupted') return { state: 'waiting', nextAt: now, error: delivery };
  if (delivery.code === 'delivery.not-yet')
    return { state: 'waiting', nextAt: now + (delivery.waitMs ?? 0), error: delivery };
  const nextAt = now + Math.max(delivery.waitMs ?? 0, retryDelayMs(tried.attempts, chance));
  if (delivery.final || nextAt > tried.giveUpAt) return { state: 'failed', error: delivery };
  return { state: 'waiting', nextAt, error: delivery };
}

/** Doubles from 5 s to an hour, each shortened by up to half by chance so that a crowd does not come back at once. */
export function retryDelayMs(attempts: number, chance: number): number {
  const full = Math.min(firstDelayMs * 2 ** Math.min(attempts - 1, 20), longestDelayMs);
  return Math.round(full * (1 - chance / 2));
}
