import type { Page } from '@playwright/test';
import type { DeviceList } from '@zhiban/wire';
import { expectFresh, languages, openAs } from '../stack/page';
import { expect, test } from '../stack/test';

const words = {
  en: {
    add: 'Pair a TV',
    code: 'Code',
    name: 'Name',
    more: 'Add a board',
    language: 'Language',
    pair: 'Pair this TV',
    painting: 'Painting',
    silent: /Not painting for \d:\d\d/,
    identify: 'Identify',
    reload: 'Reload',
    change: 'Change',
    sound: 'Test sound',
    muted: /muted by the browser/,
    tested: /tested\s*\d:\d\d ago/,
    unpair: 'Unpair',
    lost: /^no connection since/,
    wall: /^(Whole centre|Seat map)$/,
    menu: /Menu$/,
  },
  'zh-CN': {
    add: '配对电视',
    code: '配对码',
    name: '名称',
    more: '再加一块看板',
    language: '语言',
    pair: '配对这台电视',
    painting: '正在刷新',
    silent: /停止刷新 \d:\d\d/,
    identify: '识别',
    reload: '重新载入',
    change: '修改',
    sound: '试音',
    muted: /被浏览器静音/,
    tested: /已测试\s*\d:\d\d 前/,
    unpair: '解除配对',
    lost: /与服务器断开/,
    wall: /^(全中心|座席图)$/,
    menu: /菜单$/,
  },
} as const;

const codeOn = async (tv: Page): Promise<string> => {
  const code = tv.locator('.code');
  await expect(code).toHaveAttribute('aria-label', /^[A-Z0-9]{6}$/);
  return (await code.getAttribute('aria-label')) ?? '';
};
const notSignedIn = async (tv: Page): Promise<void> => {
  await expect(tv).toHaveURL(/\/tv$/);
  await expect(tv.locator('input')).toHaveCount(0);
};

for (const language of languages) {
  const say = words[language];

  test(`a TV is paired by its code, outlives the server and a power cut, and goes back when it is unpaired (${language})`, async ({
    browser,
    begin,
  }) => {
    test.setTimeout(180_000);
    const stack = await begin.stack();
    const hall = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
    const tv = await hall.newPage();
    await tv.goto(`${stack.url}/tv`);
    const desk = await browser.newContext();
    const admin = await openAs(desk, stack, language, '/admin/devices');
    const row = admin.getByRole('row', { name: /Hall 1/ });

    await test.step('it says in both languages what to do', async () => {
      await codeOn(tv);
      await expect(tv.getByText('把这台电视加入值班')).toBeVisible();
      await expect(tv.getByText('Pair this TV with Zhiban')).toBeVisible();
      await expect(tv.getByText(`${stack.url}/admin/devices`)).toBeVisible();
    });

    await test.step('a wrong code is refused with a sentence, the right one by keyboard alone', async () => {
      await admin.getByRole('button', { name: say.add }).focus();
      await admin.keyboard.press('Enter');
      await expect(admin.getByLabel(say.code)).toBeFocused();
      await admin.keyboard.type('AAAAAA');
      await admin.keyboard.press('Tab');
      await admin.keyboard.type('Hall 1');
      await admin.getByLabel(say.language).selectOption(language);
      await admin.getByRole('button', { name: say.more }).press('Enter');
      await admin.getByRole('button', { name: say.pair }).press('Enter');
      await expect(admin.getByRole('alert')).toBeVisible();
      await admin.getByLabel(say.code).fill((await codeOn(tv)).toLowerCase());
      await admin.keyboard.press('Enter');
      await expect(row).toBeVisible();
    });

    await test.step('it shows its boards in turn, without a menu and without a pointer', async () => {
      await expectFresh(tv);
      await expect(tv.getByRole('main', { name: say.wall })).toBeVisible();
      await expect(tv.getByRole('banner').getByRole('button')).toHaveCount(0);
      expect(await tv.evaluate(() => getComputedStyle(document.body).cursor)).toBe('none');
      await notSignedIn(tv);
      await expect(row).toContainText(say.painting);
      await expect(row).toContainText('1920 × 1080');
    });

    await test.step('it says its name when asked', async () => {
      await row.getByRole('button', { name: say.identify }).click();
      await expect(tv.getByText('Hall 1')).toBeVisible();
      await expect(tv.getByText('Hall 1')).toBeHidden({ timeout: 15_000 });
    });

    await test.step('its sound is tested from afar with the tones of an alarm', async () => {
      await row.getByRole('button', { name: say.change }).click();
      await admin.getByRole('button', { name: say.sound }).click();
      await expect(row).toContainText(say.tested);
      await expect(tv.getByText(say.muted)).toBeHidden();
    });

    await test.step('it loads itself anew when told', async () => {
      const loaded = tv.waitForEvent('domcontentloaded');
      await row.getByRole('button', { name: say.reload }).click();
      await loaded;
      await expectFresh(tv);
      await notSignedIn(tv);
    });

    await test.step('without the server it keeps its board and says that the line is lost; with it, it is live again', async () => {
      await stack.halt();
      await expect(tv.getByRole('banner').getByText(say.lost)).toBeVisible();
      await expect(tv.getByRole('main', { name: say.wall })).toBeVisible();
      await tv.waitForTimeout(5000);
      await stack.resume();
      await expectFresh(tv);
      await notSignedIn(tv);
    });

    let again = tv;
    await test.step('after a power cut it hangs there again by itself', async () => {
      const kept = await hall.storageState();
      await hall.close();
      await admin.reload();
      await expect(row).toContainText(say.silent, { timeout: 20_000 });
      const back = await browser.newContext({ viewport: { width: 1920, height: 1080 }, storageState: kept });
      again = await back.newPage();
      await again.goto(`${stack.url}/tv`);
      await expectFresh(again);
      await expect(row).toContainText(say.painting);
    });

    await test.step('unpaired, it shows a new code', async () => {
      admin.on('dialog', (dialog) => void dialog.accept());
      await row.getByRole('button', { name: say.change }).click();
      await admin.getByRole('button', { name: say.unpair }).click();
      await codeOn(again);
      await notSignedIn(again);
      await expect(row).toHaveCount(0);
    });
  });
}

