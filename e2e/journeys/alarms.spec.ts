import type { Page } from '@playwright/test';
import type { SettingsVersion, StoredBoard } from '@zhiban/wire';
import { setTimeout as wait } from 'node:timers/promises';
import { Door } from '../stack/door';
import { languages, openAs, openIn } from '../stack/page';
import type { Reader } from '../stack/reader';
import type { Stack } from '../stack/stack';
import { expect, test } from '../stack/test';

const words = {
  en: {
    wait: /^Alarm sales-desk wait/,
    none: 'no owner',
    acknowledge: 'Acknowledge',
    acknowledged: /admin\s*acknowledged \d\d:\d\d/,
    note: 'Add a note',
    save: 'Save',
    exception: 'Make it an exception',
    curve: 'The figure around the alarm',
    close: 'Close',
    history: 'History',
    show: 'Show',
    cleared: /cleared .*\d\d:\d\d/,
    muted: 'sound is muted by the browser',
    menu: /Menu$/,
    test: 'Test the sound',
    heard: 'Two tones were played.',
  },
  'zh-CN': {
    wait: /^报警 sales-desk最长等待/,
    none: '未认领',
    acknowledge: '确认',
    acknowledged: /admin\s*\d\d:\d\d 已确认/,
    note: '添加备注',
    save: '保存',
    exception: '登记为异常',
    curve: '告警前后的数值',
    close: '关闭',
    history: '历史',
    show: '显示',
    cleared: /\d\d:\d\d.*解除/,
    muted: '声音被浏览器静音',
    menu: /菜单$/,
    test: '试音',
    heard: '已播放两个音。',
  },
} as const;

/** A centre in which nobody should wait for longer than two seconds, fed through the door. */
async function impatientCentre(stack: Stack): Promise<{ door: Door; reader: Reader }> {
  const reader = await stack.administrator();
  const path = '/api/v1/settings/centre';
  const { settings, version } = (await reader.ask(path)).json<SettingsVersion>();
  const defaultRule = { ...settings.defaultRule, longestWaitWarnSeconds: 2, longestWaitAlarmSeconds: 2 };
  const body = { settings: { ...settings, defaultRule }, note: '', basedOnVersion: version };
  expect((await reader.ask(path, { method: 'PUT', body })).status).toBe(200);
  return { door: await Door.open(reader, 'sales'), reader };
}

const card = (page: Page, name: RegExp) => page.getByRole('button', { name });

test('a breach is filled until somebody acknowledges it, then outlined with its owner, then gone and in the history', async ({
  browser,
  begin,
}) => {
  test.setTimeout(180_000);
  const exchange = await begin.exchange({ queues: 1 });
  const stack = await begin.stack(exchange.env);
  const { door } = await impatientCentre(stack);
  const beat = setInterval(() => void door.send([]).catch(() => undefined), 700);
  const at = () => Date.now();
  try {
    await door.feed([{ id: 'up', at: at(), type: 'link-up' }]);
    for (const language of languages) {
      const say = words[language];
      const context = await browser.newContext();
      const wall = await openAs(context, stack, language, '/wall/queue/sales%2Fsales-desk');
      const visit = `v-${language}`;
      await door.feed([
        { id: `in-${language}`, at: at(), type: 'visit-offered', visit, call: visit, queue: 'sales-desk' },
      ]);

      const strip = card(wall, say.wait);
      await expect(strip).toHaveClass(/filled/, { timeout: 20_000 });
      await expect(strip).toContainText(say.none);
      await wall.screenshot({ path: test.info().outputPath(`filled-${language}.png`) });

      await strip.click();
      const panel = wall.getByRole('dialog');
      await panel.getByRole('button', { name: say.acknowledge, exact: true }).click();
      await panel.getByRole('button', { name: say.note }).click();
      await panel.getByRole('textbox').fill('两人支援');
      await panel.getByRole('button', { name: say.save }).click();
      await expect(panel.getByRole('textbox')).toHaveCount(0);
      await expect(panel.getByRole('button', { name: say.exception })).toBeVisible();
      await panel.getByRole('button', { name: say.close }).click();
      await expect(strip).toHaveClass(/outlined/);
      await expect(strip).toContainText(say.acknowledged);
      await wall.screenshot({ path: test.info().outputPath(`outlined-${language}.png`) });

      // One click, and what was past its limit has an owner and a clock, and carries its figure.
      const maker = await openIn(context, stack, language, '/wall/queue/sales%2Fsales-desk');
      await card(maker, say.wait).click();
      await maker.screenshot({ path: test.info().outputPath(`panel-${language}.png`) });
      await maker.getByRole('dialog').getByRole('button', { name: say.exception }).click();
      await expect(maker.getByText(/^YC-\d$/)).toBeVisible();
      await expect(maker.getByRole('region', { name: say.curve })).toBeVisible();
      await maker.screenshot({ path: test.info().outputPath(`exception-${language}.png`) });
      await maker.close();

      await door.feed([{ id: `out-${language}`, at: at(), type: 'visit-abandoned', visit }]);
      await expect(strip).toHaveCount(0);

      const desk = await openIn(context, stack, language, '/admin/alarms');
      await desk.getByLabel(say.show).selectOption({ label: say.history });
      await desk.getByRole('row').filter({ hasText: 'sales-desk' }).first().getByRole('button').click();
      const detail = desk.getByRole('complementary');
      await expect(detail).toContainText('两人支援');
      await expect(detail).toContainText(say.cleared);
      await desk.screenshot({ path: test.info().outputPath(`history-${language}.png`) });
      await context.close();
    }
  } finally {
    clearInterval(beat);
  }
});

