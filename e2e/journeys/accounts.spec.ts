import type { Page } from '@playwright/test';
import { noExchange } from '../stack/exchange';
import { openAs, openIn, speak } from '../stack/page';
import type { Stack } from '../stack/stack';
import { expect, test } from '../stack/test';

const words = 'lanterns along the night shift';

async function enter(page: Page, stack: Stack, name: string, password: string): Promise<void> {
  await page.goto(`${stack.url}/sign-in`);
  await page.getByLabel('User name').fill(name);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
}

test('an administrator makes an account, its owner uses it, and it is locked under the owner’s hands', async ({
  browser,
  context,
  begin,
}) => {
  test.setTimeout(150_000);
  const stack = await begin.stack(noExchange);
  const desk = await openAs(context, stack, 'en', '/admin/accounts');
  const elsewhere = await browser.newContext();
  const owner = await elsewhere.newPage();
  await speak(owner, 'en');

  await test.step('by keyboard: a shift lead with a first password that is shown once', async () => {
    await desk.getByRole('button', { name: 'New account' }).focus();
    await desk.keyboard.press('Enter');
    await desk.getByLabel('User name').fill('Mei Lin');
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('alert')).toContainText('The input is wrong in 1 place(s).');
    await desk.getByLabel('User name').fill('mei.lin');
    await desk.getByRole('combobox', { name: 'Post' }).selectOption('Shift lead');
    await desk.getByRole('button', { name: 'Make the account' }).click();
    await expect(desk.getByRole('row').filter({ hasText: 'mei.lin' })).toContainText('first password pending');
  });
  const first = await desk.getByRole('status').locator('code').innerText();

  await test.step('its owner changes the password; one that was leaked is refused with a sentence', async () => {
    await enter(owner, stack, 'mei.lin', first);
    await owner.getByLabel('Present password').fill(first);
    for (const [next, sentence] of [
      ['Dragon2026!!', 'This password is too common or was leaked before; choose another.'],
      ['Customer Service', 'The password must not rest on the name of yourself, of the centre or of the product.'],
    ] as const) {
      await owner.getByLabel('New password', { exact: true }).fill(next);
      await owner.getByLabel('New password again').fill(next);
      await owner.keyboard.press('Enter');
      await expect(owner.getByText(sentence).first()).toBeVisible();
    }
    await owner.getByLabel('New password', { exact: true }).fill(words);
    await owner.getByLabel('New password again').fill(words);
    await owner.keyboard.press('Enter');
    await expect(owner.getByRole('main', { name: 'Whole centre' })).toBeVisible();
  });

  await test.step('the owner sees the own sign-ins and sessions, and not the accounts', async () => {
    await owner.goto(`${stack.url}/admin`);
    await expect(owner.getByRole('link', { name: 'Accounts' })).toHaveCount(0);
    await owner.getByRole('link', { name: 'My account' }).click();
    await expect(owner.getByText('this one', { exact: true })).toBeVisible();
    await expect(owner.getByRole('row').filter({ hasText: '127.0.0.1' }).first()).toContainText('Chrome');
    await owner.goto(`${stack.url}/admin/accounts`);
    await expect(owner).toHaveURL(/\/admin$/);
  });

  await test.step('another post is in force at once', async () => {
    await desk.getByRole('link', { name: 'mei.lin' }).click();
    await desk.getByRole('button', { name: 'Add a post' }).click();
    await desk.getByRole('combobox', { name: 'Post' }).last().selectOption('Auditor');
    await desk.getByRole('button', { name: 'Save the posts' }).click();
    await expect(desk.getByRole('status')).toContainText('Saved; in force at once.');
    await owner.goto(`${stack.url}/admin/accounts`);
    await expect(owner.getByRole('link', { name: 'mei.lin' })).toBeVisible();
    await expect(owner.getByRole('button', { name: 'New account' })).toHaveCount(0);
  });

  await test.step('locking ends the session at once, and signing in says why', async () => {
    desk.once('dialog', (dialog) => void dialog.accept());
    await desk.getByRole('button', { name: 'Lock the account' }).click();
    await expect(desk.getByText(/Locked since/)).toBeVisible();
    await owner.goto(`${stack.url}/admin/my-account`);
    await expect(owner).toHaveURL(/\/sign-in/);
    await enter(owner, stack, 'mei.lin', words);
    await expect(owner.getByRole('alert')).toContainText('This account is locked; ask an administrator.');
  });

  await test.step('the audit finds it all, in Chinese too', async () => {
    const audit = await openIn(context, stack, 'zh-CN', '/admin/audit');
    await audit.getByLabel('任意内容').fill('mei.lin');
    await audit.getByRole('combobox', { name: '动作' }).selectOption('账号（全部）');
    const rows = audit.getByRole('row').filter({ hasText: 'mei.lin' });
    await expect(rows).toHaveCount(4);
    await expect(rows.first()).toContainText('锁定账号');
    await expect(rows.first()).toContainText('false → true');
    await expect(rows.nth(1)).toContainText('修改岗位');
    await expect(audit).toHaveURL(/action=user/);
    await audit.getByLabel('任意内容').fill('nothing of the kind');
    await audit.keyboard.press('Enter');
    await expect(audit.getByText('没有符合的记录')).toBeVisible();
    await audit.getByRole('button', { name: '清除' }).click();
    await expect(audit.getByRole('row').filter({ hasText: '127.0.0.1' }).first()).toBeVisible();
  });
  await elsewhere.close();
});