test('after an upgrade a TV loads itself anew once, and never in a loop', async ({ browser, demo }) => {
  const administrator = await demo.administrator();
  const hall = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const tv = await hall.newPage();
  let loads = 0;
  tv.on('domcontentloaded', () => (loads += 1));
  // The page of an older release: `once`, as it hung there at the upgrade; `always`, as a cache gives it back for ever.
  await tv.addInitScript(() => {
    const old = localStorage.getItem('old') ?? 'once';
    localStorage.setItem('old', old === 'always' ? old : 'no');
    if (old === 'no') return;
    document.addEventListener('readystatechange', () => {
      document.querySelector('meta[name="zhiban-build"]')?.setAttribute('content', '0.0.1+before');
    });
  });
  await tv.goto(`${demo.url}/tv`);
  const setting = { name: 'Upgraded', language: 'en', watched: true, boards: [{ board: 'centre', seconds: 30 }] };
  const paired = await administrator.ask('/api/v1/devices', {
    method: 'POST',
    body: { code: await codeOn(tv), ...setting },
  });
  await expect.poll(() => loads, { timeout: 45_000 }).toBe(2);
  await expectFresh(tv);
  await tv.waitForTimeout(3000);
  expect(loads).toBe(2);

  await tv.evaluate(() => {
    sessionStorage.clear();
    localStorage.setItem('old', 'always');
  });
  await tv.reload();
  await expect.poll(() => loads, { timeout: 45_000 }).toBe(4);
  await expectFresh(tv);
  await tv.waitForTimeout(3000);
  expect(loads).toBe(4);
  await administrator.ask(`/api/v1/devices/${paired.json<{ id: string }>().id}`, { method: 'DELETE' });
  await hall.close();
});

test('a TV that its browser mutes says so, and a test from afar finds the same', async ({ browser, demo }) => {
  const administrator = await demo.administrator('en');
  const hall = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const { code } = (await (await hall.request.post(`${demo.url}/api/v1/tv/pairing`)).json()) as { code: string };
  const setting = { name: 'Silent', language: 'en', watched: true, boards: [{ board: 'centre', seconds: 30 }] };
  const paired = await administrator.ask('/api/v1/devices', { method: 'POST', body: { code, ...setting } });
  const { id } = paired.json<{ id: string }>();
  await hall.request.post(`${demo.url}/api/v1/tv/claim`);
  const tv = await hall.newPage();
  await tv.goto(`${demo.url}/tv`);

  // Looking at a page counts as a touch to Chromium when Playwright does it, so the TV itself is looked at last.
  const said = async () => {
    const { devices } = (await administrator.read('/api/v1/devices')).json<DeviceList>();
    return devices.find((device) => device.id === id)?.beat?.sound;
  };
  await expect.poll(said).toBe('muted');
  await administrator.ask(`/api/v1/devices/${id}/sound`, { method: 'POST' });
  await expect.poll(said).toBe('muted');
  await expect(tv.getByRole('banner').getByText('sound is muted by the browser')).toBeVisible();
  await tv.mouse.click(960, 900);
  await administrator.ask(`/api/v1/devices/${id}/sound`, { method: 'POST' });
  await expect.poll(said).toBe('tested');
  await administrator.ask(`/api/v1/devices/${id}`, { method: 'DELETE' });
  await hall.close();
});

test('boards take turns on a wall of who is signed in', async ({ context, demo }) => {
  const page = await openAs(context, demo, 'en', '/wall/rotate?board=seats&board=centre&seconds=5');
  await expect(page.getByRole('banner').getByRole('button', { name: /Menu$/ })).toBeVisible();
  await expectFresh(page);
  for (const name of ['Seat map', 'Whole centre', 'Seat map']) {
    await expect(page.getByRole('main', { name })).toBeVisible();
  }
});
