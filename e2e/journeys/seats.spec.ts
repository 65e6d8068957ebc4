import type { Page } from '@playwright/test';
import { barriersOf } from '../stack/barriers';
import { noExchange } from '../stack/exchange';
import { openAs, openIn, phone } from '../stack/page';
import { expect, test } from '../stack/test';

const header = 'start,interval minutes,queue,offered,handled,AHT seconds';
/** Four Tuesdays in the clock of the centre; 100 contacts of 3 minutes at 10:00 on the mean: 10 erlangs. */
const history = ['2026-10-20 10:00,30,hotline,90,90,180', '2026-10-27 10:00,30,hotline,110,110,180'];
const table = (rows: readonly string[]) => Buffer.from([header, ...rows].join('\n'));

const seatsAt = (page: Page, time: string) => page.getByRole('button', { name: new RegExp(`^${time}: why`) });

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
    await page.getByRole('button', { name: 'Import history' }).click();
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

  await test.step('on a telephone, in Chinese', async () => {
    const small = await openIn(context, stack, 'zh-CN', '/plan/seats?date=2026-11-24&line=hotline');
    await small.setViewportSize(phone);
    await small.getByRole('button', { name: '10:00：为什么是 17 席' }).click();
    await expect(small.getByRole('region', { name: '为什么是 17，不是 16' })).toContainText('少一席，利用率就超过上限');
    expect(await barriersOf(small)).toEqual([]);
  });
});
