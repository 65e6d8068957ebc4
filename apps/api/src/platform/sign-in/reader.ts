import type { Permission } from '@zhiban/wire';

/** Whoever asks, once it is known who that is. */
export interface Reader {
  /** `null`: a program with a token. */
  userId: string | null;
  /** As it stands in the audit. */
  name: string;
  permissions: ReadonlySet<Permission>;
  mustChangePassword: boolean;
  /** Names the session without giving it away; `null`: not by cookie. */
  session: string | null;
}
