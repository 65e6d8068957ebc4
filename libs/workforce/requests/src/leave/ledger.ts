import type { LeaveEntry } from '@zhiban/wire';

/** What all entries make. */
export const balanceOf = (entries: readonly Pick<LeaveEntry, 'minutes'>[]): number =>
  entries.reduce((sum, { minutes }) => sum + minutes, 0);

/** What is left on a day: what was granted, used, given back, gone and corrected until then. */
export const balanceOn = (entries: readonly LeaveEntry[], date: string): number =>
  balanceOf(entries.filter((entry) => entry.date <= date));

/** A grant of which something is left. */
export interface OpenGrant {
  /** Counts from this day on. */
  date: string;
  until: string | null;
  minutes: number;
}

/**
 * What is left of each grant, in the order in which they end. Each use takes from the grants that hold on its day, the one
 * that ends first before the others; an expiry from those that have ended. What was used beyond these is owed by all
 * others. What was given back or corrected upwards never expires by itself.
 */
export function openGrants(entries: readonly LeaveEntry[]): OpenGrant[] {
  const grants = entries.flatMap(({ kind, date, until, minutes }) =>
    minutes > 0 ? [{ date, until: kind === 'grant' ? until : null, minutes }] : [],
  );
  grants.sort((a, b) => compareEnds(a.until, b.until));
  const taken = entries.filter(({ minutes }) => minutes < 0).sort((a, b) => (a.date < b.date ? -1 : 1));
  const owed = taken.reduce((sum, use) => sum + draw(grants, -use.minutes, (grant) => isFor(grant, use)), 0);
  draw(grants, owed, () => true);
  return grants.filter(({ minutes }) => minutes > 0);
}

/** What is left for leave that begins on a day: nothing that has ended by then, nothing that begins later. */
export function availableOn(entries: readonly LeaveEntry[], date: string): number {
  const holding = openGrants(entries).filter((grant) => holdsOn(grant, date));
  return Math.min(balanceOf(holding), balanceOf(entries));
}

/** The entries that have to be written by a day because grants ended before it. Written, the next call finds none. */
export function dueExpiries(entries: readonly LeaveEntry[], today: string): LeaveEntry[] {
  return openGrants(entries).flatMap(({ until, minutes }) =>
    until !== null && until < today ? [{ kind: 'expiry', minutes: -minutes, date: today, until: null } as const] : [],
  );
}

const holdsOn = ({ date, until }: OpenGrant, day: string): boolean => date <= day && (until === null || until >= day);

const isFor = (grant: OpenGrant, { kind, date }: LeaveEntry): boolean =>
  kind === 'expiry' ? grant.until !== null && grant.until < date : holdsOn(grant, date);

/** Takes minutes from the grants that may give them, in their order; what nobody could give is left. */
function draw(grants: OpenGrant[], minutes: number, may: (grant: OpenGrant) => boolean): number {
  let left = minutes;
  for (const grant of grants) {
    if (left === 0) break;
    if (!may(grant)) continue;
    const taken = Math.min(left, grant.minutes);
    grant.minutes -= taken;
    left -= taken;
  }
  return left;
}

const compareEnds = (a: string | null, b: string | null): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
};
