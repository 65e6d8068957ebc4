import type { Clock } from '@zhiban/time';
import type {
  AuditPage,
  Grant,
  LeaveDetail,
  MySwaps,
  Problem,
  RequestDeadlines,
  SwapInbox,
  SwapView,
} from '@zhiban/wire';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { LeaveDesk } from '../../test/leave-desk';
import { teams } from '../../test/planning-centre';
import { entered, type PublishedCentre } from '../../test/published-centre';
import { SwapDesk } from '../../test/swap-desk';
import { CLOCK } from '../platform/clock';
import { CallWatch } from './call-watch';
import { Calling } from './calling';
import { DeadlinesService } from './deadlines.service';
import { RequestSources } from './request-sources';

const hour = 3_600_000;
const post = (role: Grant['role'], site: string | null = null, team: string | null = null): Grant => ({
  ...{ role, site, team },
});
let leave: LeaveDesk;
let swaps: SwapDesk;
let centre: PublishedCentre;

beforeAll(async () => {
  leave = await LeaveDesk.open(4);
  ({ centre } = leave);
  swaps = new SwapDesk(centre);
  await entered(centre.api, centre.admin, 'site', [post('floor-supervisor', '上海')]);
  await entered(centre.api, centre.admin, 'of-team', [post('floor-supervisor', '上海', teams[0])]);
  await entered(centre.api, centre.admin, 'lead', [post('shift-lead')]);
});
afterAll(() => centre.api.stop());
afterEach(() => vi.restoreAllMocks());
beforeEach(async () => {
  await centre.clear();
  await centre.api.database.query('TRUNCATE delegation, telling, request_call');
  await centre.add([centre.shift('one', 0, 0, [8, 13]), centre.shift('two', 1, 1, [8, 13])]);
  await centre.publish();
});

/** As another server, or as after a restart: it remembers nothing. */
function newWatch(): CallWatch {
  const part = <Part>(what: abstract new (...given: never[]) => Part) =>
    centre.api.app.get<Part>(what, { strict: false });
  return new CallWatch(part(RequestSources), part(DeadlinesService), part(Calling));
}

/** To how many requests some watches call at an instant; everybody else has the time of day. */
async function lookAt(at: number, watches = [newWatch()]): Promise<number> {
  const clock = vi.spyOn(centre.api.app.get<Clock>(CLOCK, { strict: false }), 'now').mockReturnValue(at);
  const called = await Promise.all(watches.map((watch) => watch.look())).finally(() => clock.mockRestore());
  return called.reduce((sum, count) => sum + count, 0);
}
const told = async () =>
  (
    await centre.api.database.query<{ told: string }>(
      `SELECT u.username || ' ' || t.kind AS told FROM telling t JOIN app_user u ON u.id = t.account
       WHERE t.kind IN ('reminder', 'escalation') ORDER BY t.id`,
    )
  ).map((row) => row.told);
const decideBy = ({ decideBy: by }: Pick<SwapView, 'decideBy'>): number => by ?? expect.fail('no deadline');
const agreed = async () => {
  const { id } = await swaps.agreed();
  const { swaps: open } = (await centre.approver.ask('/api/v1/swaps')).json<SwapInbox>();
  return open.find((swap) => swap.id === id) ?? expect.fail('not in the inbox');
};

describe('a swap that nobody decides', () => {
  test('is due a working day before its earlier shift; the nearest are reminded, then those above them told', async () => {
    const swap = await agreed();
    // The shift is on a Monday: the working day before is Friday.
    expect(decideBy(swap)).toBe(centre.at(-3, 8));
    expect(await lookAt(decideBy(swap) - 24 * hour - 1)).toBe(0);
    expect(await lookAt(decideBy(swap) - 24 * hour)).toBe(1);
    expect(await told()).toEqual(['site reminder']);
    expect(await lookAt(decideBy(swap) - 8 * hour)).toBe(1);
    expect(await told()).toEqual(['site reminder', 'approver escalation', 'planner escalation']);
    expect(await lookAt(decideBy(swap))).toBe(0);
  });

  test('says so in the inbox and to who asked, in the audit too', async () => {
    const swap = await agreed();
    await lookAt(decideBy(swap) - 8 * hour);
    const { swaps: open } = (await centre.approver.ask('/api/v1/swaps')).json<SwapInbox>();
    const steps = open[0]?.history.map(({ step, by, state }) => `${step} ${by} ${state}`);
    expect(steps).toEqual([
      'file agent1 asked',
      'agree-last agent2 agreed',
      'remind machine agreed',
      'escalate machine agreed',
    ]);
    const mine = (await centre.agent(0).ask('/api/v1/my-swaps')).json<MySwaps>();
    expect(mine.own[0]?.history.at(-1)?.step).toBe('escalate');
    const audit = (await centre.admin.ask('/api/v1/audit?action=request.escalate')).json<AuditPage>();
    expect(audit.entries[0]).toMatchObject({ subject: swap.id, after: { to: ['approver', 'planner'] } });
    expect(await swaps.decide(swap, centre.approver)).toMatchObject({ status: 200 });
  });

  test('two watches at once call once, and after a night without either all that was due is done', async () => {
    const swap = await agreed();
    expect(await lookAt(decideBy(swap) - hour, [newWatch(), newWatch(), newWatch()])).toBe(2);
    expect(await told()).toEqual(['site reminder', 'approver escalation', 'planner escalation']);
    expect(await lookAt(decideBy(swap) + 100 * hour)).toBe(0);
  });

  test('decided it is called for no more', async () => {
    const swap = await agreed();
    await swaps.decide(swap, centre.approver);
    expect(await lookAt(decideBy(swap) - hour)).toBe(0);
  });

  test('the database keeps anybody from being called for the same twice', async () => {
    const again = () =>
      centre.api.database.query(
        `INSERT INTO request_call VALUES ('00000000-0000-4000-8000-000000000001', 'remind', '2026-11-01', now(), 1)`,
      );
    await again();
    await expect(again()).rejects.toThrow('request_call_once');
  });
});

