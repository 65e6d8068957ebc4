import type {
  AccountMade,
  ExchangeAbilities,
  ExchangeActPage,
  ExchangeActView,
  FloorPicture,
  Grant,
  Problem,
} from '@zhiban/wire';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { DoorFeed } from '../../test/door-feed';
import { TestApp, type Answer, type TestReader } from '../../test/test-app';
import { channelsOf, said, ToldAsterisk } from '../../test/told-asterisk';

let pbx: ToldAsterisk;
let app: TestApp;
let admin: TestReader;
let lead: TestReader;
let farLead: TestReader;
let calls = 0;
/** What follows by itself, on a busy machine as well. */
const soon = { timeout: 8000 };

beforeAll(async () => {
  pbx = await ToldAsterisk.open();
  app = await TestApp.start(pbx.environment('manage,listen'));
  admin = await app.administrator();
  const people =
    '工号,姓名,职场,班组,座位,交换机,坐席\n1,王小丽,上海,信用卡组,A01,asterisk,PJSIP/1001\n2,李明,上海,投诉组,C01,asterisk,PJSIP/1002\n';
  await admin.ask('/api/v1/people/import', { method: 'POST', body: people, headers: { 'content-type': 'text/csv' } });
  lead = await entered('lead', [{ role: 'shift-lead', site: '上海', team: '信用卡组' }]);
  farLead = await entered('far', [{ role: 'shift-lead', site: '上海', team: '投诉组' }]);
  await ready();
});
afterAll(async () => {
  await app.stop();
  await pbx.close();
});
afterEach(async () => {
  pbx.script = () => null;
  pbx.answers = true;
  await app.database.query('TRUNCATE exchange_act');
});

async function entered(username: string, grants: Grant[]): Promise<TestReader> {
  const answer = await admin.ask('/api/v1/accounts', { method: 'POST', body: { username, grants, person: null } });
  const { password } = answer.json<AccountMade>();
  const reader = app.stranger();
  await reader.signIn(username, password);
  const body = { current: password, next: 'quiet lamps over the floor' };
  expect((await reader.ask('/api/v1/session/password', { method: 'PUT', body })).status).toBe(200);
  return reader;
}

const seatId = (number: number) => `asterisk/PJSIP/${number}`;
const abilities = async (reader = lead, seat = seatId(1001)) =>
  (await reader.ask(`/api/v1/exchange-acts/abilities?seat=${encodeURIComponent(seat)}`)).json<ExchangeAbilities>();
const ready = () => vi.waitFor(async () => expect((await abilities(admin)).seat?.pause).toBeNull(), 8000);
const post = (path: string, body: object, reader = lead) =>
  reader.ask(`/api/v1/exchange-acts/${path}`, { method: 'POST', body });
const pause = (more: object = {}, reader = lead) =>
  post('manage', { act: 'pause', seat: seatId(1001), pauseReason: 'meal', ...more }, reader);
const listen = (more: object = {}, reader = lead) =>
  post('listen', { act: 'listen', seat: seatId(1001), reason: '新人首日带教', phone: 'PJSIP/1009', ...more }, reader);
const codeOf = (answer: Answer) => answer.json<Problem>().code;
const read = async (answer: Answer, reader = lead) =>
  (await reader.ask(`/api/v1/exchange-acts/${answer.json<ExchangeActView>().id}`)).json<ExchangeActView>();
const rows = () => app.database.query<{ state: string }>('SELECT state FROM exchange_act ORDER BY at');
const seat = async (number: number) =>
  (await admin.ask('/api/v1/live/floor')).json<FloorPicture>().seats.find(({ seat }) => seat === `PJSIP/${number}`);

/** A call that is talked at 1001, until it is hung up. */
async function talking(application?: string): Promise<string> {
  const call = `17957051.${++calls}`;
  pbx.script = (fields) =>
    fields.get('Action') === 'CoreShowChannels' && fields.get('ActionID')?.startsWith('zhiban-')
      ? channelsOf(call, 'PJSIP/1001-0000001b', application)
      : null;
  pbx.talk('PJSIP/1001', call);
  await expect.poll(async () => (await seat(1001))?.state, soon).toBe('talking');
  return call;
}
const silent = async (call: string) => {
  pbx.hangUp('PJSIP/1001', call);
  await expect.poll(async () => (await abilities()).seat?.listen, soon).toBe('exchange-act.no-talk');
};

