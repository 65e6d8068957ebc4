import { z } from 'zod';
import { longestDelegationDays } from './delegation-states';

/** Somebody decides on requests in the stead of who is away: for a time, in some of their places, and nothing more. */

const id = z.uuid();
const instant = z.int();
const name = z.string().trim().min(1).max(60);

/** `team: null`: the whole site. */
export const delegationPlace = z.strictObject({ site: name, team: name.nullable() });
export type DelegationPlace = z.infer<typeof delegationPlace>;

/**
 * `id`: chosen by the browser; the same one twice is kept once. `for`: who is away, named by an administrator; `null`: the
 * reader. `places: null`: wherever they decide.
 */
export const nameDeputy = z
  .strictObject({
    id,
    for: id.nullable(),
    deputy: id,
    from: instant,
    until: instant,
    places: z.array(delegationPlace).min(1).max(100).nullable(),
    why: z.string().trim().min(1).max(200),
  })
  .refine(({ from, until }) => from < until && until - from <= longestDelegationDays * 86_400_000, { path: ['until'] });
export type NameDeputy = z.infer<typeof nameDeputy>;

export const delegationId = id;

export const delegationAccount = z.object({
  id,
  account: z.string(),
  /** Of the person whose account it is. */
  name: z.string().nullable(),
  nameEn: z.string().nullable(),
});
export type DelegationAccount = z.infer<typeof delegationAccount>;

export const delegationView = z.object({
  id,
  delegator: delegationAccount,
  deputy: delegationAccount,
  from: instant,
  until: instant,
  places: z.array(delegationPlace).nullable(),
  why: z.string(),
  madeBy: z.string(),
  endedAt: instant.nullable(),
  endedBy: z.string().nullable(),
  /** `stopped`: its time runs, but one of the two may not decide any more. */
  state: z.enum(['coming', 'running', 'stopped', 'over', 'ended']),
  /** Whether the reader may take it back, or give it back. */
  mayEnd: z.boolean(),
});
export type DelegationView = z.infer<typeof delegationView>;

const span = z.object({ from: instant, until: instant });

export const delegationDesk = z.object({
  at: instant,
  timeZone: z.string(),
  own: id.nullable(),
  /** Whether the reader decides on requests and can name somebody. */
  mayName: z.boolean(),
  /** Whether the reader can name somebody for others. */
  mayNameForOthers: z.boolean(),
  /** The reader's and, for administrators, everybody's; the latest first. */
  delegations: z.array(delegationView),
  /** Who may be named, with when they are away themselves. */
  deputies: z.array(delegationAccount.extend({ away: z.array(span) })),
  /** Whom somebody could be named for, with the sites and teams where they decide. */
  delegators: z.array(delegationAccount.extend({ places: z.array(delegationPlace) })),
  /** Approved leave of the reader in which nobody decides for them. */
  uncovered: z.array(span),
});
export type DelegationDesk = z.infer<typeof delegationDesk>;
