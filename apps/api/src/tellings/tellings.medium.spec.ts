import { zoned } from '@zhiban/time';
import type {
  AccountsList,
  OutboxPage,
  SwapEnd,
  TellingChoice,
  TellingChoiceView,
  TellingsPage,
  TransferAsked,
  UnreadTellings,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MailServer } from '../../test/mail-server';
import { teams } from '../../test/planning-centre';
import { entered, PublishedCentre } from '../../test/published-centre';
import { silentExchange, type TestReader } from '../../test/test-app';
import { until, WallSocket } from '../../test/wall-socket';
import { UnitOfWork } from '../platform/database';
import { Tellings, type Telling } from '.';
import { TellingRetention } from './telling-retention';

/** Other work of the machine must not decide. */
const patient = { timeout: 20_000 };
let mails: MailServer;
let centre: PublishedCentre;

beforeAll(async () => {
  mails = await MailServer.open();
  centre = await PublishedCentre.open(3, {
    ...silentExchange,
    SMTP_URL: mails.url,
    MAIL_FROM: 'zhiban@centre.example',
  });
});
afterAll(async () => {
  await centre.api.stop();
  await mails.close();
});
beforeEach(async () => {
  await centre.clear();
  await centre.api.database.query('TRUNCATE telling, telling_choice, outbox_message');
  mails.mails.length = 0;
});

const get = <Found>(kind: new (...args: never[]) => Found): Found => centre.api.app.get(kind, { strict: false });
const page = async (reader: TestReader, query = '') =>
  (await reader.ask(`/api/v1/my-tellings${query}`)).json<TellingsPage>();
const heard = async (reader: TestReader) => (await page(reader)).tellings.map(({ zh }) => zh);
const outbox = async () => (await centre.admin.ask('/api/v1/outbox/messages')).json<OutboxPage>().messages;
const choose = (reader: TestReader, choice: Partial<TellingChoice>) =>
  reader.ask('/api/v1/my-tellings/choice', {
    method: 'PUT',
    body: { language: 'zh-CN', email: null, mailed: ['swap', 'leave', 'roster'], quiet: null, mobile: null, ...choice },
  });
const words = { zh: '明天早班改在 9 点。', en: 'Tomorrow’s shift begins at 9.', link: '/me' };
const tell = (given: Partial<Telling> = {}) =>
  get(UnitOfWork).run((tx) =>
    get(Tellings).tell(tx, {
      ...{ key: randomUUID(), kind: 'roster', at: new Date(), to: [{ person: centre.person(0) }] },
      ...words,
      ...given,
    }),
  );

