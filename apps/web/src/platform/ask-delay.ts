/** Pause before asking again: growing, jittered, so that a thousand boards do not ask at once. `chance` is 0…1. */
export function askDelayMs(failures: number, chance: number): number {
  const longest = Math.min(8000, 250 * 2 ** failures);
  return Math.round(longest * (0.5 + chance / 2));
}
