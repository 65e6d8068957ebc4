import type { AuditPage, ImportOutcome, PeopleList, Problem } from '@zhiban/wire';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TestApp, type TestReader } from '../../test/test-app';
import { PeopleDirectory } from '.';
import { PeopleShelf } from './shelf/people-shelf';

let app: TestApp;
let administrator: TestReader;

beforeAll(async () => {
  app = await TestApp.start();
  administrator = await app.administrator();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await app.database.query('DELETE FROM person; DELETE FROM team; DELETE FROM site');
  await app.app.get(PeopleShelf, { strict: false }).renew();
});

const bring = (file: string | Uint8Array, language = 'zh-CN', dryRun = false) =>
  administrator.ask(`/api/v1/people/import?dryRun=${dryRun}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'text/csv', 'accept-language': language },
  });
const list = async () => (await administrator.ask('/api/v1/people')).json<PeopleList>();
const sentences = (problem: Problem) => (problem.fields ?? []).map((field) => field.detail);

const two =
  '工号,姓名,职场,班组,座位,坐席\n6001,王小丽,上海,信用卡组,A01,PJSIP/1001\n6002,李明,上海,投诉组,C01,PJSIP/3001\n';

describe('an import of people', () => {
  test('brings persons with site, team, seat and exchange agents', async () => {
    const outcome = (await bring(two)).json<ImportOutcome>();
    expect(outcome).toEqual({ dryRun: false, added: ['6001', '6002'], changed: [], unchanged: 0 });
    const { sites, teams, people } = await list();
    expect(sites).toEqual(['上海']);
    expect(teams).toEqual(
      expect.arrayContaining([
        { site: '上海', team: '信用卡组', teamEn: null },
        { site: '上海', team: '投诉组', teamEn: null },
      ]),
    );
    expect(people[0]).toEqual({
      number: '6001',
      name: '王小丽',
      nameEn: null,
      site: '上海',
      siteEn: null,
      team: '信用卡组',
      teamEn: null,
      seatLabel: 'A01',
      agents: [{ source: 'asterisk', agent: 'PJSIP/1001' }],
    });
  });

  test('a second time changes only what has changed', async () => {
    await bring(two);
    expect((await bring(two)).json<ImportOutcome>()).toMatchObject({ added: [], changed: [], unchanged: 2 });
    const moved = (await bring(two.replace('投诉组', '信用卡组'))).json<ImportOutcome>();
    expect(moved).toMatchObject({ added: [], changed: ['6002'], unchanged: 1 });
    const { entries } = (await administrator.ask('/api/v1/audit?limit=2')).json<AuditPage>();
    expect(entries).toMatchObject([
      { action: 'person.changed', before: { number: '6002', team: '投诉组' }, after: { team: '信用卡组' } },
      { action: 'people.imported', after: { added: 0, changed: 1, unchanged: 1 } },
    ]);
  });

  test('names a team in English for everyone in it, and a file that says nothing of it leaves the name', async () => {
    await bring(two);
    const english =
      '工号,姓名,职场,职场英文名,班组,班组英文名,座位,坐席\n6001,王小丽,上海,Shanghai,信用卡组,Credit cards,A01,PJSIP/1001\n';
    expect((await bring(english)).json<ImportOutcome>().changed).toEqual(['6001']);
    expect((await list()).people[0]).toMatchObject({ siteEn: 'Shanghai', teamEn: 'Credit cards' });
    expect((await list()).people[1]).toMatchObject({ siteEn: 'Shanghai', teamEn: null });
    expect((await bring(two)).json<ImportOutcome>()).toMatchObject({ changed: [], unchanged: 2 });
    expect((await list()).people[0]?.teamEn).toBe('Credit cards');
    const twice = `${english}6003,赵六,上海,Shanghai,信用卡组,Cards,,\n`;
    expect(sentences((await bring(twice, 'en')).json<Problem>())).toEqual([
      'Row 3, “班组英文名”: It differs from the English name in row 2.',
    ]);
  });

  test('as a dry run only tells what it would do', async () => {
    expect((await bring(two, 'en', true)).json<ImportOutcome>()).toMatchObject({
      dryRun: true,
      added: ['6001', '6002'],
    });
    expect((await list()).people).toEqual([]);
  });

  test('understands English headers, semicolons, a UTF-8 mark, and quoted names', async () => {
    const file = '\uFEFFEmployee Number;Name;Site;Team;Source;Agent\r\n7;"Doe; Jane";Hefei;English;avaya;7001\r\n';
    expect((await bring(file)).json<ImportOutcome>().added).toEqual(['7']);
    expect((await list()).people[0]).toMatchObject({ name: 'Doe; Jane', agents: [{ source: 'avaya', agent: '7001' }] });
  });

  test('understands GBK, which spreadsheets in China save', async () => {
    const gbk = Buffer.from('b9a4bac52cd0d5c3fb0a363030312cd6d0cec40a', 'hex');
    expect((await bring(gbk)).json<ImportOutcome>().added).toEqual(['6001']);
    expect((await list()).people[0]?.name).toBe('中文');
  });

  test('gives a person several exchange agents, a row for each', async () => {
    const file = `${two}6001,王小丽,上海,信用卡组,A01,Local/1001@agents\n`;
    await bring(file);
    expect((await list()).people[0]?.agents.map((each) => each.agent).sort()).toEqual([
      'Local/1001@agents',
      'PJSIP/1001',
    ]);
  });

  test('an agent may pass from one person to another within one file', async () => {
    await bring(two);
    const swapped = two.replace('PJSIP/1001', 'x').replace('PJSIP/3001', 'PJSIP/1001').replace('x', 'PJSIP/3001');
    expect((await bring(swapped)).json<ImportOutcome>().changed).toEqual(['6001', '6002']);
  });

  test('names every wrong row and column, and brings nothing', async () => {
    const file =
      '工号,姓名,职场,班组,坐席\n6001,,上海,信用卡组,PJSIP/1\n6002,李明,,投诉组,PJSIP/1\n,张三,上海,,\n6001,王,上海,信用卡组,PJSIP/2\n';
    const chinese = (await bring(file)).json<Problem>();
    expect(chinese).toMatchObject({
      status: 400,
      code: 'people.import',
      detail: '文件中有 5 处错误，未导入任何内容。',
    });
    expect(sentences(chinese)).toEqual([
      '第 2 行“姓名”：此处不能为空。',
      '第 3 行“职场”：此处不能为空。',
      '第 3 行“坐席”：坐席“PJSIP/1”已属于工号 6001。',
      '第 4 行“工号”：此处不能为空。',
      '第 5 行“姓名”：与同一工号的第 2 行不一致。',
    ]);
    expect(sentences((await bring(file, 'en')).json<Problem>())[0]).toBe('Row 2, “姓名”: This must not be empty.');
    expect(await list()).toEqual({ sites: [], teams: [], people: [] });
  });

  test('refuses unknown and missing columns, broken CSV, and what is no text', async () => {
    const columns = (await bring('姓名,星座\n王,白羊\n', 'en')).json<Problem>();
    expect(sentences(columns)).toEqual(
      expect.arrayContaining(['The column “星座” is not known.', 'The column “employee number” is missing.']),
    );
    expect((await bring('工号,姓名\n1,"王\n')).json<Problem>().code).toBe('people.not-csv');
    expect((await bring(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff]))).json<Problem>().code).toBe('people.not-text');
    const json = await administrator.ask('/api/v1/people/import', { method: 'POST', body: {} });
    expect(json.json<Problem>().code).toBe('request.media-type');
  });

  test('takes the export back without a change', async () => {
    await bring(`${two}6003,"O'Neil, ""Pat""",合肥,,,\n6001,王小丽,上海,信用卡组,A01,Local/1001@agents\n`);
    for (const language of ['zh-CN', 'en']) {
      const headers = { 'accept-language': language };
      const { text } = await administrator.ask('/api/v1/people/export', { headers });
      expect((await bring(text)).json<ImportOutcome>()).toMatchObject({ added: [], changed: [], unchanged: 3 });
    }
  });
});

describe('the directory', () => {
  test('knows whose a seat is as soon as the import is in, by interface or by member name', async () => {
    const directory = app.app.get(PeopleDirectory, { strict: false });
    let renewals = 0;
    const listening = directory.changes.subscribe(() => renewals++);
    await bring(`${two}6003,赵六,上海,投诉组,C02,Agent 3002\n`);
    listening.unsubscribe();
    expect(renewals).toBe(1);
    expect(directory.byAgent('asterisk', 'PJSIP/1001', null)?.name).toBe('王小丽');
    expect(directory.byAgent('asterisk', 'PJSIP/9999', 'Agent 3002')?.name).toBe('赵六');
    expect(directory.byAgent('door', 'PJSIP/1001', null)).toBeNull();
  });
});

test('the database itself keeps an agent from having two owners, and a person from a team of another site', async () => {
  await bring(two);
  const again = `INSERT INTO exchange_agent SELECT source, agent, (SELECT id FROM person WHERE number = '6002') FROM exchange_agent WHERE agent = 'PJSIP/1001'`;
  await expect(app.database.query(again)).rejects.toThrow('exchange_agent_pk');
  await app.database.query(`INSERT INTO site VALUES (gen_random_uuid(), '合肥')`);
  const elsewhere = `UPDATE person SET site_id = (SELECT id FROM site WHERE name = '合肥') WHERE number = '6001'`;
  await expect(app.database.query(elsewhere)).rejects.toThrow('person_team_fk');
});
