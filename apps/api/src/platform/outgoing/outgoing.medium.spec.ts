import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createServer as createSecureServer } from 'node:tls';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accepts, answers, hangs, Receiver } from '../../../test/receiver';
import { Outgoing, OutgoingAllow, outgoingLimits, type Resolve } from '.';

const never = new AbortController().signal;
const allowed = (text: string) => OutgoingAllow.read(text) ?? OutgoingAllow.nothing;
const quick = { ...outgoingLimits, totalMs: 1500 };
const onThisMachine = new Outgoing(allowed('127.0.0.1'));
const hasty = new Outgoing(allowed('127.0.0.1'), quick);
const letterTo = (url: string, body = '{}') => ({ url, body, headers: { 'Content-Type': 'application/json' } });

let receiver: Receiver;
beforeEach(async () => {
  receiver = await Receiver.open();
});
afterEach(() => receiver.close());

describe('a letter', () => {
  test('arrives as it is, and an answer of 2xx comes back', async () => {
    receiver.behaviour = (response) => response.writeHead(200).end('{"errcode":0}');
    const answer = await onThisMachine.post(letterTo(receiver.url, '{"zh":"值班"}'), never);
    expect(answer).toEqual({ ok: true, status: 200, body: '{"errcode":0}' });
    expect(receiver.received[0]).toMatchObject({ body: '{"zh":"值班"}', headers: { connection: 'close' } });
  });

  test.each([500, 404, 401])('answered %i has failed, and may be tried again', async (status) => {
    receiver.behaviour = answers(status);
    const answer = await onThisMachine.post(letterTo(receiver.url), never);
    expect(answer).toEqual({ ok: false, code: 'delivery.status', params: { status }, final: false });
  });

  test('to a receiver that is gone for good is not tried again', async () => {
    receiver.behaviour = answers(410);
    expect(await onThisMachine.post(letterTo(receiver.url), never)).toMatchObject({ ok: false, final: true });
  });

  test('does not follow a redirect, wherever it leads', async () => {
    const inside = await Receiver.open();
    receiver.behaviour = answers(307, { location: inside.url });
    expect(await onThisMachine.post(letterTo(receiver.url), never)).toMatchObject({ code: 'delivery.redirect' });
    expect(inside.connections).toBe(0);
    await inside.close();
  });

  test('to a receiver that hangs is given up in time', async () => {
    receiver.behaviour = hangs;
    const begun = performance.now();
    expect(await hasty.post(letterTo(receiver.url), never)).toMatchObject({ code: 'delivery.timeout' });
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  test('counts as delivered when 2xx was said, though the rest drips for ever', async () => {
    let drip: NodeJS.Timeout | undefined;
    receiver.behaviour = (response) => {
      response.writeHead(200).write('{');
      drip = setInterval(() => response.write(' '), 20);
    };
    const begun = performance.now();
    expect(await hasty.post(letterTo(receiver.url), never)).toMatchObject({ ok: true, status: 200 });
    expect(performance.now() - begun).toBeLessThan(5000);
    clearInterval(drip);
  });

  test('is not answered with more than 64 kB, however much is sent', async () => {
    let sent = 0;
    receiver.behaviour = (response) => {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && sent < 50_000_000) {
          sent += 65_536;
          if (!response.write('x'.repeat(65_536))) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    };
    const answer = await onThisMachine.post(letterTo(receiver.url), never);
    expect(answer.ok && answer.body.length).toBe(outgoingLimits.answerBytes);
    expect(sent).toBeLessThan(50_000_000);
  });

  test('that is too large does not leave the house', async () => {
    const answer = await onThisMachine.post(letterTo(receiver.url, 'x'.repeat(outgoingLimits.requestBytes + 1)), never);
    expect(answer).toMatchObject({ code: 'delivery.too-large', final: true });
    expect(receiver.connections).toBe(0);
  });

  test('that nobody takes, or that is answered with noise, has failed', async () => {
    const noise = createServer((socket: Socket) =>
      socket
        .on('error', () => undefined)
        .resume()
        .end('what?\r\n\r\n'),
    );
    await new Promise<void>((resolve) => noise.listen(0, '127.0.0.1', resolve));
    const { port } = noise.address() as AddressInfo;
    const answer = await onThisMachine.post(letterTo(`http://127.0.0.1:${port}/`), never);
    expect(answer).toMatchObject({ code: 'delivery.unreachable', params: { host: '127.0.0.1' } });
    await new Promise((resolve) => noise.close(resolve));
    expect(await onThisMachine.post(letterTo(`http://127.0.0.1:${port}/`), never)).toMatchObject({
      code: 'delivery.unreachable',
      params: { why: 'ECONNREFUSED' },
    });
  });

  test('under way when the server stops is given back', async () => {
    receiver.behaviour = hangs;
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    expect(await onThisMachine.post(letterTo(receiver.url), stop.signal)).toMatchObject({
      code: 'delivery.interrupted',
    });
  });
});

describe('the guard', () => {
  const resolved =
    (...answer: string[]): Resolve =>
    () =>
      Promise.resolve(answer);

  test('refuses this machine and its networks before a connection is made', async () => {
    const outgoing = new Outgoing(OutgoingAllow.nothing);
    expect(await outgoing.post(letterTo(receiver.url.replace('http:', 'https:')), never)).toMatchObject({
      code: 'outgoing.forbidden',
    });
    const named = new Outgoing(OutgoingAllow.nothing, outgoingLimits, resolved('8.8.8.8', '127.0.0.1'));
    const url = `https://hooks.example:${receiver.port}/`;
    expect(await named.post(letterTo(url), never)).toMatchObject({ code: 'outgoing.forbidden' });
    expect(receiver.connections).toBe(0);
  });

  test('what the system resolves to loopback is refused too', async () => {
    const outgoing = new Outgoing(OutgoingAllow.nothing, outgoingLimits);
    const answer = await outgoing.post(letterTo(`https://localhost:${receiver.port}/`), never);
    expect(answer).toMatchObject({ code: 'outgoing.forbidden', params: { host: 'localhost' } });
  });

  test('asks for the address once, and goes to the one that it has judged', async () => {
    let asked = 0;
    const rebinding: Resolve = () => Promise.resolve([(asked += 1) === 1 ? '127.0.0.1' : '127.0.0.2']);
    const outgoing = new Outgoing(allowed('rebinding.example'), outgoingLimits, rebinding);
    const answer = await outgoing.post(letterTo(`http://rebinding.example:${receiver.port}/hook`), never);
    expect(answer.ok).toBe(true);
    expect(asked).toBe(1);
    expect(receiver.received[0]?.headers.host).toBe(`rebinding.example:${receiver.port}`);
  });

  test('keeps the name for TLS though it connects to the address', async () => {
    const names: string[] = [];
    const secure = createSecureServer({
      SNICallback: (name, answer) => {
        names.push(name);
        answer(new Error('no certificate here'));
      },
    });
    secure.on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
    const { port } = secure.address() as AddressInfo;
    const outgoing = new Outgoing(allowed('127.0.0.1'), outgoingLimits, resolved('127.0.0.1'));
    expect((await outgoing.post(letterTo(`https://hooks.example:${port}/`), never)).ok).toBe(false);
    expect(names).toEqual(['hooks.example']);
    await new Promise((resolve) => secure.close(resolve));
  });

  test('a host without an address, or whose address never comes, is told as such', async () => {
    const nobody: Resolve = () => Promise.reject(new Error('ENOTFOUND'));
    expect(
      await new Outgoing(OutgoingAllow.nothing, outgoingLimits, nobody).post(letterTo('https://a.example'), never),
    ).toMatchObject({ code: 'delivery.unresolved', params: { host: 'a.example' } });
    const silent: Resolve = () => new Promise(() => undefined);
    expect(
      await new Outgoing(OutgoingAllow.nothing, quick, silent).post(letterTo('https://a.example'), never),
    ).toMatchObject({ code: 'delivery.timeout' });
  });
});

test('each letter has a connection of its own', async () => {
  receiver.behaviour = accepts;
  for (let n = 0; n < 3; n += 1) await onThisMachine.post(letterTo(receiver.url), never);
  expect(receiver.connections).toBe(3);
});
