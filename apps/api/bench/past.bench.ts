import type { Answer, PastJoined } from '@zhiban/wire';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/platform/database';
import { bench, tell } from './kit/bench';
import { BoardReader } from './kit/board-reader';
import { Hand } from './kit/hand';
import { openBoards, startLoad, wait } from './kit/load';
import { median, quantile, shown } from './kit/numbers';
import { measure } from './kit/report';
import { storedSource, storeDay, type StoredDay } from './kit/stored-day';

const rate = 200;
const moments = 40;
/** A fixed order of moments that looks like none. */
const scattered = (n: number) => ((n * 0.618_033_988_7) % 1) * 0.998 + 0.001;

/** Opens one moment after another; answers the milliseconds of each, and the longest stall of the server in each. */
async function visit(reader: BoardReader, server: Hand, idle: Hand, { day }: StoredDay) {
  const ms: number[] = [];
  const stalls: number[] = [];
  const stretches: number[] = [];
  const cpuBefore = await server.ask<number>('cpuMs');
  const began = performance.now();
  for (let n = 0; n < moments; n += 1) {
    const at = Math.round(day.from + scattered(n + 1) * (day.to - day.from));
    await Promise.all([server.ask('stall'), server.ask('stretch'), idle.ask('stall')]);
    const asked = performance.now();
    const answer = await reader.ask<Answer<PastJoined>>('past:open', { board: 'centre', at, speed: 0 });
    ms.push(performance.now() - asked);
    if (!answer.ok) throw new Error(answer.problem.detail);
    if (answer.value.at !== at || Object.keys(answer.value.picture.queues).length < 40)
      throw new Error(`no picture: ${Object.keys(answer.value.picture.queues).length} queues`);
    stalls.push((await server.ask<number>('stall')) - (await idle.ask<number>('stall')));
    stretches.push(await server.ask<number>('stretch'));
    await wait(200);
  }
  const cpu = (await server.ask<number>('cpuMs')) - cpuBefore;
  return { ms, stalls, stretches, cpu, lasted: performance.now() - began };
}

await bench('The past of a stored day', async () => {
  const { exchange, house, clients } = await startLoad({ agents: 300, queues: 40, rate });
  await openBoards(
    { house, clients },
    Array.from({ length: 20 }, () => 'centre'),
  );
  const [{ host }] = (await house.query<{ host: string }>(
    "select current_setting('unix_socket_directories') as host",
  )) as [{ host: string }];
  const place = { host, user: 'zhiban', database: 'zhiban', schema: 'public' };
  const database = await new DataSource(dataSourceOptions(place)).initialize();
  tell('a day is stored');
  const stored = await storeDay(database);
  await database.destroy();
  tell(`${stored.events} events, ${stored.busiestHour} in the busiest hour`);
  const idle = Hand.start('probe.hand');
  await exchange.ask('begin');
  void exchange.ask('run', 600).catch(() => undefined);
  const reader = await BoardReader.connect({ port: house.port, headers: house.headers }, () => undefined);
  await wait(2000);
  const quiet: number[] = [];
  const quietFrom = { cpu: await house.hand.ask<number>('cpuMs'), at: performance.now() };
  for (let n = 0; n < 10; n += 1) {
    await Promise.all([house.hand.ask('stall'), idle.ask('stall')]);
    await wait(600);
    quiet.push((await house.hand.ask<number>('stall')) - (await idle.ask<number>('stall')));
  }
  const cpuRate = ((await house.hand.ask<number>('cpuMs')) - quietFrom.cpu) / (performance.now() - quietFrom.at);
  tell(`${moments} moments, ${rate} messages a second meanwhile`);
  const { ms, stalls, stretches, cpu, lasted } = await visit(reader, house.hand, idle, stored);
  const [size] = await house.query<{ bytes: string; marks: string }>(
    'select sum(octet_length(state)) as bytes, count(*) as marks from past_mark where source = $1',
    [storedSource],
  );
  tell('the same without a mark');
  await house.query('delete from past_mark');
  const last = stored.day.to - 60_000;
  await house.hand.ask('stretch');
  const slow = await timed(reader, last);
  const unmarked = await house.hand.ask<number>('stretch');
  await wait(1500);
  const again = await timed(reader, last - 60_000);
  reader.close();
  exchange.end();
  await house.stop();
  return [
    measure(
      `picture of a moment of a day of ${shown(stored.events)} events, longest`,
      Math.max(...ms),
      'ms',
      { atMost: 1000 },
      `p50 ${shown(quantile(ms, 0.5))} ms, ${moments} moments, ${shown(stored.busiestHour)} events in the busiest hour`,
    ),
    measure(
      "event loop's longest stall while a past is opened, above an idle process beside it",
      quantile(stalls, 0.9),
      'ms',
      { atMost: 50 },
      `p90 of ${moments}; median ${shown(median(stalls))}, longest ${shown(Math.max(...stalls))}; with the wall alone ${shown(median(quiet))}, longest ${shown(Math.max(...quiet))}`,
    ),
    measure(
      'longest that the loop works without a pause while a past is opened, in its own CPU time',
      quantile(stretches, 0.9),
      'ms',
      { atMost: 50 },
      `p90 of ${moments}; median ${shown(median(stretches))}, longest ${shown(Math.max(...stretches))}`,
    ),
    measure(
      'the same while a day without marks is told and marked',
      unmarked,
      'ms',
      { atMost: 50 },
      'the longest of all of it',
    ),
    measure('server CPU of a moment, the wall apart', (cpu - cpuRate * lasted) / moments, 'ms'),
    measure('marks of a day', Number(size?.bytes) / 1e6, 'MB', { atMost: 20 }, `${size?.marks} marks`),
    measure(
      'a mark holds up everything else for',
      Math.max(...stored.marksHeldMs),
      'ms',
      { atMost: 20 },
      `longest of the day, in CPU time; median ${shown(median(stored.marksHeldMs))}`,
    ),
    measure(
      'the last minute of the day with no mark at all',
      slow,
      'ms',
      null,
      `${shown(again)} ms for the minute before it, once the marks are left`,
    ),
  ];
});

async function timed(reader: BoardReader, at: number): Promise<number> {
  const began = performance.now();
  const answer = await reader.ask<Answer<PastJoined>>('past:open', { board: 'centre', at, speed: 0 });
  if (!answer.ok) throw new Error(answer.problem.detail);
  return performance.now() - began;
}
