import { everywhere, reachOf, type BoardKey, type Grant, type Permission, type ReachedPlaces } from '@zhiban/wire';
import type { StandIn } from './stand-in';

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
  /** In whose stead the reader decides on requests now; absent: in nobody's. */
  standIns?: readonly StandIn[];
  /** Why the password has to be changed before anything else. */
  mustChangePassword: 'first' | 'expired' | false;
  /** Names the session without giving it away; `null`: not by cookie. */
  session: string | null;
  /** A TV may read these boards and do nothing else; absent: a person or a program. */
  device?: { id: string; boards: ReadonlySet<BoardKey> };
}

/** Where a reader may do something. A TV was given its boards by an administrator and shows the whole of them. */
export function reachOfReader(
  { grants, device }: Pick<Reader, 'grants' | 'device'>,
  permission: Permission,
): ReachedPlaces {
  return device ? everywhere : reachOf(grants, permission);
}

/** Whether a board may be shown to this reader. Whether boards may be read at all is the permission's to say. */
export function mayReadBoard({ device }: Reader, board: BoardKey): boolean {
  return device?.boards.has(board) ?? true;
}
