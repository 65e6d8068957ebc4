import { csrfHeader, type Problem } from '@zhiban/wire';
import { Agent, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestApp, type TestReader } from '../../../test/test-app';

let api: TestApp;
let admin: TestReader;
const total = 200_000_000;
const block = Buffer.alloc(1_000_000, 'x');
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

beforeAll(async () => {
  api = await TestApp.start();
  admin = await api.administrator();
});
afterAll(async () => {
  agent.destroy();
  await api.stop();
});

const headersOf = (given: Record<string, string | number>) => ({
  cookie: [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  [csrfHeader]: admin.cookies.get('zhiban_csrf') ?? '',
  ...given,
});

interface Ended {
  status: number;
  problem: Problem;
  language: string | undefined;
  /** How much was on its way when the answer came. */
  sentBytes: number;
}

/** Sends 200 MB as fast as they are taken, until an answer comes. */
function send(path: string, given: Record<string, string | number>): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let ended = false;
    const asking = request(`${api.url}${path}`, { method: 'POST', headers: headersOf(given), agent }, (answer) => {
      ended = true;
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => {
        const problem = JSON.parse(text) as Problem;
        const language = answer.headers['content-language'];
        resolve({ status: answer.statusCode ?? 0, problem, language, sentBytes: sent });
        asking.destroy();
      });
    });
    asking.on('error', (error) => (ended ? undefined : reject(error)));
    const more = (): void => {
      while (!ended && sent < total) {
        sent += block.length;
        if (!asking.write(block)) return void asking.once('drain', more);
      }
      if (!ended) asking.end();
    };
    more();
  });
}

const lengths: Record<string, string | number>[] = [{ 'content-length': total }, { 'transfer-encoding': 'chunked' }];
const csv = 'text/csv';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const uploads: [path: string, type: string][] = [
  ['/api/v1/people/import', csv],
  ['/api/v1/people/imports', xlsx],
  ['/api/v1/board-images', 'image/png'],
  ['/api/v1/roster/imports?name=12.csv', csv],
  ['/api/v1/roster/imports?name=12.xlsx', xlsx],
  ['/api/v1/roster/fills/cells', 'application/json'],
  ['/api/v1/session', 'application/json'],
];

test.each(uploads)('200 MB to %s as %s are refused early, in the reader’s language', async (path, type) => {
  const before = process.memoryUsage().rss;
  for (const length of lengths) {
    for (const [language, sentence] of [
      ['zh-CN', /[\u4e00-\u9fff]/],
      ['en', /^[ -~’“”]+$/],
    ] as const) {
      const { status, problem, ...told } = await send(path, {
        ...length,
        'content-type': type,
        'accept-language': language,
      });
      expect(status).toBe(413);
      expect([problem.detail, told.language]).toEqual([expect.stringMatching(sentence), language]);
      expect(told.sentBytes).toBeLessThan(40_000_000);
    }
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(80_000_000);
  expect((await admin.ask('/api/v1/session')).status).toBe(200);
});

test('a history may be that long; what is no table ends its reading at once', async () => {
  const path = '/api/v1/staffing/imports?file=h.csv&overlap=refuse&newQueues=refuse';
  const { status, problem, sentBytes } = await send(path, { 'content-length': total, 'content-type': csv });
  expect([status, problem.code]).toEqual([422, 'staffing.not-text']);
  expect(sentBytes).toBeLessThan(40_000_000);
});

test('who has no account is refused as early', async () => {
  const { cookies } = admin;
  const kept = [...cookies];
  cookies.clear();
  const { status } = await send('/api/v1/people/imports', { 'content-length': total, 'content-type': csv });
  for (const [name, value] of kept) cookies.set(name, value);
  expect([401, 413]).toContain(status);
});
