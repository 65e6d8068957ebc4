import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { amiClasses, type AmiClass } from '../ami/block';
import type { AmiAction } from './action-reader';

/** The one manager user of this exchange. */
export interface Account {
  username: string;
  secret: string;
  /** Classes that the user may read. */
  read: ReadonlySet<AmiClass>;
}

export const newChallenge = (): string => String(randomInt(100_000_000, 999_999_999));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

/** Whether a Login proves the secret, in clear or as MD5 of challenge and secret. */
export function proves(account: Account, action: AmiAction, challenge: string | null): boolean {
  if (!same(action.get('username') ?? '', account.username)) return false;
  if (action.get('authtype')?.toLowerCase() !== 'md5') return same(action.get('secret') ?? '', account.secret);
  if (challenge === null) return false;
  const key = createHash('md5')
    .update(challenge + account.secret)
    .digest('hex');
  return same((action.get('key') ?? '').toLowerCase(), key);
}

/** What `Events:` of a Login, or `EventMask:`, lets through: `on`, `off` or a list of classes. */
export function eventMask(wish: string | undefined): ReadonlySet<AmiClass> {
  const words = (wish ?? 'on')
    .toLowerCase()
    .split(',')
    .map((word) => word.trim());
  if (words.some((word) => ['on', 'all', 'yes', 'true', '1'].includes(word))) return new Set(amiClasses);
  return new Set(amiClasses.filter((name) => words.includes(name)));
}
