import type { PeopleImport, PeopleImportRows, PeoplePage, Problem } from '@zhiban/wire';
import { strToU8, zipSync } from 'fflate';
import { request } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { TestApp, type TestReader } from '../../../test/test-app';
import { PeopleShelf } from '../shelf/people-shelf';

let app: TestApp;
let planner: TestReader;

beforeAll(async () => {
  app = await TestApp.start();
  planner = await app.administrator();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await app.database.query('DELETE FROM person; DELETE FROM team; DELETE FROM site');
  await app.app.get(PeopleShelf, { strict: false }).renew();
});

const at = '/api/v1/people';
const csv = 'text/csv';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const english = { 'accept-language': 'en' };
const start = async (body: string | Uint8Array, type = csv) => {
  const headers = { 'content-type': type, ...english };
  return (await planner.ask(`${at}/imports`, { method: 'POST', body, headers })).json<PeopleImport>();
};
async function settled({ id }: PeopleImport, seen: PeopleImport[] = []): Promise<PeopleImport> {
  for (;;) {
    const job = (await planner.ask(`${at}/imports/${id}`, { headers: english })).json<PeopleImport>();
    seen.push(job);
    if (['ready', 'wrong', 'done'].includes(job.state)) return job;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const preview = async (body: string | Uint8Array, type = csv) => settled(await start(body, type));
const rows = async ({ id }: PeopleImport, kind: string) =>
  (await planner.ask(`${at}/imports/${id}/rows?kind=${kind}`, { headers: english })).json<PeopleImportRows>().rows;
const apply = (job: PeopleImport, leave: unknown = null) =>
  planner.ask(`${at}/imports/${job.id}/apply`, { method: 'POST', body: { leave }, headers: english });
async function taken(body: string | Uint8Array, type = csv): Promise<PeopleImport> {
  const job = await preview(body, type);
  await apply(job);
  return settled(job);
}
const page = async (query = '') => (await planner.ask(`${at}/page?${query}`)).json<PeoplePage>();
const sentences = ({ problem }: PeopleImport) => (problem?.fields ?? []).map(({ detail }) => detail);
const sheet = (cells: (string | number | Date | null)[][]) =>
  writeExcelFile(
    cells.map((row) => row.map((value) => (value instanceof Date ? { value, format: 'yyyy-mm-dd' } : value))),
  ).toBuffer();

const head = 'employee number,name,site,team,skills,contract from,hours system,hours a week,night work,agent';
const two = `${head}\n1,Lin,North,Cards,cards:3; loans:1,2026-01-01,comprehensive,40,yes,SIP/1\n2,Wu,North,Cards,,2026/2/1,standard,20,no,SIP/2\n`;

describe('an import with a preview', () => {
  test('says field by field what would change, and then changes just that', async () => {
    const first = await taken(two);
    expect(first).toMatchObject({ state: 'done', added: 2, changed: 0 });
    const moved = await preview(two.replace('cards:3; loans:1', 'cards:4').replace('2,Wu', '2,Wu Tao'));
    expect(moved).toMatchObject({ state: 'ready', added: 0, changed: 2, unchanged: 0, problem: null });
    expect(await rows(moved, 'changed')).toEqual([
      {
        row: 2,
        number: '1',
        name: 'Lin',
        fields: [{ column: 'skills', before: 'cards:3; loans:1', after: 'cards:4' }],
        notice: null,
      },
      {
        row: 3,
        number: '2',
        name: 'Wu Tao',
        fields: [{ column: 'name', before: 'Wu', after: 'Wu Tao' }],
        notice: null,
      },
    ]);
    expect((await page('text=wu')).rows[0]?.name).toBe('Wu');
    expect((await apply(moved)).status).toBe(202);
    expect(await settled(moved)).toMatchObject({ state: 'done', progress: 1 });
    expect((await page('text=wu')).rows[0]).toMatchObject({ name: 'Wu Tao', version: 2 });
    expect((await page('text=lin')).rows[0]?.terms).toMatchObject({ system: 'comprehensive', settlement: 'month' });
  });

  test('of the same file a second time changes nothing, and of a file with fewer columns nothing else', async () => {
    await taken(two);
    expect(await preview(two)).toMatchObject({ added: 0, changed: 0, unchanged: 2, missing: 0 });
    expect(await preview('employee number,name\n1,Lin\n')).toMatchObject({ changed: 0, unchanged: 1, missing: 1 });
  });

  test('is refused where people changed since it was looked at', async () => {
    await taken(two);
    const job = await preview(two.replace('2,Wu', '2,Wu Tao'));
    await app.database.query('UPDATE person SET version = version + 1');
    await apply(job);
    expect(await settled(job)).toMatchObject({ state: 'wrong', problem: { code: 'people.moved' } });
    expect((await page('text=wu')).rows[0]?.name).toBe('Wu');
  });

  test('lets whom the file leaves out stay; that they left has to be confirmed by their number', async () => {
    await taken(two);
    const one = two.split('\n').slice(0, 2).join('\n');
    const job = await preview(one);
    expect(await rows(job, 'missing')).toMatchObject([{ number: '2', name: 'Wu' }]);
    const wrong = await apply(job, { on: '2026-10-31', count: 5 });
    expect(wrong.json<Problem>().code).toBe('people.leave-count');
    await apply(job, { on: '2026-10-31', count: 1 });
    expect((await settled(job)).state).toBe('done');
    expect((await page('state=left')).rows).toMatchObject([{ number: '2', leftOn: '2026-10-31' }]);
  });

  test('names every wrong cell', async () => {
    const wrong = `${head}\n1,Lin,North,Cards,cards:9,soon,40h,x,yes,SIP/1\n2,Wu,North,,,2026-01-01,standard,60,,SIP/2\n3,Ma,,,,46000,standard,,no,\n`;
    const job = await preview(wrong);
    expect(job.state).toBe('wrong');
    expect(sentences(job)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Row 2, “skills”: “cards:9” is not understood/),
        'Row 2, “contract from”: “soon” is no date; write it as 2026-01-31.',
        expect.stringMatching(/^Row 2, “hours system”: “40h” is not understood/),
        'Row 2, “hours a week”: “x” is no number of hours.',
        'Row 3, “hours a week”: A week has at most 40 hours.',
        expect.stringMatching(/^Row 4, “contract from”: “46000” is a spreadsheet’s number for 2025-12-09/),
        'Row 4, “hours a week”: This must not be empty.',
      ]),
    );
    expect((await apply(job)).json<Problem>().code).toBe('people.not-ready');
    expect((await page()).total).toBe(0);
  });

  test('points at a newcomer who has somebody’s name', async () => {
    await taken(two);
    const job = await preview('number,name\n9,Wu\n');
    expect(job).toMatchObject({ state: 'ready', added: 1, notices: 1 });
    expect((await rows(job, 'notices'))[0]?.notice).toMatch(/^Row 2, “name”: It is also the name of employee 2/);
  });

  test('names impossible agreements by row: no hours, 200 hours, an end before the start, two at a time', async () => {
    const columns = 'number,name,contract from,contract until,hours system,hours a week';
    const bad = [
      '1,Lin,2026-01-01,,standard,0',
      '2,Wu,2026-01-01,,standard,200',
      '3,Ma,2026-05-01,2026-01-01,standard,40',
    ];
    const twice = ['4,He,2026-01-01,,standard,40', '4,He,2026-06-01,,standard,40'];
    const job = await preview(`${[columns, ...bad, ...twice].join('\n')}\n`);
    expect(sentences(job)).toEqual([
      'Row 2, “hours a week”: The hours of a week cannot be none.',
      'Row 3, “hours a week”: A week has at most 40 hours.',
      'Row 3, “hours a week”: Beside the times that are barred only 168 hours of a week are left.',
      'Row 4, “contract until”: It ends before it begins.',
      'Row 6, “contract from”: It overlaps the dates of contract 1.',
    ]);
    expect((await page()).total).toBe(0);
  });

  test('points out two newcomers of one name, each by their row', async () => {
    const job = await preview('number,name\n8,Wu\n9,Wu\n');
    expect(job).toMatchObject({ state: 'ready', added: 2 });
    expect((await rows(job, 'notices')).map(({ notice }) => notice)).toEqual([
      'Row 3, “name”: It is also the name of employee 8. If this is the same person, check the number.',
    ]);
  });

  test('is its author’s alone', async () => {
    const job = await preview(two);
    await app.database.query(`UPDATE app_user SET username = 'somebody.else' WHERE username = 'admin'`);
    const other = await planner.ask(`${at}/imports/${job.id}`);
    await app.database.query(`UPDATE app_user SET username = 'admin' WHERE username = 'somebody.else'`);
    expect([other.status, other.json<Problem>().code]).toEqual([404, 'people.no-import']);
  });
});