describe('what is told', () => {
  test('stands once for each who has an account, however often and by whatever way it is told', async () => {
    const everybody = [0, 1, 3].map((nth) => ({ person: centre.person(nth) }));
    expect(await tell({ key: 'k', to: everybody })).toBe(2);
    expect(await tell({ key: 'k', to: everybody })).toBe(0);
    const both = await Promise.all([tell({ key: 'l' }), tell({ key: 'l' })]);
    expect(both.toSorted()).toEqual([0, 1]);
    expect(await heard(centre.agent(0))).toEqual([words.zh, words.zh]);
    expect(await heard(centre.agent(2))).toEqual([]);
  });

  test('of a change that is undone is told to nobody', async () => {
    const undone = get(UnitOfWork).run(async (tx) => {
      await get(Tellings).tell(tx, {
        ...words,
        key: 'u',
        kind: 'swap',
        at: new Date(),
        to: [{ person: centre.person(0) }],
      });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await heard(centre.agent(0))).toEqual([]);
  });

  test('reaches the open pages of that account at once, and no other’s', async () => {
    const [own, others] = await Promise.all([0, 1].map((nth) => WallSocket.open(centre.api.url, centre.agent(nth))));
    const told: string[] = [];
    own?.socket.on('tellings:changed', ({ unread }) => told.push(`own ${unread}`));
    others?.socket.on('tellings:changed', ({ unread }) => told.push(`others ${unread}`));
    expect(await own?.say('tellings:join', {})).toEqual({ ok: true, value: { unread: 0 } });
    await others?.say('tellings:join', {});
    await tell();
    await until(() => told.includes('own 1'));
    const [first] = (await page(centre.agent(0))).tellings;
    await centre.agent(0).ask('/api/v1/my-tellings/read', { method: 'POST', body: { ids: [first?.id] } });
    await until(() => told.includes('own 0'));
    expect(told.filter((line) => line.startsWith('others'))).toEqual([]);
    own?.close();
    others?.close();
  });

  test('is read one by one or all up to the newest seen; nobody reads another’s', async () => {
    for (let i = 0; i < 5; i += 1) await tell();
    const { tellings, unread } = await page(centre.agent(0), '?limit=2');
    expect([unread, tellings.length]).toEqual([5, 2]);
    const read = async (reader: TestReader, wish: object) =>
      (await reader.ask('/api/v1/my-tellings/read', { method: 'POST', body: wish })).json<UnreadTellings>().unread;
    await read(centre.agent(1), { ids: tellings.map(({ id }) => id) });
    expect((await page(centre.agent(0))).unread).toBe(5);
    expect(await read(centre.agent(0), { ids: [tellings[0]?.id] })).toBe(4);
    const older = await page(centre.agent(0), `?before=${tellings[1]?.id}&unread=true`);
    expect(older.tellings).toHaveLength(3);
    await tell();
    expect(await read(centre.agent(0), { upTo: tellings[0]?.id })).toBe(1);
  });

  test('is forgotten after ninety days', async () => {
    await tell({ at: new Date(Date.now() - 91 * 86_400_000) });
    await tell({ at: new Date(Date.now() - 89 * 86_400_000) });
    await get(TellingRetention).tidy();
    expect(await heard(centre.agent(0))).toHaveLength(1);
  });
});

describe('a swap', () => {
  const to = (shift: string, nth: number): TransferAsked => ({ shift, version: 1, part: null, to: centre.person(nth) });
  const post = async (reader: TestReader, path: string, sent: object) =>
    (await reader.ask(`/api/v1/${path}`, { method: 'POST', body: sent })).json<SwapEnd>();
  async function filed(): Promise<string> {
    await centre.add([centre.shift('one', 0, 0, [8, 13]), centre.shift('two', 1, 1, [8, 13])]);
    await centre.publish();
    const asked = {
      id: randomUUID(),
      transfers: [to('one', 1), to('two', 0)],
      for: null,
      reason: 'a visit',
      wish: null,
    };
    await post(centre.agent(0), 'my-swaps', asked);
    return asked.id;
  }

  test('is told step by step to whom it concerns, and to who may decide once they can', async () => {
    const id = await filed();
    expect((await heard(centre.agent(1)))[0]).toMatch(/^员工1想和您换班/);
    expect(await heard(centre.agent(2))).toEqual([]);
    expect((await heard(centre.approver)).filter((zh) => zh.includes('换班'))).toEqual([]);
    await post(centre.agent(1), `my-swaps/${id}/agree`, { note: null });
    expect((await heard(centre.agent(0)))[0]).toMatch(/^员工2同意换班/);
    const [decide] = (await page(centre.approver)).tellings;
    expect(decide).toMatchObject({ kind: 'swap', link: `/plan/requests?id=${id}`, readAt: null });
    expect(decide?.zh).toMatch(/^员工1、员工2的换班等待审批/);
    await post(centre.approver, `swaps/${id}/decision`, { version: 2, decision: 'refuse', reason: '人手不够' });
    for (const nth of [0, 1]) {
      const [first] = (await page(centre.agent(nth))).tellings;
      expect(first).toMatchObject({ link: `/me/swaps/${id}`, en: expect.stringContaining('Why: 人手不够') as string });
    }
    expect((await page(centre.approver)).unread).toBe(1);
  });

  test('is for nobody to decide who takes part, or whose posts do not reach everybody in it', async () => {
    const { accounts } = (await centre.admin.ask('/api/v1/accounts')).json<AccountsList>();
    const partner = accounts.find(({ username }) => username === 'agent2');
    const grants = (...roles: string[]) =>
      centre.admin.ask(`/api/v1/accounts/${partner?.id}/grants`, {
        method: 'PUT',
        body: { grants: roles.map((role) => ({ role, site: null, team: null })) },
      });
    expect((await grants('agent', 'manager')).status).toBeLessThan(300);
    const reach = { role: 'floor-supervisor', site: '上海', team: teams[0] } as const;
    const near = await entered(centre.api, centre.admin, 'near', [reach]);
    await post(centre.agent(1), `my-swaps/${await filed()}/agree`, { note: null });
    await grants('agent');
    const waits = async (reader: TestReader) => (await heard(reader)).some((zh) => zh.includes('的换班等待审批'));
    expect(await Promise.all([centre.agent(1), near, centre.planner].map(waits))).toEqual([false, false, true]);
  });

  test('what is published is told to those whose shifts it changes', async () => {
    await filed();
    const [first] = await heard(centre.agent(0));
    expect(first).toMatch(/^班表已发布（.*），您新增 1 个班，第一个是/);
    expect(await heard(centre.agent(2))).toEqual([]);
  });
});

describe('mail', () => {
  test('goes to whoever asked for it, in their language; of the outbox nobody learns what it says', async () => {
    await choose(centre.agent(0), { email: 'lin@home.example', language: 'en' });
    await choose(centre.agent(1), { email: 'wu@home.example', mailed: ['leave'] });
    await tell({ to: [0, 1].map((nth) => ({ person: centre.person(nth) })) });
    await expect.poll(() => mails.mails.length, patient).toBe(1);
    expect(mails.mails[0]?.to).toEqual(['lin@home.example']);
    const [message] = await outbox();
    expect(message).toMatchObject({ channel: 'personal-email', to: 'agent1', subject: 'personal/roster' });
    expect(JSON.stringify(await outbox())).not.toContain('home.example');
    expect(MailServer.header(mails.mails[0], 'Message-ID')).toContain(message?.id);
    expect(mails.mails[0]?.raw).toContain('/me');
  });

  test('is not lost while the mail server is down, and comes once', async () => {
    await choose(centre.agent(0), { email: 'lin@home.example' });
    const { port } = mails;
    await mails.close();
    for (let i = 0; i < 3; i += 1) await tell({ en: `No. ${i}` });
    await expect
      .poll(async () => (await outbox()).filter(({ error }) => error !== null).length, patient)
      .toBeGreaterThan(0);
    await mails.resume(port);
    await expect
      .poll(async () => (await outbox()).map(({ state }) => state), { timeout: 40_000 })
      .toEqual(Array.from({ length: 3 }, () => 'sent'));
    expect(new Set(mails.mails.map((mail) => MailServer.header(mail, 'Message-ID'))).size).toBe(3);
    expect(mails.mails).toHaveLength(3);
  });

  test('of quiet hours waits for their end; what is urgent passes', async () => {
    const clock = (hours: number) =>
      zoned(Date.now() + hours * 3_600_000, 'Asia/Shanghai')
        .toPlainTime()
        .toString({ smallestUnit: 'minute' });
    await choose(centre.agent(0), { email: 'lin@home.example', quiet: { from: clock(-1), to: clock(2) } });
    await tell();
    await tell({ key: 'now', urgent: true });
    await expect.poll(() => mails.mails.length, patient).toBe(1);
    const waiting = (await outbox()).filter(({ state }) => state === 'waiting');
    expect(waiting).toHaveLength(1);
    const wait = (waiting[0]?.nextAt ?? 0) - Date.now();
    expect(wait / 3_600_000).toBeGreaterThan(1.9);
    expect(wait / 3_600_000).toBeLessThan(2.02);
    expect(await heard(centre.agent(0))).toHaveLength(2);
    // Sent by hand it still waits for the morning.
    await centre.admin.ask(`/api/v1/outbox/messages/${waiting[0]?.id}/again`, { method: 'POST' });
    await expect
      .poll(async () => (await outbox()).find(({ id }) => id === waiting[0]?.id)?.error, patient)
      .toMatch(/not the time yet|还没到发送的时候/);
    expect(mails.mails).toHaveLength(1);
  });

  test('that nobody wants any more is not sent', async () => {
    await choose(centre.agent(0), { email: 'lin@home.example' });
    const { port } = mails;
    await mails.close();
    await tell();
    await choose(centre.agent(0), { email: null });
    await mails.resume(port);
    await expect.poll(async () => (await outbox()).map(({ state }) => state), { timeout: 40_000 }).toEqual(['failed']);
    expect(mails.mails).toEqual([]);
  });
});

test('how somebody wants to hear is theirs to set; the audit has neither address nor number', async () => {
  const read = async () => (await centre.agent(0).ask('/api/v1/my-tellings/choice')).json<TellingChoiceView>();
  expect((await read()).choice).toMatchObject({ email: null, quiet: null });
  const choice = { email: 'lin@home.example', mobile: '13800001111', quiet: { from: '22:00', to: '07:00' } };
  expect((await choose(centre.agent(0), choice)).status).toBe(204);
  expect(await read()).toMatchObject({ mail: true, timeZone: 'Asia/Shanghai', choice });
  expect((await choose(centre.agent(0), { email: 'nobody' })).status).toBe(400);
  const audit = (await centre.admin.ask('/api/v1/audit?limit=20')).text;
  expect(audit).toContain('tellings.chosen');
  expect(audit).not.toContain('home.example');
  expect(audit).not.toContain('13800001111');
});
