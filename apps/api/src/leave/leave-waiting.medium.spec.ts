import type { AwayDays, LeaveEnd, LeaveView } from '@zhiban/wire';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { done, LeaveDesk } from '../../test/leave-desk';
import { teams } from '../../test/planning-centre';
import { entered } from '../../test/published-centre';
import type { TestReader } from '../../test/test-app';

const always = { days: null, hours: null };
const centreOf = (most: number) => ({ allotments: [{ site: null, team: null, most, ...always }] });
let desk: LeaveDesk;
let manager: TestReader;

beforeAll(async () => {
  desk = await LeaveDesk.open(4);
  const { api, admin } = desk.centre;
  manager = await entered(api, admin, 'manager', [{ role: 'manager', site: null, team: null }]);
  await desk.settings('annual', { notice: { count: 0, unit: 'days' } });
});
afterAll(() => desk.centre.api.stop());
beforeEach(async () => {
  await desk.centre.clear();
  await desk.settings('annual', {}, centreOf(1));
  for (const nth of [0, 1, 2, 3]) await desk.grant(nth, 4800);
});

const annual = { type: 'annual' };
const filed = (nth: number, ...days: number[]) => desk.filed(desk.days(...days), annual, desk.centre.agent(nth));
const seen = async (nth: number): Promise<Pick<LeaveView, 'state' | 'waiting'>> => {
  const [first] = (await desk.mine(nth)).requests;
  return { state: first?.state ?? 'lapsed', waiting: first?.waiting ?? null };
};

