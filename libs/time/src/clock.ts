/** Milliseconds since 1970-01-01 UTC. */
export type Instant = number;

/** Where the present comes from, so that tests can bring their own. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still until it is told otherwise. */
export function handClock(start: Instant): Clock & { set(to: Instant): void; advance(ms: number): void } {
  let present = start;
  return {
    now: () => present,
    set: (to) => {
      present = to;
    },
    advance: (ms) => {
      present += ms;
    },
  };
}
