import type { Request } from 'express';
import { addressOf } from '../problem';

/** Where a sign-in comes from, as far as it tells. */
export interface CallerPlace {
  address: string;
  /** Browser and system in a few words. */
  agent: string | null;
}

export function placeOf(request: Request): CallerPlace {
  return { address: addressOf(request) ?? 'unknown', agent: shortAgent(request.get('user-agent')) };
}

/**
 * Under which an address is counted: whoever has one address of IPv6 has the 2^64 of its network, so the network
 * counts.
 */
export function addressKey(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? [];
  const front = head.split(':').filter((group) => group !== '');
  const back = tail.split(':').filter((group) => group !== '');
  const gap = Math.max(0, 8 - front.length - back.length);
  const groups = [...front, ...Array.from({ length: gap }, () => '0'), ...back];
  return `${groups.slice(0, 4).join(':')}::/64`;
}

const browsers: readonly (readonly [name: string, sign: RegExp])[] = [
  ['Edge', /\bEdgA?\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['WeChat', /\bMicroMessenger\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /\b(?:Headless)?(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /\bVersion\/(\d+).* Safari\//],
];
const systems: readonly (readonly [name: string, sign: RegExp])[] = [
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(?:iPhone|iPad)\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
];

/** `Chrome 156, Windows`; of a program its first word; `null`: nothing told. */
export function shortAgent(header: string | undefined): string | null {
  const told = (header ?? '').trim();
  if (told === '') return null;
  const browser = browsers.flatMap(([name, sign]) => {
    const version = sign.exec(told)?.[1];
    return version === undefined ? [] : [`${name} ${version}`];
  })[0];
  const system = systems.find(([, sign]) => sign.test(told))?.[0];
  const known = [browser, system].filter((part) => part !== undefined);
  return known.length > 0 ? known.join(', ') : (told.split(' ')[0] ?? '').slice(0, 60);
}
