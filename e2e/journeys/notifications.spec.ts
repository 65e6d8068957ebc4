import { createHmac } from 'node:crypto';
import { noExchange } from '../stack/exchange';
import { openAs, openIn } from '../stack/page';
import { Receiver } from '../stack/receiver';
import { expect, test } from '../stack/test';

test('a receiver is added, tested, found to be down, and reached again', async ({ context, begin }) => {
  test.setTimeout(120_000);
  const receiver = await Receiver.open();
  const stack = await begin.stack({ ...noExchange, OUTGOING_ALLOW: '127.0.0.1' });
  const page = await openAs(context, stack, 'en', '/admin/notifications');
  await expect(page.getByText('No receivers yet')).toBeVisible();

  await page.getByRole('button', { name: 'Add a receiver' }).click();
  await page.getByLabel('Name').fill('service desk');
  await page.getByLabel('By').selectOption('webhook');
  await page.getByLabel('Web address').fill('https://192.168.0.10/hook');
  await page.getByRole('button', { name: 'Save “service desk”' }).click();
  await expect(page.getByText(/^192\.168\.0\.10 is not a public address/)).toBeVisible();
  await page.getByLabel('Web address').fill(receiver.url);
  await page.getByRole('button', { name: 'Save “service desk”' }).click();
  const secret = await page.getByRole('status').locator('code').innerText();

  const row = page.getByRole('row').filter({ hasText: receiver.url });
  await row.getByRole('button', { name: 'Test' }).click();
  await expect(row).toContainText('The test has arrived');
  const [letter] = receiver.letters;
  const signed = `${String(letter?.headers['zhiban-timestamp'])}.${letter?.body}`;
  expect(letter?.headers['zhiban-signature']).toBe(`v1=${createHmac('sha256', secret).update(signed).digest('hex')}`);

  receiver.status = 503;
  await row.getByRole('button', { name: 'Test' }).click();
  await expect(row).toContainText('The test has not arrived: It answered 503.');
  // The exchange that is not there becomes a message of its own meanwhile.
  const message = page.getByRole('row').filter({ hasText: /\[Test\].*waiting/ });
  await expect(message).toContainText('It answered 503.');
  receiver.status = 204;
  await message.getByRole('button', { name: 'Send now' }).click();
  await expect(page.getByRole('row').filter({ hasText: /\[Test\].*sent/ })).toHaveCount(2);
  const tests = receiver.letters.flatMap(({ body }, i) =>
    body.includes('This is a test message') ? [receiver.ids[i]] : [],
  );
  expect(new Set(tests.slice(1)).size, 'a message keeps its id').toBe(1);

  await page.reload();
  await expect(row).toBeVisible();
  expect(await page.content()).not.toContain(secret);
  const chinese = await openIn(context, stack, 'zh-CN', '/admin/operations');
  await expect(chinese.getByRole('article').filter({ hasText: '发件箱' })).toContainText('未设置');
  await receiver.close();
});
