import ipaddr from 'ipaddr.js';
import { ipOf, type Ip } from './address-kind';

/**
 * What the machine's owner allows beyond public hosts over https: names of hosts (whatever they resolve to) and ranges
 * of addresses, written with commas between. Both may also be spoken to over plain http.
 */
export class OutgoingAllow {
  private constructor(
    private readonly names: ReadonlySet<string>,
    private readonly ranges: readonly [Ip, number][],
  ) {}

  /** `null`: it cannot be read. */
  static read(text: string): OutgoingAllow | null {
    const names = new Set<string>();
    const ranges: [Ip, number][] = [];
    for (const part of text.split(',').map((each) => each.trim())) {
      const range = rangeOf(part);
      if (range) ranges.push(range);
      else if (isHostName(part)) names.add(plainHost(part));
      else return null;
    }
    return new OutgoingAllow(names, ranges);
  }

  static readonly nothing = new OutgoingAllow(new Set(), []);

  host(name: string): boolean {
    return this.names.has(plainHost(name));
  }

  address(text: string): boolean {
    const ip = ipOf(text);
    return ip !== null && this.ranges.some(([base, bits]) => ip.kind() === base.kind() && ip.match(base, bits));
  }
}

/** A host as URLs write it: IPv6 without its brackets, no dot at the end, small letters. */
export function plainHost(host: string): string {
  return host
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
}

function rangeOf(part: string): [Ip, number] | null {
  const [address = '', bits, ...rest] = part.split('/');
  const ip = ipOf(address);
  if (ip === null || rest.length > 0) return null;
  if (bits === undefined) return [ip, ip.kind() === 'ipv4' ? 32 : 128];
  return /^\d{1,3}$/.test(bits) && ipaddr.isValidCIDR(part) ? [ip, Number(bits)] : null;
}

/** A last label of digits alone would be an address in one of its odd forms. */
function isHostName(part: string): boolean {
  const label = '(?!-)[a-z0-9_-]{1,63}(?<!-)';
  return new RegExp(`^${label}(\\.${label})*\\.?$`, 'i').test(part) && !/(^|\.)(\d+|0x[0-9a-f]*)\.?$/i.test(part);
}