test('a rotation stays on the board that people made for a queue in breach, until somebody has the alarm', async ({
  browser,
  begin,
}) => {
  test.setTimeout(120_000);
  const exchange = await begin.exchange({ queues: 1 });
  const stack = await begin.stack(exchange.env);
  const { door, reader } = await impatientCentre(stack);
  const beat = setInterval(() => void door.send([]).catch(() => undefined), 700);
  const at = () => Date.now();
  const made = async (queue: string, en: string) => {
    const body = { template: 'queue', queue, name: { zh: en, en } };
    return (await reader.ask('/api/v1/boards', { method: 'POST', body })).json<StoredBoard>().id;
  };
  try {
    await door.feed([
      { id: 'up', at: at(), type: 'link-up' },
      { id: 'm1', at: at(), type: 'member-added', queue: 'sales-desk', seat: '101', name: 'Li', device: 'idle' },
      { id: 'm2', at: at(), type: 'member-added', queue: 'help-desk', seat: '102', name: 'Han', device: 'idle' },
    ]);
    const [calm, breached] = [
      await made('sales/help-desk', 'Help board'),
      await made('sales/sales-desk', 'Sales board'),
    ];
    const turns = `/wall/rotate?board=board:${calm}&board=board:${breached}&seconds=5`;
    const context = await browser.newContext();
    const wall = await openAs(context, stack, 'en', turns);
    const hangs = (name: string) => expect(wall.getByRole('main', { name })).toBeVisible({ timeout: 12_000 });
    await hangs('Help board');
    await hangs('Sales board');
    await hangs('Help board');

    await door.feed([{ id: 'in', at: at(), type: 'visit-offered', visit: 'v1', call: 'v1', queue: 'sales-desk' }]);
    await hangs('Sales board');
    const strip = card(wall, words.en.wait);
    await expect(strip).toHaveClass(/filled/);
    for (const until = at() + 13_000; at() < until; await wait(500)) {
      await expect(wall.getByRole('main', { name: 'Sales board' })).toBeVisible({ timeout: 100 });
    }
    await strip.click();
    await wall.getByRole('dialog').getByRole('button', { name: words.en.acknowledge, exact: true }).click();
    await hangs('Help board');
    await expect(strip).toHaveCount(0);
    await hangs('Sales board');
    await expect(strip).toHaveClass(/outlined/);
  } finally {
    clearInterval(beat);
  }
});

for (const language of languages) {
  test(`a wall that cannot be heard says so until somebody touches it (${language})`, async ({ context, demo }) => {
    const say = words[language];
    const page = await openAs(context, demo, language, '/wall');
    // Looking at a page counts as a touch to Chromium when Playwright does it, so the first look waits.
    await wait(4000);
    const sign = page.getByRole('banner').getByRole('button', { name: say.muted });
    await expect(sign).toBeVisible();
    await sign.click();
    await expect(sign).toHaveCount(0);
    await page.getByRole('button', { name: say.menu }).click();
    await page.getByRole('button', { name: say.test }).click();
    await expect(page.getByText(say.heard)).toBeVisible();
  });
}
