import type { PlanQueues, Requirement, RequirementDay, RequirementLine } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { offeredLoads } from './offered-loads';

const goals: PlanQueues['queues'][number]['goals'] = {
  serviceLevel: { share: 0.8, withinSeconds: 20 },
  ...{ asaSeconds: null, abandoned: null, occupancy: null, patienceSeconds: 90 },
};
const day = (date: string, contacts: number[]): RequirementDay => ({
  ...{ date, source: 'typed', version: 1, contacts, ahtSeconds: contacts.map(() => 180) },
  ...{ erlangs: [], seats: [], people: [], decidedBy: [] },
});
const line = (id: string, kind: RequirementLine['kind']): RequirementLine => ({
  ...{ id, kind, zh: id, en: id, pool: null },
  days: [day('2026-11-23', [10, 20]), day('2026-11-24', [30, 40])],
});
const requirement: Requirement = {
  ...{ timeZone: 'Asia/Shanghai', minutes: 30, rulesVersion: 1, shrinkage: 0, total: [] },
  days: [{ date: '2026-11-23', from: 1_000, to: 2_000, starts: [] }],
  lines: [line('acd/cards', 'queue'), line('acd/loans', 'queue'), line('cases', 'work')],
};

test('a queue with a service level as its goal brings its days in a row; work that rings nowhere brings nothing', () => {
  const queues = ['acd/cards', 'cases'].map((key) => ({ key, zh: key, en: key, goals, byCentre: false }));
  const loads = offeredLoads(requirement, { queues });
  expect(loads.map(({ post, from, contacts }) => [post, from, contacts])).toEqual([
    ['acd/cards', 1_000, [10, 20, 30, 40]],
  ]);
  expect(loads[0]?.target).toEqual(goals.serviceLevel);
  expect(loads[0]?.patienceSeconds).toBe(90);
});
