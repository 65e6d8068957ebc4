import { describe, expect, test } from 'vitest';
import { OutgoingAllow } from './outgoing-allow';
import { maySendTo, urlRefusal } from './outgoing-url';

const { nothing } = OutgoingAllow;
const some = OutgoingAllow.read('10.1.0.0/16,gateway.internal') ?? nothing;
const code = (url: string, allow = nothing) => urlRefusal(url, allow)?.code ?? null;

describe('a web address', () => {
  test.each([
    ['https://hooks.example.com/a?b=c', null],
    ['https://hooks.example.com:8443/', null],
    ['https://8.8.8.8/', null],
    ['http://hooks.example.com/', 'outgoing.scheme'],
    ['ftp://hooks.example.com/', 'outgoing.scheme'],
    ['file:///etc/passwd', 'outgoing.not-an-address'],
    ['javascript:alert(1)', 'outgoing.not-an-address'],
    ['hooks.example.com', 'outgoing.not-an-address'],
    ['', 'outgoing.not-an-address'],
    ['https://user@hooks.example.com/', 'outgoing.userinfo'],
    ['https://:secret@hooks.example.com/', 'outgoing.userinfo'],
    ['https://hooks.example.com:0/', 'outgoing.port'],
    ['https://127.0.0.1/', 'outgoing.forbidden'],
    ['https://127.1/', 'outgoing.forbidden'],
    ['https://0x7f.0.0.1/', 'outgoing.forbidden'],
    ['https://2130706433/', 'outgoing.forbidden'],
    ['https://0177.0.0.1/', 'outgoing.forbidden'],
    ['https://127.0.0.1./', 'outgoing.forbidden'],
    ['https://１２７.0.0.1/', 'outgoing.forbidden'],
    ['https://[::1]/', 'outgoing.forbidden'],
    ['https://[::ffff:127.0.0.1]/', 'outgoing.forbidden'],
    ['https://[64:ff9b::a9fe:a9fe]/', 'outgoing.forbidden'],
    ['https://169.254.169.254/latest/meta-data', 'outgoing.forbidden'],
    ['https://10.1.2.3/', 'outgoing.forbidden'],
  ])('%s: %s', (url, expected) => {
    expect(code(url)).toBe(expected);
  });

  test('that the machine’s owner allows may be internal, and plain', () => {
    expect(code('https://10.1.2.3/', some)).toBeNull();
    expect(code('http://10.1.2.3:8080/', some)).toBeNull();
    expect(code('http://gateway.internal/', some)).toBeNull();
    expect(code('http://10.2.2.3/', some)).toBe('outgoing.forbidden');
    expect(code('http://8.8.8.8/', some)).toBe('outgoing.scheme');
    expect(code('http://user@gateway.internal/', some)).toBe('outgoing.userinfo');
  });
});

describe('the addresses that a host resolves to', () => {
  test('must all be public', () => {
    expect(maySendTo('a.example', ['8.8.8.8', '2606:4700::1111'], nothing)).toBe(true);
    expect(maySendTo('a.example', ['8.8.8.8', '127.0.0.1'], nothing)).toBe(false);
    expect(maySendTo('a.example', ['::ffff:10.0.0.1'], nothing)).toBe(false);
    expect(maySendTo('a.example', [], nothing)).toBe(false);
  });

  test('may be what the owner allows, by range or by the name', () => {
    expect(maySendTo('a.example', ['10.1.0.9'], some)).toBe(true);
    expect(maySendTo('a.example', ['10.2.0.9'], some)).toBe(false);
    expect(maySendTo('gateway.internal', ['192.168.0.1'], some)).toBe(true);
  });
});
