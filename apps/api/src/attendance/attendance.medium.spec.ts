import type {
  AttendanceRecord,
  AttendanceSettled,
  AttendanceSums,
  AuditPage,
  MyAttendance,
  VersionedEdit,
} from '@zhiban/wire';
import { dateIn, handClock } from '@zhiban/time';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AttendedFloor } from '../../test/attended-floor';
import type { TestReader } from '../../test/test-app';
import { AttendanceReading } from './attendance-reading';
import { AttendanceWatch } from './record/attendance-watch';
import { EndedStretches } from './record/ended-stretches';
import { FloorFacts } from './record/floor-facts';
import { RecordsRepository } from './record/records.repository';
import { RosterFacts } from './record/roster-facts';
import { WorkingOut } from './record/working-out';
import { DarkTimes } from './seen/dark-times';

let floor: AttendedFloor;
let lead: TestReader;
let manager: TestReader;

beforeAll(async () => {
  floor = await AttendedFloor.open();
  lead = floor.reader('lead');
  manager = floor.reader('manager');
  await floor.told(
    [-60, 'link-up', {}],
    floor.comes(-15, '7001'),
    floor.comes(0, '7004'),
    floor.comes(20, '7002'),
    [100, 'member-paused', { queue: null, seat: '7001', paused: true, reason: 'nobody knows' }],
    [102, 'member-paused', { queue: null, seat: '7001', paused: false }],
    floor.goes(210, '7002'),
    floor.goes(245, '7001'),
    floor.goes(250, '7004'),
  );
  await floor.publish(add('7001'), add('7002'), add('7003'));
  await floor.look();
});
afterAll(() => floor.close());

const add = (number: string, from = 0, to = 240): VersionedEdit => {
  const shift = floor.shift(number, from, to);
  return { edit: { op: 'add', shift }, seen: { [shift.id]: 0 } };
};
const told = (record: AttendanceRecord | undefined) =>
  record && [record.state, ...record.findings.map(({ kind, minutes, as }) => `${kind} ${minutes} ${as ?? 'open'}`)];
const settle = (reader: TestReader, body: object) =>
  reader.ask('/api/v1/attendance/decisions', { method: 'POST', body });
const sums = async (reader: TestReader, by = 'team') => {
  const days = `first=${dateIn('Asia/Shanghai', floor.base)}&last=${dateIn('Asia/Shanghai', Date.now())}`;
  return (await reader.ask(`/api/v1/attendance/summary?${days}&by=${by}`)).json<AttendanceSums>();
};

test('a shift that is over tells who was in time, late, early or not there', async () => {
  expect(told(await floor.of('7001'))).toEqual(['clear']);
  expect(told(await floor.of('7002'))).toEqual(['open', 'late 20 open', 'early-leave 30 open']);
  expect(told(await floor.of('7003'))).toEqual(['open', 'absent 240 open']);
  const strip = (await floor.of('7002'))?.strip.map(({ doing, from }) => [doing, (from - floor.base) / 60_000]);
  expect(strip).toEqual([
    ['out', -60],
    ['at-work', 20],
    ['out', 210],
  ]);
});

test('looking again finds nothing new, nothing twice', async () => {
  const before = await floor.list(manager);
  await floor.look();
  await floor.look();
  expect((await floor.list(manager)).records).toEqual(before.records);
});

