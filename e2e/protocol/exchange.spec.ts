import type { FloorPicture } from '@zhiban/wire';
import { tellMeasured } from '../stack/measured';
import type { Reader } from '../stack/reader';
import { expect, test, type Centre } from '../stack/test';

const source = 'asterisk';

async function ownSource(reader: Reader) {
  const found = (await reader.operations()).sources.find((each) => each.source === source);
  if (!found) throw new Error('the exchange is not among the sources');
  return found;
}

function stateOf(floor: FloorPicture) {
  const queues = floor.queues.filter((queue) => queue.source === source);
  return Object.fromEntries(
    queues.map((queue) => [
      queue.queue,
      {
        waiting: queue.waiting.map(({ call }) => call).sort(),
        members: floor.seats.flatMap(({ seat, queues: own }) => (own.includes(queue.id) ? [seat] : [])).sort(),
      },
    ]),
  );
}

/** Until the floor shows exactly what the exchange says of itself. The two are asked a moment apart, hence again and again. */
async function expectTheExchangesOwnBooks({ stack, exchange }: Centre): Promise<void> {
  const reader = await stack.administrator();
  await expect(async () => {
    const [books, floor] = [await exchange.queueStatus(), await reader.floor()];
    const sorted = Object.entries(books).map(([queue, { waiting, members }]) => [
      queue,
      { waiting: waiting.sort(), members: members.sort() },
    ]);
    expect(stateOf(floor)).toEqual(Object.fromEntries(sorted));
  }).toPass({ timeout: 15_000, intervals: [200] });
}

test.describe('an exchange behind its manager interface', () => {
  test.beforeEach(async ({ centre }) => {
    const reader = await centre.stack.administrator();
    await expect.poll(async () => (await ownSource(reader)).link, { timeout: 20_000 }).toBe('up');
  });

  test('is no demo, and its first picture equals its own books', async ({ centre }) => {
    const reader = await centre.stack.administrator();
    expect((await reader.floor()).demo).toBe(false);
    expect((await reader.ask('/api/v1/session')).json()).toMatchObject({ demo: false });
    expect(await ownSource(reader)).toMatchObject({ kind: 'ami', link: 'up' });
    await expectTheExchangesOwnBooks(centre);
  });

  test('a dropped line is down, leaves a marked gap, and after it the floor is right again', async ({ centre }) => {
    const reader = await centre.stack.administrator();
    const { connects } = await ownSource(reader);
    const droppedAt = Date.now();
    await centre.exchange.order({ do: 'drop', ms: 3000 });
    await expect.poll(async () => (await ownSource(reader)).link, { timeout: 4000 }).not.toBe('up');
    await expect.poll(async () => (await ownSource(reader)).link, { timeout: 20_000 }).toBe('up');
    expect((await ownSource(reader)).connects).toBeGreaterThan(connects);
    const floor = await reader.floor();
    const gap = floor.sources[source]?.gaps.at(-1);
    expect(gap?.to ?? 0).toBeGreaterThan(droppedAt);
    expect(Math.abs((gap?.from ?? 0) - droppedAt)).toBeLessThan(4000);
    expect(floor.queues.find((queue) => queue.source === source)?.counts.m15.gap).toBe(true);
    await expectTheExchangesOwnBooks(centre);
  });

  test('one that says nothing more is frozen within seconds, and up again when it speaks', async ({ centre }) => {
    const reader = await centre.stack.administrator();
    await centre.exchange.order({ do: 'freeze' });
    const begun = performance.now();
    await expect.poll(async () => (await ownSource(reader)).link, { timeout: 6000, intervals: [100] }).toBe('frozen');
    tellMeasured('frozen after', performance.now() - begun);
    await centre.exchange.order({ do: 'thaw' });
    await expect.poll(async () => (await ownSource(reader)).link, { timeout: 15_000 }).toBe('up');
    await expectTheExchangesOwnBooks(centre);
  });

  test('bytes that are no manager protocol are counted, and the link lives on', async ({ centre }) => {
    const reader = await centre.stack.administrator();
    const before = await ownSource(reader);
    await centre.exchange.order({ do: 'garbage' });
    await expect.poll(async () => Object.keys((await ownSource(reader)).unknownEvents)).toContain('NobodyKnowsThis');
    const after = await ownSource(reader);
    const errors = (tally: Record<string, number>) => Object.values(tally).reduce((sum, n) => sum + n, 0);
    expect(errors(after.parseErrors)).toBeGreaterThan(errors(before.parseErrors));
    expect([after.link, after.connects]).toEqual(['up', before.connects]);
    await expect.poll(async () => (await ownSource(reader)).events).toBeGreaterThan(after.events);
    await expectTheExchangesOwnBooks(centre);
  });

  test('after its restart nobody waits whom it does not know, and callers of before count as lost', async ({
    centre,
  }) => {
    const reader = await centre.stack.administrator();
    await centre.exchange.order({ do: 'burst', queue: 'queue-001', minutes: 1 });
    const waiting = async () =>
      (await reader.floor()).queues.reduce(
        (sum, queue) => sum + (queue.source === source ? queue.waiting.length : 0),
        0,
      );
    await expect.poll(waiting, { timeout: 30_000 }).toBeGreaterThan(0);
    const { connects } = await ownSource(reader);
    const lost = (await reader.floor()).totals.counts.day.lost;
    await centre.exchange.order({ do: 'restart' });
    await expect.poll(async () => (await ownSource(reader)).connects, { timeout: 30_000 }).toBeGreaterThan(connects);
    await expect.poll(async () => (await ownSource(reader)).link, { timeout: 20_000 }).toBe('up');
    await expectTheExchangesOwnBooks(centre);
    expect((await reader.floor()).totals.counts.day.lost).toBeGreaterThan(lost);
  });
});
