import { addDays, dateIn } from '@zhiban/time';
import type { Hindsight, PolicyBody, Problem, SwapEnd, SwapView, TransferAsked } from '@zhiban/wire';
import { bankRegulation } from '@zhiban/workforce-roster';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LeaveDesk } from '../../test/leave-desk';
import { teams } from '../../test/planning-centre';
import { entered, type PublishedCentre } from '../../test/published-centre';
import type { TestReader } from '../../test/test-app';

let desk: LeaveDesk;
let centre: PublishedCentre;
let teamLead: TestReader;
const today = dateIn('Asia/Shanghai', Date.now());

const rules = (given: { [Id in keyof PolicyBody['rules']]?: Partial<PolicyBody['rules'][Id]> }): PolicyBody => {
  const changed = Object.entries(bankRegulation.rules).map(([id, rule]) => [
    id,
    { ...rule, ...given[id as keyof PolicyBody['rules']] },
  ]);
  return { ...bankRegulation, rules: Object.fromEntries(changed) as PolicyBody['rules'] };
};
const ask = (body: PolicyBody, given: object = {}, reader = centre.approver) =>
  reader.ask('/api/v1/policy/hindsight', { method: 'POST', body: { body, first: today, last: today, ...given } });
const hindsight = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).json<Hindsight>();
const to = (shift: string, nth: number | null): TransferAsked => ({
  ...{ shift, version: 1, part: null, to: nth === null ? null : centre.person(nth) },
});

async function filed(transfers: TransferAsked[], nth: number): Promise<SwapView> {
  const body = { id: randomUUID(), transfers, for: null, reason: 'a visit', wish: null };
  const end = (await desk.post(centre.agent(nth), 'my-swaps', body)).json<SwapEnd>();
  return end.done === 'done' ? end.swap : expect.fail(JSON.stringify(end));
}

async function approved(transfers: TransferAsked[], nth: number, other: number): Promise<string> {
  const { id } = await filed(transfers, nth);
  await desk.post(centre.agent(other), `my-swaps/${id}/agree`, { note: null });
  const body = { version: 2, decision: 'approve', reason: 'as it is wanted' };
  const end = (await desk.post(centre.approver, `swaps/${id}/decision`, body)).json<SwapEnd>();
  return end.done === 'done' && end.swap.state === 'approved' ? id : expect.fail(JSON.stringify(end));
}

/**
 * Of the first agent three swaps in one month (the third is the one too many), of the third one give-away that leaves
 * 12 h between two shifts, one offer that nobody takes; personal leave on a shift, and of two people on one
 * day on which one may be away.
 */
beforeAll(async () => {
  desk = await LeaveDesk.open(4);
  centre = desk.centre;
  const place = { site: '上海', team: teams[1] };
  teamLead = await entered(centre.api, centre.admin, 'teamlead', [{ role: 'shift-lead', ...place }]);
  await centre.add([
    ...[0, 1, 2].map((day) => centre.shift(`a${day}`, 0, day, [8, 13])),
    ...[3, 4, 5].map((day) => centre.shift(`b${day}`, 1, day, [8, 13])),
    centre.shift('c6', 2, 6, [8, 13]),
    centre.shift('d5', 3, 5, [15, 20]),
    centre.shift('d0', 3, 0, [8, 13]),
  ]);
  await centre.publish();
  await desk.settings('personal', { allotted: true });
  for (const nth of [0, 1, 2]) await approved([to(`a${nth}`, 1), to(`b${nth + 3}`, 0)], 0, 1);
  await approved([to('c6', 3)], 2, 3);
  await filed([to('d5', null)], 3);
  await desk.approved(desk.days(0), { reason: 'a visit' }, centre.agent(3));
  for (const nth of [2, 1]) await desk.filed(desk.days(9), {}, centre.agent(nth));
});
afterAll(() => centre.api.stop());

const changedOf = ({ changed }: Hindsight) =>
  changed.map(({ kind, before, after, fresh, gone }) => {
    const rules = [...new Set([...fresh, ...gone].map(({ rule }) => rule))].join(' ');
    return `${kind} ${before} → ${after}: ${rules}`;
  });

