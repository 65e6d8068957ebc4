import { seededChance } from '@zhiban/testing';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OutboxBench } from '../../../test/outbox-bench';
import { failure } from '../outgoing';
import type { Delivery, Dispatch } from './channel';
import { giveUpAfterMs } from './outcome';

const down = failure('delivery.status', { status: 503 });
const day = 86_400_000;

let bench: OutboxBench;
let sent: string[];
const takes = (dispatch: Dispatch): Promise<Delivery> => {
  sent.push(dispatch.id);
  return Promise.resolve({ ok: true });
};
beforeEach(async () => {
  bench = await OutboxBench.open();
  sent = [];
});
afterEach(() => bench.close());

describe('putting in', () => {
  test('a message is kept with the change that it tells of, or lost with it', async () => {
    bench.channel(takes);
    const undone = bench.run(async (tx) => {
      await bench.outbox.enqueue(tx, [
        { fact: 'f', channel: 'test', recipient: 'r', name: 'r', subject: 's', payload: {} },
      ]);
      throw new Error('the change failed');
    });
    await expect(undone).rejects.toThrow('the change failed');
    await bench.dispatch();
    expect(await bench.messages()).toEqual([]);
    expect(sent).toEqual([]);
  });

  test('a fact that is told twice is one message for each recipient', async () => {
    expect(await bench.put({ fact: 'f', recipient: 'a' }, { fact: 'f', recipient: 'b' })).toHaveLength(2);
    expect(await bench.put({ fact: 'f', recipient: 'a' }, { fact: 'f', recipient: 'c' })).toHaveLength(1);
    expect(await bench.put({ fact: 'f', recipient: 'a', channel: 'other' })).toHaveLength(1);
    expect(await bench.messages()).toHaveLength(4);
  });
});

describe('sending', () => {
  test('two dispatchers at once send each message once when nobody dies', async () => {
    bench.channel(async (dispatch) => {
      await wait(1);
      return takes(dispatch);
    }, 8);
    const ids = await bench.put(...Array.from({ length: 200 }, () => ({})));
    await Promise.all([bench.dispatch(), bench.dispatch()]);
    expect(sent.toSorted()).toEqual(ids.toSorted());
    expect(new Set((await bench.messages()).map(({ state, attempts }) => `${state} ${attempts}`))).toEqual(
      new Set(['sent 1']),
    );
  });

  test('a server that dies between sending and writing it down sends the same message again, and loses none', async () => {
    const chance = seededChance(7);
    let deaths = 0;
    const mortal: typeof bench.repository.settle = (message, outcome) => {
      if (chance() >= 0.4) return bench.repository.settle(message, outcome);
      deaths += 1;
      return Promise.reject(new Error('killed'));
    };
    const rows = { claim: bench.repository.claim.bind(bench.repository), settle: mortal };
    bench.channel(takes);
    const ids = await bench.put(...Array.from({ length: 40 }, () => ({})));
    for (let life = 0; life < 20; life += 1, bench.clock.advance(60_001))
      await bench.dispatch(bench.dispatcher({}, rows));

    expect(deaths).toBeGreaterThan(10);
    expect(new Set(sent)).toEqual(new Set(ids));
    expect(sent).toHaveLength(ids.length + deaths);
    expect((await bench.messages()).every(({ state }) => state === 'sent')).toBe(true);
  });

  test('what a dead server had on its way is nobody else’s until its lease ends, or until the next start', async () => {
    bench.channel(takes);
    const [id] = await bench.put({});
    const { clock, repository } = bench;
    const lease = new Date(clock.now() + 60_000);
    const dead = await repository.claim(['test'], new Date(clock.now()), lease);
    await bench.dispatch();
    expect(sent).toEqual([]);
    await repository.releaseAll(new Date(clock.now()));
    await bench.dispatch();
    expect(sent).toEqual([id]);
    // It was not dead after all: its word comes too late to count.
    if (dead) await repository.settle(dead, { state: 'failed', error: down });
    expect((await bench.messages())[0]?.state).toBe('sent');
  });

  test('while a channel is down nothing is lost; it is tried less and less often, then everything arrives', async () => {
    let up = false;
    const tries: number[] = [];
    bench.channel((dispatch) => {
      if (up) return takes(dispatch);
      tries.push(bench.clock.now());
      return Promise.resolve(down);
    });
    const [id] = await bench.put({});
    for (let second = 0; second < 90; second += 1, bench.clock.advance(1000)) await bench.dispatch();
    expect(tries.map((at) => (at - (tries[0] ?? 0)) / 1000)).toEqual([0, 5, 15, 35, 75]);
    expect((await bench.messages())[0]).toMatchObject({ state: 'waiting', lastError: { code: 'delivery.status' } });
    up = true;
    bench.clock.advance(80_000);
    await bench.dispatch();
    expect(sent).toEqual([id]);
    expect((await bench.messages())[0]).toMatchObject({ state: 'sent', lastError: null, attempts: 6 });
  });

  test('after three days a message is given up, stays to be seen, and can be sent again by hand', async () => {
    let up = false;
    bench.channel((dispatch) => (up ? takes(dispatch) : Promise.resolve(down)));
    const [id = ''] = await bench.put({});
    for (let hour = 0; hour < 75; hour += 1, bench.clock.advance(day / 24)) await bench.dispatch();
    expect((await bench.messages())[0]).toMatchObject({ id, state: 'failed' });
    expect(await bench.repository.counts()).toEqual({ waiting: 0, oldestAt: null, failed: 1 });

    up = true;
    await bench.dispatch();
    expect(sent).toEqual([]);
    const now = bench.clock.now();
    await bench.run((tx) => bench.repository.again(tx, id, new Date(now), new Date(now + giveUpAfterMs)));
    await bench.dispatch();
    expect(sent).toEqual([id]);
  });

  test('a channel that throws is a failed attempt, not a dead dispatcher', async () => {
    bench.channel(() => Promise.reject(new Error('what is this')));
    await bench.put({});
    await bench.dispatch();
    const [message] = await bench.messages();
    expect(message).toMatchObject({
      state: 'waiting',
      lastError: { code: 'delivery.fault', params: { why: 'what is this' } },
    });
    expect(bench.troubles).toEqual([]);
  });

  test('messages of a channel that this release does not know wait', async () => {
    bench.channel(takes);
    await bench.put({ channel: 'pigeon' });
    await bench.dispatch();
    expect((await bench.messages())[0]).toMatchObject({ state: 'waiting', attempts: 0 });
  });
});

