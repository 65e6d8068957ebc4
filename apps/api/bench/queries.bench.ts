import { bench, pairs, tell } from './kit/bench';
import { openBoards, startLoad, wait } from './kit/load';
import { median, shown } from './kit/numbers';
import { ratioMeasure } from './kit/report';

const boards = 200;
const rate = 200;
const turnSeconds = 6;
/** Sockets that come in are looked up once; what is measured is the steady state behind that. */
const settleMs = 1500;
const count = 5;

await bench('Database queries and the number of boards', async () => {
  const load = await startLoad({ agents: 1000, queues: 50, rate });
  const { exchange, house, clients, queueBoards } = load;
  await exchange.ask('begin');
  const running = exchange.ask('run', (turnSeconds + 4) * 2 * (count + 1));
  const side = async (n: number): Promise<number> => {
    await clients.ask('close');
    await openBoards(
      load,
      Array.from({ length: n }, (_, i) => (i === 0 ? 'centre' : (queueBoards[i % 50] ?? ''))),
    );
    await wait(settleMs);
    const before = await house.hand.ask<number>('queries');
    await wait(turnSeconds * 1000);
    return ((await house.hand.ask<number>('queries')) - before) / turnSeconds;
  };
  tell(`1 board against ${boards}, ${rate} messages a second`);
  const results = await pairs(
    count,
    () => side(1),
    () => side(boards),
  );
  exchange.end();
  await running.catch(() => undefined);
  await house.stop();
  const [one, many] = [median(results.map(([a]) => a)), median(results.map(([, b]) => b))];
  return [
    ratioMeasure(
      `queries a second with ${boards} boards ÷ with 1`,
      results.map(([a, b]) => b / a),
      { atMost: 1.05 },
      `${shown(many)} against ${shown(one)} a second`,
    ),
  ];
});