test('by the same rules nothing stands otherwise; an offer that nobody took cannot be judged', async () => {
  const told = await hindsight(bankRegulation);
  expect(told.counts.swap).toMatchObject({
    ...{ filed: 5, unjudged: 1, before: { passes: 3, reason: 1, refused: 0 } },
    changed: { passes: 0, reason: 0, refused: 0 },
  });
  expect(told.counts.leave).toMatchObject({ filed: 3, unjudged: 0 });
  expect(told.unjudged.map(({ kind, why, state }) => `${kind} ${why} ${state}`)).toEqual(['swap no-taker offered']);
  expect([told.changed, told.rules]).toEqual([[], []]);
});

test('SWAP-3 with one a month: the second needs a reason as the third did, and where nobody may override it both are refused', async () => {
  const one = await hindsight(rules({ 'swaps-a-month': { swaps: 1 } }));
  expect(changedOf(one)).toEqual(['swap passes → reason: swaps-a-month']);
  const never = await hindsight(rules({ 'swaps-a-month': { swaps: 1, override: 'never' } }));
  expect(changedOf(never)).toEqual(['swap reason → refused: swaps-a-month', 'swap passes → refused: swaps-a-month']);
  expect(never.counts.swap.changed).toEqual({ passes: 0, reason: 0, refused: 2 });
  expect(never.rules).toEqual([
    {
      ...{ rule: 'swaps-a-month', cites: 'SWAP-3' },
      swap: { passes: 0, reason: 0, refused: 2 },
      leave: { passes: 0, reason: 0, refused: 0 },
    },
  ]);
});

test('more swaps a month, and the third would have passed', async () => {
  const told = await hindsight(rules({ 'swaps-a-month': { swaps: 3 } }));
  expect(changedOf(told)).toEqual(['swap reason → passes: swaps-a-month']);
});

test('a rule about rosters is asked of the roster as it was before each decision', async () => {
  // 20:00 to 08:00 is 12 h; before the give-away the taker had no such pause.
  const told = await hindsight(rules({ 'rest-between-shifts': { minutes: 13 * 60 } }));
  expect(changedOf(told)).toEqual(['swap passes → refused: rest-between-shifts']);
  expect(told.changed[0]?.fresh[0]).toMatchObject({ actual: 720, limit: 780, person: centre.person(3) });
});

test('leave that waits for a place would not, where any number may be away', async () => {
  const told = await hindsight(rules({ 'leave-allotment': { on: false } }));
  expect(told.counts.leave).toMatchObject({ filed: 3, before: { passes: 2 }, after: { passes: 3 } });
  expect(told.changed.map(({ kind, person, state }) => `${kind} of ${person.number}: ${state}`)).toEqual([
    'leave of 2: waiting',
  ]);
  expect(told.rules.map(({ rule, leave }) => [rule, leave.passes])).toEqual([['leave-allotment', 1]]);
});

test('each team has its own line, by whoever filed', async () => {
  const { teams: lines } = await hindsight(bankRegulation);
  expect(lines.map(({ site, team, swap, leave }) => [site, team, swap.filed, leave.filed])).toEqual([
    ['上海', teams[1], 1, 2],
    ['上海', teams[0], 4, 1],
  ]);
});

test('a lead sees requests of their own team alone', async () => {
  const { counts, teams: lines } = await hindsight(bankRegulation, {}, teamLead);
  expect([counts.swap.filed, counts.leave.filed]).toEqual([1, 2]);
  expect(lines.map(({ team }) => team)).toEqual([teams[1]]);
});

test('of days without requests there is nothing to tell; rules that contradict themselves are refused', async () => {
  const before = { first: addDays(today, -60), last: addDays(today, -40) };
  expect((await hindsight(bankRegulation, before)).counts.swap.filed).toBe(0);
  const empty = { ...bankRegulation, night: { ...bankRegulation.night, to: bankRegulation.night.from } };
  const problem = (await ask(empty)).json<Problem>();
  expect(problem.fields?.map(({ path }) => path)).toEqual(['body.night.to']);
  expect((await ask(bankRegulation, { last: addDays(today, 200) })).status).toBe(400);
});
