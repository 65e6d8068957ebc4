import type {
  AccountsList,
  AuditPage,
  DelegationDesk,
  Grant,
  MySwaps,
  NameDeputy,
  Problem,
  SwapDetail,
  SwapEnd,
  SwapInbox,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LeaveDesk } from '../../test/leave-desk';
import { teams } from '../../test/planning-centre';
import { entered, type PublishedCentre } from '../../test/published-centre';
import { SwapDesk } from '../../test/swap-desk';
import type { TestReader } from '../../test/test-app';

const hour = 3_600_000;
const post = (role: Grant['role'], site: string | null = null, team: string | null = null): Grant => ({
  ...{ role, site, team },
});
let leave: LeaveDesk;
let swaps: SwapDesk;
let centre: PublishedCentre;
let boss: TestReader;
let lead: TestReader;
let other: TestReader;
let ids: Map<string, string>;

beforeAll(async () => {
  leave = await LeaveDesk.open(4);
  ({ centre } = leave);
  swaps = new SwapDesk(centre);
  boss = await entered(centre.api, centre.admin, 'boss', [post('floor-supervisor')], '5');
  lead = await entered(centre.api, centre.admin, 'lead', [post('shift-lead', '上海', teams[1])]);
  other = await entered(centre.api, centre.admin, 'other', [post('shift-lead')]);
  const { accounts: list } = (await centre.admin.ask('/api/v1/accounts')).json<AccountsList>();
  ids = new Map(list.map(({ username, id }) => [username, id]));
});
afterAll(() => centre.api.stop());
beforeEach(async () => {
  await centre.clear();
  await centre.api.database.query('TRUNCATE delegation, telling');
  await centre.add([
    centre.shift('one', 0, 0, [8, 13]),
    centre.shift('two', 1, 1, [8, 13]),
    { ...centre.shift('own', 0, 2, [8, 13]), person: centre.person(4) },
    centre.shift('night', 3, 3, [22, 27]),
  ]);
  await centre.publish();
});

const id = (username: string) => ids.get(username) ?? expect.fail(username);
const name = (reader: TestReader, given: Partial<NameDeputy> = {}) =>
  swaps.post(reader, 'delegations', {
    ...{ id: randomUUID(), for: null, deputy: id('lead'), places: null, why: 'a week off' },
    ...{ from: Date.now() - hour, until: Date.now() + 24 * hour },
    ...given,
  });
const named = async (...asked: Parameters<typeof name>): Promise<DelegationDesk['delegations'][number]> => {
  const answer = await name(...asked);
  return answer.json<DelegationDesk>().delegations[0] ?? expect.fail(answer.text);
};
const desk = async (reader: TestReader) => (await reader.ask('/api/v1/delegations')).json<DelegationDesk>();
const end = (reader: TestReader, delegation: string) => swaps.post(reader, `delegations/${delegation}/end`, {});
const code = async (answer: Promise<{ json<T>(): T }>) => (await answer).json<Problem>().code;
const toldTo = async (username: string) =>
  (
    await centre.api.database.query<{ en: string; kind: string }>(
      `SELECT kind, en FROM telling WHERE account = $1 AND kind = 'delegation' ORDER BY id`,
      [id(username)],
    )
  ).map(({ kind, en }) => `${kind}: ${en}`);