describe('bounds', () => {
  test('no more of a channel are on their way than it has lanes, and of one recipient only one', async () => {
    let underWay = 0;
    const seen = { most: 0, twice: false };
    const recipients = new Set<string>();
    let open = (): void => undefined;
    const full = new Promise<void>((resolve) => (open = resolve));
    bench.channel(async (dispatch) => {
      seen.most = Math.max(seen.most, (underWay += 1));
      seen.twice ||= recipients.has(dispatch.recipient);
      recipients.add(dispatch.recipient);
      if (seen.most === 3) open();
      await full;
      await wait(sent.length < 3 ? 50 : 1);
      recipients.delete(dispatch.recipient);
      underWay -= 1;
      return takes(dispatch);
    }, 3);
    await bench.put(...Array.from({ length: 60 }, (_, n) => ({ recipient: `r${n % 6}` })));
    await bench.dispatch();
    expect(sent).toHaveLength(60);
    expect(seen).toEqual({ most: 3, twice: false });
  });

  test('a recipient that hangs holds up nobody else', async () => {
    bench.channel((dispatch) => (dispatch.recipient === 'dead' ? new Promise(() => undefined) : takes(dispatch)), 2);
    await bench.put(...Array.from({ length: 20 }, () => ({ recipient: 'dead' })), {}, {}, {});
    const dispatcher = bench.dispatcher();
    dispatcher.wake();
    await expect.poll(() => sent.length, { timeout: 5000 }).toBe(3);
    await dispatcher.stop(0);
  });

  test('a channel that never answers is left behind before the lease ends', async () => {
    bench.channel(() => new Promise(() => undefined));
    await bench.put({});
    await bench.dispatch(bench.dispatcher({ longestSendMs: 50 }));
    expect((await bench.messages())[0]?.lastError?.code).toBe('delivery.timeout');
  });
});

describe('stopping', () => {
  test('lets what is on its way arrive', async () => {
    let begin = (): void => undefined;
    let arrive = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    bench.channel(async (dispatch) => {
      begin();
      await arrived;
      return takes(dispatch);
    });
    await bench.put({});
    const dispatcher = bench.dispatcher();
    dispatcher.wake();
    await begun;
    const stopped = dispatcher.stop(10_000);
    arrive();
    await stopped;
    expect((await bench.messages())[0]?.state).toBe('sent');
  });

  test('gives back what hangs, due at once, and takes nothing more', async () => {
    let told = false;
    bench.channel((_, stop) => {
      stop.addEventListener('abort', () => (told = true));
      return new Promise(() => undefined);
    });
    await bench.put({});
    const dispatcher = bench.dispatcher();
    dispatcher.wake();
    await expect.poll(async () => (await bench.messages())[0]?.attempts, { timeout: 5000 }).toBe(1);
    await dispatcher.stop(20);
    expect(told).toBe(true);
    expect((await bench.messages())[0]).toMatchObject({ state: 'waiting', nextAt: new Date(bench.clock.now()) });
    await bench.put({});
    await bench.dispatch(dispatcher);
    expect((await bench.messages()).map(({ attempts }) => attempts).toSorted()).toEqual([0, 1]);
  });
});

test('sent messages are kept for a while, those given up for longer, those that wait for ever', async () => {
  bench.channel((dispatch) =>
    Promise.resolve(dispatch.recipient === 'ok' ? { ok: true } : { ...down, final: dispatch.recipient === 'gone' }),
  );
  await bench.put({ recipient: 'ok' }, { recipient: 'gone' }, { recipient: 'down' });
  await bench.dispatch();
  const now = bench.clock.now();
  await bench.repository.dropOld(new Date(now - 1), new Date(now - 1));
  expect(await bench.messages()).toHaveLength(3);
  await bench.repository.dropOld(new Date(now + 1), new Date(now - 1));
  expect((await bench.messages()).map(({ name }) => name).toSorted()).toEqual(['down', 'gone']);
  await bench.repository.dropOld(new Date(now + 1), new Date(now + 1));
  expect((await bench.messages()).map(({ name }) => name)).toEqual(['down']);
});
