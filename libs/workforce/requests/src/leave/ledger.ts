import type { LeaveEntry } from '@zhiban/wire';

/** What is left on a day: what was granted, used, given back, gone and corrected until then. */
export const balanceOn = (entries: readonly LeaveEntry[], date: string): number =>
  entries.reduce((sum, entry) => (entry.date <= date ? sum + entry.minutes : sum), 0);

/** A grant of which something is left. */
export interface OpenGrant {
  until: string | null;
  minutes: number;
}

/**
 * What is left of each grant when what goes first is used first, in the order in which they end. Use beyond all grants
 * leaves nothing; what was given back or corrected upwards never expires by itself.
 */
export function openGrants(entries: readonly LeaveEntry[]): OpenGrant[] {
  const added = entries.filter(({ minutes }) => minutes > 0);
  const grants = added.map(({ kind, until, minutes }) => ({ until: kind === 'grant' ? until : null, minutes }));
  grants.sort((a, b) => compareEnds(a.until, b.until));
  let used = entries.reduce((sum, { minutes }) => (minutes < 0 ? sum - minutes : sum), 0);
  return grants.flatMap(({ until, minutes }) => {
    const taken = Math.min(used, minutes);
    used -= taken;
    return minutes > taken ? [{ until, minutes: minutes - taken }] : [];
  });
}

const compareEnds = (a: string | null, b: string | null): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
};

/** The entries that have to be written by a day because grants ended before it. Written, the next call finds none. */
export function dueExpiries(entries: readonly LeaveEntry[], today: string): LeaveEntry[] {
  return openGrants(entries).flatMap(({ until, minutes }) =>
    until !== null && until < today ? [{ kind: 'expiry', minutes: -minutes, date: today, until: null } as const] : [],
  );
}
