import type { Grant } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { readerWith } from '../../test/planning-centre';
import type { Reader, StandIn } from '../platform/sign-in';
import { capacitiesOf, readsAll, withAllPosts } from './capacities';

const supervisor = (team: string | null): Grant => ({ role: 'floor-supervisor', site: 'Shanghai', team });
const li = { number: '1', site: 'Shanghai', team: 'Cards' };
const wang = { number: '2', site: 'Shanghai', team: 'Loans' };
const boss = (given: Partial<StandIn> = {}): StandIn => ({
  ...{ delegation: 'd', name: 'boss', person: '9', grants: [supervisor(null)] },
  ...given,
});
const lead = (given: Partial<Reader> = {}): Reader => ({
  ...readerWith('lead', 'shift-lead', { site: 'Shanghai', team: 'Cards' }),
  ...given,
});
const rights = (reader: Reader, ...concerned: (typeof li)[]) => {
  const { admits, capacities } = capacitiesOf(reader, concerned);
  return [admits, ...capacities.map(({ inStead }) => inStead?.name ?? 'own')];
};

test('a lead decides on nothing, and in the stead of who is away on what those decide on', () => {
  expect(rights(lead(), li)).toEqual(['no-reach']);
  expect(rights(lead({ standIns: [boss()] }), li, wang)).toEqual(['yes', 'boss']);
  const ofTeam = boss({ grants: [supervisor('Cards')] });
  expect(rights(lead({ standIns: [ofTeam] }), li)).toEqual(['yes', 'boss']);
  expect(rights(lead({ standIns: [ofTeam] }), li, wang)).toEqual(['no-reach']);
});

test('who decides in their own right does so in nobody’s stead', () => {
  const own = lead({ grants: [supervisor('Cards')], standIns: [boss()] });
  expect(rights(own, li)).toEqual(['yes', 'own', 'boss']);
  expect(rights(own, li, wang)).toEqual(['yes', 'boss']);
});

test('nobody decides on their own request, nor on that of whom they stand in for', () => {
  expect(rights(lead({ person: '1', standIns: [boss()] }), li)).toEqual(['own']);
  expect(rights(lead({ standIns: [boss({ person: '1' })] }), li)).toEqual(['delegators']);
  const two = [boss({ person: '1' }), boss({ name: 'other', person: '8' })];
  expect(rights(lead({ standIns: two }), li)).toEqual(['yes', 'other']);
});

test('two rights are not put together: each has to reach everybody', () => {
  const two = [boss({ grants: [supervisor('Cards')] }), boss({ name: 'other', grants: [supervisor('Loans')] })];
  expect(rights(lead({ standIns: two }), li, wang)).toEqual(['no-reach']);
});

test('a deputy reads what they decide on, and not what their delegator is in', () => {
  expect(readsAll(lead(), [li, wang])).toBe(false);
  expect(readsAll(lead({ standIns: [boss()] }), [li, wang])).toBe(true);
  expect(readsAll(lead({ standIns: [boss({ person: '2' })] }), [li, wang])).toBe(false);
});

test('a capacity has the posts of its right alone', () => {
  const reader = lead({ standIns: [boss()] });
  const { capacities } = capacitiesOf(reader, [li]);
  expect(capacities[0]?.reader.grants).toEqual([supervisor(null)]);
  expect(withAllPosts(reader, capacities).grants).toEqual([...reader.grants, supervisor(null)]);
});
