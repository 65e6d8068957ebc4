const first = 250;
const longest = 15_000;

/** Milliseconds before attempt n (0 is the first after a loss): grows from 0.25 s to 15 s, spread over its upper half. */
export function reconnectDelay(attempt: number, chance: number): number {
  const full = Math.min(longest, first * 2 ** Math.min(attempt, 16));
  return Math.round(full * (0.5 + chance / 2));
}

/** After a refused login: nothing gets better by haste, and an exchange may lock out who insists. */
export function refusedDelay(chance: number): number {
  return Math.round(longest * (1 + chance));
}
