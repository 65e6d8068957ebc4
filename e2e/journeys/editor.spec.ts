import type { AlarmRuleList, BoardFile, StoredBoard } from '@zhiban/wire';
import { barriersOf } from '../stack/barriers';
import { complaintsOf, expectFresh, languages, openAs } from '../stack/page';
import type { Reader } from '../stack/reader';
import { expect, test } from '../stack/test';

const words = {
  en: {
    number: '+ Number',
    plan: '+ Floor plan',
    table: '+ Queues',
    figure: 'Figure',
    alarmAt: /^Alarm from/,
    none: 'No alarm rule watches this figure.',
    make: 'Make an alarm of it…',
    create: 'Add the rule',
    same: 'same levels',
    differs: 'other levels',
    sheet: /arrow keys move/,
    tool: 'Words',
    toolWords: 'The words; then click on the plan',
    who: 'Who sits here',
    up: 'Column 2 one place up',
    first: 'Column 1',
    versions: 'Versions',
    saved: /^version 2/,
  },
  'zh-CN': {
    number: '+ 数字',
    plan: '+ 座席平面图',
    table: '+ 队列',
    figure: '指标',
    alarmAt: /^达到即报警/,
    none: '没有告警规则在看这个数字。',
    make: '设为告警…',
    create: '添加此规则',
    same: '级别相同',
    differs: '级别不同',
    sheet: /方向键移动/,
    tool: '文字',
    toolWords: '文字内容，然后点在图上',
    who: '谁坐这里',
    up: '第 2 列上移',
    first: '第 1 列',
    versions: '版本',
    saved: /第 2 版/,
  },
} as const;

async function newBoard(reader: Reader, template: string, queue?: string): Promise<StoredBoard> {
  const answer = await reader.ask('/api/v1/boards', { method: 'POST', body: { template, ...(queue && { queue }) } });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json<StoredBoard>();
}

