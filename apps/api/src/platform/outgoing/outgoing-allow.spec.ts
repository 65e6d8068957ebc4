import { expect, test } from 'vitest';
import { OutgoingAllow } from './outgoing-allow';

const allow = (text: string) => {
  const read = OutgoingAllow.read(text);
  if (!read) throw new Error(`${text} was not read`);
  return read;
};

test('ranges, single addresses and hosts may be named', () => {
  const some = allow('10.20.0.0/16, 192.168.1.9 , gateway.internal, fd00::/8');
  expect(['10.20.3.4', '192.168.1.9', 'fd12::1'].map((ip) => some.address(ip))).toEqual([true, true, true]);
  expect(['10.21.0.1', '192.168.1.8', 'fe80::1', '127.0.0.1'].some((ip) => some.address(ip))).toBe(false);
  expect(['gateway.internal', 'GATEWAY.internal.'].map((host) => some.host(host))).toEqual([true, true]);
  expect(some.host('other.gateway.internal')).toBe(false);
});

test('an allowed IPv4 range does not open the IPv6 forms that carry its addresses', () => {
  const some = allow('127.0.0.0/8,10.0.0.0/8');
  expect(['::ffff:127.0.0.1', '64:ff9b::7f00:1', '::10.0.0.1'].some((ip) => some.address(ip))).toBe(false);
});

test('nothing is allowed where nothing is said', () => {
  expect(OutgoingAllow.nothing.address('127.0.0.1')).toBe(false);
  expect(OutgoingAllow.nothing.host('localhost')).toBe(false);
});

test.each([
  '',
  'a,,b',
  '10.0.0.0/33',
  '10.0.0.0/8/8',
  '10.0.0.0/x',
  '127.1',
  '300.1.1.1',
  '0x7f000001',
  'a b',
  'http://a',
  '*.internal',
  '-a.b',
])('“%s” is refused', (text) => {
  expect(OutgoingAllow.read(text)).toBeNull();
});
