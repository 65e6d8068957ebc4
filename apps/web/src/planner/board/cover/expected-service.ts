import type { RosterLoad } from '@zhiban/wire';
import { loadOf, outlook } from '@zhiban/workforce-staffing';

type Goal = Pick<RosterLoad, 'target' | 'patienceSeconds'>;

/** Share of contacts answered within the target with whole seats. */
function withSeats(
  contacts: number,
  ahtSeconds: number,
  minutes: number,
  seats: number,
  { target, patienceSeconds }: Goal,
) {
  if (seats <= 0) return contacts > 0 ? 0 : 1;
  const load = loadOf({ contacts, intervalMinutes: minutes, ahtSeconds });
  return outlook(load, seats, { serviceLevel: target, patienceSeconds: patienceSeconds ?? undefined }).serviceLevel;
}

/**
 * Service levels that planned seats lead to, remembered: a drag asks for the same few numbers again and again. Half a seat
 * lies half way between no seat and one. `null`: nothing is expected or known.
 */
export function serviceBook() {
  const known = new Map<string, number>();
  const whole = (contacts: number, aht: number, minutes: number, seats: number, goal: Goal): number => {
    const key = `${contacts} ${aht} ${minutes} ${seats} ${goal.target.withinSeconds} ${goal.patienceSeconds}`;
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = withSeats(contacts, aht, minutes, seats, goal)));
    return found;
  };
  return (load: RosterLoad, interval: number, seats: number): number | null => {
    const [contacts, aht] = [load.contacts[interval] ?? 0, load.ahtSeconds[interval] ?? null];
    if (contacts <= 0 || aht === null || aht <= 0) return null;
    const below = Math.floor(seats + 1e-9);
    const part = Math.max(seats - below, 0);
    const low = whole(contacts, aht, load.intervalMinutes, below, load);
    if (part < 1e-6) return low;
    return low + part * (whole(contacts, aht, load.intervalMinutes, below + 1, load) - low);
  };
}
