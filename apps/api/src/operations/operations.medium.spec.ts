import { operationsView, readiness } from '@zhiban/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DoorFeed } from '../../test/door-feed';
import { silentExchange, TestApp, type TestReader } from '../../test/test-app';

const token = 'a-token-of-the-operations';
let api: TestApp;
let administrator: TestReader;

beforeAll(async () => {
  api = await TestApp.start({ ...silentExchange, METRICS_TOKEN: token });
  administrator = await api.administrator();
  const feed = await DoorFeed.open(api.url, administrator);
  await feed.send([{ id: '1', at: Date.now(), type: 'visit-offered', visit: 'v', call: 'c', queue: 'sales' }]);
});
afterAll(() => api.stop());

test('anyone may ask whether the server lives and is ready', async () => {
  expect((await api.stranger().ask('/healthz')).status).toBe(200);
  const ready = await api.stranger().ask('/readyz');
  expect(readiness.parse(ready.json()).ready).toBe(true);
});

test('the operations page tells of each source and of what is stored', async () => {
  const view = operationsView.parse((await administrator.ask('/api/v1/operations')).json());
  const door = view.sources.find(({ source }) => source === 'cloud');
  expect(door).toMatchObject({
    kind: 'door',
    link: 'up',
    events: 2,
    eventsByType: { 'link-up': 1, 'visit-offered': 1 },
  });
  expect(view.sources.find(({ kind }) => kind === 'ami')?.link).not.toBe('up');
  expect(view.writer).toMatchObject({ state: 'storing', refused: 0 });
  expect(view.outbox).toEqual({ waiting: 0, oldestAt: null, failed: 0, mail: false });
  expect(view.database.version).toMatch(/^\d+/);
});

test('metrics are for those signed in, or with the token', async () => {
  expect((await api.stranger().ask('/metrics')).status).toBe(401);
  expect((await api.stranger().ask('/api/v1/operations')).status).toBe(401);
  const answer = await api.stranger().ask('/metrics', { headers: { authorization: `Bearer ${token}` } });
  expect(answer.text).toContain('zhiban_events{source="cloud",type="visit-offered"} 1');
  expect(answer.text).toMatch(/zhiban_database_pool\{state="total"\} [1-9]/);
  expect(answer.text).toContain('zhiban_outbox_waiting 0');
  expect(answer.text).toContain('# TYPE zhiban_outbox_failed_total counter');
  expect(answer.text).toContain('zhiban_event_to_emit_seconds_bucket');
});
