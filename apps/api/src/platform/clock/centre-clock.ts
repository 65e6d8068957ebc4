import { systemClock, type Clock, type Instant } from '@zhiban/time';
import { AsyncLocalStorage } from 'node:async_hooks';

interface Then {
  /** How far (ms) the present of the work lies from that of everybody else. */
  offsetMs: number;
  over: boolean;
}

const then = new AsyncLocalStorage<Then>();

/** The present; within `asOf` the time that it was asked for. */
export const centreClock: Clock = {
  now: () => {
    const found = then.getStore();
    return systemClock.now() + (found && !found.over ? found.offsetMs : 0);
  },
};

/**
 * Does work as if it were done at another time, for a centre that begins with a past: the demo's. Whatever else the server
 * does meanwhile stays in the present, and so does what the work leaves behind once it is over.
 */
export async function asOf<T>(at: Instant, work: () => Promise<T>): Promise<T> {
  const own = { offsetMs: at - systemClock.now(), over: false };
  try {
    return await then.run(own, work);
  } finally {
    own.over = true;
  }
}
