import { problem } from '@zhiban/wire';
import { expect, test } from '../stack/test';

const bearer = { authorization: 'Bearer a-token-for-the-scraper' };

test.describe('refusals', () => {
  for (const [language, sentences] of [
    [
      'en',
      {
        route: 'There is nothing at /api/v1/nowhere.',
        json: 'The request body is not valid JSON.',
        csrf: 'This page is out of date; reload it and try again.',
      },
    ],
    [
      'zh-CN',
      {
        route: '没有这个地址：/api/v1/nowhere。',
        json: '请求内容不是有效的 JSON。',
        csrf: '页面已过期，请刷新后重试。',
      },
    ],
  ] as const) {
    test(`each is a problem with a code and a sentence (${language})`, async ({ centre }) => {
      const administrator = await centre.stack.administrator(language);
      const settings = '/api/v1/settings/centre';
      const route = await administrator.ask('/api/v1/nowhere');
      const json = await administrator.ask(settings, { method: 'PUT', body: '{"settings":' });
      const media = await administrator.ask('/api/v1/people/import', { method: 'POST', body: { people: [] } });
      administrator.sendsCsrf = false;
      const csrf = await administrator.ask(settings, { method: 'PUT', body: {} });
      for (const [answer, status, code] of [
        [route, 404, 'request.no-route'],
        [json, 400, 'request.malformed'],
        [media, 415, 'request.media-type'],
        [csrf, 403, 'request.csrf'],
      ] as const) {
        expect([answer.status, answer.problem().code]).toEqual([status, code]);
        expect(answer.type).toContain('application/problem+json');
        expect(problem.parse(answer.problem())).toMatchObject({ status, code });
      }
      expect(route.problem().detail).toBe(sentences.route);
      expect(json.problem().detail).toBe(sentences.json);
      expect(csrf.problem().detail).toBe(sentences.csrf);
      expect(media.problem().detail).toContain('text/csv');
    });
  }

  test('a setting out of its bounds is named by its field, and the version in force stays', async ({ centre }) => {
    const administrator = await centre.stack.administrator();
    const path = '/api/v1/settings/centre';
    const before = (await administrator.ask(path)).json<{ version: number; settings: Record<string, unknown> }>();
    for (const [change, field] of [
      [{ staleSeconds: 0 }, 'settings.staleSeconds'],
      [{ timeZone: 'Mars/Olympus' }, 'settings.timeZone'],
      [{ businessDayStart: '25:00' }, 'settings.businessDayStart'],
      [{ queues: 'all' }, 'settings.queues'],
    ] as const) {
      const body = { settings: { ...before.settings, ...change }, basedOnVersion: before.version };
      const answer = await administrator.ask(path, { method: 'PUT', body });
      expect(answer.status, field).toBe(400);
      expect(answer.problem().fields?.map((each) => each.path)).toContain(field);
    }
    const after = (await administrator.ask(path)).json<{ version: number }>();
    expect(after.version).toBe(before.version);
  });

  test('a request that another web site sends is refused before anything is looked at', async ({ centre }) => {
    const administrator = await centre.stack.administrator();
    const headers = { origin: 'http://elsewhere.example' };
    const answer = await administrator.ask('/api/v1/session', { method: 'DELETE', headers });
    expect([answer.status, answer.problem().code]).toEqual([403, 'request.foreign-origin']);
    expect((await administrator.ask('/api/v1/audit')).status).toBe(200);
  });
});

test.describe('who may read what', () => {
  test('health and readiness are open; figures, metrics and the API description are not', async ({ centre }) => {
    const stranger = centre.stack.stranger();
    expect((await stranger.ask('/healthz')).json()).toEqual({ alive: true });
    expect((await stranger.ask('/readyz')).json()).toMatchObject({ ready: true });
    for (const path of [
      '/metrics',
      '/api/openapi.json',
      '/api/docs',
      '/api/v1/live/floor',
      '/api/v1/operations',
      '/api/v1/people',
      '/api/v1/audit',
      '/api/v1/settings/centre',
    ]) {
      const answer = await stranger.ask(path);
      expect([path, answer.status, answer.problem().code]).toEqual([path, 401, 'sign-in.required']);
    }
  });

  test('who is signed in reads the metrics and an API description that names the door and the floor', async ({
    centre,
  }) => {
    const administrator = await centre.stack.administrator();
    const metrics = await administrator.ask('/metrics');
    expect(metrics.status).toBe(200);
    for (const word of ['events', 'parse_errors', 'boards', 'pool', '_bucket{']) expect(metrics.text).toContain(word);
    const { openapi, paths } = (await administrator.ask('/api/openapi.json')).json<{
      openapi: string;
      paths: object;
    }>();
    expect(openapi).toMatch(/^3\./);
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/api/v1/acd/events', '/api/v1/live/floor']));
    expect((await administrator.ask('/api/docs')).type).toContain('text/html');
  });

  test('the operations token opens the metrics and nothing of the floor', async ({ centre }) => {
    const stranger = centre.stack.stranger();
    expect((await stranger.ask('/metrics', { headers: bearer })).status).toBe(200);
    expect((await stranger.ask('/api/openapi.json', { headers: bearer })).status).toBe(200);
    expect(
      (await stranger.ask('/metrics', { headers: { authorization: 'Bearer another-token-altogether' } })).status,
    ).toBe(401);
    expect((await stranger.ask('/api/v1/live/floor', { headers: bearer })).status).toBe(403);
    expect((await stranger.ask('/api/v1/people', { headers: bearer })).status).toBe(403);
  });
});
