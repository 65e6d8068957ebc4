import { mayIn, type Permission, type Place } from '@zhiban/wire';
import type { Reader, StandIn } from '../platform/sign-in';

/** Somebody whom a request is about. */
export interface Concerned extends Place {
  /** Employee number. */
  number: string;
}

/** A right in which a reader may decide: their own, or that of who is away. `reader`: with the posts of that right alone. */
export interface Capacity {
  reader: Reader;
  inStead: StandIn | null;
}

/**
 * `own`: the reader takes part in it. `delegators`: whom they stand in for does, so that nobody decides on their own
 * request through another.
 */
export type Admission = 'yes' | 'own' | 'delegators' | 'no-reach';

export interface Capacities {
  admits: Admission;
  /** The own right first. Empty unless `yes`. */
  capacities: readonly Capacity[];
}

/** Who may decide on a request: whose posts reach everybody in it, unless they are in it themselves. */
export function capacitiesOf(reader: Reader, concerned: readonly Concerned[]): Capacities {
  if (isAmong(reader.person, concerned)) return { admits: 'own', capacities: [] };
  const own = reachesAll(reader, 'requests.decide', concerned) ? [{ reader, inStead: null }] : [];
  const standing = reachingStandIns(reader, concerned);
  const capacities = [...own, ...standing.filter(isFreeOf(concerned)).map((inStead) => inSteadOf(reader, inStead))];
  if (capacities.length > 0) return { admits: 'yes', capacities };
  return { admits: standing.length > 0 ? 'delegators' : 'no-reach', capacities };
}

/** Whether a request may be read: by own posts, or to decide on it for somebody. */
export function readsAll(reader: Reader, concerned: readonly Concerned[]): boolean {
  if (reachesAll(reader, 'requests.read', concerned)) return true;
  return reachingStandIns(reader, concerned).some(isFreeOf(concerned));
}

/** With every post that they could decide with: what one of them may override is theirs to override. */
export const withAllPosts = (reader: Reader, capacities: readonly Capacity[]): Reader => ({
  ...reader,
  grants: [...reader.grants, ...capacities.flatMap(({ inStead }) => inStead?.grants ?? [])],
});

const reachesAll = (holder: Pick<Reader, 'grants'>, permission: Permission, concerned: readonly Place[]): boolean =>
  concerned.every((place) => mayIn(holder, permission, place));

const reachingStandIns = ({ standIns = [] }: Reader, concerned: readonly Concerned[]): StandIn[] =>
  standIns.filter((standIn) => reachesAll(standIn, 'requests.decide', concerned));

const isFreeOf =
  (concerned: readonly Concerned[]) =>
  ({ person }: StandIn): boolean =>
    !isAmong(person, concerned);

const isAmong = (person: string | null, concerned: readonly Concerned[]): boolean =>
  person !== null && concerned.some(({ number }) => number === person);

const inSteadOf = (reader: Reader, inStead: StandIn): Capacity => ({
  reader: { ...reader, grants: inStead.grants },
  inStead,
});
