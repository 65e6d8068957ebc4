import { speak } from '../stack/page';
import { chosenPassword } from '../stack/stack';
import { expect, test } from '../stack/test';

test('from the first password to the wall by keyboard alone, in Chinese and in English', async ({ page, begin }) => {
  test.setTimeout(120_000);
  const exchange = await begin.exchange();
  const stack = await begin.stack(exchange.env);
  await page.goto(`${stack.url}/?lang=en`);

  await test.step('a wrong password is refused with a sentence', async () => {
    await expect(page.getByLabel('User name')).toBeFocused();
    await page.keyboard.type('admin');
    await page.keyboard.press('Tab');
    await page.keyboard.type('not the password');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('The user name or the password is wrong.');
    await expect(page).toHaveURL(/\/sign-in/);
  });

  await test.step('the first password has to be changed before anything else', async () => {
    await page.getByLabel('Password').focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(stack.firstPassword);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Change the password' })).toBeVisible();
    await page.goto(`${stack.url}/wall`);
    await expect(page.getByText('The first password must be changed before anything else.')).toBeVisible();
  });

  await test.step('a new password that differs from its repetition is not sent', async () => {
    await page.getByLabel('Present password').focus();
    await page.keyboard.type(stack.firstPassword);
    await page.keyboard.press('Tab');
    await page.keyboard.type(chosenPassword);
    await page.keyboard.press('Tab');
    await page.keyboard.type('something else');
    await expect(page.getByText('The two new passwords differ.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Change the password' })).toBeDisabled();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(chosenPassword);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main', { name: 'Whole centre' })).toBeVisible();
  });

  await test.step('signing out, and in again in Chinese', async () => {
    await page.goto(`${stack.url}/admin`);
    await page.getByRole('button', { name: 'Sign out' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/sign-in/);
    await speak(page, 'zh-CN');
    await page.goto(`${stack.url}/wall`);
    await expect(page.getByLabel('用户名')).toBeFocused();
    await page.keyboard.type('admin');
    await page.keyboard.press('Tab');
    await page.keyboard.type(chosenPassword);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main', { name: '全中心' })).toBeVisible();
    await expect(page).toHaveURL(/\/wall$/);
  });
});
