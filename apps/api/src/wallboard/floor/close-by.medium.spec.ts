import type { CallStory, SeatSheet } from '@zhiban/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DoorFeed } from '../../../test/door-feed';
import { TestApp, type TestReader } from '../../../test/test-app';
import { until, WallSocket } from '../../../test/wall-socket';

let api: TestApp;
let administrator: TestReader;
let feed: DoorFeed;
let n = 0;

const event = (type: string, rest: object) => ({ id: `e${(n += 1)}`, at: Date.now(), type, ...rest });
const member = (seat: string, name: string) =>
  event('member-added', { queue: 'sales', seat, name, device: 'idle', loginAt: 1_795_000_000_000 });
const c1 = { visit: 'c1', queue: 'sales' };
const people = [
  '工号,姓名,职场,班组,座位,交换机,坐席',
  '1001,李雷,北京,一组,A01,cloud,SIP/101',
  '1002,韩梅梅,上海,二组,B01,cloud,SIP/102',
].join('\n');

/** A lead of one team, with the administrator's password. */
async function leadOf(site: string, team: string): Promise<TestReader> {
  const name = `lead.${site}`;
  await api.database.query(
    `with made as (
       insert into app_user (id, username, password_hash, must_change_password, password_set_at, created_at)
       select gen_random_uuid(), $1, password_hash, false, now(), now() from app_user where username = 'admin' returning id)
     insert into app_grant (id, user_id, role, site_id, team_id)
     select gen_random_uuid(), made.id, 'shift-lead', site.id, team.id
     from made, site join team on team.site_id = site.id where site.name = $2 and team.name = $3`,
    [name, site, team],
  );
  const reader = api.stranger();
  expect((await reader.signIn(name, 'a long enough passphrase')).status).toBe(200);
  return reader;
}
const sheetOf = (seat: string, reader = administrator) =>
  reader.ask(`/api/v1/live/seats/${encodeURIComponent(`cloud/${seat}`)}`);
const storyOf = (visit: string, reader = administrator) => reader.ask(`/api/v1/live/calls/${visit}`);

beforeAll(async () => {
  api = await TestApp.start();
  administrator = await api.administrator();
  const headers = { 'content-type': 'text/csv' };
  expect((await administrator.ask('/api/v1/people/import', { method: 'POST', body: people, headers })).status).toBe(
    200,
  );
  feed = await DoorFeed.open(api.url, administrator);
  await feed.send([
    event('link-up', {}),
    member('SIP/101', '李雷'),
    member('SIP/102', '韩梅梅'),
    event('visit-offered', { ...c1, call: 'c1', caller: '13812341234' }),
    event('ring-started', { ...c1, seat: 'SIP/101' }),
    event('ring-ended', { ...c1, seat: 'SIP/101', how: 'no-answer', ringMs: 15_000 }),
    event('ring-started', { ...c1, seat: 'SIP/102' }),
    event('visit-answered', { ...c1, seat: 'SIP/102', waitMs: 19_000 }),
    event('hold-started', { seat: 'SIP/102', call: 'c1' }),
    event('visit-offered', { visit: 'c2', call: 'c2', queue: 'sales', caller: '13900000000' }),
    event('ring-started', { visit: 'c2', queue: 'sales', seat: 'SIP/101' }),
  ]);
});
afterAll(() => api.stop());

test('a queue’s own board tells its calls, masked, and the centre’s tells none', async () => {
  const wall = await WallSocket.open(api.url, administrator);
  await wall.join('queue:cloud/sales');
  expect(wall.picture?.calls?.['c1']).toMatchObject({
    caller: '138****1234',
    talk: { holdSince: expect.any(Number) as number },
  });
  expect(wall.picture?.calls?.['c2']).toMatchObject({ caller: '139****0000', talk: null });
  expect(JSON.stringify(wall.picture?.calls)).not.toContain('SIP/');
  expect(wall.picture?.seats['cloud/SIP/101']?.call?.visit).toBe('c2');
  await feed.send([event('visit-abandoned', { visit: 'c2' })]);
  await until(() => wall.picture?.calls?.['c2'] === undefined, 4000);
  wall.close();
  const centre = await WallSocket.open(api.url, administrator);
  await centre.join('centre');
  expect(centre.picture).toMatchObject({ board: 'centre' });
  expect(centre.picture?.calls).toBeUndefined();
  centre.close();
});

describe('a call close by', () => {
  test('tells how it went so far, and never the number', async () => {
    await until(async () => (await storyOf('c1')).json<CallStory>().steps?.length === 6, 4000);
    const answer = await storyOf('c1');
    const story = answer.json<CallStory>();
    expect(story.steps.map(({ kind }) => kind)).toEqual(['queued', 'rang', 'rung-out', 'rang', 'answered', 'held']);
    expect(story).toMatchObject({ caller: '138****1234', over: false });
    expect(answer.text).not.toContain('13812341234');
  });

  test('of which nothing was ever told is not found', async () => {
    expect((await storyOf('nobody')).status).toBe(404);
  });

  test('names no seat of another team to the lead of a team', async () => {
    const lead = await leadOf('北京', '一组');
    const { steps } = (await storyOf('c1', lead)).json<CallStory>();
    expect(steps.map(({ seat }) => seat)).toEqual([null, 'cloud/SIP/101', 'cloud/SIP/101', null, null, null]);
  });
});

describe('a seat close by', () => {
  test('tells its queues and what its person did today', async () => {
    await feed.send([event('member-paused', { queue: null, seat: 'SIP/101', paused: true, reason: '用餐' })]);
    const sheet = (await sheetOf('SIP/101')).json<SeatSheet>();
    expect(sheet).toMatchObject({
      person: '1001',
      memberships: [{ queue: 'cloud/sales', since: 1_795_000_000_000, paused: { zh: '用餐' } }],
    });
    expect(sheet.figures.find(({ formula }) => formula === 'RUNG-OUT')?.value).toBe(1);
  });

  test('of another team is none to the lead of a team, as one that does not exist', async () => {
    const lead = await leadOf('上海', '二组');
    expect((await sheetOf('SIP/102', lead)).status).toBe(200);
    expect((await sheetOf('SIP/101', lead)).status).toBe(404);
    expect((await sheetOf('SIP/999')).status).toBe(404);
  });
});
