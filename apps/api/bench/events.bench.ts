import type { Sighting } from './boards.hand';
import type { SentLog } from './exchange.hand';
import { bench, tell } from './kit/bench';
import { Hand } from './kit/hand';
import { openBoards, startLoad, wait } from './kit/load';
import { median, quantile, shown } from './kit/numbers';
import { measure } from './kit/report';

const rate = 2000;
const boards = 300;
const warmSeconds = 6;
const looks = 6;
const lookSeconds = 5;
const tickMs = 250;

/** Milliseconds from sending a caller's entry to each board that shows it. A reader's first sighting only says where it stands. */
function delays(sightings: readonly Sighting[], joins: SentLog['joins'], sentBefore: Record<string, number>): number[] {
  const known = new Map<number, number>();
  const all: number[] = [];
  for (const { reader, board, offered, at } of sightings) {
    const queue = board === 'centre' ? '' : board.replace(/^queue:[^/]*\//, '');
    const before = known.get(reader);
    known.set(reader, offered);
    if (before === undefined) continue;
    const first = before - (sentBefore[queue] ?? 0);
    for (const sent of joins[queue]?.slice(Math.max(0, first), offered - (sentBefore[queue] ?? 0)) ?? [])
      all.push(at - sent);
  }
  return all;
}

await bench('From the exchange to the boards', async () => {
  const { exchange, house, clients, queueBoards } = await startLoad({ agents: 1000, queues: 50, rate });
  const idle = Hand.start('probe.hand');
  const keys = Array.from({ length: boards - 1 }, (_, i) => (i % 6 === 0 ? 'centre' : (queueBoards[i % 50] ?? '')));
  await openBoards({ house, clients }, keys);
  tell(`${boards} boards, ${rate} messages a second`);
  await exchange.ask('begin');
  const warm = await exchange.ask<SentLog>('run', warmSeconds);
  const sentBefore = Object.fromEntries(Object.entries(warm.joins).map(([queue, list]) => [queue, list.length]));
  const cpuBefore = await house.hand.ask<number>('cpuMs');
  const countBefore = await clients.ask<{ messages: number; bytes: number }>('count');
  await clients.ask('watch', true);
  const running = exchange.ask<SentLog>('run', looks * lookSeconds);
  const stalls: { ours: number; idle: number }[] = [];
  const look = async () => ({ ours: await house.hand.ask<number>('stall'), idle: await idle.ask<number>('stall') });
  await look();
  for (let i = 0; i < looks; i += 1) {
    await wait(lookSeconds * 1000 - 50);
    stalls.push(await look());
  }
  const sent = await running;
  const cpu = (await house.hand.ask<number>('cpuMs')) - cpuBefore;
  await wait(1500);
  const sightings = await clients.ask<Sighting[]>('watch', false);
  const count = await clients.ask<{ messages: number; bytes: number; ended: number }>('count');
  if (count.ended > 0) throw new Error(`${count.ended} boards lost their connection`);
  const [stored] = await house.query<{ n: string }>('select count(*) as n from acd_event');
  await house.stop();
  const lastSeen = Math.max(...sightings.filter(({ board }) => board === 'centre').map(({ offered }) => offered));
  const lastSent = (sentBefore[''] ?? 0) + (sent.joins['']?.length ?? 0);
  if (lastSeen !== lastSent) throw new Error(`${lastSent} callers entered, the boards know of ${lastSeen}`);
  const ms = delays(sightings, sent.joins, sentBefore);
  const above = stalls.map(({ ours, idle: beside }) => ours - beside);
  const strokes = count.messages - countBefore.messages;
  return [
    measure(
      `event → received, p99, ${shown(sent.messages / (looks * lookSeconds))} messages/s × ${boards} boards, writer on`,
      quantile(ms, 0.99),
      'ms',
      { atMost: tickMs + 150 },
      `p50 ${shown(quantile(ms, 0.5))} ms, ${shown(ms.length)} deliveries, exchange at most ${shown(sent.latestMs)} ms late`,
    ),
    measure(
      `event loop's longest stall in ${lookSeconds} s, above an idle process beside it`,
      median(above),
      'ms',
      { atMost: 50 },
      `median of ${looks}; ${above.map(shown).join(', ')}`,
    ),
    measure('server CPU', (cpu / (looks * lookSeconds * 1000)) * 100, '% of a core'),
    measure('bytes per stroke', (count.bytes - countBefore.bytes) / strokes, '', null, `${shown(strokes)} strokes`),
    measure('events stored', Number(stored?.n)),
  ];
});
