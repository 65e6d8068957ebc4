import type { FloorPicture } from '@zhiban/wire';
import { Door } from '../stack/door';
import { noExchange } from '../stack/exchange';
import { expect, test } from '../stack/test';
import { busyMinutes, VisitFeed } from '../stack/visits';

function queueOf(floor: FloorPicture, source: string) {
  const found = floor.queues.find((queue) => queue.source === source);
  if (!found) throw new Error(`no queue of ${source} on the floor`);
  return found;
}

/** The figures of a window by formula and threshold. */
function figuresOf(floor: FloorPicture, source: string, window: string): Record<string, number | null> {
  const own = queueOf(floor, source).figures.filter((figure) => figure.window === window);
  return Object.fromEntries(
    own.map(({ formula, thresholdSeconds, value }) => [
      thresholdSeconds === null ? formula : `${formula} ${thresholdSeconds}`,
      value,
    ]),
  );
}

test.describe('the event door', () => {
  test('a batch is accepted once; sent again, all of it counts as duplicates and no figure moves', async ({
    centre,
  }) => {
    const administrator = await centre.stack.administrator();
    const door = await Door.open(administrator, 'door-twice');
    const events = busyMinutes(Date.now(), 'twice', 20);
    expect(await door.feed(events)).toEqual({ accepted: events.length, duplicates: 0 });
    const once = queueOf(await administrator.floor(), 'door-twice').counts.m60;
    expect(once.offered).toBe(20);
    expect(await door.feed(events)).toEqual({ accepted: 0, duplicates: events.length });
    expect(queueOf(await administrator.floor(), 'door-twice').counts.m60.offered).toBe(20);
    expect(await centre.stack.database.events('door-twice')).toEqual({ stored: events.length, twice: 0 });
  });

  test('the figures of its queue equal those computed by hand', async ({ centre }) => {
    const administrator = await centre.stack.administrator();
    const door = await Door.open(administrator, 'door-figures');
    const feed = new VisitFeed(Date.now(), 'sales').linked(130).member(130, 's1').member(130, 's2');
    // Answered after 5 s (ring 3 s), talked 30 s.
    feed.offered(120, 'v1').rings(118, 'v1', 's1').answered(115, 'v1', 's1').completed(85, 'v1', 's1');
    // Hung up after 3 s, and after 30 s.
    feed.offered(112, 'v2').abandoned(109, 'v2').offered(108, 'v3').abandoned(78, 'v3');
    // Answered after 25 s (ring 15 s), talked 20 s.
    feed.offered(105, 'v4').rings(95, 'v4', 's2').answered(80, 'v4', 's2').completed(60, 'v4', 's2');
    // Sent on after 30 s; still waiting.
    feed.offered(75, 'v5').timedOut(45, 'v5').offered(20, 'v6');
    expect((await door.feed(feed.events)).accepted).toBe(feed.events.length);

    const floor = await administrator.floor();
    expect(figuresOf(floor, 'door-figures', 'm15')).toEqual({
      'SL-ENTERED 20': 0.2, // v1 ÷ (v1 v4 answered + v2 v3 abandoned + v5 sent on)
      'SL-ENTERED 10': 0.2,
      ASA: 15_000, // (5 + 25) ÷ 2
      'ABANDON-WAIT': 16_500, // (3 + 30) ÷ 2
      'RING-10 10': 0.5, // 3 s of 3 s and 15 s
      'RING-TIME': 9000, // (3 + 15) ÷ 2
      AHT: 55_000, // (30 + 20 + 2 × 30 wrap-up) ÷ 2
      'ABANDON-RATE': 0.5, // 2 ÷ 4
      'ABANDON-RATE-NO-SHORT 5': 0.3333, // v3 ÷ (v1 v4 + v3)
      'CONNECT-RATE': 0.4, // 2 ÷ 5
      OCCUPANCY: expect.any(Number),
    });
    expect(figuresOf(floor, 'door-figures', 'now')).toMatchObject({ WAITING: 1 });
    expect(queueOf(floor, 'door-figures').counts.m15).toMatchObject({
      offered: 6,
      answered: 2,
      abandoned: 2,
      shortAbandoned: 1,
      leftOtherwise: 1,
      handled: 2,
      lost: 0,
      unknown: 0,
    });
  });

  test('a bad event is named by its place and its field in the language of the sender, and nothing is stored', async ({
    centre,
  }) => {
    const door = await Door.open(await centre.stack.administrator(), 'door-bad');
    const [good] = busyMinutes(Date.now(), 'bad', 1);
    const batch = [good, { ...good, id: 'x', at: 'yesterday' }, { id: 'y', at: Date.now(), type: 'visit-offered' }];
    for (const [language, sentence] of [
      ['en', 'It is required.'],
      ['zh-CN', '必填。'],
    ] as const) {
      const answer = await door.send(batch, language);
      expect(answer.status).toBe(400);
      expect(answer.type).toContain('application/problem+json');
      const fields = answer.problem().fields ?? [];
      expect(fields.map(({ path }) => path)).toEqual(expect.arrayContaining(['events[1].at', 'events[2].visit']));
      expect(fields.find(({ path }) => path === 'events[2].queue')?.detail).toBe(sentence);
    }
    const future = await door.send([good, { ...good, id: 'late', at: Date.now() + 3_600_000 }]);
    expect([future.status, future.problem().fields?.[0]?.path]).toEqual([422, 'events[1].at']);
    expect(await centre.stack.database.events('door-bad')).toEqual({ stored: 0, twice: 0 });
  });

  test('without a key, with a wrong key and with a revoked key nothing comes in', async ({ centre }) => {
    const administrator = await centre.stack.administrator();
    const door = await Door.open(administrator, 'door-revoked');
    const events = busyMinutes(Date.now(), 'revoked', 2);
    expect((await door.send([])).status).toBe(200);
    const listed = (await administrator.ask('/api/v1/door/keys')).text;
    expect(listed).toContain(door.made.id);
    expect(listed, 'the key is shown once only').not.toContain(door.made.key);
    expect((await administrator.ask(`/api/v1/door/keys/${door.made.id}`, { method: 'DELETE' })).status).toBe(204);

    const revoked = await door.send(events);
    expect([revoked.status, revoked.problem().code]).toEqual([401, 'door.key']);
    for (const headers of [{}, { authorization: 'Bearer zb_wrong' }] as Record<string, string>[]) {
      const answer = await centre.stack
        .stranger()
        .ask('/api/v1/acd/events', { method: 'POST', body: { events }, headers });
      expect([answer.status, answer.problem().code]).toEqual([401, 'door.key']);
    }
    // The administrator's session is no key.
    const session = await administrator.ask('/api/v1/acd/events', { method: 'POST', body: { events } });
    expect(session.status).toBe(401);
    expect((await centre.stack.database.events('door-revoked')).stored).toBe(0);
  });

  test('a feed that a kill -9 cuts short and that is sent again leaves the figures of an uninterrupted one', async ({
    begin,
  }) => {
    test.setTimeout(120_000);
    const stack = await begin.stack(noExchange);
    let administrator = await stack.administrator();
    const now = Date.now();
    const [whole, cut] = [await Door.open(administrator, 'whole'), await Door.open(administrator, 'cut')];
    const events = busyMinutes(now, 'q', 400);
    const batches = Array.from({ length: 20 }, (_, n) => events.slice(n * 100, n * 100 + 100)).filter(
      (b) => b.length > 0,
    );
    for (const batch of batches) await whole.feed(batch);

    let sent = 0;
    const replay = (async () => {
      for (const batch of batches) {
        await cut.feed(batch);
        sent += 1;
      }
    })().catch(() => undefined);
    await expect.poll(() => sent, { intervals: [1] }).toBeGreaterThanOrEqual(3);
    await stack.halt('SIGKILL');
    await replay;
    expect(sent, 'the kill came in the middle').toBeLessThan(batches.length);
    await stack.resume();
    administrator = await stack.administrator();

    let duplicates = 0;
    for (const batch of batches) duplicates += (await cut.feed(batch)).duplicates;
    expect(duplicates).toBeGreaterThanOrEqual(300);
    const floor = await administrator.floor();
    const { gap: _one, ...uninterrupted } = queueOf(floor, 'whole').counts.m60;
    const { gap: _two, ...interrupted } = queueOf(floor, 'cut').counts.m60;
    expect(uninterrupted.offered).toBe(400);
    expect(interrupted).toEqual(uninterrupted);
    expect(figuresOf(floor, 'cut', 'm60')).toEqual(figuresOf(floor, 'whole', 'm60'));
    expect(await stack.database.events('cut')).toEqual({ stored: events.length, twice: 0 });
  });

  test('what happened while the server was dead, sent afterwards, counts as if it had been alive', async ({
    begin,
  }) => {
    test.setTimeout(120_000);
    const stack = await begin.stack(noExchange);
    let administrator = await stack.administrator();
    const [whole, cut] = [await Door.open(administrator, 'whole'), await Door.open(administrator, 'cut')];
    const killedAt = Date.now();
    const feed = new VisitFeed(killedAt, 'q').linked(30).member(30, 'a1').offered(20, 'v1').rings(19, 'v1', 'a1');
    feed.answered(17, 'v1', 'a1').completed(9, 'v1', 'a1').offered(1, 'v2');
    await cut.feed(feed.events);
    await stack.halt('SIGKILL');
    // Seconds after the kill, told when the server lives again.
    feed.rings(-1, 'v2', 'a1').answered(-3, 'v2', 'a1').completed(-5, 'v2', 'a1').offered(-2, 'v3').abandoned(-4, 'v3');
    await stack.resume();
    await expect.poll(() => Date.now() - killedAt, { timeout: 20_000 }).toBeGreaterThan(12_000);
    administrator = await stack.administrator();
    expect(await cut.feed(feed.events)).toEqual({ accepted: 5, duplicates: 7 });
    await whole.feed(feed.events);
    const floor = await administrator.floor();
    const { occupancy: _one, gap: _gap, ...uninterrupted } = queueOf(floor, 'whole').counts.m60;
    const { occupancy: _two, gap: _gaps, ...interrupted } = queueOf(floor, 'cut').counts.m60;
    expect(uninterrupted).toMatchObject({ offered: 3, answered: 2, abandoned: 1, asaMs: 3500, abandonWaitMs: 2000 });
    expect(interrupted).toEqual(uninterrupted);
  });
});