describe('a workbook', () => {
  test('is read with its dates and numbers, and goes out and in again unchanged', async () => {
    const cells = [
      ['工号', '姓名', '技能', '合同开始', '周工时', '夜班'],
      [1001, '林梅', '信用卡：3', new Date('2026-01-05T00:00:00Z'), 37.5, '是'],
      ['0042', '=吴涛', null, null, null, null],
    ];
    expect(await taken(await sheet(cells), xlsx)).toMatchObject({ state: 'done', added: 2, problem: null });
    const found = (await page()).rows;
    expect(found.map(({ number, name }) => `${number} ${name}`)).toEqual(['0042 =吴涛', '1001 林梅']);
    expect(found[1]).toMatchObject({
      skills: [{ skill: '信用卡', level: 3 }],
      terms: { from: '2026-01-05', weekHours: 37.5 },
    });
    for (const format of ['xlsx', 'csv']) {
      const file = await fetch(`${app.url}${at}/export?format=${format}`, {
        headers: { cookie: [...planner.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
      const again = await preview(new Uint8Array(await file.arrayBuffer()), format === 'csv' ? csv : xlsx);
      expect(again, format).toMatchObject({ state: 'ready', added: 0, changed: 0, unchanged: 2 });
    }
  });

  const book = (sheets: string, ...bodies: string[]) =>
    zipSync(
      Object.fromEntries([
        [
          '[Content_Types].xml',
          strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
        ],
        [
          'xl/workbook.xml',
          strToU8(
            `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets}</sheets></workbook>`,
          ),
        ],
        [
          'xl/_rels/workbook.xml.rels',
          strToU8(
            `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${bodies
              .map(
                (_, i) =>
                  `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
              )
              .join('')}</Relationships>`,
          ),
        ],
        ...bodies.map((body, i): [string, Uint8Array] => [
          `xl/worksheets/sheet${i + 1}.xml`,
          strToU8(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${body}</worksheet>`),
        ]),
      ]),
    );
  const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const headRow = `<row r="1">${text('A1', 'number')}${text('B1', 'name')}</row>`;

  test('with formulas and merged cells is refused with their rows and columns', async () => {
    const body = `<sheetData>${headRow}<row r="2">${text('A2', '1')}<c r="B2" t="str"><f>UPPER("lin")</f><v>LIN</v></c></row><row r="3">${text('A3', '2')}${text('B3', 'Wu')}</row></sheetData><mergeCells count="1"><mergeCell ref="B3:B4"/></mergeCells>`;
    const job = await preview(book('<sheet name="People" sheetId="1" r:id="rId1"/>', body), xlsx);
    expect(sentences(job)).toEqual([
      'Row 2, “name”: It is a formula; paste it as a value.',
      'Row 3, “name”: The cells B3:B4 are merged; unmerge them and fill in each row.',
    ]);
  });

  test('is read from its first sheet that is not hidden, and says which ones were not read', async () => {
    const people = `<sheetData>${headRow}<row r="2">${text('A2', '1')}${text('B2', 'Lin')}</row></sheetData>`;
    const sheets =
      '<sheet name="Old" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Now" sheetId="2" r:id="rId2"/><sheet name="Notes" sheetId="3" r:id="rId3"/>';
    const job = await preview(book(sheets, '<sheetData/>', people, '<sheetData/>'), xlsx);
    expect(job).toMatchObject({ state: 'ready', added: 1 });
    expect((await rows(job, 'notices')).map(({ notice }) => notice)).toEqual([
      'The hidden sheet “Old” was not read.',
      'The sheet “Notes” was not read.',
    ]);
  });

  test.each([
    ['no workbook', new Uint8Array([1, 2, 3]), 'people.not-xlsx'],
    ['a small file that unpacks to gigabytes', bomb(), 'people.sheet-too-large'],
  ])('that is %s is refused', async (_, bytes, code) => {
    expect(await preview(bytes, xlsx)).toMatchObject({ state: 'wrong', problem: { code } });
  });
});

function bomb(): Uint8Array {
  const zeros = new Uint8Array(160_000_000);
  return zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': zeros }, { level: 1 });
}

test('a file of 200 MB is refused at the door, before it is read', async () => {
  const cookie = [...planner.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const csrf = planner.cookies.get('zhiban_csrf') ?? '';
  const headers = { 'content-type': csv, 'content-length': '200000000', cookie, 'x-csrf-token': csrf };
  const answer = await new Promise<number | undefined>((resolve, reject) => {
    const asking = request(`${app.url}${at}/imports`, { method: 'POST', headers }, ({ statusCode }) => {
      resolve(statusCode);
      asking.destroy();
    });
    asking.on('error', reject).write('number,name\n');
  });
  expect(answer).toBe(413);
});

test('5,000 people come in while everybody else is answered, and pages of them stay quick', async () => {
  const lines = Array.from({ length: 5000 }, (_, i) => {
    const n = String(i).padStart(5, '0');
    return `${n},Person ${n},Site ${i % 4},Team ${i % 40},cards:${(i % 5) + 1}; loans:1,2026-01-01,comprehensive,40,yes,SIP/${n}`;
  });
  const file = [head, ...lines].join('\n');
  const stall = monitorEventLoopDelay({ resolution: 5 });
  stall.enable();
  const seen: PeopleImport[] = [];
  const began = performance.now();
  const job = await settled(await start(file), seen);
  expect(job).toMatchObject({ state: 'ready', added: 5000 });
  await apply(job);
  expect((await settled(job, seen)).state).toBe('done');
  stall.disable();
  const longest = Math.round(stall.max / 1e6);
  const took = Math.round(performance.now() - began);
  if (process.env['MEASURE']) process.stderr.write(`5,000 people: ${took} ms, longest stall ${longest} ms\n`);
  expect(new Set(seen.map(({ progress }) => progress)).size).toBeGreaterThan(5);
  expect(longest).toBeLessThan(400);
  const asked = performance.now();
  expect((await page('text=person 0499&limit=50')).total).toBe(10);
  expect(performance.now() - asked).toBeLessThan(250);
  expect(await preview(file)).toMatchObject({ added: 0, changed: 0, unchanged: 5000 });
}, 60_000);
