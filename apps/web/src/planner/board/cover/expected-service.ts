import { loadOf, outlook } from '@zhiban/workforce-staffing';

/** What is expected to arrive at a queue, interval by interval from an instant on, and what was promised. */
export interface OfferedLoad {
  post: string;
  from: number;
  intervalMinutes: number;
  contacts: readonly number[];
  /** `null`: nobody has said how long a contact takes. */
  ahtSeconds: readonly (number | null)[];
  target: { share: number; withinSeconds: number };
  /** `null`: callers never give up. */
  patienceSeconds: number | null;
}

type Goal = Pick<OfferedLoad, 'target' | 'patienceSeconds'>;

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
  return (load: OfferedLoad, interval: number, seats: number): number | null => {
    const [contacts, aht] = [load.contacts[interval] ?? 0, load.ahtSeconds[interval] ?? null];
    if (contacts <= 0 || aht === null || aht <= 0) return null;
    const below = Math.floor(seats + 1e-9);
    const part = Math.max(seats - below, 0);
    const low = whole(contacts, aht, load.intervalMinutes, below, load);
    if (part < 1e-6) return low;
    return low + part * (whole(contacts, aht, load.intervalMinutes, below + 1, load) - low);
  };
}
export type ServiceOf = ReturnType<typeof serviceBook>;

/** Service level of some intervals together, each with the weight of its contacts. */
export function weighedService(load: OfferedLoad, planned: Float64Array, first: number, last: number, of: ServiceOf) {
  let [sum, contacts] = [0, 0];
  for (let i = first; i < last; i += 1) {
    const service = of(load, i, planned[i] ?? 0);
    if (service === null) continue;
    sum += service * (load.contacts[i] ?? 0);
    contacts += load.contacts[i] ?? 0;
  }
  return contacts === 0 ? null : sum / contacts;
}