describe('a pause', () => {
  test('of all queues is one step of the exchange, with a reason that the wall knows', async () => {
    const answer = await pause({ reason: '设备更换' });
    expect(answer.json()).toMatchObject({
      state: 'done',
      by: 'lead',
      name: '王小丽',
      reason: '设备更换',
      queues: [
        { queue: 'sales', done: true, words: 'Interface paused successfully' },
        { queue: 'vip', done: true },
      ],
    });
    expect(Object.fromEntries(pbx.last('QueuePause'))).toMatchObject({
      Interface: 'PJSIP/1001',
      Paused: 'true',
      Reason: 'meal',
    });
    expect(pbx.last('QueuePause').has('Queue')).toBe(false);
    for (const queue of ['sales', 'vip']) {
      pbx.say(
        said(
          'Event: QueueMemberPause',
          `Queue: ${queue}`,
          'MemberName: PJSIP/1001',
          'Interface: PJSIP/1001',
          'Status: 1',
          'Paused: 1',
          'PausedReason: meal',
        ),
      );
    }
    await expect.poll(async () => (await seat(1001))?.reason?.class, soon).toBe('meal');
  });

  test('stands in the audit before it is sent, and with how it went', async () => {
    let known = -1;
    pbx.script = (fields) => {
      if (fields.get('Action') !== 'QueuePause') return null;
      void app.database
        .query(
          `SELECT 1 FROM audit_entry WHERE action = 'exchange-act.pause' AND after->>'id' = (SELECT id::text FROM exchange_act)`,
        )
        .then((found) => (known = found.length));
      return said('Response: Error', 'ActionID: @id', 'Message: Interface not found');
    };
    const answer = await pause({ queue: 'asterisk/sales' });
    expect(answer.json()).toMatchObject({ state: 'refused', words: 'Interface not found' });
    await expect.poll(() => known, soon).toBe(1);
    const entries = await app.database.query<{ action: string; actor: string; after: object }>(
      `SELECT action, actor, after FROM audit_entry WHERE action LIKE 'exchange-act%' ORDER BY id DESC LIMIT 2`,
    );
    expect(entries).toMatchObject([
      { action: 'exchange-act.went', actor: 'lead', after: { state: 'refused', words: 'Interface not found' } },
      { action: 'exchange-act.pause', actor: 'lead', after: { pauseReason: 'meal', queues: ['sales'] } },
    ]);
  });

  test('of a seat in another team, of an unknown reason, seat or queue is refused and nothing is sent', async () => {
    const before = pbx.of('QueuePause').length;
    expect(codeOf(await pause({}, farLead))).toBe('exchange-act.not-yours');
    expect(codeOf(await pause({ pauseReason: 'sabbatical' }))).toBe('exchange-act.pause-reason');
    expect(codeOf(await pause({ seat: 'asterisk/PJSIP/77' }))).toBe('not-found');
    expect(codeOf(await pause({ queue: 'asterisk/support' }))).toBe('exchange-act.not-in-queue');
    expect(codeOf(await pause({ seat: seatId(1005) }))).toBe('exchange-act.not-yours');
    expect((await pause({ seat: 'asterisk/x\r\nAction: Originate' })).status).toBe(404);
    expect(pbx.of('QueuePause')).toHaveLength(before);
    expect(await rows()).toEqual([]);
  });

  test('asked thrice at once is sent once', async () => {
    const held: string[] = [];
    pbx.script = (fields) => {
      if (fields.get('Action') !== 'QueuePause') return null;
      held.push(fields.get('ActionID') ?? '');
      return '';
    };
    const codes: string[] = [];
    const asked = [1, 2, 3].map(async () => {
      const answer = await pause();
      codes.push(answer.status === 201 ? answer.json<ExchangeActView>().state : codeOf(answer));
    });
    await expect.poll(() => codes, soon).toEqual(['exchange-act.under-way', 'exchange-act.under-way']);
    pbx.say(said('Response: Success', `ActionID: ${held[0]}`, 'Message: Interface paused successfully'));
    await Promise.all(asked);
    expect(codes[2]).toBe('done');
    expect(held).toHaveLength(1);
  });

  test('on a link that is lost midway is unanswered, and refused until the link is back', async () => {
    pbx.script = (fields) => (fields.get('Action') === 'QueuePause' ? '' : null);
    const asked = pause();
    await expect.poll(async () => (await rows()).length, soon).toBe(1);
    pbx.drop();
    expect((await asked).json()).toMatchObject({ state: 'unanswered', queues: [{ done: null }, { done: null }] });
    await ready();
  });

  test('that a hanging exchange does not answer ends as unanswered within seconds', async () => {
    pbx.script = (fields) => (fields.get('Action') === 'QueuePause' ? '' : null);
    const from = Date.now();
    expect((await pause()).json()).toMatchObject({ state: 'unanswered', words: null });
    expect(Date.now() - from).toBeLessThan(10_000);
    pbx.answers = false;
    await expect.poll(async () => (await abilities()).seat?.pause, soon).toBe('exchange-act.link-down');
    expect(codeOf(await pause())).toBe('exchange-act.link-down');
    pbx.answers = true;
    await ready();
  });
});

