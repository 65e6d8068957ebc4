import type { NotificationTarget, OutboxPage, SaveTarget, TargetList, TargetMade } from '@zhiban/wire';
import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Receiver, type Behaviour } from '../../../test/receiver';
import { silentExchange, TestApp, type TestReader } from '../../../test/test-app';
import { Notifications, type Fact } from '..';

/** Other work of the machine must not decide. */
const patient = { timeout: 15_000 };
const path = '/api/v1/notifications/targets';
const secret = 'SEC0123456789';
type Robot = 'wecom' | 'dingtalk' | 'feishu';

/** Each answers as its vendor does: 200 in any case, and a code in the body. */
const answer = (response: Parameters<Behaviour>[0], body: object) =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const vendors: Record<Robot, Behaviour> = {
  wecom: (response, { path: asked }) =>
    asked.includes('key=k-1')
      ? answer(response, { errcode: 0, errmsg: 'ok' })
      : answer(response, { errcode: 93000, errmsg: 'invalid webhook url' }),
  dingtalk: (response, { path: asked }) => {
    const query = new URL(asked, 'http://robot').searchParams;
    const timestamp = query.get('timestamp') ?? '';
    const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
    const fresh = Math.abs(Date.now() - Number(timestamp)) < 3_600_000;
    if (fresh && query.get('sign') === sign && query.get('access_token') === 't-1')
      answer(response, { errcode: 0, errmsg: 'ok' });
    else answer(response, { errcode: 310000, errmsg: 'sign not match' });
  },
  feishu: (response, { body }) => {
    const { timestamp, sign } = JSON.parse(body) as { timestamp?: string; sign?: string };
    const expected = createHmac('sha256', `${timestamp}\n${secret}`).digest('base64');
    const fresh = Math.abs(Date.now() / 1000 - Number(timestamp)) < 3600;
    if (fresh && sign === expected) answer(response, { code: 0, msg: 'success', data: {} });
    else answer(response, { code: 19021, msg: 'sign match fail or timestamp is not within one hour' });
  },
};
const ways: Record<Robot, string> = {
  wecom: '/cgi-bin/webhook/send?key=k-1',
  dingtalk: '/robot/send?access_token=t-1',
  feishu: '/open-apis/bot/v2/hook/h-1',
};
const kinds = ['wecom', 'dingtalk', 'feishu'] as const;

let receivers: Record<Robot, Receiver>;
let api: TestApp;
let administrator: TestReader;

beforeAll(async () => {
  const [wecom, dingtalk, feishu] = await Promise.all(kinds.map((kind) => Receiver.open(vendors[kind])));
  if (!wecom || !dingtalk || !feishu) throw new Error('there is no receiver');
  receivers = { wecom, dingtalk, feishu };
  api = await TestApp.start({ ...silentExchange, OUTGOING_ALLOW: '127.0.0.1' });
  administrator = await api.administrator();
});
afterEach(async () => {
  await api.database.query('TRUNCATE notification_target, outbox_message');
  for (const kind of kinds) {
    receivers[kind].received.length = 0;
    receivers[kind].behaviour = vendors[kind];
  }
});
afterAll(async () => {
  await api.stop();
  await Promise.all(kinds.map((kind) => receivers[kind].close()));
});

const wish = (channel: Robot, given: object = {}) => ({
  ...{ channel, name: channel, language: 'zh-CN', enabled: true, names: false, quiet: null },
  address: `http://127.0.0.1:${receivers[channel].port}${ways[channel]}`,
  subscriptions: [{ kind: 'request', level: 'warn', queues: [], teams: [] }] satisfies SaveTarget['subscriptions'],
  ...(channel === 'wecom' ? {} : { secret }),
  ...given,
});
const add = async (body: object) => (await administrator.ask(path, { method: 'POST', body })).json<TargetMade>();
const outbox = async () => (await administrator.ask('/api/v1/outbox/messages')).json<OutboxPage>().messages;
const states = async () => (await outbox()).map(({ state }) => state);

let told = 0;
const announce = (given: Partial<Fact> = {}) => {
  told += 1;
  return api.app.get(Notifications, { strict: false }).announce(null, {
    ...{ key: `swap/${told}/2`, kind: 'request', level: 'warn', at: Date.UTC(2026, 10, 26, 6), team: '信用卡组' },
    ...{ zh: '有一条换班申请等待审批。', en: 'A swap waits for a decision.', link: '/plan/requests?id=1' },
    named: { zh: '林梅、吴涛的换班等待审批。', en: 'A swap of Lin Mei, Wu Tao waits for a decision.' },
    ...given,
  });
};

