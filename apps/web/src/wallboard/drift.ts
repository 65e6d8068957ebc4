/** How far a wall is moved from its place, in its own pixels. */
export interface Drift {
  x: number;
  y: number;
}

/** Well within the margin of 24 px, so that nothing is ever cut. */
export const farthest = 8;
const acrossMs = 13 * 60_000;
const downMs = 17 * 60_000;

/**
 * Against burn-in: a slow walk over whole pixels that comes back to the same place only after hours, for the two
 * lengths have no common measure. A function of time alone, so a reload does not make the wall jump.
 */
export function driftAt(at: number): Drift {
  const swing = (lengthMs: number) => Math.round(farthest * Math.sin((2 * Math.PI * at) / lengthMs)) + 0;
  return { x: swing(acrossMs), y: swing(downMs) };
}
