import type { Grant } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { decidingGrants, standInOf } from './stand-in';

const supervisor = (site: string | null, team: string | null = null): Grant => ({
  role: 'floor-supervisor',
  site,
  team,
});
const shanghai = { site: 'Shanghai', team: null };
const cards = { site: 'Shanghai', team: 'Cards' };

test('a deputy has the posts that decide, and no other', () => {
  const grants: Grant[] = [supervisor(null), { role: 'shift-lead', site: null, team: null }];
  expect(decidingGrants(grants, null)).toEqual([supervisor(null)]);
});

test('of places that were named a deputy has what the delegator has there', () => {
  expect(decidingGrants([supervisor(null)], [cards])).toEqual([supervisor('Shanghai', 'Cards')]);
  expect(decidingGrants([supervisor('Shanghai')], [cards])).toEqual([supervisor('Shanghai', 'Cards')]);
  expect(decidingGrants([supervisor('Shanghai', 'Cards')], [shanghai])).toEqual([supervisor('Shanghai', 'Cards')]);
  expect(decidingGrants([supervisor('Shanghai', 'Loans')], [cards])).toEqual([]);
  expect(decidingGrants([supervisor('Wuhan')], [cards])).toEqual([]);
});

test('who lost the right has no deputy any more', () => {
  const row = { delegation: 'd', name: 'boss', person: null, places: null };
  expect(standInOf({ ...row, grants: [{ role: 'shift-lead', site: null, team: null }] })).toBeNull();
  expect(standInOf({ ...row, grants: [supervisor(null)] })).toMatchObject({ name: 'boss' });
});
