import { csrfHeader, type FloorPicture, type OperationsView, type Problem } from '@zhiban/wire';

export interface Answer {
  status: number;
  type: string;
  headers: Headers;
  text: string;
  json<T>(): T;
  problem(): Problem;
}

export interface Asking {
  method?: string;
  /** A string is sent as it is, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** Keeps cookies like a browser and sends the CSRF token as our pages do. */
export class Reader {
  readonly cookies = new Map<string, string>();
  sendsCsrf = true;

  constructor(
    readonly url: string,
    private readonly language: 'zh-CN' | 'en',
  ) {}

  signIn(username: string, password: string): Promise<Answer> {
    return this.ask('/api/v1/session', { method: 'POST', body: { username, password } });
  }

  async floor(): Promise<FloorPicture> {
    return (await this.read('/api/v1/live/floor')).json<FloorPicture>();
  }

  async operations(): Promise<OperationsView> {
    return (await this.read('/api/v1/operations')).json<OperationsView>();
  }

  /** Reads what has to be there. */
  async read(path: string): Promise<Answer> {
    const answer = await this.ask(path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
    return answer;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async ask(path: string, { method = 'GET', body, headers = {} }: Asking = {}): Promise<Answer> {
    const csrf = this.cookies.get('zhiban_csrf');
    const response = await fetch(this.url + path, {
      method,
      headers: {
        'accept-language': this.language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(csrf && this.sendsCsrf ? { [csrfHeader]: csrf } : {}),
        ...headers,
      },
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return answerOf(response, await response.text());
  }

  private keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    if (/expires=Thu, 01 Jan 1970/i.test(cookie)) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

function answerOf(response: Response, text: string): Answer {
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    headers: response.headers,
    text,
    json: <T>() => JSON.parse(text) as T,
    problem: () => JSON.parse(text) as Problem,
  };
}