describe('leave that nobody decides', () => {
  test('is due before its first day, goes to who is nearest, and its reason to nobody', async () => {
    const asked = await leave.filed(leave.days(3), { reason: 'a secret' });
    const detail = (await centre.approver.ask(`/api/v1/leave/${asked.id}`)).json<LeaveDetail>();
    expect(detail.decideBy).toBe(centre.at(3, 0));
    expect(await lookAt(centre.at(2, 0))).toBe(1);
    expect(await told()).toEqual(['of-team reminder']);
    const [row] = await centre.api.database.query<{ zh: string; en: string }>(
      `SELECT zh, en FROM telling ORDER BY id DESC LIMIT 1`,
    );
    const day = leave.date(3);
    expect(row).toEqual({
      zh: `员工1 的请假申请须在 ${day} 00:00 前审批。`,
      en: `The request for leave of 员工1 has to be decided by ${day} 00:00.`,
    });
  });

  test('asked for anew, for other days, it is called for anew', async () => {
    const asked = await leave.filed(leave.days(3));
    await lookAt(centre.at(2, 0));
    const edit = { version: asked.version, type: 'personal', pieces: leave.days(4), sudden: false, reason: 'later' };
    await leave.post(centre.agent(0), `my-leave/${asked.id}`, edit, 'PUT');
    expect(await lookAt(centre.at(2, 0))).toBe(0);
    expect(await lookAt(centre.at(3, 0))).toBe(1);
    expect(await told()).toEqual(['of-team reminder', 'of-team reminder']);
  });

  test('filed afterwards is decided so many hours later', async () => {
    const today = new Date(Date.now() + 8 * hour).toISOString().slice(0, 10);
    const asked = await leave.filed([{ date: today, part: 'day' }], { type: 'sick', sudden: true });
    expect(asked.decideBy).toBe(asked.filedAt + 72 * hour);
  });
});

test('who is on leave is not called; their deputy is', async () => {
  const boss = await entered(centre.api, centre.admin, 'boss', [post('floor-supervisor', '上海', teams[0])], '5');
  const off = await leave.filed(leave.days(2, 3), { type: 'personal' }, boss);
  await leave.decide(off, { reason: 'as it is wanted' });
  await leave.filed(leave.days(4));
  const rows = await centre.api.database.query<{ id: string; username: string }>('SELECT id, username FROM app_user');
  const id = (name: string) => rows.find(({ username }) => username === name)?.id;
  const time = { from: centre.at(2, 0), until: centre.at(4, 0) };
  const named = { id: id('lead'), for: null, deputy: id('lead'), places: null, why: 'off', ...time };
  expect((await swaps.post(boss, 'delegations', named)).status).toBe(200);
  await lookAt(centre.at(3, 0));
  expect((await told()).sort()).toEqual(['lead reminder', 'of-team reminder']);
});

test('the hours are settings, of two editors the second is told, and each version is kept', async () => {
  const read = async () => (await centre.planner.ask('/api/v1/request-deadlines')).json<RequestDeadlines>();
  expect(await read()).toMatchObject({ version: 1, remindHours: 24, escalateHours: 8, afterwardsHours: 72 });
  const save = (body: object, reader = centre.admin) =>
    reader.ask('/api/v1/request-deadlines', { method: 'PUT', body });
  const hours = { remindHours: 48, escalateHours: null, afterwardsHours: 24 };
  expect((await save({ basedOn: 1, ...hours }, centre.approver)).status).toBe(403);
  expect((await save({ basedOn: 1, ...hours, escalateHours: 48 })).json<Problem>().code).toBe('input.invalid');
  expect((await save({ basedOn: 1, ...hours })).json()).toMatchObject({ version: 2, author: 'admin' });
  expect((await save({ basedOn: 1, ...hours })).json<Problem>().code).toBe('deadlines.stale');
  const swap = await agreed();
  expect(await lookAt(decideBy(swap) - hour)).toBe(1);
  expect(await told()).toEqual(['site reminder']);
  expect((await save({ basedOn: 2, remindHours: 24, escalateHours: 8, afterwardsHours: 72 })).status).toBe(200);
});
