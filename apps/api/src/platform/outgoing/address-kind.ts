import ipaddr from 'ipaddr.js';

export type Ip = ReturnType<typeof ipaddr.parse>;

/** Addresses that clouds answer themselves although they lie in public space: Azure's wire server. */
const answeredByClouds = ['168.63.129.16'].map((text) => ipaddr.parse(text));
/** What has been given to the internet's IPv6 hosts so far; all else is a special purpose, known to the library or not. */
const globalUnicast: [Ip, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** An address in its written form; `null`: not one. Short and octal forms of IPv4 are not taken: a resolver answers none. */
export function ipOf(text: string): Ip | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  return ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text) : null;
}

/**
 * Whether an address is a host of the public internet. Everything with a special purpose is not: loopback, private,
 * link-local (where clouds keep their metadata), carrier NAT, multicast, unspecified, reserved, and every form that
 * carries an IPv4 address inside an IPv6 one (mapped, compatible, NAT64, 6to4, Teredo), for it may lead to any of these.
 */
export function isPublicAddress(text: string): boolean {
  const ip = ipOf(text);
  if (ip === null || ip.range() !== 'unicast') return false;
  if (ip.kind() === 'ipv6') return ip.match(globalUnicast);
  return !answeredByClouds.some((other) => other.toString() === ip.toString());
}