describe('while somebody is away', () => {
  test('their deputy decides in their stead, and history, timeline and audit say so', async () => {
    const swap = await swaps.agreed();
    expect(await code(swaps.decide(swap, lead))).toBe('permission.missing');
    await name(boss);
    expect((await toldTo('lead'))[0]).toMatch(/^delegation: lead decides on requests in 员工5’s stead from /);
    const [inInbox] = (await lead.ask('/api/v1/swaps')).json<SwapInbox>().swaps;
    expect(inInbox).toMatchObject({ id: swap.id, may: ['approve', 'refuse'], decidesFor: 'boss', clear: true });
    expect((await swaps.decide(swap, lead)).json<SwapEnd>()).toMatchObject({ swap: { state: 'approved' } });
    const mine = (await centre.agent(0).ask('/api/v1/my-swaps')).json<MySwaps>();
    expect(mine.own[0]?.history.at(-1)).toMatchObject({ step: 'approve', by: 'lead', inStead: 'boss' });
    const audit = (await centre.admin.ask('/api/v1/audit?action=swap.approve')).json<AuditPage>();
    expect(audit.entries[0]).toMatchObject({ actor: 'lead', after: { inStead: 'boss' } });
  });

  test('their deputy is told what waits, in their places and their time alone', async () => {
    const waiting = async () => {
      await swaps.agreed();
      const sql = `SELECT DISTINCT account FROM telling WHERE kind = 'swap' AND zh LIKE '%等待审批%'`;
      const told = await centre.api.database.query<{ account: string }>(sql);
      return told.some(({ account }) => account === id('lead'));
    };
    await name(boss, { places: [{ site: '上海', team: teams[0] }] });
    expect(await waiting()).toBe(false);
    await centre.api.database.query('UPDATE delegation SET places = NULL');
    await centre.api.database.query(`UPDATE delegation SET until_at = now() - interval '1 minute'`);
    await centre.api.database.query('TRUNCATE swap_request CASCADE');
    expect(await waiting()).toBe(false);
    await centre.api.database.query(`UPDATE delegation SET until_at = now() + interval '1 day'`);
    await centre.api.database.query('TRUNCATE swap_request CASCADE');
    expect(await waiting()).toBe(true);
  });

  test('leave is decided so too, with the override that is theirs', async () => {
    await name(boss);
    const asked = await leave.filed(leave.days(0));
    const refused = await leave.decide(asked, { decision: 'refuse', reason: 'short of people' }, lead);
    expect(refused).toMatchObject({ done: 'done', leave: { state: 'refused' } });
    const history = (await leave.mine(0)).requests[0]?.history;
    expect(history?.at(-1)).toMatchObject({ step: 'refuse', by: 'lead', inStead: 'boss' });
    const again = await leave.filed(leave.days(1));
    expect(await leave.decide(again, { reason: 'as it is wanted' }, lead)).toMatchObject({
      leave: { state: 'approved' },
    });
  });

  test('whoever has the right of their own uses that one', async () => {
    await name(boss, { deputy: id('approver') });
    const swap = await swaps.agreed();
    await swaps.decide(swap, centre.approver);
    const detail = (await centre.approver.ask(`/api/v1/swaps/${swap.id}`)).json<SwapDetail>();
    expect(detail.history.at(-1)).toMatchObject({ by: 'approver' });
    expect(detail.history.at(-1)).not.toHaveProperty('inStead');
  });

  test('in the places that were named and no others', async () => {
    await name(boss, { places: [{ site: '上海', team: teams[0] }] });
    const swap = await swaps.agreed();
    expect(await code(swaps.decide(swap, lead))).toBe('swap.no-reach');
    const alone = await leave.filed(leave.days(2));
    expect(await leave.decide(alone, { decision: 'refuse', reason: 'no' }, lead)).toMatchObject({ done: 'done' });
    expect((await leave.inbox(lead)).map(({ id: open }) => open)).toEqual([]);
  });

  test('only in its time', async () => {
    await name(boss, { from: Date.now() + hour });
    const swap = await swaps.agreed();
    expect(await code(swaps.decide(swap, lead))).toBe('permission.missing');
    await centre.api.database.query(`UPDATE delegation SET from_at = now() - interval '2 hours'`);
    expect((await swaps.decide({ ...swap, version: 1 }, lead)).json<SwapEnd>().done).toBe('overtaken');
    await centre.api.database.query(`UPDATE delegation SET until_at = now() - interval '1 hour'`);
    expect(await code(swaps.decide(swap, lead))).toBe('permission.missing');
  });
});

describe('nobody decides on their own through another', () => {
  test('the deputy does not decide on a request of whom they stand in for, nor sees it for that', async () => {
    await name(boss);
    const swap = await swaps.filed([swaps.transfer('own', centre.person(1))], boss);
    await swaps.post(centre.agent(1), `my-swaps/${swap.id}/agree`, { note: null });
    expect(await code(swaps.decide({ ...swap, version: 2 }, lead))).toBe('delegation.own-request');
    const own = await leave.filed(leave.days(4), {}, boss);
    expect((await lead.ask(`/api/v1/leave/${own.id}`)).status).toBe(404);
  });

  test('nor on their own', async () => {
    const grants = (...roles: Grant['role'][]) => ({ grants: roles.map((role) => post(role)) });
    const path = `/api/v1/accounts/${id('agent1')}/grants`;
    await centre.admin.ask(path, { method: 'PUT', body: grants('agent', 'shift-lead') });
    await name(boss, { deputy: id('agent1') });
    const swap = await swaps.agreed();
    expect(await code(swaps.decide(swap, centre.agent(0)))).toBe('swap.own-decision');
    await centre.admin.ask(path, { method: 'PUT', body: grants('agent') });
  });
});

