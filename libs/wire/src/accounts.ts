import { z } from 'zod';
import { grant } from './grants';

/** Milliseconds since 1970-01-01 UTC. */
const instant = z.int();
const number = z.string().trim().min(1).max(60);

/** Small letters, digits and Chinese characters, so that a name has one way to be written. */
export const userName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9\u4e00-\u9fff][a-z0-9\u4e00-\u9fff._-]{1,39}$/);

const grants = z.array(grant).max(50);

export const accountView = z.object({
  id: z.string(),
  username: z.string(),
  /** Whose account it is, where that is known to the list of people. */
  person: z.object({ number: z.string(), name: z.string() }).nullable(),
  grants: z.array(grant),
  mustChangePassword: z.boolean(),
  /** `null`: not locked. */
  lockedAt: instant.nullable(),
  createdAt: instant,
  /** Of the last sign-in that succeeded; `null`: never. */
  lastSignInAt: instant.nullable(),
  /** Sessions that are open now. */
  sessions: z.int(),
});
export type AccountView = z.infer<typeof accountView>;

export const accountsList = z.object({ accounts: z.array(accountView) });
export type AccountsList = z.infer<typeof accountsList>;

export const newAccount = z.strictObject({
  username: userName,
  grants,
  /** Employee number; `null`: nobody of the list of people. */
  person: number.nullable().default(null),
});
export type NewAccount = z.infer<typeof newAccount>;

/** The password is in this answer and nowhere else; it has to be changed at the first sign-in. */
export const firstPassword = z.object({ password: z.string() });
export type FirstPassword = z.infer<typeof firstPassword>;

export const accountMade = z.object({ account: accountView, ...firstPassword.shape });
export type AccountMade = z.infer<typeof accountMade>;

export const grantsChange = z.strictObject({ grants });
export type GrantsChange = z.infer<typeof grantsChange>;

export const personLink = z.strictObject({ number: number.nullable() });
export type PersonLink = z.infer<typeof personLink>;

export const lockChange = z.strictObject({ locked: z.boolean() });
export type LockChange = z.infer<typeof lockChange>;

/** One attempt to sign in, as far as it names an account that exists. */
export const signInView = z.object({
  at: instant,
  accepted: z.boolean(),
  address: z.string(),
  /** Browser and system in a few words; `null`: not told. */
  agent: z.string().nullable(),
});
export type SignInView = z.infer<typeof signInView>;

/** Newest first. */
export const signInsList = z.object({ signIns: z.array(signInView) });
export type SignInsList = z.infer<typeof signInsList>;

export const ownSession = z.object({
  id: z.string(),
  createdAt: instant,
  seenAt: instant,
  address: z.string().nullable(),
  agent: z.string().nullable(),
  /** The one that asks. */
  present: z.boolean(),
});
export type OwnSession = z.infer<typeof ownSession>;

export const ownSessions = z.object({ sessions: z.array(ownSession) });
export type OwnSessions = z.infer<typeof ownSessions>;
