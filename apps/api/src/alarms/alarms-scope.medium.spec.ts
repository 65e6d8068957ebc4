import type { AlarmHandlers, AlarmPage, AlarmRecord, Problem } from '@zhiban/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, TestReader } from '../../test/test-app';
import { everybody, leadOf, seatId, TeamsFloor, type Who } from '../../test/teams-floor';
import { until } from '../../test/wall-socket';

const path = '/api/v1/alarms';
let floor: TeamsFloor;

const alarms = async (reader: TestReader) =>
  (await reader.ask(`${path}?state=all&limit=200`)).json<AlarmPage>().alarms.filter(({ seat }) => seat !== null);
const codeOf = (answer: Answer) => answer.json<Problem>().code;
const act = (reader: TestReader, id: string, deed: string, body: object = {}) =>
  reader.ask(`${path}/${id}/${deed}`, { method: 'POST', body });

/** The open alarm of a seat that let a call ring out. */
async function alarmOf(who: Who): Promise<AlarmRecord> {
  const all = await alarms(floor.reader('manager'));
  const found = all.find(({ seat, clearedAt }) => seat === seatId(who) && clearedAt === null);
  return found ?? expect.fail(`no alarm of ${who}`);
}

beforeAll(async () => {
  floor = await TeamsFloor.open();
  await floor.busy(0);
  await until(async () => new Set((await alarms(floor.reader('manager'))).map(({ seat }) => seat)).size === 4);
});
afterAll(() => floor.close());

test('the list has the alarms of one’s own seats', async () => {
  const seatsIn = async (name: string) =>
    [...new Set((await alarms(floor.reader(name))).map(({ seat }) => seat))].sort();
  expect(await seatsIn('lead-one')).toEqual([seatId('one')]);
  expect(await seatsIn('lead-both')).toEqual([seatId('one'), seatId('two')]);
  expect(await seatsIn('manager')).toEqual(everybody.map(seatId));
  const site = await floor.enter('lead-of-site', [{ role: 'shift-lead', site: '合肥', team: null }]);
  expect((await alarms(site)).map(({ seat }) => seat)).toEqual([seatId('far')]);
});

test('a page of the list is filled with what is one’s own, however much of others lies between', async () => {
  const first = (await floor.reader('lead-one').ask(`${path}?limit=1&state=all`)).json<AlarmPage>();
  expect(first.alarms.map(({ seat }) => seat)).toEqual([seatId('one')]);
});

test('a deed on an alarm of another team finds nothing', async () => {
  const [mine, other] = [await alarmOf('one'), await alarmOf('two')];
  const lead = floor.reader('lead-one');
  expect((await lead.ask(`${path}/${mine.id}`)).status).toBe(200);
  expect(codeOf(await lead.ask(`${path}/${other.id}`))).toBe('alarm.unknown');
  expect(codeOf(await lead.ask(`${path}/handlers?alarm=${other.id}`))).toBe('alarm.unknown');
  const deeds = { acknowledge: {}, take: {}, 'hand-over': { to: 'admin' }, note: { text: 'x' } };
  for (const [deed, body] of Object.entries({ ...deeds, snooze: { minutes: 5, reason: 'x' } })) {
    expect([deed, codeOf(await act(lead, other.id, deed, body))]).toEqual([deed, 'alarm.unknown']);
  }
  expect((await act(lead, mine.id, 'note', { text: 'x' })).status).toBe(200);
});

test('whoever sees an alarm and has no post to handle it there is told so', async () => {
  const auditor = await floor.enter('auditor', [{ role: 'auditor', site: null, team: null }, leadOf('two')]);
  const note = async (who: Who) => act(auditor, (await alarmOf(who)).id, 'note', { text: 'x' });
  expect(codeOf(await note('one'))).toBe('permission.missing');
  expect((await note('two')).status).toBe(200);
});

test('an alarm is handed over to those alone whose posts reach it', async () => {
  const manager = floor.reader('manager');
  const { id } = await alarmOf('one');
  const { names } = (await manager.ask(`${path}/handlers?alarm=${id}`)).json<AlarmHandlers>();
  expect(names).toEqual(expect.arrayContaining(['admin', 'lead-both', 'lead-one', 'manager']));
  expect(names).not.toContain('lead-two');
  expect(codeOf(await act(manager, id, 'hand-over', { to: 'lead-two' }))).toBe('alarm.no-handler');
  expect((await act(manager, id, 'hand-over', { to: 'lead-one' })).status).toBe(200);
});

test('an alarm of a time before sites were kept is for who sees the whole centre', async () => {
  const { id } = await alarmOf('two');
  await floor.api.database.query(`UPDATE alarm SET told = told - 'site' WHERE id = $1`, [id]);
  expect((await alarms(floor.reader('lead-two'))).map((alarm) => alarm.id)).not.toContain(id);
  expect(codeOf(await floor.reader('lead-two').ask(`${path}/${id}`))).toBe('alarm.unknown');
  const seen = (await alarms(floor.reader('manager'))).find((alarm) => alarm.id === id);
  expect(seen?.site).toBeNull();
});
