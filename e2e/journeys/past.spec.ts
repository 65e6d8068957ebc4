import { languages, openAs, phone, tile } from '../stack/page';
import { expect, test } from '../stack/test';

const words = {
  en: {
    menu: 'Menu',
    past: 'Replay the past',
    band: 'PAST',
    waiting: 'Waiting',
    play: 'Play',
    back: 'Back 15 minutes',
    now: 'Back to now',
    moment: 'Moment',
    boards: 'Boards',
    unknown: 'There is no board',
    alarms: /^(Alarms|No alarms) then$/,
  },
  'zh-CN': {
    menu: '菜单',
    past: '回放往时',
    band: '回放',
    waiting: '排队数',
    play: '播放',
    back: '后退 15 分钟',
    now: '回到现在',
    moment: '时刻',
    boards: '看板',
    unknown: '没有看板',
    alarms: /^当时(告警|无告警)$/,
  },
} as const;

for (const language of languages) {
  const say = words[language];

  test(`an earlier moment is played on the same board, marked as the past (${language})`, async ({ context, demo }) => {
    const page = await openAs(context, demo, language, '/wall');
    await page.getByRole('button', { name: say.menu }).click();
    await page.getByRole('link', { name: say.past }).click();
    const band = page.getByRole('banner');
    await expect(band).toContainText(say.band);
    await expect(tile(page, say.waiting)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/^(data|数据) \d+ s$/), 'the past has no age').toHaveCount(0);
    await expect(page.getByText(say.alarms), 'its alarms are those of then').toBeVisible();

    const clock = band.locator('time');
    const instant = () => Number(new URL(page.url()).searchParams.get('at'));
    const before = instant();
    await page.getByRole('button', { name: say.back }).click();
    await expect.poll(instant).toBeLessThan(before - 14 * 60_000);
    const stood = await clock.innerText();
    await page.waitForTimeout(1500);
    expect(await clock.innerText(), 'it stands until it is played').toBe(stood);

    await page.keyboard.press('+');
    await expect(band).toContainText('×1');
    await expect(clock).not.toHaveText(stood);
    await page.keyboard.press(' ');
    const day = page.getByRole('slider', { name: say.moment });
    await day.focus();
    await expect(day).toHaveAttribute('aria-valuetext', /^\d\d:\d\d:\d\d$/);

    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: say.now }).click();
    await expect(page).toHaveURL(/\/wall$/);
    await expect(page.getByText(/^(data|数据) [1-3] s$/)).toBeVisible();
  });

  test(`a board that was not there then is refused with a sentence, on a phone (${language})`, async ({
    context,
    demo,
  }) => {
    const page = await openAs(context, demo, language, '/wall');
    await page.setViewportSize(phone);
    await page.goto(`${demo.url}/wall/past?board=queue:asterisk/none`);
    await expect(page.getByRole('banner')).toContainText(say.band);
    await expect(page.getByRole('main')).toContainText(say.unknown, { timeout: 60_000 });
    await page.getByRole('combobox', { name: say.boards }).selectOption('centre');
    await expect(tile(page, say.waiting)).toBeVisible({ timeout: 60_000 });
  });
}
