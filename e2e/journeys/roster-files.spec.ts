import type { Page } from '@playwright/test';
import type { AccountMade, RosterView, ShiftPattern } from '@zhiban/wire';
import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { complaintsOf, languages, openIn } from '../stack/page';
import { Reader } from '../stack/reader';
import { expect, test } from '../stack/test';

const words = {
  en: {
    choose: 'Choose a file',
    another: 'Another file',
    month: 'Use this month',
    take: (n: number) => `Import ${n} cells`,
    state: { rule: 'Against a rule', code: 'Unknown code', merged: 'Merged', who: 'Who?', same: 'Same already' },
    whoIs: (row: number) => `Whom row ${row} is about`,
    means: (code: string) => `What ${code} stands for`,
    mergedChoice: 'Merged cells',
    each: 'each has the value (1)',
    board: 'See it on the roster',
    publish: /^Publish \d+ shifts to 4 people$/,
    published: 'The draft is as it was published',
    later: 'Later',
    files: 'Files',
    export: 'Export XLSX · Published',
    detail: 'Publication 1',
    nothing: 'Nothing would change.',
    rest: /PLAN-4/,
  },
  'zh-CN': {
    choose: '选择文件',
    another: '换一个文件',
    month: '按此月读取',
    take: (n: number) => `导入 ${n} 格`,
    state: { rule: '违反规则', code: '未知代码', merged: '合并单元格', who: '人员不明', same: '已相同' },
    whoIs: (row: number) => `第 ${row} 行是谁`,
    means: (code: string) => `${code} 的含义`,
    mergedChoice: '合并单元格',
    each: '每格都取该值（1 处）',
    board: '到排班页查看',
    publish: /^公布 \d+ 个班次，通知 4 人$/,
    published: '草稿与已发布的班表一致',
    later: '往后',
    files: '文件',
    export: '导出 XLSX · 已发布',
    detail: '第 1 次发布',
    nothing: '没有需要改动的内容。',
    rest: /PLAN-4/,
  },
} as const;

const people = [
  'number,name,site,team',
  '1,王芳,上海,信用卡组',
  '2,李明,上海,信用卡组',
  '3,赵磊,上海,信用卡组',
  '4,王芳,上海,投诉组',
].join('\n');
const chosen = 'quiet lamps over the floor';
const pattern = (code: string, start: string): ShiftPattern => ({
  ...{ code, zh: `${code}班`, en: code, start, minutes: 510, post: null, retired: false },
  breaks: [
    { kind: 'meal', minutes: 30, paid: false, earliest: 120, latest: 330 },
    { kind: 'rest', minutes: 30, paid: true, earliest: 60, latest: 450 },
  ],
});

/** The month after this one, which is planned on a sheet of paper today. */
const next = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() + 1, 1));
const month = next.toISOString().slice(0, 7);

/** As such files are: a title, days without a month, weekdays below, two people of one name, and mistakes. */
function spreadsheet(): Promise<Buffer> {
  const row = (name: string, ...codes: (string | null)[]) => [name, ...codes];
  const rows: SheetData = [
    [`${month.slice(0, 4)}年${Number(month.slice(5))}月排班表`],
    ['姓名', 1, 2, 3, 4, 5],
    [null, '一', '二', '三', '四', '五'],
    row('李明', '早', '早', '中', '早', '休'),
    row('赵磊', 'Z', 'Z', '休', '中', '早9'),
    row('王芳', '中', '中', '休', '早', '早'),
    row('王芳', '早', '早', '休', '中', '年假'),
    ['合计', 4, 4, 1, 4, 3],
  ];
  const last = rows[5];
  if (last) last[1] = { value: '中', columnSpan: 2 };
  if (last) last[2] = null;
  return writeExcelFile(rows, { sheet: '排班' }).toBuffer();
}

const count = (page: Page, state: string) =>
  page.getByRole('button', { name: new RegExp(`^${state.replace('?', '\\?')} \\d+$`) });

