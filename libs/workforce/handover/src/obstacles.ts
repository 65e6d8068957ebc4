import type { HandoverState } from '@zhiban/wire';

/** Why a signature cannot be given yet. `cites` is the rule that asks for it. */
export type Obstacle =
  | { code: 'not-outgoing-lead'; cites: 'HAND-2' }
  | { code: 'no-incoming-lead'; cites: 'HAND-3' }
  | { code: 'not-incoming-lead'; cites: 'HAND-3' }
  | { code: 'both-sides'; cites: 'HAND-3' }
  | { code: 'outgoing-first'; cites: 'HAND-3' }
  | { code: 'event-unresolved'; cites: 'HAND-4'; entry: string }
  | { code: 'stage-not-shared'; cites: 'HAND-4'; entry: string }
  | { code: 'not-read-back'; cites: 'HAND-3'; entry: string };

/** One side of a handover: whoever may sign for it. */
export interface Side {
  /** Accounts of leads on the published roster of that duty, or whom a supervisor named in their place, with a reason. */
  leads: readonly string[];
}

/** Something in the record that may stand against its signing. */
export interface WeighedEntry {
  key: string;
  /** What matters: the incoming lead says it in their own words. */
  red: boolean;
  readBack: boolean;
  /** An abnormal or sudden event (HAND-4); `null`: none. */
  event: null | { settled: boolean; stage: null | { outgoing: boolean; incoming: boolean } };
}

export interface SigningCase {
  state: HandoverState;
  outgoing: Side;
  incoming: Side;
  entries: readonly WeighedEntry[];
  /** Account whose signature the outgoing side has. */
  handedBy: string | null;
}

/**
 * What stands against an account's signing for the outgoing side. An event that is not settled blocks, unless both sides
 * name the same stage to which it was brought; what is red was read back before anybody goes.
 */
export function againstHandingOver(asked: SigningCase, account: string): Obstacle[] {
  return [
    ...(asked.outgoing.leads.includes(account) ? [] : [{ code: 'not-outgoing-lead', cites: 'HAND-2' } as const]),
    ...(asked.incoming.leads.some((lead) => lead !== account)
      ? []
      : [{ code: 'no-incoming-lead', cites: 'HAND-3' } as const]),
    ...inEntries(asked.entries),
  ];
}

/** What stands against an account's signing for the incoming side, which locks the record. */
export function againstTakingOver(asked: SigningCase, account: string): Obstacle[] {
  return [
    ...(asked.incoming.leads.includes(account) ? [] : [{ code: 'not-incoming-lead', cites: 'HAND-3' } as const]),
    ...(asked.handedBy === account ? [{ code: 'both-sides', cites: 'HAND-3' } as const] : []),
    ...(asked.state === 'handed' ? [] : [{ code: 'outgoing-first', cites: 'HAND-3' } as const]),
    ...inEntries(asked.entries),
  ];
}

const inEntries = (entries: readonly WeighedEntry[]): Obstacle[] => entries.flatMap((entry) => inEntry(entry));

function inEntry({ key, red, readBack, event }: WeighedEntry): Obstacle[] {
  const unread: Obstacle[] = red && !readBack ? [{ code: 'not-read-back', cites: 'HAND-3', entry: key }] : [];
  if (event === null || event.settled) return unread;
  if (event.stage === null) return [{ code: 'event-unresolved', cites: 'HAND-4', entry: key }, ...unread];
  const shared = event.stage.outgoing && event.stage.incoming;
  return shared ? unread : [{ code: 'stage-not-shared', cites: 'HAND-4', entry: key }, ...unread];
}
