const soonMs = 12 * 3_600_000;

/** What begins within half a day may wake somebody up. */
export const isSoon = (begins: number, now: number): boolean => begins - now < soonMs;