for (const language of languages) {
  const say = words[language];

  test(`from today's spreadsheet to a published roster, and out again (${language})`, async ({ browser, begin }) => {
    test.setTimeout(180_000);
    const exchange = await begin.exchange({ queues: 1 });
    const stack = await begin.stack(exchange.env);
    const administrator = await stack.administrator();
    const headers = { 'content-type': 'text/csv' };
    await administrator.ask('/api/v1/people/import', { method: 'POST', body: people, headers });
    for (const made of [pattern('早', '06:00'), pattern('中', '14:00')])
      await administrator.ask('/api/v1/roster/patterns', { method: 'PUT', body: made });
    const year = Number(month.slice(0, 4));
    for (const of of [year - 1, year, year + 1])
      await administrator.ask(`/api/v1/calendar/years/${of}`, { method: 'PUT', body: { state: 'weekends' } });
    const grants = [{ role: 'planner', site: null, team: null }];
    const account = { username: 'wang', grants, person: null };
    const made = await administrator.ask('/api/v1/accounts', { method: 'POST', body: account });
    const wang = new Reader(stack.url, 'en');
    await wang.signIn('wang', made.json<AccountMade>().password);
    const body = { current: made.json<AccountMade>().password, next: chosen };
    await wang.ask('/api/v1/session/password', { method: 'PUT', body });
    const context = await browser.newContext({ acceptDownloads: true });
    await context.addCookies([...wang.cookies].map(([name, value]) => ({ name, value, url: stack.url })));
    const page = await openIn(context, stack, language, '/plan/roster/import');
    const complaints = complaintsOf(page);
    const draft = async () =>
      (await wang.read(`/api/v1/roster?first=${month}-01&last=${month}-28`)).json<RosterView>().shifts;
    const file = { name: 'roster.xlsx', mimeType: 'application/octet-stream', buffer: await spreadsheet() };

    await test.step('asks the month, and says what becomes of each cell', async () => {
      await page.getByLabel(say.choose).setInputFiles(file);
      await page.getByRole('button', { name: say.month }).click();
      for (const state of Object.values(say.state).filter((each) => each !== say.state.same))
        await expect(count(page, state)).toBeVisible();
      await expect(page.getByRole('listitem').filter({ hasText: 'E4' }).first()).toContainText('李明');
      expect(await draft()).toEqual([]);
    });

    await test.step('is told who is meant, what a code stands for, and what merged cells are', async () => {
      await page.getByLabel(say.whoIs(6)).selectOption({ index: 1 });
      await expect(page.getByLabel(say.whoIs(6))).not.toHaveValue('');
      await page.getByLabel(say.whoIs(7)).selectOption({ index: 2 });
      await page.getByLabel(say.means('Z')).selectOption('= 早');
      await page.getByLabel(say.mergedChoice, { exact: true }).selectOption({ label: say.each });
      await expect(count(page, say.state.who)).toHaveCount(0);
      await expect(count(page, say.state.merged)).toHaveCount(0);
      await expect(count(page, say.state.code)).toHaveText(/ 1$/);
    });

    await test.step('takes over what keeps to the book, and leaves out what may not be', async () => {
      await count(page, say.state.rule).click();
      await expect(page.getByRole('listitem').filter({ hasText: say.rest }).first()).toContainText('早');
      const take = page.locator('.save-bar').getByRole('button');
      const taken = Number(/\d+/.exec(await take.innerText())?.[0]);
      await expect(take).toHaveText(say.take(taken));
      await take.click();
      const board = page.getByRole('link', { name: say.board });
      await expect(board).toHaveAttribute('href', new RegExp(`/plan/roster\\?first=${month}-`));
      expect(await draft()).toHaveLength(taken);
    });

    await test.step('the same file again changes nothing, and its codes are remembered', async () => {
      await page.getByLabel(say.another).setInputFiles(file);
      await page.getByRole('button', { name: say.month }).click();
      await expect(page.getByLabel(say.means('Z'))).toHaveValue('= 早');
      await expect(count(page, say.state.same)).toBeVisible();
      await expect(page.getByText(say.nothing)).toBeVisible();
    });

    await test.step('is published from the board, and people are told', async () => {
      await page.goto(`${stack.url}/plan/roster`);
      const open = page.getByRole('button', { name: say.publish });
      while (!(await open.isVisible())) {
        await page.getByRole('button', { name: say.later, exact: true }).click();
        await page.waitForTimeout(500);
      }
      await open.click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill('下月班表');
      await dialog.getByRole('button', { name: say.publish }).click();
      await expect(page.getByText(say.published)).toBeVisible();
    });

    await test.step('goes out as a workbook, and on paper with its publication', async () => {
      await page.getByText(say.files, { exact: true }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: say.export }).click();
      const saved = await (await download).path();
      const rows = await readSheet(await readFile(saved));
      expect(rows.slice(1, 5).map((row) => row[1])).toEqual(['王芳', '李明', '赵磊', '王芳']);
      await page.goto(`${stack.url}/plan/roster/print?first=${month}-01&last=${month}-14&paper=A4`);
      await expect(page.getByText('wang').first()).toBeVisible();
      await expect(page.locator('section.sheet')).toHaveCount(2);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
    });

    await test.step('what was published is listed with what it changed for whom', async () => {
      await page.goto(`${stack.url}/plan/roster/publications`);
      await expect(page.getByRole('region', { name: say.detail })).toContainText('下月班表');
      await expect(page.getByRole('region', { name: say.detail }).getByText('李明')).toBeVisible();
    });
    expect(complaints).toEqual([]);
  });
}
