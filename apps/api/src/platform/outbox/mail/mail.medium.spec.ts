import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MailServer } from '../../../../test/mail-server';
import { Environment } from '../../environment';
import { OutboxChannels } from '../outbox-channels';
import { MailChannel } from './mail.channel';

const never = new AbortController().signal;
const id = '0b8f6f0e-6c0e-4c38-9d0a-2f1f5b0f7a11';
const payload = { to: 'lead@centre.example', subject: '【报警】信用卡排队', text: '排队 7 人。\n' };
const channelTo = (SMTP_URL: string, MAIL_FROM = '值班 <wall@centre.example>') =>
  new MailChannel(Environment.read({ SMTP_URL, MAIL_FROM }), new OutboxChannels());
const dispatch = (more: object = {}) => ({ id, recipient: 'r', payload: { ...payload, ...more } });

let server: MailServer;
beforeEach(async () => {
  server = await MailServer.open();
});
afterEach(() => server.close());

describe('an e-mail', () => {
  test('arrives with its subject, its text, and the message’s own id at each attempt', async () => {
    const channel = channelTo(server.url);
    expect(await channel.send(dispatch(), never)).toEqual({ ok: true });
    expect(await channel.send(dispatch(), never)).toEqual({ ok: true });
    const [first, second] = server.mails;
    expect(first?.to).toEqual(['lead@centre.example']);
    for (const mail of [first, second]) {
      expect(MailServer.header(mail, 'Message-ID')).toBe(`<${id}@centre.example>`);
      expect(MailServer.header(mail, 'Auto-Submitted')).toBe('auto-generated');
    }
    expect(MailServer.header(first, 'From')).toContain('<wall@centre.example>');
    const text = first?.raw.split('\r\n\r\n')[1] ?? '';
    expect(Buffer.from(text, 'base64').toString('utf8')).toContain('排队 7 人。');
  });

  test('carries files', async () => {
    const base64 = Buffer.from('日期,来电\n').toString('base64');
    const attachments = [{ name: 'report.csv', type: 'text/csv', base64 }];
    expect((await channelTo(server.url).send(dispatch({ attachments }), never)).ok).toBe(true);
    expect(server.mails[0]?.raw).toContain('filename=report.csv');
    expect(server.mails[0]?.raw).toContain(base64);
  });

  test('cannot be bent by what stands in its subject', async () => {
    await channelTo(server.url).send(dispatch({ subject: 'a\r\nBcc: other@elsewhere.example' }), never);
    expect(server.mails[0]?.to).toEqual(['lead@centre.example']);
    expect(MailServer.header(server.mails[0], 'Bcc')).toBeNull();
  });

  test('to a recipient that the server does not know has failed for good; one that it cannot take now has not', async () => {
    server.refuses.set(payload.to, 550);
    expect(await channelTo(server.url).send(dispatch(), never)).toMatchObject({
      code: 'delivery.mail-refused',
      final: true,
    });
    server.refuses.set(payload.to, 451);
    expect(await channelTo(server.url).send(dispatch(), never)).toMatchObject({
      code: 'delivery.mail-refused',
      final: false,
    });
  });

  test('to a server that is down waits for it', async () => {
    const channel = channelTo(server.url);
    const { port } = server;
    await server.close();
    const failed = await channel.send(dispatch(), never);
    expect(failed).toMatchObject({ code: 'delivery.mail-trouble', final: false });
    await server.resume(port);
    expect((await channel.send(dispatch(), never)).ok).toBe(true);
  });

  test('under way to a server that says nothing is left when the house stops', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const stop = new AbortController();
    const sending = channelTo(`smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`).send(
      dispatch(),
      stop.signal,
    );
    setTimeout(() => stop.abort(), 50);
    await expect(sending).rejects.toThrow();
    silent.close();
  });

  test('waits where no mail server is set up', async () => {
    const channel = new MailChannel(Environment.read({}), new OutboxChannels());
    expect(await channel.send(dispatch(), never)).toMatchObject({ code: 'delivery.mail-off', final: false });
  });

  test('says nothing of the server’s password when it fails', async () => {
    const { port } = server;
    await server.close();
    const failed = await channelTo(`smtp://wall:hidden-word@127.0.0.1:${port}`).send(dispatch(), never);
    expect(JSON.stringify(failed)).not.toContain('hidden-word');
    await server.resume(port);
  });
});