describe('a robot', () => {
  test('of each vendor takes what it is told, signed as it wants it', async () => {
    for (const kind of kinds) await add(wish(kind));
    expect(await announce()).toBe(3);
    await expect.poll(states, patient).toEqual(['sent', 'sent', 'sent']);
    for (const kind of kinds) {
      expect(receivers[kind].received).toHaveLength(1);
      expect(receivers[kind].received[0]?.body).toContain('有一条换班申请等待审批');
      expect(receivers[kind].received[0]?.body).not.toContain('林梅');
      expect(receivers[kind].received[0]?.body).toContain('/plan/requests?id=1');
    }
  });

  test('that answers 200 with a code has not taken it, and is tried again until it does', async () => {
    const { id } = await add(wish('dingtalk', { secret: 'SECwrong' }));
    await announce();
    await expect.poll(async () => (await outbox())[0]?.error, patient).toContain('310000');
    const right = { ...wish('dingtalk'), address: (await one(id)).address };
    expect((await administrator.ask(`${path}/${id}`, { method: 'PUT', body: right })).status).toBe(200);
    await expect.poll(states, patient).toEqual(['sent']);
    expect(receivers.dingtalk.received.length).toBeGreaterThan(1);
  });

  test('that is down loses nothing', async () => {
    await add(wish('feishu'));
    receivers.feishu.behaviour = (response) => void response.socket?.destroy();
    for (let i = 0; i < 3; i += 1) await announce();
    await expect.poll(async () => (await outbox()).filter(({ error }) => error !== null).length, patient).toBe(3);
    receivers.feishu.behaviour = vendors.feishu;
    await expect.poll(states, { timeout: 30_000 }).toEqual(['sent', 'sent', 'sent']);
  });

  test('is told no more in a minute than it takes; the rest waits and is not a failure', async () => {
    await add(wish('wecom'));
    for (let i = 0; i < 21; i += 1) await announce();
    await expect.poll(async () => (await states()).filter((state) => state === 'sent').length, patient).toBe(18);
    await expect.poll(async () => (await outbox()).filter(({ error }) => error !== null).length, patient).toBe(3);
    expect(receivers.wecom.received).toHaveLength(18);
    const waiting = (await outbox()).filter(({ state }) => state === 'waiting');
    expect(waiting.every(({ attempts, nextAt }) => attempts === 0 && (nextAt ?? 0) - Date.now() < 60_000)).toBe(true);
  });

  test('that says it gets too much is left alone for as long as it says', async () => {
    await add(wish('dingtalk'));
    receivers.dingtalk.behaviour = (response) => answer(response, { errcode: 130101, errmsg: 'send too fast' });
    await announce();
    await announce();
    await expect.poll(async () => (await outbox()).filter(({ error }) => error !== null).length, patient).toBe(2);
    expect(receivers.dingtalk.received).toHaveLength(1);
    const waits = (await outbox()).map(({ nextAt }) => ((nextAt ?? 0) - Date.now()) / 60_000);
    expect(Math.min(...waits)).toBeGreaterThan(9.5);
  });

  test('hears names, and calls by number who gave one, only where its target may', async () => {
    const [account] = await api.database.query<{ id: string }>('SELECT id FROM app_user LIMIT 1');
    await api.database.query(
      `INSERT INTO telling_choice (account, language, mailed, mobile) VALUES ('${account?.id}', 'en', '{}', '13800001111')`,
    );
    await add(wish('wecom', { names: true, language: 'en' }));
    await add(wish('dingtalk'));
    await announce({ call: [account?.id ?? ''] });
    await expect.poll(states, patient).toEqual(['sent', 'sent']);
    const [named] = receivers.wecom.received.map(({ body }) => JSON.parse(body) as object);
    expect(named).toMatchObject({ msgtype: 'text', text: { mentioned_mobile_list: ['13800001111'] } });
    expect(JSON.stringify(named)).toContain('A swap of Lin Mei, Wu Tao waits');
    expect(receivers.dingtalk.received[0]?.body).not.toMatch(/13800001111|林梅/);
  });

  test('of a team hears of that team, and of what concerns it beside another', async () => {
    const teams = [{ kind: 'request', level: 'warn', queues: [], teams: ['投诉组'] }];
    await add(wish('wecom', { subscriptions: teams }));
    expect([await announce(), await announce({ team: '投诉组' }), await announce({ alsoTeams: ['投诉组'] })]).toEqual([
      0, 1, 1,
    ]);
  });
});

async function one(id: string): Promise<NotificationTarget> {
  const { targets } = (await administrator.ask(path)).json<TargetList>();
  return targets.find((target) => target.id === id) ?? expect.fail('there is no such target');
}

describe('address and secret of a robot', () => {
  test('are given back by nothing: neither answer, nor list, nor audit, nor message', async () => {
    const made = await add(wish('dingtalk'));
    expect(made).toMatchObject({
      signed: true,
      secret: null,
      address: `http://127.0.0.1:${receivers.dingtalk.port}/…`,
    });
    await announce();
    await expect.poll(states, patient).toEqual(['sent']);
    const everything = await Promise.all(
      [path, '/api/v1/audit?limit=20', '/api/v1/outbox/messages'].map((read) => administrator.ask(read)),
    );
    for (const { text } of everything) expect(text).not.toMatch(/t-1|SEC0123/);
  });

  test('stay as they are where a change does not name them, and go where it says so', async () => {
    const { id, address } = await add(wish('feishu'));
    const { secret: _, ...silent } = wish('feishu', { address, name: 'renamed' }) as ReturnType<typeof wish> & {
      secret?: string;
    };
    await administrator.ask(`${path}/${id}`, { method: 'PUT', body: silent });
    await announce();
    await expect.poll(states, patient).toEqual(['sent']);
    await administrator.ask(`${path}/${id}`, { method: 'PUT', body: { ...silent, secret: null } });
    expect(await one(id)).toMatchObject({ name: 'renamed', signed: false });
  });

  test('an address inside the house is refused as that of a webhook is', async () => {
    const inside = await administrator.ask(path, {
      method: 'POST',
      body: wish('wecom', { address: 'http://10.0.0.1/x' }),
    });
    expect(inside.status).toBe(400);
    const signed = await administrator.ask(path, { method: 'POST', body: { ...wish('wecom'), secret: 'x' } });
    expect(signed.status).toBe(400);
  });

  test('a test goes to it over the whole way', async () => {
    const { id } = await add(wish('wecom'));
    await administrator.ask(`${path}/${id}/test`, { method: 'POST' });
    await expect.poll(() => receivers.wecom.received.length, patient).toBe(1);
    expect(receivers.wecom.received[0]?.body).toContain('值班 · 测试');
  });
});
