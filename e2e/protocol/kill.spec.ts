import { expect, test } from '../stack/test';

test('a server killed under load loses no stored event, stores none twice and marks the time without a link', async ({
  begin,
}) => {
  test.setTimeout(150_000);
  const exchange = await begin.exchange({ rate: 200, agents: 60 });
  const stack = await begin.stack(exchange.env);
  const database = stack.database;
  let administrator = await stack.administrator();

  for (const kill of ['the server alone', 'the server and its database'] as const) {
    await test.step(kill, async () => {
      await expect
        .poll(async () => (await administrator.operations()).writer.stored, { timeout: 30_000 })
        .toBeGreaterThan(200);
      const acknowledged = (await database.events()).stored;
      // The floor may show what arrived in the last second and is not stored yet; what is stored is kept.
      const kept = await database.byType();
      const killedAt = Date.now();
      await stack.halt('SIGKILL');
      if (kill === 'the server and its database') process.kill(await database.pid(), 'SIGKILL');

      await stack.resume();
      const events = await database.events();
      expect(events.stored).toBeGreaterThanOrEqual(acknowledged);
      expect(events.twice).toBe(0);
      administrator = await stack.administrator();
      await expect
        .poll(async () => (await administrator.floor()).sources['asterisk']?.link, { timeout: 20_000 })
        .toBe('up');

      const floor = await administrator.floor();
      const around = floor.sources['asterisk']?.gaps.filter(
        ({ from, to }) => from <= killedAt + 1000 && (to ?? Infinity) >= killedAt,
      );
      expect(around, 'a gap around the kill').toHaveLength(1);
      expect(floor.totals.counts.day.gap).toBe(true);
      expect(floor.totals.counts.day.offered).toBeGreaterThanOrEqual(kept['visit-offered'] ?? 0);
      expect(floor.totals.counts.day.answered).toBeGreaterThanOrEqual(kept['visit-answered'] ?? 0);
      const { broughtIn, carriedIn, offered, answered, abandoned, leftOtherwise, withdrawn, lost, unknown } =
        floor.totals.counts.day;
      const waiting = floor.queues.reduce((sum, queue) => sum + queue.waiting.length, 0);
      expect(broughtIn + carriedIn + offered).toBe(
        answered + abandoned + leftOtherwise + withdrawn + lost + unknown + waiting,
      );
    });
  }
});
