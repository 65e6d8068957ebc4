import type { ReplayDifference } from '@zhiban/wire';
import { figuresOf, type StoredAgentInterval, type StoredInterval } from '../../live';

type Place = Pick<ReplayDifference, 'source' | 'queue' | 'seat' | 'from'>;
type Fields = ReadonlyMap<string, unknown>;

/** What differs between the stored intervals of queues and those that the raw events lead to, by the stored rule. */
export function compareQueues(
  stored: readonly StoredInterval[],
  replayed: readonly StoredInterval[],
): ReplayDifference[] {
  const keyOf = ({ source, queue, from }: StoredInterval) => `${source}\n${queue}\n${from}`;
  const placeOf = ({ source, queue, from }: StoredInterval): Place => ({ source, queue, seat: null, from });
  return compareAll(stored, replayed, keyOf, placeOf, (was, is) => {
    const { figures: _, seatTimes, ...counts } = is.counts;
    const told = { to: is.to, gap: is.gap, ...counts, figures: figuresOf(is, was.rule) };
    const { seatTimes: kept, ...others } = was.counts;
    const known = { to: was.to, gap: was.gap, ...others };
    // Rows of an earlier release did not keep them.
    return kept
      ? [fieldsOf({ ...known, seatTimes: kept }), fieldsOf({ ...told, seatTimes })]
      : [fieldsOf(known), fieldsOf(told)];
  });
}

/** The same of the seats; who sat there is no figure. */
export function compareAgents(
  stored: readonly StoredAgentInterval[],
  replayed: readonly StoredAgentInterval[],
): ReplayDifference[] {
  const keyOf = ({ source, seat, from }: StoredAgentInterval) => `${source}\n${seat}\n${from}`;
  const placeOf = ({ source, seat, from }: StoredAgentInterval): Place => ({ source, queue: null, seat, from });
  const partsOf = ({ to, gap, counts }: StoredAgentInterval) => fieldsOf({ to, gap, ...counts });
  return compareAll(stored, replayed, keyOf, placeOf, (was, is) => [partsOf(was), partsOf(is)]);
}

function compareAll<T>(
  stored: readonly T[],
  replayed: readonly T[],
  keyOf: (row: T) => string,
  placeOf: (row: T) => Place,
  fields: (was: T, is: T) => [stored: Fields, replayed: Fields],
): ReplayDifference[] {
  const left = new Map(replayed.map((row) => [keyOf(row), row]));
  const found: ReplayDifference[] = [];
  for (const was of stored) {
    const is = left.get(keyOf(was));
    left.delete(keyOf(was));
    if (is) found.push(...differences(placeOf(was), ...fields(was, is)));
    else found.push({ ...placeOf(was), field: 'row', stored: 'there', replayed: null });
  }
  for (const row of left.values()) found.push({ ...placeOf(row), field: 'row', stored: null, replayed: 'there' });
  return found.sort((a, b) => a.from - b.from);
}

function differences(place: Place, stored: Fields, replayed: Fields): ReplayDifference[] {
  const names = [...new Set([...stored.keys(), ...replayed.keys()])].sort();
  return names.flatMap((field) => {
    const [was, is] = [stored.get(field) ?? null, replayed.get(field) ?? null];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ ...place, field, stored: was, replayed: is }];
  });
}

/** Every value by its dotted place; lists stay whole. What is zero in a tally is not in it. */
function fieldsOf(value: object, under = '', into = new Map<string, unknown>()): Map<string, unknown> {
  for (const [key, entry] of Object.entries(value) as [string, unknown][]) {
    if (typeof entry === 'object' && entry !== null && !Array.isArray(entry)) fieldsOf(entry, `${under}${key}.`, into);
    else into.set(`${under}${key}`, entry);
  }
  return into;
}