describe('a delegation', () => {
  test('is not passed on', async () => {
    await name(boss);
    expect(await code(name(lead, { deputy: id('other') }))).toBe('delegation.no-right');
    await centre.api.database.query('TRUNCATE delegation');
    await name(boss, { deputy: id('approver') });
    expect(await code(name(centre.approver, { deputy: id('other') }))).toBe('delegation.passed-on');
    await centre.api.database.query('TRUNCATE delegation');
    await name(centre.approver, { deputy: id('other') });
    expect(await code(name(boss, { deputy: id('approver') }))).toBe('delegation.deputy-away');
  });

  test('two who name each other at once do not both succeed', async () => {
    const answers = await Promise.all([
      name(boss, { deputy: id('approver') }),
      name(centre.approver, { deputy: id('boss') }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('taken back it ends at once, also in the middle of a decision', async () => {
    const { id: delegation } = await named(boss);
    const swap = await swaps.agreed();
    const [ended, decided] = await Promise.all([end(boss, delegation), swaps.decide(swap, lead)]);
    expect(ended.status).toBe(200);
    expect(['delegation.over', 'permission.missing', undefined]).toContain(decided.json<Partial<Problem>>().code);
    expect(await code(swaps.decide(swap, lead))).toBe('permission.missing');
    expect((await toldTo('lead')).at(-1)).toContain('no longer decides');
    expect((await desk(boss)).delegations).toMatchObject([{ state: 'ended', endedBy: 'boss', mayEnd: false }]);
  });

  test('can be given back by the deputy and ended by an administrator, and by nobody else', async () => {
    const first = await named(boss);
    expect(await code(end(other, first.id))).toBe('delegation.none');
    expect((await end(lead, first.id)).json<DelegationDesk>().delegations).toMatchObject([{ endedBy: 'lead' }]);
    const second = await named(boss);
    await end(centre.admin, second.id);
    expect((await desk(boss)).delegations.map(({ state }) => state)).toEqual(['ended', 'ended']);
  });

  test('holds no longer than the right of who named it', async () => {
    await name(boss);
    const swap = await swaps.agreed();
    const grants = (role: Grant['role']) => ({ grants: [post(role)] });
    const change = (role: Grant['role']) =>
      centre.admin.ask(`/api/v1/accounts/${id('boss')}/grants`, { method: 'PUT', body: grants(role) });
    await change('shift-lead');
    expect(await code(swaps.decide(swap, lead))).toBe('permission.missing');
    expect((await desk(lead)).delegations).toMatchObject([{ state: 'stopped' }]);
    await change('floor-supervisor');
    expect((await swaps.decide(swap, lead)).json<SwapEnd>().done).toBe('done');
  });

  test('is named for somebody who fell ill by an administrator alone, and both hear of it', async () => {
    expect(await code(name(centre.approver, { for: id('boss') }))).toBe('delegation.not-for');
    expect(await named(centre.admin, { for: id('boss') })).toMatchObject({ madeBy: 'admin', state: 'running' });
    expect([(await toldTo('lead')).length, (await toldTo('boss')).length]).toEqual([1, 1]);
  });

  test('the same one twice is kept once', async () => {
    const once = randomUUID();
    await Promise.all([name(boss, { id: once }), name(boss, { id: once })]);
    expect((await desk(boss)).delegations).toHaveLength(1);
    expect(await toldTo('lead')).toHaveLength(1);
  });

  test.each([
    ['to oneself', 'delegation.no-deputy', { deputy: 'boss' }],
    ['to an agent', 'delegation.no-deputy', { deputy: 'agent1' }],
    ['over already', 'delegation.past', { from: Date.now() - 2 * hour, until: Date.now() - hour }],
    [
      'for a place that there is not',
      'delegation.place',
      { by: 'of-team', places: [{ site: '上海', team: teams[1] }] },
    ],
    ['ending before it begins', 'input.invalid', { until: Date.now() - 3 * hour }],
  ] as const)('%s is refused, and nothing is kept', async (_what, expected, given: object) => {
    const { deputy, by, ...rest } = given as { deputy?: string; by?: string } & Partial<NameDeputy>;
    const reader = by ? await ofTeam() : boss;
    expect(await code(name(reader, { ...rest, ...(deputy ? { deputy: id(deputy) } : {}) }))).toBe(expected);
    expect(await centre.api.database.query('SELECT 1 FROM delegation')).toEqual([]);
  });
});

/** Decides in one team alone. */
async function ofTeam(): Promise<TestReader> {
  return entered(centre.api, centre.admin, `of-team`, [post('floor-supervisor', '上海', teams[0])]);
}

test('leave of one’s own without a deputy is said, until somebody is named for it', async () => {
  const asked = await leave.filed(leave.days(2), {}, boss);
  await leave.decide(asked, { reason: 'as it is wanted' });
  const before = await desk(boss);
  expect(before.uncovered).toEqual([{ from: centre.at(2, 0), until: centre.at(3, 0) }]);
  await name(boss, { from: centre.at(2, 0), until: centre.at(2, 12) });
  expect((await desk(boss)).uncovered).toEqual([{ from: centre.at(2, 12), until: centre.at(3, 0) }]);
  expect(before.deputies.map(({ account }) => account)).toEqual(expect.arrayContaining(['lead', 'planner']));
  expect(before.deputies.map(({ account }) => account)).not.toContain('agent1');
});
