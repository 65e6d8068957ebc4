import { describe, expect, test } from 'vitest';
import { everywhere, grant, mayIn, permissionsOf, reaches, reachOf, type Grant } from './grants';
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

describe('the places that a permission reaches', () => {
  const held = (...places: [string | null, string | null][]): Grant[] =>
    places.map(([site, team]) => ({ role: 'shift-lead', site, team }));
  const reached = (...places: [string | null, string | null][]) => reachOf(held(...places), 'wall.view');

  test('are the same however the posts are listed, and as often as they are', () => {
    const teams = reached(['Hefei', 'Loans'], ['Beijing', 'Cards']);
    expect(teams).toEqual(reached(['Beijing', 'Cards'], ['Hefei', 'Loans'], ['Beijing', 'Cards']));
    expect(teams).toMatchObject({ sites: [], teams: [{ site: 'Beijing' }, { site: 'Hefei' }] });
  });

  test('are a site alone where its teams are held as well, and everything where anything is held everywhere', () => {
    expect(reached(['Beijing', 'Cards'], ['Beijing', null])).toEqual(reached(['Beijing', null]));
    expect(reached(['Beijing', 'Cards'], [null, null])).toEqual(everywhere);
  });

  test('are none where no post gives it, and where what concerns the centre is held at a site', () => {
    expect(reachOf([], 'wall.view')).toMatchObject({ all: false, sites: [], teams: [] });
    expect(reachOf(held(['Beijing', null]), 'past.view')).toEqual(reachOf([], 'wall.view'));
  });

  test('have one key each: a team is not its site, nor a team of another that is spelled alike', () => {
    const all = [
      reached(),
      reached([null, null]),
      reached(['Beijing', null]),
      reached(['Beijing', 'Cards']),
      reached(['Hefei', 'Cards']),
      reached(['Beijing', null], ['Cards', null]),
      reached(['Beijing","Cards', null]),
      reached(['Beijing', 'Cards","Loans']),
    ];
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });

  test('are those of `mayIn`, whatever is held and wherever it is asked', () => {
    const names = [null, 'Beijing', 'Hefei'];
    const teams = [null, 'Cards', 'Loans'];
    const places = names.flatMap((site) => teams.map((team) => ({ site, team })));
    const chance = seeded(7);
    for (let round = 0; round < 500; round += 1) {
      const grants = places
        .filter(({ site, team }) => (site !== null || team === null) && chance() < 0.25)
        .map((place): Grant => ({ role: roles[Math.floor(chance() * roles.length)] ?? 'agent', ...place }));
      const permission = permissions[Math.floor(chance() * permissions.length)] ?? 'wall.view';
      const reach = reachOf(grants, permission);
      for (const place of places) {
        const said = JSON.stringify({ grants, permission, place });
        expect(reaches(reach, place), said).toBe(mayIn({ grants }, permission, place));
      }
    }
  });
});

/** `libs/testing` knows `wire`, so its chance is not to be had here. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}
