import { expect, test } from 'vitest';
import { grant, mayIn, permissionsOf, type Grant } from './grants';
import { permissions, permissionsOfRole, roles } from './permissions';

const lead = (site: string | null, team: string | null): { grants: Grant[] } => ({
  grants: [{ role: 'shift-lead', site, team }],
});
const cards = { site: 'Beijing', team: 'Cards' };

test('a lead of a team may read the people of that team, and of no other', () => {
  expect(mayIn(lead('Beijing', 'Cards'), 'people.read', cards)).toBe(true);
  expect(mayIn(lead('Beijing', 'Cards'), 'people.read', { site: 'Beijing', team: 'Loans' })).toBe(false);
  expect(mayIn(lead('Beijing', 'Cards'), 'people.read', { site: 'Hefei', team: 'Cards' })).toBe(false);
});

test('a post for a site reaches each of its teams and those in none; a post for everywhere reaches all', () => {
  expect(mayIn(lead('Beijing', null), 'people.read', cards)).toBe(true);
  expect(mayIn(lead('Beijing', null), 'people.read', { site: 'Beijing', team: null })).toBe(true);
  expect(mayIn(lead('Beijing', null), 'people.read', { site: null, team: null })).toBe(false);
  expect(mayIn(lead(null, null), 'people.read', { site: null, team: null })).toBe(true);
});

test('what concerns the whole centre is not given by a post for one site', () => {
  const grants: Grant[] = [{ role: 'administrator', site: 'Beijing', team: null }];
  expect(permissionsOf(grants).has('people.read')).toBe(true);
  expect(permissionsOf(grants).has('users.write')).toBe(false);
  expect(mayIn({ grants }, 'users.write', cards)).toBe(false);
});

test('posts add up', () => {
  const grants: Grant[] = [
    { role: 'agent', site: 'Beijing', team: 'Cards' },
    { role: 'auditor', site: null, team: null },
  ];
  expect([...permissionsOf(grants)]).toEqual(expect.arrayContaining(['wall.view', 'audit.read']));
  expect(permissionsOf([]).size).toBe(0);
});

test('a team without its site is no place', () => {
  expect(grant.safeParse({ role: 'agent', site: null, team: 'Cards' }).success).toBe(false);
  expect(grant.parse({ role: 'agent' })).toEqual({ role: 'agent', site: null, team: null });
});

test('the administrator may everything, and every post has something to do', () => {
  expect(permissionsOfRole.administrator).toEqual(permissions);
  for (const role of roles) expect([role, permissionsOfRole[role].length > 0]).toEqual([role, true]);
});