describe('taking a seat out', () => {
  test('of all its queues tells how it went in each', async () => {
    pbx.script = (fields) =>
      fields.get('Action') === 'QueueRemove' && fields.get('Queue') === 'vip'
        ? said('Response: Error', 'ActionID: @id', 'Message: Unable to remove interface: Not there')
        : null;
    const answer = await post('manage', { act: 'take-out', seat: seatId(1001) });
    expect(answer.json()).toMatchObject({
      state: 'partly',
      words: 'Unable to remove interface: Not there',
      queues: [
        { queue: 'sales', done: true },
        { queue: 'vip', done: false },
      ],
    });
  });

  test('of a queue whose fixed member it is cannot be done from here', async () => {
    const answer = await post('manage', { act: 'take-out', seat: seatId(1005) }, admin);
    expect(codeOf(answer)).toBe('exchange-act.static-member');
  });
});

describe('listening', () => {
  test('rings the own phone into the channel of the call, and is followed until the call ends', async () => {
    const call = await talking();
    const asked = await listen();
    expect(asked.json()).toMatchObject({ state: 'ringing', reason: '新人首日带教', phone: 'PJSIP/1009' });
    const { id, visit } = asked.json<ExchangeActView>();
    expect(visit).not.toBeNull();
    expect(Object.fromEntries(pbx.last('Originate'))).toMatchObject({
      Channel: 'PJSIP/1009',
      ChannelId: `zhiban-${id}`,
      Application: 'ChanSpy',
      Data: 'PJSIP/1001-0000001b,qES',
    });
    expect(codeOf(await listen())).toBe('exchange-act.hearing');
    pbx.say(said('Event: OriginateResponse', `ActionID: zhiban-${id}`, 'Response: Success', 'Reason: 4'));
    pbx.say(said('Event: ChanSpyStart', `SpyerUniqueid: zhiban-${id}`));
    await expect.poll(async () => (await read(asked)).state, soon).toBe('on');
    pbx.say(said('Event: Hangup', `Uniqueid: zhiban-${id}`, 'Cause-txt: Normal Clearing'));
    await expect.poll(async () => (await read(asked)).state, soon).toBe('over');
    const { beganAt, endedAt } = await read(asked);
    expect(endedAt).toBeGreaterThanOrEqual(beganAt ?? Infinity);
    expect((await abilities()).phone).toBe('PJSIP/1009');
    await silent(call);
  });

  test('whispers and joins with the phone that the account named last', async () => {
    const call = await talking();
    for (const [act, data] of [
      ['whisper', 'PJSIP/1001-0000001b,qESw'],
      ['join', 'PJSIP/1001-0000001b,qESB'],
    ]) {
      const { id } = (await listen({ act, phone: null })).json<ExchangeActView>();
      expect(pbx.last('Originate').get('Data')).toBe(data);
      pbx.say(said('Event: OriginateResponse', `ActionID: zhiban-${id}`, 'Response: Failure', 'Reason: 5'));
      await expect.poll(async () => (await rows()).at(-1)?.state, soon).toBe('not-picked-up');
    }
    await silent(call);
  });

  test('needs a work reason, a talk, and a phone that is one and not the seat’s', async () => {
    expect(codeOf(await listen())).toBe('exchange-act.no-talk');
    const call = await talking();
    expect((await listen({ reason: undefined })).json<Problem>().fields).toMatchObject([{ path: 'reason' }]);
    for (const phone of [
      '1001',
      'PJSIP/1001,B',
      'PJSIP/1@trunk',
      'Local/0900@out',
      'PJSIP/1&PJSIP/2',
      'PJSIP/1\r\nX: y',
    ]) {
      const { fields } = (await listen({ phone })).json<Problem>();
      expect(fields).toMatchObject([{ path: 'phone', code: 'exchange-act.phone' }]);
    }
    expect(codeOf(await listen({ phone: 'PJSIP/1001' }))).toBe('exchange-act.own-phone');
    expect(codeOf(await listen({ phone: null }, admin))).toBe('exchange-act.no-phone');
    expect(codeOf(await listen({}, farLead))).toBe('exchange-act.not-yours');
    expect(await rows()).toEqual([]);
    await silent(call);
  });

  test('finds no line, or one that outlives the call, and rings nobody', async () => {
    const before = pbx.of('Originate').length;
    const call = await talking('AgentLogin');
    expect(codeOf(await listen())).toBe('exchange-act.lasting-channel');
    pbx.script = (fields) => (fields.get('ActionID')?.startsWith('zhiban-') ? channelsOf('other', 'PJSIP/1-0') : null);
    expect(codeOf(await listen())).toBe('exchange-act.no-channel');
    expect(pbx.of('Originate')).toHaveLength(before);
    await silent(call);
  });

  test('of a call that ended before the phone was picked up is told so', async () => {
    const call = await talking();
    const asked = await listen();
    const { id } = asked.json<ExchangeActView>();
    await silent(call);
    pbx.say(
      said('Event: OriginateResponse', `ActionID: zhiban-${id}`, 'Response: Success', 'Reason: 4'),
      said('Event: Hangup', `Uniqueid: zhiban-${id}`, 'Cause-txt: Unknown'),
    );
    await expect.poll(async () => (await read(asked)).state, soon).toBe('too-late');
  });

  test('that the link loses sight of is unanswered', async () => {
    const call = await talking();
    const asked = await listen();
    pbx.drop();
    await expect.poll(async () => (await read(asked)).state, soon).toBe('unanswered');
    await ready();
    await silent(call);
  });
});

