import { csrfHeader } from '@zhiban/wire';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json<T>(): T;
}

export interface Asking {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Keeps cookies like a browser, and sends the CSRF token like our pages do. */
export class TestReader {
  readonly cookies = new Map<string, string>();
  sendsCsrf = true;

  constructor(private readonly url: string) {}

  signIn(username: string, password: string): Promise<Answer> {
    return this.ask('/api/v1/session', { method: 'POST', body: { username, password } });
  }

  /** A body that is a string or bytes is sent as it is. */
  async ask(path: string, { method = 'GET', body, headers = {} }: Asking = {}): Promise<Answer> {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(this.url + path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...this.own(), ...headers },
      body: body === undefined ? null : raw ? body : JSON.stringify(body),
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: <T>() => JSON.parse(text) as T };
  }

  private own(): Record<string, string> {
    const csrf = this.cookies.get('zhiban_csrf');
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { ...(cookie ? { cookie } : {}), ...(csrf && this.sendsCsrf ? { [csrfHeader]: csrf } : {}) };
  }

  private keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    if (/expires=Thu, 01 Jan 1970/i.test(cookie)) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
