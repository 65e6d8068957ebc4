import type { Page } from '@playwright/test';
import { barriersOf } from '../stack/barriers';
import { noExchange } from '../stack/exchange';
import { openAs, openIn, phone } from '../stack/page';
import type { Stack } from '../stack/stack';
import { expect, test } from '../stack/test';

const header = 'start,interval minutes,queue,offered,handled,AHT seconds';
/** Four Tuesdays in the clock of the centre; 100 contacts of 3 minutes at 10:00 on the mean: 10 erlangs. */
const history = ['2026-10-20 10:00,30,hotline,90,90,180', '2026-10-27 10:00,30,hotline,110,110,180'];
const table = (rows: readonly string[]) => Buffer.from([header, ...rows].join('\n'));

const seatsAt = (page: Page, time: string) => page.getByRole('button', { name: new RegExp(`^${time}: why`) });
/** The centre in another place of the world. */
async function inZone(stack: Stack, timeZone: string): Promise<void> {
  const reader = await stack.administrator();
  const path = '/api/v1/settings/centre';
  const { version, settings } = (await reader.ask(path)).json<{ version: number; settings: object }>();
  const body = { basedOnVersion: version, settings: { ...settings, timeZone } };
  expect((await reader.ask(path, { method: 'PUT', body })).status).toBe(200);
}

test('a planner imports a history, expects the average of weeks, changes a goal and asks why', async ({
  context,
  begin,
}) => {
  test.setTimeout(150_000);
  const stack = await begin.stack(noExchange);
  const page = await openAs(context, stack, 'en', '/plan/seats?date=2026-11-24');

  await test.step('an empty centre says what comes first', async () => {
    await expect(page.getByText('No queue is known yet')).toBeVisible();
  });

  await test.step('a file with a wrong row is refused by its row, and nothing is kept', async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('button', { name: 'History', exact: true }).click();
    await page.getByLabel('Queues that nobody knows').selectOption('keep them as new queues');
    const wrong = table([...history, '2026-11-03 10:00,30,hotline,90,90,-5']);
    await page.getByLabel('Choose a file').setInputFiles({ name: 'wrong.csv', mimeType: 'text/csv', buffer: wrong });
    await page.getByRole('button', { name: 'Import it' }).click();
    await expect(page.getByRole('alert')).toContainText('Row 4, aht seconds: Handling time must be from 1 to 14400');
  });

  await test.step('the mended file is kept whole', async () => {
    const file = { name: 'history.csv', mimeType: 'text/csv', buffer: table(history) };
    await page.getByLabel('Choose a file').setInputFiles(file);
    await page.getByRole('button', { name: 'Import it' }).click();
    await expect(page.getByText('2 intervals kept, 0 replaced, 0 left as they were.')).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('the average of two weeks is looked at, and taken over', async () => {
    await page.getByRole('combobox', { name: 'Queue or post' }).selectOption('hotline');
    await page.getByRole('button', { name: 'Average of weeks' }).click();
    await expect(page.getByRole('checkbox', { name: /2026-10-19/ })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: /2026-10-26/ })).toBeChecked();
    await expect(page.getByRole('row', { name: /2026-11-24/ })).toContainText('100');
    await page.getByRole('button', { name: 'Expect this on 1 day(s)' }).click();
    await expect(page.getByLabel('Contacts at 10:00')).toHaveValue('100');
    await expect(seatsAt(page, '10:00')).toHaveText('14');
  });

  await test.step('why 14, not 13, opens the sum', async () => {
    await seatsAt(page, '10:00').click();
    const why = page.getByRole('region', { name: 'Why 14, not 13' });
    await expect(why).toContainText('Erlang C');
    await expect(why).toContainText('10.00 Erl');
    await expect(why.getByRole('row', { name: /^SL 20 s/ })).toContainText('88.8 %');
  });

  await test.step('a ceiling of occupancy asks for more, and says so', async () => {
    await page.getByLabel('Occupancy at most, %').fill('60');
    await page.getByRole('button', { name: 'Save the goals' }).click();
    await expect(seatsAt(page, '10:00')).toHaveText('17');
    await expect(page.getByRole('region', { name: 'Why 17, not 16' })).toContainText('busier than the ceiling allows');
  });

  await test.step('shrinkage turns seats into people', async () => {
    await page.getByLabel('Leave', { exact: true }).fill('30');
    await page.getByRole('button', { name: 'Save the shrinkage' }).click();
    await expect(page.getByRole('row', { name: /^10:00/ })).toContainText('25');
  });

  await test.step('a block of a spreadsheet is pasted, counted at once, and saved', async () => {
    await page.getByLabel('Contacts at 12:00').focus();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '100\t3:00\n50\t3:00\n');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await expect(page.getByLabel('AHT at 12:30, seconds')).toHaveValue('180');
    await expect(seatsAt(page, '12:00')).toHaveText('17');
    await page.getByRole('button', { name: 'Save this day' }).click();
    await expect(page.getByRole('button', { name: 'Save this day' })).toHaveCount(0);
    await page.reload();
    await expect(page.getByLabel('Contacts at 12:30')).toHaveValue('50');
    await expect(page.getByText('typed', { exact: true })).toBeVisible();
  });

  await test.step('a day copied to the next week is there, and the week shows it as a shade', async () => {
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('button', { name: 'Copy over what is there' }).click();
    await expect(page.getByText('Tue 1 Dec')).toBeVisible();
    await expect(page.getByLabel('Contacts at 10:00')).toHaveValue('100');
    await page.getByRole('button', { name: 'Week', exact: true }).click();
    await page.getByRole('button', { name: 'Tue 1 Dec 10:00: 17 seats' }).click();
    await expect(page.getByRole('region', { name: 'Why 17, not 16' })).toBeVisible();
    expect(await barriersOf(page)).toEqual([]);
  });

  await test.step('a day in Europe on which clocks change has 23 hours, and says so', async () => {
    await inZone(stack, 'Europe/Berlin');
    await page.goto(`${stack.url}/plan/seats?date=2027-03-27&line=hotline`);
    await expect(page.getByText('This day has 23 hours')).toBeVisible();
    await expect(page.getByLabel(/^Contacts at/)).toHaveCount(46);
    await inZone(stack, 'Asia/Shanghai');
  });

  await test.step('on a telephone, in Chinese', async () => {
    const small = await openIn(context, stack, 'zh-CN', '/plan/seats?date=2026-11-24&line=hotline');
    await small.setViewportSize(phone);
    await small.getByRole('button', { name: '10:00：为什么是 17 席' }).click();
    await expect(small.getByRole('region', { name: '为什么是 17，不是 16' })).toContainText('少一席，利用率就超过上限');
    expect(await barriersOf(small)).toEqual([]);
  });
});

