import type { ErrorCode, ErrorParams } from '@zhiban/wire';
import { ipOf, isPublicAddress } from './address-kind';
import { plainHost, type OutgoingAllow } from './outgoing-allow';

type UrlCode = Extract<ErrorCode, `outgoing.${string}`>;
export type UrlRefusal = { [Code in UrlCode]: { code: Code; params: ErrorParams<Code> } }[UrlCode];

/** What can be said against sending to a web address before its host is resolved; `null`: nothing. */
export function urlRefusal(text: string, allow: OutgoingAllow): UrlRefusal | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.hostname === '') return { code: 'outgoing.not-an-address', params: {} };
  if (url.username !== '' || url.password !== '') return { code: 'outgoing.userinfo', params: {} };
  if (url.port === '0') return { code: 'outgoing.port', params: {} };
  const host = plainHost(url.hostname);
  if (ipOf(host) !== null && !maySendTo(host, [host], allow)) return { code: 'outgoing.forbidden', params: { host } };
  const plain = url.protocol === 'http:' && mayBePlain(host, allow);
  return url.protocol === 'https:' || plain ? null : { code: 'outgoing.scheme', params: {} };
}

/** Whether every address that a host resolved to may be sent to; one bad one among good ones is a trick. */
export function maySendTo(host: string, addresses: readonly string[], allow: OutgoingAllow): boolean {
  if (addresses.length === 0) return false;
  return allow.host(host) || addresses.every((address) => isPublicAddress(address) || allow.address(address));
}

/** A name over plain http has to be allowed itself, so that its addresses need not be known yet. */
function mayBePlain(host: string, allow: OutgoingAllow): boolean {
  return allow.host(host) || allow.address(host);
}
