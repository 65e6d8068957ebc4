import type { AccountView, Grant } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { refuseTaken, refuseWithoutAdministrator, withoutRepeats } from './account-rules';

const everywhere: Grant = { role: 'administrator', site: null, team: null };
const account = (id: string, change: Partial<AccountView> = {}): AccountView => ({
  id,
  username: id,
  person: null,
  grants: [],
  mustChangePassword: false,
  lockedAt: null,
  createdAt: 0,
  lastSignInAt: null,
  sessions: 0,
  ...change,
});
const first = account('first', { grants: [everywhere] });
const second = account('second', { grants: [everywhere] });

test('the last administrator keeps the post and stays unlocked', () => {
  const alone = [first, account('lead')];
  expect(() => refuseWithoutAdministrator(alone, { ...first, grants: [] })).toThrow('last administrator');
  expect(() => refuseWithoutAdministrator(alone, { ...first, lockedAt: 1 })).toThrow('last administrator');
  expect(() => refuseWithoutAdministrator([first, second], { ...first, lockedAt: 1 })).not.toThrow();
});

test('an administrator who is locked, or one of a single site, does not count as another', () => {
  const locked = { ...second, lockedAt: 1 };
  const ofSite = account('site', { grants: [{ ...everywhere, site: 'Hefei' }] });
  expect(() => refuseWithoutAdministrator([first, locked, ofSite], { ...first, grants: [] })).toThrow();
});

test('the names under which the machine stands in the audit are nobody’s', () => {
  expect(() => refuseTaken([], 'machine')).toThrow('“machine” is taken');
  expect(() => refuseTaken([first], 'first')).toThrow();
  expect(() => refuseTaken([first], 'lina')).not.toThrow();
});

test('the same post for the same place is held once', () => {
  const site: Grant = { role: 'administrator', site: 'Hefei', team: null };
  expect(withoutRepeats([everywhere, site, { ...everywhere }])).toEqual([everywhere, site]);
});
