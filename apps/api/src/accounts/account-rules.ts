import type { AccountView, Grant } from '@zhiban/wire';
import { RefusalError } from '../platform/problem';
import type { Reader } from '../platform/sign-in';

/** Names under which the machine itself stands in the audit. */
const reserved = new Set(['machine']);

export function refuseTaken(accounts: readonly AccountView[], username: string): void {
  const taken = reserved.has(username) || accounts.some((account) => account.username === username);
  if (taken) throw new RefusalError('account.taken', { username });
}

/** A person has one account. `id`: the account that the person is to have; `null`: one that is yet to be made. */
export function refuseTakenPerson(accounts: readonly AccountView[], number: string | null, id: string | null): void {
  const owner = accounts.find(({ person }) => person !== null && person.number === number);
  if (number === null || !owner || owner.id === id) return;
  throw new RefusalError('account.person-taken', { number, username: owner.username });
}

/** Nobody raises, locks or resets the own account: there is always a second pair of eyes. */
export function refuseOwn(reader: Reader, id: string): void {
  if (reader.userId === id) throw new RefusalError('account.own', {});
}

/** Of all accounts as they would be then, one at least has to be an administrator's who can sign in. */
export function refuseWithoutAdministrator(accounts: readonly AccountView[], changed: AccountView): void {
  const then = accounts.map((account) => (account.id === changed.id ? changed : account));
  if (accounts.some(isAdministrator) && !then.some(isAdministrator)) {
    throw new RefusalError('account.last-administrator', {});
  }
}

/** Each post once for each place. */
export function withoutRepeats(grants: readonly Grant[]): Grant[] {
  return [...new Map(grants.map((held) => [JSON.stringify([held.role, held.site, held.team]), held])).values()];
}

function isAdministrator({ lockedAt, grants }: AccountView): boolean {
  return lockedAt === null && grants.some(({ role, site }) => role === 'administrator' && site === null);
}
