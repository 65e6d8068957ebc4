import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Environment, OperatorError, speaksChinese, type EnvironmentSource } from '.';

const exchange = { ACD_AMI_HOST: 'pbx.local', ACD_AMI_USERNAME: 'zhiban', ACD_AMI_SECRET: 's3cret-word' };

function refusal(source: EnvironmentSource): OperatorError {
  try {
    Environment.read(source);
  } catch (error) {
    if (error instanceof OperatorError) return error;
    throw error;
  }
  throw new Error('the environment was accepted');
}

describe('the environment', () => {
  test('with nothing given, the server listens on this machine alone and simulates an exchange', () => {
    const environment = Environment.read({});
    expect(environment).toMatchObject({ host: '127.0.0.1', port: 3000, demo: true, ami: null });
    expect(environment.address).toBe('http://127.0.0.1:3000');
  });

  test('naming an exchange ends the demo', () => {
    const environment = Environment.read({ ...exchange, ACD_AMI_TLS: 'true' });
    expect(environment.demo).toBe(false);
    expect(environment.ami).toMatchObject({ host: 'pbx.local', port: 5038, username: 'zhiban', tls: true });
    expect(environment.ami?.secret.reveal()).toBe('s3cret-word');
  });

  test('the secret may come from a file, its line end left out', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'zhiban-')), 'secret');
    writeFileSync(file, 'from-a-file\n');
    const environment = Environment.read({ ...exchange, ACD_AMI_SECRET: '', ACD_AMI_SECRET_FILE: file });
    expect(environment.ami?.secret.reveal()).toBe('from-a-file');
  });

  test.each([
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: '3000x' }],
    ['HOST', { HOST: 'a b' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'ftp://wall' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://wall.example/path' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'perhaps' }],
    ['TRUST_PROXY', { TRUST_PROXY: '10.0.0.0/99' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/x' }],
    ['ACD_AMI_HOST', { ACD_AMI_USERNAME: 'zhiban' }],
    ['ACD_AMI_USERNAME', { ACD_AMI_HOST: 'pbx' }],
    ['ACD_AMI_USERNAME', { ...exchange, ACD_AMI_USERNAME: 'a\r\nAction: Logoff' }],
    ['ACD_AMI_SECRET', { ACD_AMI_HOST: 'pbx', ACD_AMI_USERNAME: 'zhiban' }],
    ['ACD_AMI_SECRET', { ...exchange, ACD_AMI_SECRET_FILE: '/some/file' }],
    ['ACD_AMI_SECRET_FILE', { ...exchange, ACD_AMI_SECRET: '', ACD_AMI_SECRET_FILE: '/no/such/file' }],
    ['ACD_AMI_TLS', { ...exchange, ACD_AMI_TLS: 'maybe' }],
    ['ACD_AMI_ACTS', { ...exchange, ACD_AMI_ACTS: 'manage,everything' }],
    ['ACD_AMI_HOST', { ACD_AMI_ACTS: 'manage' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['METRICS_TOKEN', { METRICS_TOKEN: 'short' }],
    ['SMTP_URL', { SMTP_URL: 'https://mail.example', MAIL_FROM: 'wall@centre.example' }],
    ['SMTP_URL', { MAIL_FROM: 'wall@centre.example' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'the wall' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@b.example\nBcc: c@d.example' }],
    ['OUTGOING_ALLOW', { OUTGOING_ALLOW: '10.0.0.0/99' }],
    ['OUTGOING_ALLOW', { OUTGOING_ALLOW: 'gateway.internal, http://other' }],
  ])('a wrong %s is refused with one sentence in both languages that names it', (name, source) => {
    const error = refusal(source);
    expect(error.en).toMatch(new RegExp(`\\b${name}\\b.*\\.$`));
    expect(error.zh).toMatch(new RegExp(`${name}.*。$`));
  });

  test('acts on the exchange are off unless they are named', () => {
    expect(Environment.read(exchange).ami?.acts).toEqual(new Set());
    const acts = Environment.read({ ...exchange, ACD_AMI_ACTS: 'manage, listen' }).ami?.acts;
    expect(acts).toEqual(new Set(['manage', 'listen']));
  });

  test('proxies are trusted by number, by name or by address', () => {
    expect(Environment.read({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
    expect(Environment.read({ TRUST_PROXY: 'true' }).trustProxy).toBe(true);
    expect(Environment.read({ TRUST_PROXY: 'loopback, 10.0.0.0/8' }).trustProxy).toEqual(['loopback', '10.0.0.0/8']);
  });

  test('a mail server and its sender are given together', () => {
    const { mail } = Environment.read({
      SMTP_URL: 'smtps://u:p@mail.example',
      MAIL_FROM: '值班 <wall@centre.example>',
    });
    expect(mail?.from).toBe('值班 <wall@centre.example>');
    expect(mail?.url.reveal()).toBe('smtps://u:p@mail.example');
    expect(Environment.read({}).mail).toBeNull();
  });

  test('messages go to public hosts alone where the operator allows nothing else', () => {
    expect(Environment.read({}).outgoingAllow.address('10.0.0.1')).toBe(false);
    expect(Environment.read({ OUTGOING_ALLOW: '10.0.0.0/8' }).outgoingAllow.address('10.0.0.1')).toBe(true);
  });

  test('no secret shows when the environment is printed', () => {
    const environment = Environment.read({
      ...exchange,
      DATABASE_URL: 'postgres://u:hidden-word@db/zhiban',
      SMTP_URL: 'smtp://u:hidden-word@mail.example',
      MAIL_FROM: 'wall@centre.example',
    });
    const printed = `${inspect(environment, { depth: 9, showHidden: true })} ${JSON.stringify(environment)}`;
    expect(printed).toContain('[secret]');
    expect(printed).not.toMatch(/s3cret-word|hidden-word/);
  });

  test('the terminal’s language decides the language of the sentence', () => {
    expect(speaksChinese({ LANG: 'zh_CN.UTF-8' })).toBe(true);
    expect(speaksChinese({ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' })).toBe(false);
    expect(speaksChinese({})).toBe(false);
  });
});
