import type { DoorKeyView, FloorPicture, Problem } from '@zhiban/wire';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DoorFeed } from '../../../test/door-feed';
import { TestApp, type TestReader } from '../../../test/test-app';

let api: TestApp;
let administrator: TestReader;
let feed: DoorFeed;

const offered = (id: string, visit: string, at: unknown = Date.now()) => ({
  id,
  at,
  type: 'visit-offered',
  visit,
  call: visit,
  queue: 'sales',
});
const storedIds = async () =>
  (await api.database.query<{ event_id: string }>('select event_id from acd_event order by seq')).map(
    (r) => r.event_id,
  );
const waiting = async () => {
  const { queues } = (await administrator.ask('/api/v1/live/floor')).json<FloorPicture>();
  return queues.flatMap((queue) => queue.waiting.map(({ visit }) => visit));
};

beforeAll(async () => {
  api = await TestApp.start();
  administrator = await api.administrator();
  feed = await DoorFeed.open(api.url, administrator);
});
afterAll(() => api.stop());

describe('the event door', () => {
  test('what it takes is stored before it answers, applied, and taken once however often it is sent', async () => {
    const batch = [offered('a', 'v1'), offered('b', 'v2'), offered('a', 'v1')];
    expect((await feed.send(batch)).json()).toEqual({ accepted: 2, duplicates: 1 });
    expect(await storedIds()).toEqual(expect.arrayContaining(['a', 'b']));
    expect((await feed.send(batch)).json()).toEqual({ accepted: 0, duplicates: 3 });
    expect(await waiting()).toEqual(['v1', 'v2']);
  });

  test('many senders of the same batch at once count it once', async () => {
    const batch = Array.from({ length: 50 }, (_, i) => offered(`race${i}`, `race${i}`));
    const answers = await Promise.all(Array.from({ length: 4 }, () => feed.send(batch)));
    const accepted = answers.map((answer) => answer.json<{ accepted: number }>().accepted);
    expect(accepted.sort()).toEqual([0, 0, 0, 50]);
    expect((await waiting()).filter((visit) => visit.startsWith('race'))).toHaveLength(50);
  });

  test('one bad event and nothing of the batch is stored; the problem names the event and its field', async () => {
    const before = await storedIds();
    const answer = await feed.send([offered('good', 'v8'), { ...offered('bad', 'v9'), queue: '' }]);
    expect(answer.status).toBe(400);
    expect(answer.json<Problem>().fields?.[0]?.path).toBe('events[1].queue');
    expect(await storedIds()).toEqual(before);
  });

  test('times may be milliseconds or ISO 8601 with an offset; those far ahead or long past are refused', async () => {
    const iso = new Date(Date.now() + 8 * 3_600_000).toISOString().replace('Z', '+08:00');
    expect((await feed.send([offered('iso', 'v-iso', iso)])).status).toBe(200);
    const future = await feed.send([offered('f', 'vf', Date.now() + 400_000)]);
    expect(future.json<Problem>()).toMatchObject({
      status: 422,
      fields: [{ path: 'events[0].at', code: 'door.future' }],
    });
    const past = await feed.send([offered('p', 'vp', Date.now() - 91 * 86_400_000)]);
    expect(past.json<Problem>().fields?.[0]?.code).toBe('door.too-old');
    expect((await feed.send([offered('l', 'vl', '2026-11-23T09:00:00')])).status).toBe(400);
  });

  test('an empty batch proves life and is not stored', async () => {
    const before = await storedIds();
    expect((await feed.send([])).json()).toEqual({ accepted: 0, duplicates: 0 });
    expect(await storedIds()).toEqual(before);
    const { sources } = (await administrator.ask('/api/v1/live/floor')).json<FloorPicture>();
    expect(sources['cloud']).toMatchObject({ link: 'up' });
    expect(sources['cloud']?.ageMs).toBeLessThan(3000);
  });

  test('more than a megabyte is refused, also when it comes in chunks or packed', async () => {
    const body = JSON.stringify({ events: [], filler: 'x'.repeat(1024 * 1024) });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${feed.made.key}` };
    const send = async (sent: RequestInit['body'], more: Record<string, string> = {}) => {
      const init: RequestInit = { method: 'POST', headers: { ...headers, ...more }, body: sent, duplex: 'half' };
      return (await fetch(`${api.url}/api/v1/acd/events`, init)).status;
    };
    expect(await send(body)).toBe(413);
    expect(await send(new Blob([body]).stream())).toBe(413);
    expect(await send(new Uint8Array(gzipSync(body)), { 'content-encoding': 'gzip' })).toBe(413);
    expect(await send(new Blob([JSON.stringify({ events: [] })]).stream())).toBe(200);
  });

  test('more than a thousand events are refused', async () => {
    const answer = await feed.send(Array.from({ length: 1001 }, (_, i) => offered(`m${i}`, `m${i}`)));
    expect(answer.json<Problem>()).toMatchObject({ status: 400, fields: [{ path: 'events', code: 'field.too-many' }] });
  });

  test('names with NUL and half a surrogate are kept with the replacement sign', async () => {
    const member = { type: 'member-added', queue: 'sales', seat: 's\u0000x', name: 'a\ud800b' };
    expect((await feed.send([{ id: 'nul', at: Date.now(), ...member }])).status).toBe(200);
    const rows = await api.database.query<{ name: string }>(
      `select payload ->> 'name' as name from acd_event where event_id = 'nul'`,
    );
    expect(rows).toEqual([{ name: 'a\ufffdb' }]);
  });
});

describe('the keys of the door', () => {
  test('are shown once, stored as a hash, and end when they are revoked', async () => {
    const other = await DoorFeed.open(api.url, administrator, 'other');
    const list = (await administrator.ask('/api/v1/door/keys')).text;
    expect(list).not.toContain(other.made.key);
    const rows = await api.database.query<{ text: string }>('select door_key::text as text from door_key');
    expect(JSON.stringify(rows)).not.toContain(other.made.key.slice(8));

    expect((await other.send([])).status).toBe(200);
    const revoked = await administrator.ask(`/api/v1/door/keys/${other.made.id}`, { method: 'DELETE' });
    expect(revoked.status).toBe(204);
    expect((await other.send([])).json<Problem>()).toMatchObject({ status: 401, code: 'door.key' });
    const views = (await administrator.ask('/api/v1/door/keys')).json<DoorKeyView[]>();
    expect(views.find(({ id }) => id === other.made.id)?.revokedAt).toBeGreaterThan(0);
    const audited = await api.database.query<{ action: string }>(
      `select action from audit_entry where subject = '${other.made.id}' order by id`,
    );
    expect(audited.map(({ action }) => action)).toEqual(['door-key.made', 'door-key.revoked']);
  });

  test('without one, or with a wrong one, nothing is taken', async () => {
    expect((await feed.send([], 'wrong')).json<Problem>().code).toBe('door.key');
    expect((await api.stranger().ask('/api/v1/acd/events', { method: 'POST', body: { events: [] } })).status).toBe(401);
    expect((await api.stranger().ask('/api/v1/door/keys')).status).toBe(401);
  });

  test('a caller is told in full only with a reason, and the look is recorded', async () => {
    await feed.send([{ ...offered('rev', 'v-rev'), caller: '13812341234' }]);
    const body = { reason: 'Line broke, call back' };
    const answer = await administrator.ask('/api/v1/live/calls/v-rev/reveal', { method: 'POST', body });
    expect(answer.json()).toEqual({ call: 'v-rev', caller: '13812341234' });
    const [row] = await api.database.query<{ after: object; text: string }>(
      `select after, audit_entry::text as text from audit_entry where action = 'caller.revealed'`,
    );
    expect(row?.after).toEqual(body);
    expect(row?.text).not.toContain('13812341234');
    const none = await administrator.ask('/api/v1/live/calls/v-rev/reveal', { method: 'POST', body: { reason: '' } });
    expect(none.status).toBe(400);
    const unknown = await administrator.ask('/api/v1/live/calls/none/reveal', { method: 'POST', body });
    expect(unknown.json<Problem>().code).toBe('call.unknown');
  });
});
