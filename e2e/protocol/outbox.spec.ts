import type { OutboxPage, TargetMade } from '@zhiban/wire';
import { noExchange } from '../stack/exchange';
import { Receiver } from '../stack/receiver';
import { expect, test } from '../stack/test';

test('a server killed after it has sent a message and before it could write that down sends the same message again', async ({
  begin,
}) => {
  test.setTimeout(150_000);
  const receiver = await Receiver.open();
  const stack = await begin.stack({ ...noExchange, OUTGOING_ALLOW: '127.0.0.1' });
  let administrator = await stack.administrator();
  const wish = { name: 'desk', channel: 'webhook', address: receiver.url, language: 'en', enabled: true };
  const body = { ...wish, subscriptions: [], quiet: null };
  const made = await administrator.ask('/api/v1/notifications/targets', { method: 'POST', body });
  const path = `/api/v1/notifications/targets/${made.json<TargetMade>().id}/test`;

  const killed = new Promise((resolve) => {
    receiver.meanwhile = () => stack.halt('SIGKILL').then(resolve);
  });
  expect((await administrator.ask(path, { method: 'POST' })).status).toBe(202);
  await killed;
  expect(receiver.letters).toHaveLength(1);

  receiver.meanwhile = () => Promise.resolve();
  await stack.resume();
  await expect.poll(() => receiver.letters.length, { timeout: 20_000 }).toBe(2);
  expect(receiver.ids[1]).toBe(receiver.ids[0]);
  administrator = await stack.administrator();
  const states = async () =>
    (await administrator.read('/api/v1/outbox/messages')).json<OutboxPage>().messages.map(({ state }) => state);
  await expect.poll(states).toEqual(['sent']);
  await receiver.close();
});