describe('a lead', () => {
  test('sees the own team alone, and counts of it', async () => {
    const { records, counts } = await floor.list(lead);
    expect(records.map(({ person }) => person.number).sort()).toEqual(['7001', '7002']);
    expect(counts).toMatchObject({ open: 1, clear: 1 });
    const other = await floor.of('7003');
    const asked = { records: [{ id: other?.id, version: other?.version }] };
    expect((await settle(lead, asked)).status).toBe(403);
  });

  test('confirms what stands, excuses what does not with a reason, and it is in the audit', async () => {
    const record = await floor.of('7002');
    const asked = [{ id: record?.id, version: record?.version, findings: ['system-fault', 'stands'] }];
    expect((await settle(lead, { records: asked })).status).toBe(400);
    const answer = await settle(lead, { records: asked, reason: '登录服务器故障' });
    expect(answer.json<AttendanceSettled>().overtaken).toEqual([]);
    expect(told(await floor.of('7002'))).toEqual(['settled', 'late 20 system-fault', 'early-leave 30 stands']);
    const audit = await floor.reader('administrator').ask('/api/v1/audit?action=attendance.excuse');
    expect(audit.json<AuditPage>().entries[0]).toMatchObject({
      actor: 'lead',
      after: { reason: '登录服务器故障' },
    });
    const again = await settle(lead, { records: asked, reason: 'once more' });
    expect(again.json<AttendanceSettled>()).toMatchObject({ done: [], overtaken: [{ state: 'settled' }] });
  });

  test('nobody settles their own', async () => {
    const own = await floor.of('7001');
    expect(own?.mayConfirm).toBe(true);
    const { records } = await floor.list(manager);
    expect(records.find(({ id }) => id === own?.id)?.mayConfirm).toBe(false);
    const answer = await settle(manager, { records: [{ id: own?.id, version: own?.version }] });
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('attendance.own')]);
  });
});

test('people see what is recorded about them, and may add a word that whoever settles it sees first', async () => {
  const agent = floor.reader('late');
  const days = `first=${dateIn('Asia/Shanghai', floor.base)}&last=${dateIn('Asia/Shanghai', Date.now())}`;
  const mine = (await agent.ask(`/api/v1/my-attendance?${days}`)).json<MyAttendance>();
  expect(mine.records.map(({ person }) => person.number)).toEqual(['7002']);
  expect(mine.sum).toMatchObject({ shifts: 1, asRostered: 0, found: { 'early-leave': { stands: 1, minutes: 30 } } });
  const before = await floor.of('7002');
  const word = await agent.ask(`/api/v1/my-attendance/${before?.id}/word`, {
    method: 'POST',
    body: { word: '早走是班长同意的' },
  });
  expect(word.json<AttendanceRecord>().steps.at(-1)).toMatchObject({ by: 'late', note: '早走是班长同意的' });
  const late = await settle(lead, { records: [{ id: before?.id, version: before?.version }] });
  expect(late.json<AttendanceSettled>().overtaken).toHaveLength(1);
  const other = await floor.of('7003');
  const path = `/api/v1/my-attendance/${other?.id}/word`;
  expect((await agent.ask(path, { method: 'POST', body: { word: 'x' } })).status).toBe(404);
});

test('sums of teams and people count what a lead has confirmed, and what is open beside it', async () => {
  const { rows, total } = await sums(manager);
  expect(rows.map(({ team, shifts, asRostered }) => [team, shifts, asRostered])).toEqual([
    ['二组', 1, 0],
    ['一组', 2, 1],
  ]);
  expect(total.found).toMatchObject({
    absent: { stands: 0, open: 1 },
    late: { stands: 0, excused: 1 },
    'early-leave': { stands: 1, minutes: 30 },
  });
  expect((await sums(lead, 'person')).rows.map(({ person }) => person?.number)).toEqual(['7001', '7002']);
  const reading = floor.app.get(AttendanceReading, { strict: false });
  const month = dateIn('Asia/Shanghai', floor.base).slice(0, 7);
  expect(await reading.lateOrEarly(floor.person('7002'), month)).toBe(1);
  expect(await reading.lateOrEarly(floor.person('7003'), month)).toBe('unknown');
  expect(await reading.lateOrEarly(floor.person('7001'), month)).toBe(0);
});

