import { clockError, expectFresh, languages, openAs, tile } from '../stack/page';
import { expect, test } from '../stack/test';

const words = {
  en: {
    demo: 'DEMO DATA',
    wall: 'Whole centre',
    seats: 'Seat map',
    menu: 'Menu',
    waiting: 'Waiting',
    speed: 'Speed of answer',
    level: /^Service level \d+ %/,
    formula: 'Formula',
    asa: 'queue time of answered contacts ÷ answered',
    language: '中文',
    level20: 'Service level 20 s',
  },
  'zh-CN': {
    demo: '演示数据',
    wall: '全中心',
    seats: '座席图',
    menu: '菜单',
    waiting: '排队数',
    speed: '平均应答速度',
    level: /^服务水平 \d+ %/,
    formula: '公式',
    asa: /等待|应答/,
    language: 'English',
    level20: '服务水平 20 s',
  },
} as const;

for (const language of languages) {
  const say = words[language];

  test.describe(`the wall (${language})`, () => {
    test('shows the figures of the floor, the DEMO mark, the clock of the centre and the age of its data', async ({
      context,
      demo,
    }) => {
      const page = await openAs(context, demo, language, '/wall');
      await expectFresh(page);
      await expect(page.getByRole('banner').getByText(say.demo)).toBeVisible();
      const reader = await demo.administrator(language);
      await expect(async () => {
        const floor = await reader.floor();
        const level = Math.round((floor.totals.counts.day.sl ?? 0) * 100);
        await expect(tile(page, say.level20)).toContainText(`${level}%`, { timeout: 1000 });
        await expect(tile(page, say.waiting).getByRole('button')).toHaveAccessibleName(
          `${say.waiting} ${floor.queues.reduce((sum, queue) => sum + queue.waiting.length, 0)}`,
          { timeout: 1000 },
        );
        for (const queue of floor.queues.slice(0, 5)) {
          await expect(
            page.getByRole('link', { name: language === 'en' ? queue.en : queue.zh, exact: true }),
          ).toBeVisible();
        }
      }).toPass({ timeout: 15_000 });
      await expect.poll(() => clockError(page)).toBeLessThanOrEqual(2);
    });

    test('a figure opens its formula by keyboard', async ({ context, demo }) => {
      const page = await openAs(context, demo, language, '/wall');
      await expectFresh(page);
      const figure = tile(page, say.speed).getByRole('button').first();
      await figure.focus();
      await page.keyboard.press('Enter');
      const facts = page.getByRole('dialog', { name: say.formula });
      await expect(facts).toBeVisible();
      await expect(facts).toContainText('ASA');
      await expect(facts).toContainText(say.asa);
      await page.keyboard.press('Escape');
      await expect(facts).toBeHidden();
      await tile(page, say.level20).getByRole('button', { name: say.level }).first().focus();
      await page.keyboard.press('Enter');
      await expect(facts).toContainText('SL-ENTERED');
      await expect(facts).toContainText(/\d ÷ \d/);
    });

    test('leads to each queue and to the seats, and speaks the other language at a key', async ({ context, demo }) => {
      const page = await openAs(context, demo, language, '/wall');
      await expectFresh(page);
      const link = page.getByRole('table').getByRole('link').first();
      const name = await link.innerText();
      await link.click();
      await expect(page, 'close by, for who may read the floor').toHaveURL(/\/floor\/queue\//);
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
      await page.goBack();
      await page.getByRole('button', { name: new RegExp(`${say.menu}$`) }).click();
      await page.getByRole('navigation', { name: say.menu }).getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('main', { name })).toBeVisible();
      await expect(tile(page, say.waiting)).toBeVisible();
      await expect(page.getByRole('link', { name: 'PJSIP' }), 'no raw interface names').toHaveCount(0);

      await page.getByRole('button', { name: new RegExp(`${say.menu}$`) }).click();
      await page.getByRole('navigation', { name: say.menu }).getByRole('link', { name: say.seats }).click();
      await expect(page.getByRole('main', { name: say.seats })).toBeVisible();
      await expect(page.getByRole('region', { name: say.seats })).toContainText(/[A-Z]\d\d/);

      await page.keyboard.press('1');
      await expect(page.getByRole('main', { name: say.wall })).toBeVisible();
      await page.keyboard.press('l');
      const other = words[language === 'en' ? 'zh-CN' : 'en'];
      await expect(page.getByRole('main', { name: other.wall })).toBeVisible();
      await expect(page.getByRole('banner').getByText(other.demo)).toBeVisible();
    });
  });
}
