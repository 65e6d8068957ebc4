import type { Grant, Permission } from '@zhiban/wire';

/** Whoever asks, once it is known who that is. */
export interface Reader {
  /** `null`: a program with a token. */
  userId: string | null;
  /** As it stands in the audit. */
  name: string;
  /** Employee number, where the account is linked to a person. */
  person: string | null;
  /** What the reader may do somewhere. */
  permissions: ReadonlySet<Permission>;
  /** The posts held, and where; `mayIn` of `wire` asks them for a site and team. */
  grants: readonly Grant[];
  /** Why the password has to be changed before anything else. */
  mustChangePassword: 'first' | 'expired' | false;
  /** Names the session without giving it away; `null`: not by cookie. */
  session: string | null;
}
