import { describe, expect, test } from 'vitest';
import { isPublicAddress } from './address-kind';

const refused: [kind: string, addresses: string[]][] = [
  ['loopback', ['127.0.0.1', '127.255.255.254', '::1', '0:0:0:0:0:0:0:1']],
  ['private', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1', 'fec0::1']],
  ['link-local', ['169.254.0.1', 'fe80::1', 'fe80::1%eth0', 'febf::1']],
  [
    'cloud metadata',
    [
      '169.254.169.254',
      '169.254.170.2',
      '100.100.100.200',
      '192.0.0.192',
      '168.63.129.16',
      'fd00:ec2::254',
      'fd20:ce::254',
    ],
  ],
  ['carrier NAT', ['100.64.0.1', '100.127.255.255']],
  ['multicast and broadcast', ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1']],
  ['unspecified', ['0.0.0.0', '0.1.2.3', '::']],
  ['IPv4 inside IPv6', ['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1', '::127.0.0.1', '::8.8.8.8']],
  ['translated by NAT64', ['64:ff9b::7f00:1', '64:ff9b::808:808', '64:ff9b:1::1', '::ffff:0:127.0.0.1']],
  ['tunnelled', ['2002:7f00:1::', '2002:808:808::1', '2001:0:808:808::1']],
  [
    'reserved or for examples',
    ['192.0.2.1', '198.18.0.1', '198.51.100.7', '203.0.113.9', '240.0.0.1', '2001:db8::1', '3fff::1'],
  ],
  ['outside of what IPv6 hosts have', ['4000::1', '5f00::1', '100::1', '::2']],
  ['no address at all', ['', 'localhost', '127.1', '0x7f000001', '2130706433', '0177.0.0.1', '1.2.3.4.5', '[::1]']],
];

describe('an address that is not a host of the public internet is not sent to', () => {
  test.each(refused.flatMap(([kind, addresses]) => addresses.map((address) => [kind, address])))(
    '%s: %s',
    (_, address) => {
      expect(isPublicAddress(address)).toBe(false);
    },
  );
});

test.each([
  '8.8.8.8',
  '1.1.1.1',
  '100.63.255.255',
  '100.128.0.1',
  '172.15.255.255',
  '172.32.0.1',
  '169.253.0.1',
  '168.63.129.17',
  '2606:4700::1111',
  '2a00:1450:4001::200e',
])('a public one is: %s', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});
