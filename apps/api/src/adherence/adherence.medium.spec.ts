import { dateIn } from '@zhiban/time';
import {
  type AttendanceList,
  type BoardPicture,
  type PublishEnd,
  type RosterEditEnd,
  type RosterView,
  type SettingsVersion,
  type Shift,
  type VersionedEdit,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seatId, seats, TeamsFloor } from '../../test/teams-floor';
import type { TestReader } from '../../test/test-app';
import { until, type WallSocket } from '../../test/wall-socket';

let floor: TeamsFloor;
let planner: TestReader;
let manager: WallSocket;
let lead: WallSocket;
const ids = new Map<string, string>();
const hourMs = 3_600_000;
const now = Date.now();
const scope = {
  first: dateIn('Asia/Shanghai', now - 2 * hourMs),
  last: dateIn('Asia/Shanghai', now + 4 * hourMs),
  site: null,
  team: null,
};
const late = 'SIP/2505';

beforeAll(async () => {
  floor = await TeamsFloor.open();
  const { administrator } = floor;
  await administrator.ask('/api/v1/people/import', {
    method: 'POST',
    body: `工号,姓名,职场,班组,交换机,坐席\n7009,周迟到,上海,信用卡组,cloud,${late}\n`,
    headers: { 'content-type': 'text/csv' },
  });
  await withTolerance(0);
  planner = await floor.enter('planner', [{ role: 'planner', site: null, team: null }]);
  for (const { person, number } of (await view()).people) ids.set(number, person.id);
  manager = (await floor.watch('manager')).wall;
  lead = (await floor.watch('lead-one')).wall;
});
afterAll(() => floor.close());

async function withTolerance(minutes: number): Promise<void> {
  const path = '/api/v1/settings/centre';
  const { settings, version } = (await floor.administrator.ask(path)).json<SettingsVersion>();
  const attendance = { ...settings.attendance, lateMinutes: minutes };
  const body = { settings: { ...settings, attendance }, note: '', basedOnVersion: version };
  expect((await floor.administrator.ask(path, { method: 'PUT', body })).status).toBe(200);
}

const view = async () =>
  (await planner.ask(`/api/v1/roster?first=${scope.first}&last=${scope.last}`)).json<RosterView>();

const shiftOf = (number: string): Shift => ({
  ...{ id: `s${number}`, person: ids.get(number) ?? '', from: now - hourMs, to: now + 3 * hourMs },
  ...{ kind: 'regular', pattern: null, post: 'cloud/sales', breaks: [] },
});

async function publish(...numbers: string[]): Promise<PublishEnd> {
  const edits = numbers.map((number): VersionedEdit => {
    const shift = shiftOf(number);
    return { edit: { op: 'add', shift }, seen: { [shift.id]: 0 } };
  });
  const body = { id: randomUUID(), edits, reason: 'a night like any other' };
  const end = (await planner.ask('/api/v1/roster/edits', { method: 'POST', body })).json<RosterEditEnd>();
  expect(end).toMatchObject({ done: 'saved' });
  const { revision, publication } = await view();
  const asked = { ...scope, revision, publication, why: '', reason: 'a night like any other' };
  return (await planner.ask('/api/v1/roster/publications', { method: 'POST', body: asked })).json<PublishEnd>();
}

const attendance = ({ picture }: WallSocket): NonNullable<BoardPicture['attendance']> | undefined =>
  picture?.attendance;
const absentOn = (wall: WallSocket) => Object.values(attendance(wall)?.absent ?? {}).map(({ name }) => name);

test('nothing is told before a roster is published, and all walls tell it a moment after', async () => {
  expect(attendance(manager)).toBeUndefined();
  expect(await publish('7001', '7002', '7009')).toMatchObject({ done: 'published' });
  await until(() => attendance(manager)?.all.rostered === 3);
  expect(attendance(manager)?.all).toMatchObject({ present: 2, missing: 1, extra: 1 });
  expect(attendance(manager)?.queues['cloud/sales']).toMatchObject({ rostered: 3, present: 2, missing: 1 });
  expect(attendance(manager)?.seats[seatId('far')]).toEqual({ standing: 'not-rostered', since: null });
  expect(absentOn(manager)).toEqual(['周迟到']);
});

test('an agent who signs in late is there at once, and who signs out early is missed', async () => {
  await floor.tell('member-added', { queue: 'sales', seat: late, name: late, device: 'idle' });
  await until(() => attendance(manager)?.all.missing === 0);
  expect(attendance(manager)?.all).toMatchObject({ rostered: 3, present: 3 });
  await floor.tell('member-removed', { queue: 'sales', seat: seats.two.seat });
  await until(() => attendance(manager)?.all.missing === 1);
  expect(attendance(manager)?.seats[seatId('two')]).toMatchObject({ standing: 'left-early' });
  expect(absentOn(manager)).toEqual(['李明山']);
});

describe('a lead', () => {
  test('sees sums and names of the own team alone', async () => {
    await until(() => attendance(lead)?.all.rostered === 2);
    expect(attendance(lead)?.all).toMatchObject({ present: 2, missing: 0, extra: 0 });
    expect(absentOn(lead)).toEqual([]);
    expect(Object.keys(attendance(lead)?.teams ?? {})).toEqual(['上海/信用卡组']);
  });

  test('is told the names behind the numbers, of the own team alone', async () => {
    const asked = async (name: string, query = '') =>
      (await floor.reader(name).ask(`/api/v1/live/attendance${query}`)).json<AttendanceList>();
    const named = ({ people }: AttendanceList) => people.map(({ name, standing }) => `${name} ${standing}`);
    expect(named(await asked('lead-one'))).toEqual(['王小丽 working', '周迟到 working']);
    expect(named(await asked('manager'))).toEqual([
      '王小丽 working',
      '李明山 left-early',
      '赵六合 not-rostered',
      '周迟到 working',
    ]);
    expect(named(await asked('manager', `?site=${encodeURIComponent('合肥')}`))).toEqual(['赵六合 not-rostered']);
    expect((await asked('manager', '?queue=cloud%2Fsales')).published).toBe(true);
  });
});

test('the tolerance is a setting, and holds at once', async () => {
  await withTolerance(5);
  await until(() => attendance(manager)?.all.awaited === 1);
  expect(attendance(manager)?.all).toMatchObject({ missing: 0, present: 2 });
  await withTolerance(0);
  await until(() => attendance(manager)?.all.missing === 1);
});

test('once the exchange falls silent nobody is absent: it is not known who is there', async () => {
  floor.silence();
  await until(() => attendance(manager)?.all.unknown === 3, 8000);
  expect(attendance(manager)?.all).toMatchObject({ rostered: 3, present: 0, missing: 0, extra: 0 });
  expect(absentOn(manager)).toEqual([]);
});
