import { createServer, type AddressInfo } from 'node:net';
import { DoorFeeder } from './kit/door-feeder';
import { bench, tell } from './kit/bench';
import { House } from './kit/house';
import { wait } from './kit/load';
import { measure } from './kit/report';

const kills = 10;
const feedMs = 2000;

/** How often each acknowledged event is stored, other than once. */
async function damage(house: House, acknowledged: readonly string[]): Promise<{ lost: number; twice: number }> {
  const rows = await house.query<{ event_id: string; n: number }>(
    `select event_id, count(*)::int as n from acd_event where source = 'bench' group by event_id`,
  );
  const stored = new Map(rows.map(({ event_id, n }) => [event_id, n]));
  const lost = acknowledged.filter((id) => !stored.has(id)).length;
  return { lost, twice: rows.filter(({ n }) => n > 1).length };
}

/** Nobody speaks the exchange's protocol there: this bench feeds by the door alone. */
async function silentPort(): Promise<number> {
  const server = createServer((socket) => socket.on('error', () => socket.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

await bench('Acknowledged rows over kill -9', async () => {
  const house = await House.start(await silentPort());
  const { key } = await house.ask<{ key: string }>('POST', '/api/v1/door/keys', { source: 'bench', label: 'bench' });
  const feeder = new DoorFeeder(`${house.address}/api/v1/acd/events`, key);
  feeder.begin();
  for (let i = 0; i < kills; i += 1) {
    await wait(feedMs);
    await house.kill();
    await house.run();
    tell(`server killed ${i + 1} times, ${feeder.acknowledged.length} events acknowledged`);
  }
  const afterServer = feeder.acknowledged.length;
  for (let i = 0; i < kills; i += 1) {
    await feeder.moves();
    await wait(feedMs);
    house.killDatabase();
    tell(`database killed ${i + 1} times, ${feeder.acknowledged.length} events acknowledged`);
    await wait(500);
  }
  await feeder.moves();
  await wait(feedMs);
  await feeder.end();
  const { lost, twice } = await damage(house, feeder.acknowledged);
  await house.stop();
  const all = feeder.acknowledged.length;
  const how = `${afterServer} acknowledged over ${kills} kills of the server, ${all - afterServer} over ${kills} of the database`;
  return [
    measure('acknowledged events lost', lost, '', { atMost: 0 }, how),
    measure('events stored more than once', twice, '', { atMost: 0 }, `${feeder.retries} batches sent again`),
  ];
});
