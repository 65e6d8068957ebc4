import {
  webhookBody,
  type NotificationTarget,
  type OutboxMessageView,
  type OutboxPage,
  type Problem,
  type SaveTarget,
  type TargetList,
  type TargetMade,
  type TestSent,
} from '@zhiban/wire';
import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { MailServer } from '../../test/mail-server';
import { accepts, answers, Receiver } from '../../test/receiver';
import { silentExchange, TestApp, type Answer, type TestReader } from '../../test/test-app';
import { administratorName } from '../platform/sign-in';
import { UnitOfWork } from '../platform/database';
import { Notifications, type Fact } from '.';

/** Other work of the machine must not decide. */
const patient = { timeout: 8000 };
const path = '/api/v1/notifications/targets';
let mails: MailServer;
let receiver: Receiver;
let api: TestApp;
let administrator: TestReader;

beforeAll(async () => {
  mails = await MailServer.open();
  receiver = await Receiver.open();
  const mail = { SMTP_URL: mails.url, MAIL_FROM: 'wall@centre.example' };
  api = await TestApp.start({ ...silentExchange, ...mail, OUTGOING_ALLOW: '127.0.0.1' });
  administrator = await api.administrator();
});
afterEach(async () => {
  await api.database.query('DELETE FROM notification_target');
  await api.database.query('DELETE FROM outbox_message');
  receiver.behaviour = accepts;
  receiver.received.length = 0;
  mails.mails.length = 0;
});
afterAll(async () => {
  await api.stop();
  await receiver.close();
  await mails.close();
});

const wishes = {
  language: 'en',
  enabled: true,
  subscriptions: [{ kind: 'alarm', level: 'warn', queues: [], teams: [] }],
  quiet: null,
} satisfies Partial<SaveTarget>;
const webhook = (more: object = {}) => ({
  ...wishes,
  name: 'desk',
  channel: 'webhook',
  address: receiver.url,
  ...more,
});
const email = (more: object = {}) => ({
  ...wishes,
  name: 'lead',
  channel: 'email',
  address: 'lead@centre.example',
  language: 'zh-CN',
  ...more,
});
const add = (body: unknown): Promise<Answer> => administrator.ask(path, { method: 'POST', body });
const made = async (body: unknown): Promise<TargetMade> => (await add(body)).json<TargetMade>();
const messages = async (query = '', headers = {}): Promise<OutboxMessageView[]> =>
  (await administrator.ask(`/api/v1/outbox/messages${query}`, { headers })).json<OutboxPage>().messages;
const settled = () =>
  expect
    .poll(async () => (await messages()).filter(({ state, error }) => state === 'waiting' && error === null), patient)
    .toEqual([]);
const tell = (more: Partial<Fact> = {}) => api.app.get(Notifications, { strict: false }).announce(null, factOf(more));

let told = 0;
function factOf(more: Partial<Fact> = {}): Fact {
  told += 1;
  return {
    key: `alarm/${told}/raised`,
    kind: 'alarm',
    level: 'alarm',
    at: Date.UTC(2026, 10, 26, 6),
    zh: '信用卡最长等待 3 分 12 秒，上限 2 分。',
    en: 'Credit card: longest wait 3:12, limit 2:00.',
    queue: 'acd/credit',
    detail: { value: 192, limit: 120 },
    ...more,
  };
}