describe('who may read what was done', () => {
  test('are those whose posts reach the team', async () => {
    await pause();
    const acts = async (reader: TestReader, query = '') =>
      (await reader.ask(`/api/v1/exchange-acts${query}`)).json<ExchangeActPage>().acts;
    expect(await acts(lead)).toMatchObject([{ act: 'pause', by: 'lead', seat: 'PJSIP/1001', team: '信用卡组' }]);
    expect(await acts(admin, `?seat=${seatId(1001)}&by=lead`)).toHaveLength(1);
    expect(await acts(admin, `?seat=${seatId(1002)}`)).toEqual([]);
    expect(await acts(farLead)).toEqual([]);
    const [act] = await acts(lead);
    expect((await farLead.ask(`/api/v1/exchange-acts/${act?.id}`)).status).toBe(404);
  });
});

describe('where it cannot be done', () => {
  test('the abilities say why: another make, not switched on, no right', async () => {
    await DoorFeed.open(app.url, admin, 'cloud').then((feed) => feed.send([]));
    const { sources } = await abilities(admin);
    expect(sources['cloud']).toMatchObject({ pause: 'exchange-act.no-asterisk', listen: 'exchange-act.no-asterisk' });
    pbx.rights = ['CoreShowChannels', 'QueuePause'];
    pbx.drop();
    await expect
      .poll(async () => (await abilities(admin)).sources['asterisk'], soon)
      .toMatchObject({ pause: null, 'take-out': 'exchange-act.no-right', listen: 'exchange-act.no-right' });
  });
});

test('a server without ACD_AMI_ACTS never asks anything of the exchange but its picture', async () => {
  const own = await ToldAsterisk.open();
  const quiet = await TestApp.start({ ...own.environment(''), ACD_AMI_ACTS: undefined });
  const reader = await quiet.administrator();
  const look = async () =>
    (await reader.ask(`/api/v1/exchange-acts/abilities?seat=${seatId(1001)}`)).json<ExchangeAbilities>().seat;
  await expect.poll(async () => (await look())?.pause, soon).toBe('exchange-act.switched-off');
  const answer = await post('manage', { act: 'unpause', seat: seatId(1001) }, reader);
  expect(codeOf(answer)).toBe('exchange-act.switched-off');
  const asked = () => [...new Set(own.heard.map((fields) => fields.get('Action')))].sort();
  await expect.poll(asked, { timeout: 20_000 }).toContain('Ping');
  expect(asked()).toEqual(['Challenge', 'CoreShowChannels', 'Login', 'Ping', 'QueueStatus', 'QueueSummary']);
  await quiet.stop();
  await own.close();
});

test('an act that a stopped server left open is ended by the next start', async () => {
  const act = `INSERT INTO exchange_act (id, act, at, by, source, seat, name, queues, state, reason)
    VALUES (gen_random_uuid(), 'listen', now(), 'lead', 'asterisk', 'PJSIP/1001', 'x', '[]', 'on', 'why')`;
  await app.database.query(act);
  await expect(app.database.query(act)).rejects.toThrow('exchange_act_one_hearing');
  await expect(app.database.query(act.replace(`'why'`, 'NULL'))).rejects.toThrow('exchange_act_hearing_has_reason');
  app = await app.restart(pbx.environment('manage,listen'));
  expect(await rows()).toEqual([{ state: 'unanswered' }]);
});