test('sums leave the house as files, which is recorded', async () => {
  const days = `first=${dateIn('Asia/Shanghai', floor.base)}&last=${dateIn('Asia/Shanghai', Date.now())}`;
  const csv = await manager.ask(`/api/v1/attendance/export?${days}&format=csv&language=zh-CN&by=person`);
  expect(csv.text).toContain('李迟到');
  expect(csv.text.split('\r\n')[0]).toContain('旷工（次）');
  const xlsx = await manager.ask(`/api/v1/attendance/export?${days}`);
  expect(xlsx.headers.get('content-disposition')).toContain('.xlsx');
  const audit = await floor.reader('administrator').ask('/api/v1/audit?action=attendance.exported');
  expect(audit.json<AuditPage>().entries).toHaveLength(2);
});

describe('what comes later', () => {
  test('another roster makes another record, unless a lead has settled it', async () => {
    const remove = (number: string): VersionedEdit => ({
      edit: { op: 'remove', shift: floor.shift(number, 0, 240).id },
      seen: { [floor.shift(number, 0, 240).id]: 1 },
    });
    await floor.publish(remove('7003'), remove('7002'));
    await floor.look();
    expect(told(await floor.of('7003'))).toBeUndefined();
    expect((await floor.of('7002'))?.state).toBe('settled');
    await floor.publish(add('7003', 60, 240));
    await floor.look();
    expect(told(await floor.of('7003'))).toEqual(['open', 'absent 180 open']);
  });

  test('a feed that was silent makes nobody absent', async () => {
    const times = floor.app.get(DarkTimes, { strict: false });
    await times.begin('cloud', floor.at(270));
    await times.end('cloud', floor.at(300));
    await floor.publish(add('7001', 260, 280));
    await floor.look();
    const { records } = await floor.list(manager);
    const dark = records.find(({ from }) => from === floor.at(260));
    expect([...(told(dark) ?? []), dark?.unseenMinutes]).toEqual(['open', 'away 10 open', 10]);
    await floor.publish(add('7003', 275, 295));
    await floor.look();
    const whole = (await floor.list(manager)).records.find(({ from }) => from === floor.at(275));
    expect(told(whole)).toEqual(['unknown']);
  });

  test('a clock that went back makes no shift over that is not, and none is missed once it is right again', async () => {
    const clock = handClock(Date.now());
    const get = <T>(type: new (...args: never[]) => T): T => floor.app.get<T>(type, { strict: false });
    const watch = new AttendanceWatch(
      get(EndedStretches),
      get(RecordsRepository),
      get(WorkingOut),
      get(FloorFacts),
      get(RosterFacts),
      clock,
    );
    await watch.look();
    const before = (await floor.list(manager)).records.map(told);
    clock.set(floor.at(100));
    await watch.look();
    expect((await floor.list(manager)).records.map(told)).toEqual([expect.arrayContaining(['settled'])]);
    clock.set(Date.now());
    await watch.look();
    expect((await floor.list(manager)).records.map(told)).toEqual(before);
  });

  test('work without a shift is told once its day is over', async () => {
    const work = floor.app.get(WorkingOut, { strict: false });
    const stretches = floor.app.get(EndedStretches, { strict: false });
    const rostered = await stretches.between(floor.at(-60), Date.now());
    expect(await work.extras(work.dayOf(floor.base), rostered)).toContain(floor.person('7004'));
    const { records } = await floor.list(floor.reader('other-lead'));
    const extra = records.find(({ person, shifts }) => person.number === '7004' && shifts.length === 0);
    expect(told(extra)).toEqual(['open', 'not-rostered 250 open']);
  });

  test('a shift that ended while the server was down is in the record after its start', async () => {
    await floor.publish(add('7002', 310, 330));
    await floor.restart();
    await floor.look();
    const rows = await floor.database.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM attendance_record WHERE person_id = '${floor.person('7002')}' AND state = 'open'
         AND shifts <> '[]'`,
    );
    expect(rows).toEqual([{ n: 1 }]);
  });
});