for (const language of languages) {
  const say = words[language];

  test(`whoever has no pointer shapes a board, draws the floor, and makes an alarm of a tile (${language})`, async ({
    context,
    demo,
  }) => {
    const reader = await demo.administrator(language);
    const board = await newBoard(reader, 'management');
    const page = await openAs(context, demo, language, `/boards/${board.id}/edit`);
    const complaints = complaintsOf(page);
    const handles = page.locator('.handle');
    const side = page.getByRole('complementary');
    const before = board.file.tiles.length;
    await expect(handles).toHaveCount(before);

    await test.step('room is made, and whoever deletes goes on at the next tile', async () => {
      for (let left = before; left > 0; left -= 1) {
        await handles.first().focus();
        await page.keyboard.press('Delete');
        await expect(handles).toHaveCount(left - 1);
        if (left > 1) await expect(handles.first()).toBeFocused();
      }
    });

    await test.step('a tile of people’s own levels says that nobody is called, and becomes a rule', async () => {
      await page.getByRole('button', { name: say.number, exact: true }).press('Enter');
      await expect(handles).toHaveCount(1);
      await side.getByLabel(say.figure, { exact: true }).selectOption('WAITING');
      await expect(side.getByText(say.none)).toBeVisible();
      await side.getByLabel(say.alarmAt).fill('4000');
      await side.getByLabel(say.alarmAt).press('Tab');
      expect(await barriersOf(page), 'a number').toEqual([]);
      const make = side.getByRole('button', { name: say.make });
      await make.press('Enter');
      const dialog = page.getByRole('dialog', { name: say.make });
      await expect(dialog).toContainText('4000');
      expect(await barriersOf(page), 'the rule').toEqual([]);
      await page.screenshot({ path: test.info().outputPath(`rule-${language}.png`) });
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(make).toBeFocused();
      await make.press('Enter');
      await dialog.getByRole('button', { name: say.create }).press('Enter');
      await expect(side.getByText(say.same)).toBeVisible();
      await side.getByLabel(say.alarmAt).fill('5000');
      await side.getByLabel(say.alarmAt).press('Tab');
      await expect(side.getByText(say.differs)).toBeVisible();
      await page.screenshot({ path: test.info().outputPath(`number-${language}.png`) });
    });

    await test.step('the columns of a table are put in order', async () => {
      await page.getByRole('button', { name: say.table, exact: true }).press('Enter');
      const first = side.getByLabel(say.first, { exact: true });
      const was = await first.inputValue();
      await side.getByRole('button', { name: say.up }).press('Enter');
      await expect(first).not.toHaveValue(was);
      expect(await barriersOf(page), 'a table').toEqual([]);
      await handles.last().focus();
      await page.keyboard.press('Delete');
      await expect(handles).toHaveCount(1);
    });

    await test.step('the floor is drawn, words are written on it, somebody is given a seat', async () => {
      await page.getByRole('button', { name: say.plan, exact: true }).press('Enter');
      const sheet = side.getByRole('application', { name: say.sheet });
      await sheet.focus();
      for (let i = 0; i < 3; i += 1) await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Enter');
      await expect(sheet.locator('.seat')).toHaveCount(2);
      await page.keyboard.press('Control+z');
      await expect(sheet.locator('.seat')).toHaveCount(0);
      await page.keyboard.press('Control+y');
      await expect(sheet.locator('.seat')).toHaveCount(2);

      await page.keyboard.press('Enter');
      const who = side.getByLabel(say.who);
      await expect(who).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await expect(sheet.locator('.seat.taken')).toHaveCount(1);

      await side.getByRole('button', { name: say.tool, exact: true }).press('Enter');
      await side.getByLabel(say.toolWords).fill('Window');
      await sheet.focus();
      for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(sheet.getByText('Window')).toHaveCount(1);
      await page.keyboard.press('Delete');
      await expect(sheet.getByText('Window')).toHaveCount(0);
      expect(await barriersOf(page), 'a plan').toEqual([]);
      await page.screenshot({ path: test.info().outputPath(`plan-${language}.png`) });
    });

    await test.step('it is saved, and its versions are looked at', async () => {
      await handles.first().focus();
      await page.keyboard.press('Control+s');
      await expect(page.getByText(say.saved).first()).toBeVisible();
      await page.keyboard.press('Escape');
      expect(await barriersOf(page), 'the board').toEqual([]);
      await page.getByRole('button', { name: say.versions }).press('Enter');
      expect(await barriersOf(page), 'versions').toEqual([]);
    });
    expect(complaints).toEqual([]);

    const { rules } = (await reader.read('/api/v1/alarm-rules')).json<AlarmRuleList>();
    for (const { id } of rules.filter(({ builtIn }) => builtIn === null))
      await reader.ask(`/api/v1/alarm-rules/${id}`, { method: 'DELETE' });
    await reader.ask(`/api/v1/boards/${board.id}`, { method: 'DELETE' });
  });
}

test('walls that people made keep nobody out, in whichever theme', async ({ context, demo }) => {
  test.setTimeout(150_000);
  const reader = await demo.administrator('en');
  const queue = (await reader.floor()).queues[0]?.id ?? '';
  const themes: BoardFile['theme'][] = ['dark', 'light', 'contrast'];
  const page = await openAs(context, demo, 'en', '/admin/boards');
  for (const [i, template] of ['centre', 'queue', 'seats', 'night', 'management'].entries()) {
    const board = await newBoard(reader, template, template === 'queue' ? queue : undefined);
    const file = { ...board.file, theme: themes[i % themes.length] };
    await reader.ask(`/api/v1/boards/${board.id}`, {
      method: 'PUT',
      body: { file, comment: '', basedOnVersion: board.n },
    });
    await page.goto(`${demo.url}/wall/board/${board.id}`);
    await expectFresh(page);
    expect(await barriersOf(page), `${template} in ${file.theme}`).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`${template}.png`) });
    await reader.ask(`/api/v1/boards/${board.id}`, { method: 'DELETE' });
  }
});
