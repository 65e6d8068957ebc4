import type { FullAttendance, SwapEnd } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LeaveDesk } from '../../test/leave-desk';

let desk: LeaveDesk;
let month: string;

beforeAll(async () => {
  desk = await LeaveDesk.open(3);
  const { centre } = desk;
  month = centre.monday.slice(0, 7);
  await centre.add([centre.shift('one', 0, 0, [8, 13]), centre.shift('two', 1, 1, [8, 13])]);
  await centre.publish();
  const of = (shift: string, to: number) => ({ shift, version: 1, part: null, to: centre.person(to) });
  const body = { id: randomUUID(), for: null, reason: 'a visit', wish: null, transfers: [of('one', 1), of('two', 0)] };
  const end = (await desk.post(centre.agent(0), 'my-swaps', body)).json<SwapEnd>();
  if (end.done !== 'done') throw new Error(JSON.stringify(end));
  await desk.post(centre.agent(1), `my-swaps/${end.swap.id}/agree`, { note: null });
  const decision = { version: 2, decision: 'approve', reason: null };
  await desk.post(centre.approver, `swaps/${end.swap.id}/decision`, decision);
  await desk.approved([{ date: desk.date(0), part: 'day' }], {}, centre.agent(2));
});
afterAll(() => desk.centre.api.stop());

/** A shift of the month as the record of attendance has it. */
const recorded = (nth: number, state: string, findings: object[]) =>
  desk.centre.api.database.query(
    `INSERT INTO attendance_record (id, person_id, key, date, from_at, to_at, shifts, after_leave, findings, unseen_minutes,
       strip, digest, state, version, computed_at)
     VALUES (gen_random_uuid(), $1, 'a shift', $2, $3, $4, '["s"]', false, $5, 0, '[]', '', $6, 1, now())`,
    [
      desk.centre.person(nth),
      desk.centre.monday,
      new Date(desk.centre.at(0, 8)),
      new Date(desk.centre.at(0, 13)),
      JSON.stringify(findings),
      state,
    ],
  );

const standing = async (nth: number) => {
  const answer = await desk.centre.agent(nth).ask(`/api/v1/my-full-attendance?month=${month}`);
  const { standing: found, causes, points } = answer.json<FullAttendance>();
  return [found, ...causes.map(({ cause, count }) => `${cause} ${count}`), points];
};

test('a swap of one’s own initiative ends it, taking a colleague’s shift does not, leave does', async () => {
  expect(await standing(0)).toEqual(['ended', 'swap 1', 1]);
  expect(await standing(1)).toEqual(['unknown', 1]);
  expect(await standing(2)).toEqual(['ended', 'personal 1', 1]);
});

test('once it is known who was late, a month can be full', async () => {
  await recorded(1, 'clear', []);
  await recorded(2, 'settled', [
    { kind: 'late', minutes: 6, as: 'stands' },
    { kind: 'early-leave', minutes: 9, as: 'stands' },
  ]);
  await recorded(0, 'unknown', []);
  expect(await standing(1)).toEqual(['kept', 1]);
  expect(await standing(2)).toEqual(['ended', 'personal 1', 'late-or-early 2', 1]);
});

test('a month that is none is refused, and so is who is nobody’s', async () => {
  expect((await desk.centre.agent(0).ask('/api/v1/my-full-attendance?month=2026-13')).status).toBe(400);
  expect((await desk.centre.admin.ask('/api/v1/my-full-attendance')).status).toBe(409);
});
