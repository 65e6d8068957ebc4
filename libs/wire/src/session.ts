import { z } from 'zod';
import { grant } from './grants';
import { permissions } from './permissions';

export const shortestPassword = 10;

/** Names of the cookie that carries the CSRF token, and of the header in which an unsafe request repeats it. */
export const csrfCookie = 'zhiban_csrf';
export const csrfHeader = 'x-csrf-token';

const password = z.string().min(1).max(200);

export const signIn = z.strictObject({ username: z.string().trim().min(1).max(60), password });
export type SignIn = z.infer<typeof signIn>;

/** Further rules (length, kept list, names) are refused with codes of their own. */
export const passwordChange = z.strictObject({ current: password, next: password });
export type PasswordChange = z.infer<typeof passwordChange>;

export const signedInUser = z.object({
  id: z.string(),
  name: z.string(),
  /** What the user may do somewhere; where, stands in `grants`. */
  permissions: z.array(z.enum(permissions)),
  grants: z.array(grant),
  /** Employee number, where the account is linked to a person. */
  person: z.string().nullable(),
  /** Until the password is changed nothing else is allowed. */
  mustChangePassword: z.boolean(),
  /** Why: it is too old, by the centre's settings; otherwise it is a first one. */
  passwordExpired: z.boolean(),
});
export type SignedInUser = z.infer<typeof signedInUser>;

export const sessionView = z.object({
  /** `null`: nobody is signed in. */
  user: signedInUser.nullable(),
  demo: z.boolean(),
  version: z.string(),
});
export type SessionView = z.infer<typeof sessionView>;
