import { mayIn, type Grant, type Place } from '@zhiban/wire';
import { decidingGrants, type StandIn } from '../platform/sign-in';

/** Somebody who may be called for a request. */
export interface Callable {
  account: string;
  personId: string | null;
  grants: readonly Grant[];
}

/** Somebody who stands in: `inStead` with the delegator's posts. */
export interface CallableDeputy {
  deputy: string;
  deputyPersonId: string | null;
  delegator: string;
  inStead: StandIn;
}

export interface Floor {
  accounts: readonly Callable[];
  deputies: readonly CallableDeputy[];
  /** Persons on leave now. */
  away: ReadonlySet<string>;
}

/** What a request is about: who is in it, and where they are. */
export interface About {
  persons: ReadonlySet<string>;
  places: readonly Place[];
}

const ranks = ['team', 'site', 'centre', 'manager', 'administrator'] as const;

/** From the nearest on, those who may decide and are there, each under the nearest post that they hold for it. */
export function ladderOf({ accounts, deputies, away }: Floor, about: About): string[][] {
  const rungs = ranks.map(() => new Set<string>());
  const inIt = (person: string | null) => person !== null && about.persons.has(person);
  const isThere = (person: string | null) => !inIt(person) && !(person !== null && away.has(person));
  for (const { account, personId, grants } of accounts) {
    const rank = rankFor(grants, about.places);
    if (rank === null || inIt(personId)) continue;
    if (isThere(personId)) rungs[rank]?.add(account);
    for (const { deputy, deputyPersonId, inStead } of deputies.filter(({ delegator }) => delegator === account))
      if (isThere(deputyPersonId) && rankFor(inStead.grants, about.places) !== null) rungs[rank]?.add(deputy);
  }
  return rungs.filter((rung) => rung.size > 0).map((rung) => [...rung]);
}

/** A reminder is for the nearest. Escalated it is told to the next above them; where there is none, to them again. */
export function calledFor(step: 'remind' | 'escalate', ladder: readonly string[][]): string[] {
  const [nearest = [], ...above] = ladder;
  if (step === 'remind') return nearest;
  const next = above
    .map((rung) => rung.filter((account) => !nearest.includes(account)))
    .find((rung) => rung.length > 0);
  return next ?? nearest;
}

/** The widest of the posts that it takes to reach everybody. `null`: not everybody is reached. */
function rankFor(grants: readonly Grant[], places: readonly Place[]): number | null {
  const found = places.map((place) => nearestRank(grants, place));
  return found.length === 0 || found.includes(null) ? null : Math.max(...found.map((rank) => rank ?? 0));
}

function nearestRank(grants: readonly Grant[], place: Place): number | null {
  const held = decidingGrants(grants, null).filter((grant) => mayIn({ grants: [grant] }, 'requests.decide', place));
  return held.length === 0 ? null : Math.min(...held.map(rankOfGrant));
}

function rankOfGrant({ role, site, team }: Grant): number {
  if (role === 'administrator') return 4;
  if (team !== null) return 0;
  if (site !== null) return 1;
  return role === 'manager' ? 3 : 2;
}