test('a planner takes expected contacts from a file, goes back to an earlier version, and sets rules of need', async ({
  context,
  begin,
}) => {
  test.setTimeout(150_000);
  const stack = await begin.stack(noExchange);
  const page = await openAs(context, stack, 'en', '/plan/seats?date=2026-12-01');
  const choose = (name: string, rows: readonly string[]) =>
    page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'text/csv', buffer: table(rows) });

  await test.step('each wrong cell of the file is named, and nothing of it is kept', async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByLabel('Queues that nobody knows').selectOption('keep them as new queues');
    await choose('wrong.csv', ['2026-12-01 10:00,30,hotline,100,,180', '2026-12-01 10:10,30,hotline,-5,,90000']);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Row 3, offered: It must be a number from 0 to 100000.');
    await expect(alert).toContainText('Row 3, aht seconds: Handling time must be from 1 to 14400 seconds.');
  });

  await test.step('a sound file is looked at day by day, and taken', async () => {
    await choose('december.csv', [
      '2026-12-01 10:00,60,hotline,200,,180',
      '2026-12-01 12:00,30,chat,50,,300',
      '2026-12-02 10:00,30,hotline,90,,180',
    ]);
    await expect(page.getByText('New queues: hotline · chat')).toBeVisible();
    await expect(page.getByRole('row', { name: /2026-12-01 hotline 2 \/ 48/ })).toContainText('200');
    await page.getByRole('button', { name: 'Expect this on 3 day(s)' }).click();
    await expect(page.getByText('3 day(s) written from 3 row(s).')).toBeVisible();
    await page.getByRole('combobox', { name: 'Queue or post' }).selectOption('hotline');
    await expect(seatsAt(page, '10:30')).toHaveText('14');
  });

  await test.step('where a day expects something already a choice is asked for', async () => {
    await choose('noon.csv', ['2026-12-01 12:00,30,hotline,100,,180']);
    await expect(page.getByText('Days that expect something already: 1')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Expect this on 1 day(s)' })).toBeDisabled();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByLabel('What becomes of these days').selectOption('replace the whole day');
    await page.getByRole('button', { name: 'Expect this on 1 day(s)' }).click();
    await expect(page.getByLabel('Contacts at 10:00')).toHaveValue('0');
    await expect(page.getByLabel('Contacts at 12:00')).toHaveValue('100');
    await page.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('the version before is compared, and restored', async () => {
    await page.getByRole('button', { name: 'Versions', exact: true }).click();
    const versions = page.getByRole('region', { name: 'Versions of 2026-12-01' });
    await expect(versions.getByRole('row', { name: /^2/ })).toContainText('imported noon.csv');
    await versions.getByRole('button', { name: 'Compare version 1' }).click();
    await expect(versions.getByText('3 intervals differ')).toBeVisible();
    await expect(versions.getByRole('row', { name: /^10:00/ })).toContainText('0 → 100');
    expect(await barriersOf(page)).toEqual([]);
    await versions.getByRole('button', { name: 'Restore version 1' }).click();
    await expect(page.getByLabel('Contacts at 10:00')).toHaveValue('100');
    await expect(versions.getByRole('row', { name: /^3/ })).toContainText('holds');
  });

  await test.step('a handling time that cannot be is refused by its cell', async () => {
    await page.getByLabel('AHT at 10:00, seconds').fill('99999');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('10:00: handling time goes from 1 to 14,400 seconds.');
    await expect(page.getByLabel('AHT at 10:00, seconds')).toHaveValue('180');
  });

  await test.step('a goal that would need more seats than any centre has says so', async () => {
    await page.getByLabel('Contacts at 10:00').fill('100000');
    await page.getByLabel('AHT at 10:00, seconds').fill('14400');
    await page.getByRole('button', { name: 'Save this day' }).click();
    await page.getByRole('button', { name: /^10:00: why/ }).click();
    await expect(page.getByText('More than 20,000 seats would be needed.')).toBeVisible();
  });

  await test.step('a post is refused at its field, and then holds', async () => {
    await page.getByRole('link', { name: 'Posts and work' }).click();
    await page.getByRole('button', { name: 'Add a post' }).click();
    await page.getByLabel('Name in English').fill('Lobby desk');
    await page.getByLabel('Never fewer than, seats').fill('9000');
    await page.getByRole('button', { name: 'Save as version 1' }).click();
    await expect(page.getByText('It must be at most 5000.')).toBeVisible();
    await expect(page.getByLabel('Never fewer than, seats')).toHaveAttribute('aria-invalid', 'true');
    await page.getByLabel('Never fewer than, seats').fill('2');
    await page.getByRole('button', { name: 'Save as version 1' }).click();
    await expect(page.getByRole('region', { name: 'Versions' })).toContainText(/Version 1\s*Minimum posts/);
  });

  await test.step('work says how many seats it takes; due before it begins is refused', async () => {
    await page.getByRole('button', { name: 'Add work' }).click();
    const work = page.getByRole('region', { name: 'Work' });
    await work.getByLabel('Name in English').fill('Claims');
    await work.getByLabel('Kind').selectOption('cases');
    await work.getByLabel('First day').fill('2026-12-01');
    await work.getByLabel('Due').fill('2026-11-30');
    await work.getByLabel('Cases', { exact: true }).fill('340');
    await page.getByRole('button', { name: 'Save as version 2' }).click();
    await expect(page.getByText('It is due before it begins.')).toBeVisible();
    await work.getByLabel('Due').fill('2026-12-01');
    // 340 cases of 600 s in 12 h at 85 %.
    await expect(work.getByText('56.7 h ÷ (12 h × 85.0 %) =')).toContainText('6 seats');
    await page.getByRole('button', { name: 'Save as version 2' }).click();
    await expect(page.getByRole('region', { name: 'Versions' })).toContainText(/Version 2\s*Work/);
  });

  await test.step('queues share people, and the whole day adds it all up', async () => {
    await page.getByRole('button', { name: 'Add a group' }).click();
    const pools = page.getByRole('region', { name: 'Shared people' });
    await pools.getByLabel('Name in English').fill('Everybody');
    await pools.getByLabel('hotline').check();
    await page.getByRole('button', { name: 'Save as version 3' }).click();
    await expect(pools.getByText('A group needs at least two queues.')).toBeVisible();
    await pools.getByLabel('chat').check();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save as version 3' }).click();
    await expect(page.getByRole('region', { name: 'Versions' })).toContainText(/Version 3\s*Shared people/);
    await page.goto(`${stack.url}/plan/seats?date=2026-12-02&line=all`);
    await expect(page.getByRole('row', { name: /Everybody/ })).toContainText('shared people');
    await expect(page.getByRole('row', { name: /Lobby desk/ })).toContainText('desk');
  });

  await test.step('a queue asks for skills of its own, each named', async () => {
    await page.goto(`${stack.url}/plan/seats/rules`);
    const skills = page.getByRole('region', { name: 'Skills' });
    await skills.getByRole('button', { name: 'hotline who has the skill “hotline”' }).click();
    await skills.getByLabel('Who answers it').selectOption('who has all of these skills');
    await page.getByRole('button', { name: 'Save as version 4' }).click();
    await expect(skills.getByRole('alert')).toContainText('It is required.');
    await skills.getByLabel('Skill 1', { exact: true }).fill('cards');
    await skills.getByLabel('Level of skill 1').selectOption('≥ 3');
    await page.getByRole('button', { name: 'Save as version 4' }).click();
    await expect(skills.getByRole('button', { name: 'hotline cards ≥ 3' })).toBeVisible();
  });

  await test.step('an earlier version is taken up again, on a telephone, in Chinese', async () => {
    const small = await openIn(context, stack, 'zh-CN', '/plan/seats/rules');
    await small.setViewportSize(phone);
    await small.getByRole('button', { name: '重新采用第 1 版' }).click();
    await expect(small.getByText('已改：工作量 · 共享人员 · 技能')).toBeVisible();
    await small.getByRole('button', { name: '保存为第 5 版' }).click();
    await expect(small.getByRole('region', { name: '版本' })).toContainText('第 5 版');
    await expect(small.getByText('除来电外没有其他工作。')).toBeVisible();
    expect(await barriersOf(small)).toEqual([]);
  });
});
