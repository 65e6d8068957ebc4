import { csrfCookie } from '@zhiban/wire';
import type { CookieOptions, Response } from 'express';
import { csrfToken } from './session-token';

export const sessionCookie = 'zhiban_session';
/** However often it is used, a session ends after this. */
export const longestSessionMs = 30 * 86_400_000;
/** A session that is not used for this long ends. */
export const idleSessionMs = 12 * 3_600_000;

/** The value of a cookie in a `Cookie` header. */
export function cookieOf(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

export function setSessionCookies(response: Response, token: string, secure: boolean): void {
  const options: CookieOptions = { sameSite: 'lax', path: '/', secure, maxAge: longestSessionMs };
  response.cookie(sessionCookie, token, { ...options, httpOnly: true });
  response.cookie(csrfCookie, csrfToken(token), options);
}

export function clearSessionCookies(response: Response, secure: boolean): void {
  response.clearCookie(sessionCookie, { sameSite: 'lax', path: '/', secure, httpOnly: true });
  response.clearCookie(csrfCookie, { sameSite: 'lax', path: '/', secure });
}
