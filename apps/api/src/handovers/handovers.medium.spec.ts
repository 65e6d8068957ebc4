import {
  handoverFactKinds,
  type HandoverChainReport,
  type HandoverEnd,
  type HandoverFacts,
  type HandoverHits,
  type HandoverList,
  type OpenItemDetail,
  type OpenItems,
  type Problem,
  type TellingsPage,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HandoverDesk } from '../../test/handover-desk';
import type { Answer } from '../../test/test-app';
import { Chain } from './signing/chain';
import { HeadFile } from './signing/head-file';

const codeOf = (answer: Answer) => answer.json<Problem>().code;

describe('a record', () => {
  let desk: HandoverDesk;
  let id: string;
  beforeAll(async () => {
    desk = await HandoverDesk.open();
    await desk.publishLeads();
    id = await desk.late();
  });
  afterAll(() => desk.close());

  test('is made when its duty begins, once, however often it is looked', async () => {
    await Promise.all([desk.look(), desk.look()]);
    await desk.look();
    expect((await desk.heads()).map(({ turn, state }) => `${turn.duty} ${state}`)).toEqual(['late open']);
    const { head } = await desk.view(id);
    expect([head.turn.from, head.turn.to, head.relief?.duty]).toEqual([desk.turn.from, desk.turn.to, 'night']);
    expect(head.leads.outgoing.map(({ account }) => account)).toEqual(['zhoumin']);
    expect(head.leads.incoming.map(({ account }) => account)).toEqual(['zhaolei']);
  });

  test('is read by desks of its place, written by leads, and is not there for others', async () => {
    const asked = async (by: string) => (await desk.reader(by).ask(`/api/v1/handovers/${id}`)).status;
    expect([await asked('planner'), await asked('far'), await asked('tangjie')]).toEqual([200, 404, 403]);
    const add = { step: 'add', key: randomUUID(), section: 'remarks', words: 'x', red: false, event: false } as const;
    expect(codeOf(await desk.step(id, 'planner', add))).toBe('permission.missing');
  });

  test('takes words, order and what is left out, and tells the second of two how it stands', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    const add = (key: string, words: string) =>
      ({ step: 'add', key, section: 'remarks', words, red: false, event: false }) as const;
    await desk.stepped(id, 'zhoumin', add(a, '17:36 调回李四延后用餐'));
    await desk.stepped(id, 'zhoumin', add(b, '<script>alert(1)</script> ‮ \u0007\u0000'));
    const view = await desk.stepped(id, 'zhoumin', { step: 'order', section: 'remarks', keys: [b, a] });
    expect(view.entries.filter(({ section }) => section === 'remarks').map(({ words }) => words)).toEqual([
      '<script>alert(1)</script> ‮ \u0007',
      '17:36 调回李四延后用餐',
    ]);
    const stale = await desk.step(id, 'qian', { step: 'remove', key: a, version: view.head.version - 1 });
    expect(stale.json<HandoverEnd>()).toMatchObject({ done: 'overtaken', handover: { head: view.head } });
    const long = await desk.step(id, 'zhoumin', add(randomUUID(), '长'.repeat(100_000)));
    expect(long.json<Problem>().fields).toMatchObject([{ path: 'words', code: 'field.too-long' }]);
    await desk.stepped(id, 'zhoumin', { step: 'tick', code: 'headsets', ok: false, words: 'B07 报修' });
    const { checklist } = await desk.view(id);
    expect(checklist.find(({ code }) => code === 'headsets')).toMatchObject({ ok: false, by: 'zhoumin' });
  });

  test('is signed by who is on the roster of the duty, the outgoing lead first, once what is red was read back', async () => {
    const { id: item } = await desk.open({ dueAt: desk.at(60) });
    const key = `reply/item/${item}`;
    expect(codeOf(await desk.step(id, 'qian', { step: 'hand-over' }))).toBe('handover.not-outgoing-lead');
    expect(codeOf(await desk.step(id, 'zhoumin', { step: 'hand-over' }))).toBe('handover.not-ready');
    expect((await desk.view(id, 'zhoumin')).obstacles.outgoing).toEqual([
      { code: 'not-read-back', cites: 'HAND-3', entry: key },
    ]);
    const readBack = { step: 'read-back', key, words: '22:30 前回电，网点和时间' } as const;
    expect(codeOf(await desk.step(id, 'zhoumin', readBack))).toBe('handover.not-lead');
    await desk.stepped(id, 'zhaolei', readBack);
    expect(codeOf(await desk.step(id, 'zhaolei', { step: 'take-over' }))).toBe('handover.not-ready');
    const handed = await desk.stepped(id, 'zhoumin', { step: 'hand-over' });
    expect(handed.head).toMatchObject({ state: 'handed', signed: { outgoing: { account: 'zhoumin', name: '周敏' } } });
    expect(codeOf(await desk.step(id, 'qian', { step: 'take-over' }))).toBe('handover.not-incoming-lead');
    const told = (await desk.reader('zhaolei').ask('/api/v1/my-tellings')).json<TellingsPage>();
    expect(told.tellings[0]).toMatchObject({ kind: 'handover', link: `/handover/${id}` });
  });

  test('that is changed after the outgoing signature is signed anew', async () => {
    const change = { step: 'tick', code: 'cleanliness', ok: true, words: '' } as const;
    expect((await desk.stepped(id, 'zhaolei', change)).head).toMatchObject({
      state: 'open',
      signed: { outgoing: null },
    });
    await desk.stepped(id, 'zhoumin', { step: 'hand-over' });
    expect((await desk.stepped(id, 'zhoumin', { step: 'take-back' })).head.state).toBe('open');
    await desk.stepped(id, 'zhoumin', { step: 'hand-over' });
  });

  test('is taken over by one of two who sign at once, locked, chained, and management is told number and digest', async () => {
    const { head } = await desk.view(id);
    const asked = { step: 'take-over', version: head.version } as const;
    const ends = await Promise.all([desk.step(id, 'zhaolei', asked), desk.step(id, 'zhaolei', asked)]);
    expect(ends.map((end) => end.json<HandoverEnd>().done).sort()).toEqual(['done', 'overtaken']);
    const view = await desk.view(id);
    expect(view.head).toMatchObject({ state: 'signed', number: 1, signed: { incoming: { account: 'zhaolei' } } });
    expect(view.chain).toMatchObject({ own: { number: 1 }, previous: null });
    expect(codeOf(await desk.step(id, 'zhoumin', { step: 'take-back' }))).toBe('handover.signed');
    const told = (await desk.reader('manager').ask('/api/v1/my-tellings')).json<TellingsPage>();
    expect(told.tellings[0]?.zh).toContain(view.chain.own?.mac);
    const file = await desk.api.app.get(HeadFile, { strict: false }).place();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('is corrected by an addendum alone, once', async () => {
    const body = { id: randomUUID(), text: '吞卡客户号码应为 3392' };
    const add = () => desk.reader('zhaolei').ask(`/api/v1/handovers/${id}/addenda`, { method: 'POST', body });
    await add();
    await add();
    expect((await desk.view(id)).addenda).toMatchObject([{ number: 2, by: 'zhaolei', name: '赵磊', text: body.text }]);
  });

  test('is found by a phrase inside a sentence, by person and by what is open', async () => {
    const found = async (query: string) =>
      (await desk.reader('manager').ask(`/api/v1/handovers/search?${query}`)).json<HandoverHits>().hits;
    const text = (words: string) => found(`text=${encodeURIComponent(words)}`);
    expect((await text('延后用餐')).map(({ words }) => words)).toEqual(['17:36 调回李四延后用餐']);
    expect(await text('ＳＣＲＩＰＴ')).toHaveLength(1);
    expect(await text('卡')).toHaveLength(1);
    expect(await text('没有这句话')).toEqual([]);
    expect(await found('items=open&person=zhaolei')).toHaveLength(1);
    expect(await found('items=closed')).toEqual([]);
    expect(await found('text=%27%25%5C')).toEqual([]);
  });

  test('is exported as found, without a formula, and that is recorded', async () => {
    const asked = (by: string, query: string) => desk.reader(by).ask(`/api/v1/handovers/search/export?${query}`);
    const text = encodeURIComponent('延后用餐');
    const file = await asked('manager', `format=csv&language=zh-CN&text=${text}`);
    const [head, ...rows] = file.text.trim().split('\r\n');
    expect(head).toBe('编号,地点,日期,班次,状态,部分,内容,红色,略去');
    expect(rows).toEqual([expect.stringMatching(/^1,.*,中班,已签字,说明,17:36 调回李四延后用餐,,$/)]);
    expect((await asked('far', 'format=csv')).text.trim().split('\r\n')).toHaveLength(1);
    expect([(await asked('tangjie', 'format=csv')).status, (await asked('manager', 'format=pdf')).status]).toEqual([
      403, 400,
    ]);
    const [row] = await desk.api.database.query<{ after: object }>(
      `SELECT after FROM audit_entry WHERE action = 'handover.exported' ORDER BY id LIMIT 1`,
    );
    expect(row?.after).toMatchObject({ format: 'csv', entries: 1 });
  });

  test('names every kind of fact that a draft draws on', async () => {
    const { kinds } = (await desk.reader('manager').ask('/api/v1/handovers/facts')).json<HandoverFacts>();
    expect(kinds).toContainEqual({ kind: 'emergency', section: 'exceptions' });
    expect(kinds).toHaveLength(Object.keys(handoverFactKinds).length);
  });

  test('whose head was not moved before the server died is mended at its start; without its head it is named', async () => {
    const chain = desk.api.app.get(Chain, { strict: false });
    const file = await desk.api.app.get(HeadFile, { strict: false }).place();
    const kept = readFileSync(file, 'utf8');
    const faults = async () =>
      (await desk.reader('manager').ask('/api/v1/handovers/chain'))
        .json<HandoverChainReport>()
        .faults.map(({ number, fault }) => `${number} ${fault}`);
    writeFileSync(file, JSON.stringify({ number: 0, mac: '' }));
    expect(await faults()).toEqual(['1 unheaded', '2 unheaded']);
    await chain.onApplicationBootstrap();
    expect([await faults(), readFileSync(file, 'utf8')]).toEqual([[], kept]);
    unlinkSync(file);
    await chain.onApplicationBootstrap();
    expect(await faults()).toEqual(['1 unheaded', '2 unheaded']);
    writeFileSync(file, kept);
  });

  test('that was changed past the product is shown as it was signed, and the check names it', async () => {
    const { database } = desk.api;
    const report = async () =>
      (await desk.reader('manager').ask('/api/v1/handovers/chain')).json<HandoverChainReport>();
    expect(await report()).toMatchObject({ sound: true, links: 2, head: { number: 2 } });
    await expect(database.query(`UPDATE handover_link SET body = ''`)).rejects.toThrow('append-only');
    await expect(database.query(`UPDATE handover_entry SET words = 'x'`)).rejects.toThrow('signed');
    await expect(database.query(`UPDATE handover SET state = 'open'`)).rejects.toThrow('append-only');
    const forced = (sql: string) =>
      database.query(
        `ALTER TABLE handover_link DISABLE TRIGGER USER; ${sql}; ALTER TABLE handover_link ENABLE TRIGGER USER`,
      );
    await forced(`UPDATE handover_link SET body = replace(body, '何时取', '已取') WHERE number = 1`);
    expect((await report()).faults).toEqual([{ number: 1, fault: 'changed', handover: id }]);
    await forced(`UPDATE handover_link SET body = replace(body, '已取', '何时取') WHERE number = 1`);
    expect((await report()).sound).toBe(true);
    await forced('DELETE FROM handover_link WHERE number = 2');
    expect((await report()).faults).toEqual([{ number: 2, fault: 'cut', handover: null }]);
  });
});

describe('without a published roster', () => {
  let desk: HandoverDesk;
  beforeAll(async () => void (desk = await HandoverDesk.open()));
  afterAll(() => desk.close());

  test('a supervisor names the leads, with a reason, and nobody else does', async () => {
    const id = await desk.late();
    expect(codeOf(await desk.step(id, 'zhoumin', { step: 'hand-over' }))).toBe('handover.not-outgoing-lead');
    const name = (side: 'outgoing' | 'incoming', account: string) =>
      ({ step: 'name-lead', side, account, reason: '班表未发布' }) as const;
    expect(codeOf(await desk.step(id, 'zhoumin', name('outgoing', 'zhoumin')))).toBe('permission.missing');
    expect(codeOf(await desk.step(id, 'supervisor', name('outgoing', 'tangjie')))).toBe('handover.no-account');
    await desk.stepped(id, 'supervisor', name('outgoing', 'zhoumin'));
    const view = await desk.stepped(id, 'manager', name('incoming', 'zhoumin'));
    expect(view.head.leads.incoming).toMatchObject([{ account: 'zhoumin', named: { by: 'manager' } }]);
    expect((await desk.view(id, 'zhoumin')).obstacles.outgoing.map(({ code }) => code)).toEqual(['no-incoming-lead']);
    await desk.stepped(id, 'supervisor', name('incoming', 'zhaolei'));
    expect((await desk.sign(id)).head.state).toBe('signed');
  });
});

describe('an event', () => {
  let desk: HandoverDesk;
  beforeAll(async () => {
    desk = await HandoverDesk.open();
    await desk.publishLeads();
  });
  afterAll(() => desk.close());

  test('blocks handing over until both sides name the stage to which it was brought', async () => {
    const id = await desk.late();
    const key = randomUUID();
    const add = { step: 'add', key, section: 'remarks', words: '网络中断', red: false, event: true } as const;
    await desk.stepped(id, 'zhoumin', add);
    const obstacles = async () => (await desk.view(id, 'zhoumin')).obstacles.outgoing.map(({ code }) => code);
    expect(await obstacles()).toEqual(['event-unresolved']);
    const stage = { step: 'stage', key, text: '已切备线，电信 23:00 到' } as const;
    await desk.stepped(id, 'zhoumin', stage);
    expect(await obstacles()).toEqual(['stage-not-shared']);
    expect(codeOf(await desk.step(id, 'qian', stage))).toBe('handover.not-lead');
    await desk.stepped(id, 'zhaolei', stage);
    expect(await obstacles()).toEqual([]);
  });
});

describe('whose relief has not come', () => {
  let desk: HandoverDesk;
  beforeAll(async () => {
    desk = await HandoverDesk.open();
    await desk.publishLeads();
  });
  afterAll(() => desk.close());

  test('stays until a lead releases them, also after the signing', async () => {
    const id = await desk.late();
    const staying = async () => (await desk.view(id)).relief.outgoing.map(({ name, waits }) => [name, waits]);
    expect(await staying()).toEqual([['周敏', true]]);
    await desk.sign(id);
    expect(await staying()).toEqual([['周敏', true]]);
    const release = (by: string, number: string) => desk.step(id, by, { step: 'release', person: desk.person(number) });
    expect(codeOf(await release('zhaolei', '3'))).toBe('handover.no-person');
    expect(codeOf(await release('planner', '1'))).toBe('permission.missing');
    expect((await release('zhaolei', '1')).json<HandoverEnd>().done).toBe('done');
    expect((await release('qian', '1')).json<HandoverEnd>().done).toBe('overtaken');
    const [one] = (await desk.view(id)).relief.outgoing;
    expect(one).toMatchObject({ waits: false, released: { by: 'zhaolei' } });
  });
});

describe('what is left open', () => {
  let desk: HandoverDesk;
  beforeAll(async () => {
    desk = await HandoverDesk.open();
    await desk.publish(desk.shift('1', desk.turn), desk.shift('2', desk.relief));
  });
  afterAll(() => desk.close());

  test('grows older with each of five signed handovers, and is closed with a word', async () => {
    const { duties } = await desk.settings();
    const [late] = duties;
    if (!late) throw new Error('there is no duty');
    const more = ['a', 'b', 'c', 'd'].map((code) => ({ ...late, code }));
    await desk.settle({ duties: [...duties, ...more] });
    await desk.look();
    const { id } = await desk.open();
    const age = async () => {
      const { items } = (await desk.reader('zhoumin').ask('/api/v1/open-items')).json<OpenItems>();
      return items.map((item) => item.age.duties);
    };
    expect(await age()).toEqual([1]);
    const heads = (await desk.heads()).filter(({ turn }) => turn.to === desk.turn.to);
    expect(heads).toHaveLength(5);
    for (const head of heads) await desk.sign(head.id);
    expect(await age()).toEqual([6]);
    const close = { step: 'close', version: 1, word: '已取卡' };
    const path = `/api/v1/open-items/${id}`;
    const without = await desk.reader('qian').ask(`${path}/steps`, { method: 'POST', body: { ...close, word: '' } });
    expect(without.status).toBe(400);
    await desk.reader('qian').ask(`${path}/steps`, { method: 'POST', body: close });
    const { item, history } = (await desk.reader('qian').ask(path)).json<OpenItemDetail>();
    expect(item).toMatchObject({ state: 'closed', closedBy: 'qian', word: '已取卡', age: { duties: 6 } });
    expect(history.map(({ step, by }) => `${step} ${by}`)).toEqual(['open zhoumin', 'close qian']);
    await expect(desk.api.database.query('DELETE FROM handover_item_event')).rejects.toThrow('append-only');
  });

  test('is handed on as a whole (HAND-9), to somebody who works there', async () => {
    for (const words of ['一', '二']) await desk.open({ words, owner: 'far' });
    const handOn = (to: string) =>
      desk.reader('zhoumin').ask('/api/v1/open-items/hand-on', {
        method: 'POST',
        body: { from: 'far', to, word: '调岗' },
      });
    expect(codeOf(await handOn('nobody'))).toBe('handover.item-owner');
    await handOn('qian');
    const owned = async (owner: string) =>
      (await desk.reader('zhoumin').ask(`/api/v1/open-items?owner=${owner}`)).json<OpenItems>().items.length;
    expect([await owned('far'), await owned('qian')]).toEqual([0, 2]);
  });

  test('asks what its kind asks', async () => {
    await expect(desk.open({ customer: null })).rejects.toThrow('handover.item-customer');
    await expect(desk.open({ dueAt: null })).rejects.toThrow('handover.item-due');
    await expect(desk.open({ kind: 'returns' })).rejects.toThrow('handover.item-kind');
    await expect(desk.open({ place: 'moon' })).rejects.toThrow('handover.place-none');
  });
});

describe('a handover that nobody signed', () => {
  let desk: HandoverDesk;
  beforeAll(async () => {
    desk = await HandoverDesk.open();
    await desk.publishLeads();
  });
  afterAll(() => desk.close());

  test('is known as skipped, is made up for, and that it was late stays', async () => {
    const id = await desk.late();
    await desk.api.database.query(`UPDATE handover SET to_at = now() - interval '3 hours' WHERE id = '${id}'`);
    await desk.look();
    await desk.look();
    expect((await desk.view(id)).head).toMatchObject({ state: 'skipped', skippedAt: expect.any(Number) as number });
    const told = (await desk.reader('supervisor').ask('/api/v1/my-tellings')).json<TellingsPage>();
    expect(told.tellings.filter(({ link }) => link === `/handover/${id}`)).toHaveLength(1);
    const view = await desk.sign(id);
    expect(view.head).toMatchObject({ state: 'signed', skippedAt: expect.any(Number) as number });
  });
});

describe('after two days without the server', () => {
  let desk: HandoverDesk;
  beforeAll(async () => void (desk = await HandoverDesk.open()));
  afterAll(() => desk.close());

  test('every duty has its record, once, and those that nobody signed say so', async () => {
    await desk.late();
    await desk.api.database.query(
      `UPDATE handover SET date = date - 2, from_at = from_at - interval '2 days', to_at = to_at - interval '2 days'`,
    );
    await desk.look();
    await desk.look();
    const { handovers } = (await desk.reader('manager').ask('/api/v1/handovers')).json<HandoverList>();
    expect(handovers.map(({ turn, state }) => `${turn.duty} ${state}`)).toEqual([
      'late open',
      ...['early skipped', 'night skipped', 'late skipped', 'early skipped', 'night skipped', 'late skipped'],
    ]);
    const first = (await desk.reader('manager').ask('/api/v1/handovers?limit=4')).json<HandoverList>();
    const rest = await desk.reader('manager').ask(`/api/v1/handovers?limit=4&cursor=${first.next ?? ''}`);
    expect(rest.json<HandoverList>().handovers).toHaveLength(3);
  });
});
