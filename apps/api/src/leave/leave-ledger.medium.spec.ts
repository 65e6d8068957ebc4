import type { LeaveEnd, LeaveLedger, LeaveOpenings, Problem } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { done, LeaveDesk } from '../../test/leave-desk';
import { ExpiryWatch } from './ledger/expiry-watch';

const annual = { type: 'annual' };
let desk: LeaveDesk;

beforeAll(async () => {
  desk = await LeaveDesk.open(3);
  await desk.settings('annual', { notice: { count: 0, unit: 'days' } }, { allotments: [] });
});
afterAll(() => desk.centre.api.stop());
beforeEach(() => desk.centre.clear());

const ledger = async (nth: number, reader = desk.centre.planner) =>
  (await reader.ask(`/api/v1/leave-ledger?person=${desk.centre.person(nth)}&type=annual`)).json<LeaveLedger>();
const kinds = async (nth: number) => (await ledger(nth)).lines.map(({ kind, minutes }) => `${kind} ${minutes}`);
const expire = (today: string) => desk.centre.api.app.get(ExpiryWatch, { strict: false }).look(today);

describe('a balance is the sum of its ledger', () => {
  test('of grants, uses, returns and corrections, each a line with who and why', async () => {
    await desk.grant(0, 2400);
    await desk.grant(0, -480, { kind: 'correction', note: 'counted twice' });
    const leave = await desk.approved(desk.days(0, 1), annual);
    done((await desk.step(leave, 'return', { from: desk.date(1) })).json<LeaveEnd>());
    expect(await kinds(0)).toEqual(['grant 2400', 'correction -480', 'use -960', 'return 480']);
    const { balance, lines } = await ledger(0);
    expect(balance).toBe(1440);
    expect(lines.map(({ by, note, request }) => [by, note, request])).toEqual([
      ['planner', 'of the year', null],
      ['planner', 'counted twice', null],
      ['approver', '', leave.id],
      ['agent1', '', leave.id],
    ]);
    expect((await desk.mine(0)).balances).toEqual([
      {
        ...{ type: 'annual', minutes: 1440, asked: 0, expiring: null },
        sums: { grant: 2400, use: -960, return: 480, expiry: 0, correction: -480 },
      },
    ]);
    const own = await desk.centre.agent(0).ask('/api/v1/my-leave/ledger?type=annual');
    expect(own.json<LeaveLedger>()).toEqual(await ledger(0));
  });

  test('a request beyond the balance is not filed, and the balance is shown', async () => {
    await desk.grant(0, 480);
    const end = (await desk.ask(desk.days(0, 1), annual)).json<LeaveEnd>();
    const never = end.done === 'hindered' ? end.judged.hindrances.never : [];
    expect(never.map(({ cites, actual, limit, unit }) => [cites, actual, limit, unit])).toEqual([
      ['LEAVE-6', 2, 1, 'days'],
    ]);
    expect(end.done === 'hindered' && end.judged.available).toBe(480);
    expect((await desk.mine(0)).requests).toEqual([]);
  });

  test('what is asked for is spoken for', async () => {
    await desk.grant(0, 960);
    await desk.filed(desk.days(0), annual);
    expect((await desk.preview(desk.days(1, 2), annual)).available).toBe(480);
    expect((await desk.mine(0)).balances[0]).toMatchObject({ minutes: 960, asked: 480 });
  });

  test('of two approvals at once that need the same rest one is hindered', async () => {
    await desk.grant(0, 960);
    const one = await desk.filed(desk.days(0), annual);
    const two = await desk.filed(desk.days(1), annual);
    await desk.grant(0, -480, { kind: 'correction' });
    const ends = await Promise.all([desk.decide(one), desk.decide(two)]);
    expect(ends.map((end) => end.done).sort()).toEqual(['done', 'hindered']);
    expect(await desk.balance(0)).toBe(0);
  });

  test('weekends use up nothing', async () => {
    await desk.grant(0, 480);
    const leave = await desk.approved(desk.days(4, 5, 6), annual);
    expect([leave.minutes, await desk.balance(0)]).toEqual([480, 0]);
  });

  test('an entry sent twice is written once; of no kind, of nobody or of nothing it is refused', async () => {
    const id = randomUUID();
    await desk.grant(0, 480, { id });
    await desk.grant(0, 480, { id });
    expect(await kinds(0)).toEqual(['grant 480']);
    const code = async (given: object) => ((await desk.grant(0, 480, given)) as unknown as Problem).code;
    expect(await code({ type: 'sick' })).toBe('leave-ledger.type');
    expect(await code({ person: randomUUID() })).toBe('leave-ledger.person');
    expect(await code({ minutes: 0 })).toBe('input.invalid');
    expect(await code({ minutes: -1 })).toBe('input.invalid');
    expect((await desk.centre.approver.ask('/api/v1/leave-ledger')).status).toBe(403);
  });
});