describe('a fact', () => {
  test('reaches each who asked for its like, in their language and over their channel', async () => {
    const { secret } = await made(webhook());
    await made(email());
    await made(
      email({ name: 'asks for other queues', subscriptions: [{ ...wishes.subscriptions[0], queues: ['acd/debit'] }] }),
    );
    await made(email({ name: 'is off', enabled: false }));
    const fact = factOf();
    expect(await api.app.get(Notifications, { strict: false }).announce(null, fact)).toBe(2);
    await expect.poll(() => [receiver.received.length, mails.mails.length], patient).toEqual([1, 1]);

    const [letter] = receiver.received;
    const body = webhookBody.parse(JSON.parse(letter?.body ?? ''));
    expect(body).toMatchObject({ fact: fact.key, kind: 'alarm', over: false, zh: fact.zh, en: fact.en, team: null });
    expect(body.detail).toEqual({ value: 192, limit: 120 });
    const stamp = String(letter?.headers['zhiban-timestamp']);
    expect(Math.abs(Number(stamp) - Date.now() / 1000)).toBeLessThan(10);
    const signature = createHmac('sha256', secret ?? '')
      .update(`${stamp}.${letter?.body}`)
      .digest('hex');
    expect(letter?.headers['zhiban-signature']).toBe(`v1=${signature}`);
    expect(letter?.headers['zhiban-message-id']).toBe(body.id);

    await settled();
    const list = await messages();
    expect(list.map(({ to, state, subject }) => [to, state, subject]).toSorted()).toEqual([
      ['desk', 'sent', '[Alarm] Credit card: longest wait 3:12, limit 2:00.'],
      ['lead', 'sent', '【报警】信用卡最长等待 3 分 12 秒，上限 2 分。'],
    ]);
    const id = list.find(({ to }) => to === 'lead')?.id;
    expect(MailServer.header(mails.mails[0], 'Message-ID')).toBe(`<${id}@centre.example>`);
  });

  test('announced twice is told once', async () => {
    await made(webhook());
    const fact = factOf();
    expect(await tell(fact)).toBe(1);
    expect(await tell(fact)).toBe(0);
    await settled();
    expect(receiver.received).toHaveLength(1);
  });

  test('of a change that is rolled back is told to nobody; of one that is kept, within a second or so', async () => {
    await made(webhook());
    const notifications = api.app.get(Notifications, { strict: false });
    const unitOfWork = api.app.get(UnitOfWork, { strict: false });
    const undone = unitOfWork.run(async (tx) => {
      await notifications.announce(tx, factOf());
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await unitOfWork.run((tx) => notifications.announce(tx, factOf({ key: 'kept' })));
    await expect.poll(() => receiver.received.length, patient).toBe(1);
    expect(webhookBody.parse(JSON.parse(receiver.received[0]?.body ?? '')).fact).toBe('kept');
  });

  test('in quiet hours is not told, and not told afterwards', async () => {
    const all = { from: '00:00', to: '23:59' };
    await made(webhook({ quiet: all }));
    await made(email({ quiet: { from: '23:59', to: '00:00' } }));
    const clock = new Date().toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai' }).slice(0, 5);
    expect(await tell()).toBe(1);
    expect((await messages()).map(({ to }) => to)).toEqual([clock === '23:59' ? 'desk' : 'lead']);
  });
});

describe('a message that cannot be sent', () => {
  test('waits with a sentence in the reader’s language, and arrives under the same id when sent again by hand', async () => {
    receiver.behaviour = answers(503);
    await made(webhook());
    await tell();
    await settled();
    const [waiting] = await messages('?state=waiting', { 'accept-language': 'zh' });
    expect(waiting).toMatchObject({ attempts: 1, error: '对方答复 503。' });
    expect((await messages())[0]?.error).toBe('It answered 503.');

    receiver.behaviour = accepts;
    const again = `/api/v1/outbox/messages/${waiting?.id}/again`;
    expect((await administrator.ask(again, { method: 'POST' })).status).toBe(204);
    await expect.poll(async () => (await messages())[0]?.state, patient).toBe('sent');
    const ids = receiver.received.map(({ headers }) => headers['zhiban-message-id']);
    expect(ids).toEqual([waiting?.id, waiting?.id]);
    const refused = await administrator.ask(again, { method: 'POST' });
    expect([refused.status, refused.json<Problem>().code]).toEqual([409, 'outbox.settled']);
  });

  test('to a receiver that was removed meanwhile is given up', async () => {
    receiver.behaviour = answers(503);
    const { id } = await made(webhook());
    await tell();
    await settled();
    expect((await administrator.ask(`${path}/${id}`, { method: 'DELETE' })).status).toBe(204);
    const [waiting] = await messages();
    await administrator.ask(`/api/v1/outbox/messages/${waiting?.id}/again`, { method: 'POST' });
    await expect
      .poll(async () => (await messages('?state=failed'))[0]?.error, patient)
      .toBe('The receiver has been removed.');
  });

  test('is found page by page, newest first', async () => {
    await made(webhook());
    for (let n = 0; n < 5; n += 1) await tell({ key: `page/${n}` });
    const first = await messages('?limit=3');
    const second = await messages(`?limit=3&before=${first.at(-1)?.id}`);
    expect([...first, ...second].map(({ fact }) => fact)).toEqual([4, 3, 2, 1, 0].map((n) => `page/${n}`));
  });
});

describe('a receiver', () => {
  test('is tested over the whole way, and a test says how it went', async () => {
    const { id } = await made(webhook({ enabled: false, subscriptions: [] }));
    const sent = (await administrator.ask(`${path}/${id}/test`, { method: 'POST' })).json<TestSent>();
    const one = async () =>
      (await administrator.ask(`/api/v1/outbox/messages/${sent.message}`)).json<OutboxMessageView>();
    await expect.poll(async () => (await one()).state, patient).toBe('sent');
    expect(webhookBody.parse(JSON.parse(receiver.received[0]?.body ?? ''))).toMatchObject({
      kind: 'test',
      id: sent.message,
    });
  });

  test('can be changed; its secret is shown when it is made and never again', async () => {
    const { secret, id } = await made(webhook());
    expect(secret).toMatch(/^zbs_.{40,}$/);
    const change = webhook({ name: 'other desk', enabled: false });
    const changed = await administrator.ask(`${path}/${id}`, { method: 'PUT', body: change });
    expect(changed.json<NotificationTarget>()).toMatchObject({ id, name: 'other desk', enabled: false });
    await tell();
    const seen = [
      changed.text,
      (await administrator.ask(path)).text,
      (await administrator.ask('/api/v1/audit')).text,
      (await administrator.ask('/api/v1/outbox/messages')).text,
    ].join();
    expect(seen).not.toContain(secret);
  });

  test('whose secret is renewed signs with the new one', async () => {
    const { secret, id } = await made(webhook());
    const renewed = (await administrator.ask(`${path}/${id}/secret`, { method: 'POST' })).json<{ secret: string }>();
    expect(renewed.secret).not.toBe(secret);
    await tell();
    await settled();
    const [letter] = receiver.received;
    const stamp = String(letter?.headers['zhiban-timestamp']);
    const signature = createHmac('sha256', renewed.secret).update(`${stamp}.${letter?.body}`).digest('hex');
    expect(letter?.headers['zhiban-signature']).toBe(`v1=${signature}`);
  });

  test.each([
    ['https://10.0.0.8/hook', 'outgoing.forbidden'],
    ['https://169.254.169.254/latest', 'outgoing.forbidden'],
    ['http://hooks.example/', 'outgoing.scheme'],
    ['https://me:word@hooks.example/', 'outgoing.userinfo'],
    ['hooks.example', 'outgoing.not-an-address'],
  ])('at %s is refused: %s', async (address, code) => {
    const answer = await add(webhook({ address }));
    expect(answer.json<Problem>()).toMatchObject({ status: 400, fields: [{ path: 'address', code }] });
    expect((await administrator.ask(path)).json<TargetList>().targets).toEqual([]);
  });

  test('of a wrong shape is refused at the field', async () => {
    const wrong = async (body: unknown) => (await add(body)).json<Problem>().fields?.map((field) => field.path);
    const [one] = wishes.subscriptions;
    expect(await wrong(email({ address: 'lead' }))).toEqual(['address']);
    expect(await wrong(webhook({ subscriptions: [one, one] }))).toEqual(['subscriptions']);
    expect(await wrong(webhook({ quiet: { from: '22:00', to: '22:00' } }))).toEqual(['quiet.to']);
    expect(await wrong(webhook({ channel: 'pigeon' }))).toEqual(['channel']);
    expect(await wrong(webhook({ secret: 'mine' }))).toEqual(['']);
  });

  test('has a name of its own, and keeps its channel', async () => {
    const { id } = await made(webhook());
    const twice = await add(email({ name: 'desk' }));
    expect(twice.json<Problem>()).toMatchObject({ status: 409, code: 'notifications.name-taken' });
    const moved = await administrator.ask(`${path}/${id}`, { method: 'PUT', body: email({ name: 'desk' }) });
    expect(moved.json<Problem>().fields).toMatchObject([{ path: 'channel', code: 'field.choice' }]);
  });

  test('is recorded in the audit without the part of its address that may be a key', async () => {
    const { id } = await made(webhook({ address: `${receiver.url}?key=hidden-word` }));
    await administrator.ask(`${path}/${id}`, { method: 'DELETE' });
    const audit = (await administrator.ask('/api/v1/audit')).text;
    expect(audit).toContain('target.removed');
    expect(audit).toContain(`127.0.0.1:${receiver.port}`);
    expect(audit).not.toContain('hidden-word');
  });
});

test('a supervisor sees how messages fare, not whom they go to by address, and sends nothing', async () => {
  await made(webhook());
  await tell();
  await settled();
  await api.database.query(`UPDATE app_grant SET role = 'floor-supervisor'`);
  const supervisor = api.stranger();
  await supervisor.signIn(administratorName, 'a long enough passphrase');
  const list = await supervisor.ask('/api/v1/outbox/messages');
  expect(list.status).toBe(200);
  expect(list.text).not.toContain(receiver.url);
  const [message] = list.json<OutboxPage>().messages;
  const refused = [
    await supervisor.ask(path),
    await supervisor.ask(path, { method: 'POST', body: webhook() }),
    await supervisor.ask(`/api/v1/outbox/messages/${message?.id}/again`, { method: 'POST' }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
  await api.database.query(`UPDATE app_grant SET role = 'administrator'`);
});

test('the tables refuse what must never be', async () => {
  const insert = (columns: string) => api.database.query(`INSERT INTO ${columns}`);
  const message = `outbox_message (id, fact, channel, recipient, name, subject, payload, state, next_at, give_up_at, created_at, sent_at, claim)
    VALUES (gen_random_uuid(), 'f', 'c', 'r', 'n', 's', '{}', `;
  await insert(`${message} 'waiting', now(), now(), now(), NULL, NULL)`);
  await expect(insert(`${message} 'waiting', now(), now(), now(), NULL, NULL)`)).rejects.toThrow('outbox_message_once');
  await expect(insert(`${message} 'lost', now(), now(), now(), NULL, NULL)`)).rejects.toThrow('state_known');
  await expect(insert(`${message} 'sent', now(), now(), now(), NULL, NULL)`)).rejects.toThrow('sent_has_time');
  await expect(insert(`${message} 'failed', now(), now(), now(), NULL, gen_random_uuid())`)).rejects.toThrow(
    'claim_waits',
  );
  const target = `notification_target (id, name, channel, address, language, enabled, names, subscriptions, created_at, secret)
    VALUES (gen_random_uuid(), 'n', `;
  const rest = `'a', 'en', true, false, '[]', now()`;
  await expect(insert(`${target} 'webhook', ${rest}, NULL)`)).rejects.toThrow('webhook_signs');
  await expect(insert(`${target} 'email', ${rest}, 's')`)).rejects.toThrow('email_signs_not');
});
