import type { csrfCookie as CookieName, csrfHeader as HeaderName, Problem } from '@zhiban/wire';
import { currentLanguage } from './i18n';

/** A refusal of the api, or a connection that failed (`status` 0), with a sentence that can be shown. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'Refusal';
  }
}

// Only the types of the contract are imported: its schemas stay out of the pages.
const csrfCookie: typeof CookieName = 'zhiban_csrf';
const csrfHeader: typeof HeaderName = 'x-csrf-token';

export function cookieValue(cookies: string, name: string): string | null {
  const found = cookies.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}

const unreachable: Record<string, [title: string, detail: string]> = {
  'zh-CN': ['连接失败', '连不上服务器。请检查网络后重试，未保存的内容仍在本页。'],
  en: ['No connection', 'The server cannot be reached. Check the network and try again; what you typed is still here.'],
};
const unreadable: Record<string, [title: string, detail: string]> = {
  'zh-CN': ['服务器出错', '服务器的答复无法读取，请稍后重试。'],
  en: ['Server fault', 'The answer of the server could not be read. Try again in a moment.'],
};

function homemade(code: string, status: number, words: typeof unreachable): Problem {
  const [title, detail] = words[currentLanguage()] ?? ['', code];
  return { type: 'about:blank', title, status, code, detail, correlationId: '' };
}

async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) return homemade('unreadable', response.status, unreadable);
  const body = (await response.json().catch(() => null)) as Partial<Problem> | null;
  if (!body || typeof body.detail !== 'string') return homemade('unreadable', response.status, unreadable);
  return {
    type: 'about:blank',
    title: '',
    code: 'unknown',
    correlationId: '',
    ...body,
    status: response.status,
  } as Problem;
}

export interface RequestBody {
  json?: unknown;
  /** A file or text as it is, with its `type`. */
  body?: Blob | string;
  type?: string;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Asks the api. The answer is trusted to have the shape that the contract names; a refusal is thrown as `Refusal`. */
export async function ask<T>(method: Method, path: string, body: RequestBody = {}): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': currentLanguage() };
  const token = cookieValue(document.cookie, csrfCookie);
  if (method !== 'GET' && token) headers[csrfHeader] = token;
  if (body.json !== undefined) headers['content-type'] = 'application/json';
  if (body.body !== undefined) headers['content-type'] = body.type ?? 'text/plain';
  const content = body.json !== undefined ? JSON.stringify(body.json) : body.body;
  const response = await fetch(path, { method, headers, body: content, credentials: 'same-origin' }).catch(() => null);
  if (!response) throw new Refusal(homemade('unreachable', 0, unreachable));
  if (!response.ok) throw new Refusal(await problemOf(response));
  if (response.status === 204) return undefined as T;
  const answer = (await response.json().catch(() => undefined)) as T | undefined;
  if (answer === undefined) throw new Refusal(homemade('unreadable', response.status, unreadable));
  return answer;
}

/** Of two names the one that may be of any script. */
export function fileNameIn(disposition: string): string {
  const any = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return any ? decodeURIComponent(any) : (/filename="([^"]+)"/.exec(disposition)?.[1] ?? 'file');
}

/** Fetches a file and hands it to the reader under the name that the api gives it. A refusal is thrown as `Refusal`. */
export async function saveFile(path: string): Promise<void> {
  const headers = { 'accept-language': currentLanguage() };
  const response = await fetch(path, { headers, credentials: 'same-origin' }).catch(() => null);
  if (!response) throw new Refusal(homemade('unreachable', 0, unreachable));
  if (!response.ok) throw new Refusal(await problemOf(response));
  const name = fileNameIn(response.headers.get('content-disposition') ?? '');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** What went wrong as a problem, whatever was thrown. */
export function problemFrom(fault: unknown): Problem {
  if (fault instanceof Refusal) return fault.problem;
  return homemade('fault', 0, unreadable);
}