describe('LEAVE-4: one at a time', () => {
  test('what is asked for holds a place; who comes later waits, and sees where', async () => {
    expect((await filed(0, 0, 1)).state).toBe('asked');
    expect(await filed(1, 1, 2)).toMatchObject({ state: 'waiting', waiting: { position: 1, granted: 0, of: 0 } });
    expect(await filed(2, 1)).toMatchObject({ state: 'waiting', waiting: { position: 2 } });
    expect((await filed(3, 4)).state).toBe('asked');
  });

  test('of many who ask at once for one place exactly one gets it', async () => {
    const ends = await Promise.all([0, 1, 2, 3].map((nth) => filed(nth, 0)));
    expect(ends.map(({ state }) => state).sort()).toEqual(['asked', 'waiting', 'waiting', 'waiting']);
    const positions = ends.flatMap(({ waiting }) => waiting?.position ?? []);
    expect(positions.sort()).toEqual([1, 2, 3]);
  });

  test.each([
    ['withdraws', (leave: LeaveView) => desk.step(leave, 'withdraw')],
    ['is refused', (leave: LeaveView) => desk.decide(leave, { decision: 'refuse', reason: 'no' })],
    ['comes back early', async (leave: LeaveView) => desk.step(done(await desk.decide(leave)), 'cancel')],
  ])('whoever is next moves up when the one before %s', async (_, end) => {
    const first = await filed(0, 0);
    await filed(1, 0);
    await filed(2, 0);
    await end(first);
    expect((await seen(1)).state).toBe('asked');
    expect(await seen(2)).toMatchObject({ state: 'waiting', waiting: { position: 1 } });
  });

  test('whoever needs all their days free waits for all of them; who needs fewer goes before', async () => {
    const [first] = [await filed(0, 0), await filed(1, 1)];
    await filed(2, 0, 1);
    await filed(3, 0);
    await desk.step(first, 'withdraw');
    expect([(await seen(2)).state, (await seen(3)).state]).toEqual(['waiting', 'asked']);
  });

  test('the odds are how it went with those who began at the same place', async () => {
    const first = await filed(0, 0);
    const second = await filed(1, 0);
    await desk.step(first, 'withdraw');
    done(await desk.decide({ id: second.id, version: 2 }));
    expect(await filed(2, 0)).toMatchObject({ waiting: { position: 1, granted: 1, of: 1 } });
  });

  test('from the waiting list only a manager approves, with a reason', async () => {
    await filed(0, 0);
    const waiting = await filed(1, 0);
    const end = await desk.decide(waiting, { reason: 'please' });
    expect(
      end.done === 'hindered' && end.judged.hindrances.notThese.map(({ cites, actual }) => [cites, actual]),
    ).toEqual([['LEAVE-4', 2]]);
    expect(done(await desk.decide(waiting, { reason: 'a wedding' }, manager)).state).toBe('approved');
  });

  test('before it is sent or changed it is told whether it waits, and where', async () => {
    await filed(0, 0);
    const second = await filed(1, 0, 1);
    await filed(2, 0);
    const asked = (of: string | null, ...days: number[]) =>
      desk.preview(desk.days(...days), { ...annual, of }, desk.centre.agent(of ? 1 : 3));
    expect(await asked(null, 0, 4)).toMatchObject({
      waiting: { position: 3, granted: 0, of: 0 },
      places: [
        { date: desk.date(0), taken: 1, most: 1 },
        { date: desk.date(4), taken: 0, most: 1 },
      ],
    });
    expect((await asked(null, 4)).waiting).toBeNull();
    expect((await asked(second.id, 0)).waiting).toMatchObject({ position: 1 });
    expect((await asked(second.id, 0, 3)).waiting).toMatchObject({ position: 2 });
    expect((await seen(1)).waiting).toMatchObject({ position: 1 });
  });

  test('other days begin anew, fewer keep the place', async () => {
    await filed(0, 0);
    const second = await filed(1, 0, 1);
    await filed(2, 0);
    const edit = (version: number, ...days: number[]) => {
      const body = { version, type: 'annual', pieces: desk.days(...days), sudden: false, reason: '' };
      return desk.post(desk.centre.agent(1), `my-leave/${second.id}`, body, 'PUT');
    };
    expect(done((await edit(1, 0)).json<LeaveEnd>())).toMatchObject({ waiting: { position: 1 } });
    expect(done((await edit(2, 0, 3)).json<LeaveEnd>())).toMatchObject({ waiting: { position: 2 } });
    expect((await edit(3, 4)).json<LeaveEnd>().done).toBe('done');
    expect((await seen(1)).state).toBe('asked');
  });

  test('what was asked for and is edited into a full day waits', async () => {
    await filed(0, 0);
    const free = await filed(1, 4);
    const body = { version: 1, type: 'annual', pieces: desk.days(0), sudden: false, reason: '' };
    const end = done((await desk.post(desk.centre.agent(1), `my-leave/${free.id}`, body, 'PUT')).json<LeaveEnd>());
    expect(end).toMatchObject({ state: 'waiting', history: [{}, { step: 'edit' }, { step: 'wait', by: 'machine' }] });
  });

  test('more places let those move up who wait; a team of its own has its own', async () => {
    await filed(0, 0);
    await filed(1, 0);
    await filed(2, 0);
    await desk.settings('annual', {}, centreOf(2));
    await expect.poll(async () => [(await seen(1)).state, (await seen(2)).state]).toEqual(['asked', 'waiting']);
    await desk.settings(
      'annual',
      {},
      {
        allotments: [...centreOf(1).allotments, { site: '上海', team: teams[0] ?? null, most: 2, ...always }],
      },
    );
    await expect.poll(async () => (await seen(2)).state).toBe('asked');
  });

  test('how full the days of one’s group are, and who of the team is off, without a kind', async () => {
    await filed(0, 0);
    await desk.decide(await filed(1, 2));
    await desk.filed(desk.days(1), { type: 'personal' }, desk.centre.agent(2));
    const query = `first=${desk.date(0)}&last=${desk.date(2)}`;
    const { days } = (await desk.centre.agent(3).ask(`/api/v1/my-leave/away?${query}`)).json<AwayDays>();
    expect(days.map(({ date, away, most }) => [date, away, most])).toEqual(
      [0, 1, 2].map((nth) => [desk.date(nth), nth === 1 ? 0 : 1, 1]),
    );
    expect(days.map(({ off }) => off.map(({ number }) => number))).toEqual([[], [], ['2']]);
    const [, , ofOther] = (await desk.centre.agent(0).ask(`/api/v1/my-leave/away?${query}`)).json<AwayDays>().days;
    expect(ofOther).toMatchObject({ away: 1, off: [] });
    expect((await desk.centre.agent(3).ask('/api/v1/my-leave/away?first=2000-01-01&last=2026-01-01')).status).toBe(400);
  });
});
