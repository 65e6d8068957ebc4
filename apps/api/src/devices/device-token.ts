import type { CookieOptions, Response } from 'express';
import { cookieOf } from '../platform/sign-in';
import { codeLifeMs } from './pairing/pairing-desk';

/** Browsers keep no cookie for longer. Each look of the TV begins the time anew. */
export const tokenLifeMs = 400 * 86_400_000;
const tokenCookie = 'zhiban_device';
/** What the TV alone holds while its code is shown. */
const secretCookie = 'zhiban_pairing';
const tvPath = '/api/v1/tv';

export const deviceTokenOf = (request: { headers: { cookie?: string | undefined } }): string | null =>
  cookieOf(request.headers.cookie, tokenCookie);
export const pairingSecretOf = (request: { headers: { cookie?: string | undefined } }): string | null =>
  cookieOf(request.headers.cookie, secretCookie);

/** Neither is ever seen by a script, nor sent by a page of another site, nor part of an address. */
export class DeviceCookies {
  constructor(private readonly secure: boolean) {}

  keepToken(response: Response, token: string): void {
    response.cookie(tokenCookie, token, { ...this.options('/'), maxAge: tokenLifeMs });
  }

  dropToken(response: Response): void {
    response.clearCookie(tokenCookie, this.options('/'));
  }

  keepSecret(response: Response, secret: string): void {
    response.cookie(secretCookie, secret, { ...this.options(tvPath), maxAge: 2 * codeLifeMs });
  }

  dropSecret(response: Response): void {
    response.clearCookie(secretCookie, this.options(tvPath));
  }

  private options(path: string): CookieOptions {
    return { httpOnly: true, sameSite: 'strict', path, secure: this.secure };
  }
}
