import { noExchange } from '../stack/exchange';
import { expectFresh, openAs, openIn } from '../stack/page';
import { expect, test } from '../stack/test';

test.describe('the desk', () => {
  test('a changed target is on the wall without a reload, in the audit, and can be taken back', async ({
    context,
    centre,
  }) => {
    const wall = await openAs(context, centre.stack, 'en', '/wall');
    await expectFresh(wall);
    await expect(wall.getByRole('region', { name: 'Service level 20 s' })).toBeVisible();
    const loaded = await wall.evaluate(() => performance.timeOrigin);

    const desk = await openIn(context, centre.stack, 'en', '/admin/centre');
    for (const [seconds, note] of [
      ['33', 'a promise to the client'],
      ['20', 'back to the usual'],
    ] as const) {
      await desk.getByLabel('Answer within (s)').fill(seconds);
      await desk.getByLabel('Answer within (s)').press('Tab');
      await desk.getByLabel('Why (kept in the audit)').fill(note);
      await desk.getByRole('button', { name: /^Save as version \d+$/ }).click();
      await expect(desk.getByRole('status')).toContainText(/Saved; version \d+ is in force\./);
      await expect(wall.getByRole('region', { name: `Service level ${seconds} s` })).toBeVisible();
      await expect(desk.getByRole('cell', { name: note })).toBeVisible();
    }
    expect(await wall.evaluate(() => performance.timeOrigin)).toBe(loaded);

    await desk.goto(`${centre.stack.url}/admin/audit`);
    const saved = desk.getByRole('row').filter({ hasText: 'settings saved' });
    await expect(saved.filter({ hasText: '33' }).first()).toContainText('admin');
  });

  test('two people who edit at once: the second is told so in a sentence and loses nothing', async ({
    context,
    centre,
  }) => {
    const first = await openAs(context, centre.stack, 'en', '/admin/queues');
    const second = await openIn(context, centre.stack, 'zh-CN', '/admin/queues');
    const names = (page: typeof first, language: string) => page.getByRole('textbox', { name: language }).first();
    const before = await names(first, 'English name').inputValue();
    await names(second, '英文名').fill('Renamed by the second');
    await names(first, 'English name').fill('Renamed by the first');
    await first.getByRole('button', { name: /^Save as version/ }).click();
    await expect(first.getByRole('status')).toContainText('Saved');

    await second.getByRole('button', { name: /版/ }).last().click();
    await expect(second.getByRole('alert')).toContainText(/设置已被 admin 修改为第 \d+ 版，请刷新后重试。/);
    await expect(names(second, '英文名'), 'what was typed is still there').toHaveValue('Renamed by the second');
    await second.reload();
    await expect(names(second, '英文名')).toHaveValue('Renamed by the first');

    await names(first, 'English name').fill(before);
    await first.getByRole('button', { name: /^Save as version/ }).click();
    await expect(names(first, 'English name')).toHaveValue(before);
    await expect(first.getByRole('status')).toContainText('Saved');
  });

  test('a key of the door is shown once and can be revoked', async ({ context, begin }) => {
    // A source that fell silent would leave its mark on every wall of a shared server.
    const stack = await begin.stack(noExchange);
    const page = await openAs(context, stack, 'en', '/admin/door');
    await page.getByLabel('Source').fill('chat-journey');
    await page.getByLabel('Used by').fill('the chat of a test');
    await page.getByRole('button', { name: 'Make a key' }).click();
    const key = await page.getByRole('status').locator('code').innerText();
    expect(key).toMatch(/^zb_.{40,}$/);
    const send = () =>
      stack.stranger().ask('/api/v1/acd/events', {
        method: 'POST',
        body: { events: [] },
        headers: { authorization: `Bearer ${key}` },
      });
    expect((await send()).status).toBe(200);

    await page.reload();
    const row = page.getByRole('row').filter({ hasText: 'the chat of a test' });
    await expect(row).toContainText('valid');
    expect(await page.content()).not.toContain(key);
    page.once('dialog', (dialog) => void dialog.accept());
    await row.getByRole('button', { name: 'Revoke' }).click();
    await expect(row).toContainText('revoked');
    expect((await send()).status).toBe(401);
  });

  test('the operations page says how the link, the store and the boards are doing', async ({ context, centre }) => {
    const page = await openAs(context, centre.stack, 'en', '/admin/operations');
    const link = page.getByRole('article').filter({ hasText: 'Asterisk manager interface' });
    await expect(link).toContainText('linked');
    const errors = link.getByRole('definition').nth(3);
    await expect(errors).toHaveText(/^\d+$/);
    const before = Number(await errors.innerText());
    await centre.exchange.order({ do: 'garbage' });
    await expect.poll(async () => Number(await errors.innerText()), { timeout: 12_000 }).toBeGreaterThan(before);
    await expect(page.getByText('storing', { exact: true })).toBeVisible();
    await centre.exchange.order({ do: 'drop', ms: 500 });
    await expect(link).toContainText('linked', { timeout: 20_000 });
  });
});