describe('the database', () => {
  test.each(['UPDATE leave_ledger SET minutes = 1', 'DELETE FROM leave_ledger', 'TRUNCATE leave_ledger'])(
    'refuses “%s”',
    async (sql) => {
      await expect(desk.centre.api.database.query(sql)).rejects.toThrow('leave_ledger is append-only');
    },
  );

  test('lets one request use its balance once, and give back no more than it used', async () => {
    await desk.grant(0, 960);
    const leave = await desk.approved(desk.days(0), annual);
    const line = (kind: string, minutes: number) =>
      desk.centre.api.database.query(
        `INSERT INTO leave_ledger (id, person_id, type, kind, minutes, date, at, by, note, request_id, opening)
         VALUES (gen_random_uuid(), $1, 'annual', $2, $3, now(), now(), 'x', '', $4, false)`,
        [desk.centre.person(0), kind, minutes, leave.id],
      );
    await expect(line('use', -480)).rejects.toThrow('leave_ledger_used_once');
    await expect(line('return', 481)).rejects.toThrow('more is given back than was used');
    await expect(line('use', 480)).rejects.toThrow('leave_ledger_sign');
  });
});

describe('what ends', () => {
  test('is written off once, however often it is looked at, and after nights without the server', async () => {
    await desk.grant(0, 960, { until: desk.date(10) });
    await desk.grant(0, 480, { until: null });
    await desk.approved(desk.days(0), annual);
    await expire(desk.date(10));
    expect(await desk.balance(0)).toBe(960);
    await Promise.all([expire(desk.date(40)), expire(desk.date(40)), expire(desk.date(41))]);
    expect(await kinds(0)).toEqual(['grant 960', 'grant 480', 'use -480', 'expiry -480']);
    expect(await desk.balance(0)).toBe(480);
  });

  test('is not there for leave after its end, and is told before', async () => {
    await desk.grant(0, 480, { until: desk.date(2) });
    expect((await desk.preview(desk.days(2), annual)).available).toBe(480);
    expect((await desk.preview(desk.days(3), annual)).available).toBe(0);
    expect((await desk.mine(0)).balances[0]?.expiring).toEqual({ until: desk.date(2), minutes: 480 });
  });
});

describe('opening balances', () => {
  const send = async (text: string, apply: 'yes' | 'no') =>
    desk.centre.planner.ask(`/api/v1/leave-ledger/openings?apply=${apply}`, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'text/csv' },
    });
  const file = `工号,假种,天数,有效期至\n1,年休假,5.5,\n2,年休假,3,2030-12-31\n`;

  test('are looked at first, then imported, once', async () => {
    const seen = (await send(file, 'no')).json<LeaveOpenings>();
    expect(seen).toMatchObject({
      applied: false,
      wrong: [],
      rows: [{ name: '员工1', minutes: 2640 }, { minutes: 1440 }],
    });
    expect(await desk.balance(0)).toBe(0);
    expect((await send(file, 'yes')).json<LeaveOpenings>().applied).toBe(true);
    expect([await desk.balance(0), await desk.balance(1)]).toEqual([2640, 1440]);
    const again = (await send(file, 'no')).json<LeaveOpenings>();
    expect(again.wrong.map(({ row, fault }) => [row, fault])).toEqual([
      [2, 'known'],
      [3, 'known'],
    ]);
    expect((await send(file, 'yes')).json<Problem>().code).toBe('leave-ledger.wrong-rows');
    expect(await desk.balance(0)).toBe(2640);
  });

  test('two that import at once do it once', async () => {
    const ends = await Promise.all([send(file, 'yes'), send(file, 'yes')]);
    expect(ends.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await desk.balance(0)).toBe(2640);
  });

  test('of a file without its columns nothing is read', async () => {
    expect((await send('a,b\n1,2\n', 'yes')).json<Problem>().code).toBe('leave-ledger.head');
  });
});

test('whatever is done at random, by several at once: every balance is what its lines make, and never below nothing', async () => {
  let state = 20_261_126;
  const chance = (most: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 4_294_967_296) * most);
  };
  const act = async (nth: number) => {
    const agent = desk.centre.agent(nth);
    const [some] = (await desk.mine(nth)).requests.filter(({ state }) => state === 'asked' || state === 'approved');
    const what = chance(6);
    if (what === 0) return desk.grant(nth, 480 * (1 + chance(3)), chance(2) ? {} : { until: desk.date(chance(20)) });
    if (what === 1) return expire(desk.date(chance(25)));
    if (what === 2 && some?.state === 'approved')
      return desk.step(some, 'return', { from: some.pieces[chance(some.pieces.length)]?.date }, agent);
    if (what <= 3 && some?.state === 'asked') return desk.decide(some, { reason: 'as it is wanted' });
    return desk.ask(desk.days(...new Set([chance(12), chance(12)])), annual, agent);
  };
  for (let round = 0; round < 40; round += 1) await Promise.all([0, 1, 2, 0, 1, 2].map(act));
  const moved = new Set<string>();
  for (const nth of [0, 1, 2]) {
    const { balance, lines } = await ledger(nth);
    let sum = 0;
    for (const { kind, minutes } of lines) {
      sum += minutes;
      moved.add(kind);
      expect(sum).toBeGreaterThanOrEqual(0);
    }
    expect(balance).toBe(sum);
    const approved = (await desk.mine(nth)).requests.filter(({ state }) => state === 'approved');
    const used = lines.filter(({ request }) => request !== null).reduce((all, { minutes }) => all - minutes, 0);
    expect(used).toBe(approved.reduce((all, { minutes }) => all + minutes, 0));
  }
  expect([...moved].sort()).toEqual(['expiry', 'grant', 'return', 'use']);
});
