import { bench, pairs, tell } from './kit/bench';
import { openBoards, startLoad, wait } from './kit/load';
import { shown, sum } from './kit/numbers';
import { measure } from './kit/report';

const boards = 200;
const rate = 200;
const turnSeconds = 8;
/** Sockets that come in are looked up once; what is measured is the steady state behind that. */
const settleMs = 1500;
const count = 5;

await bench('Database queries and the number of boards', async () => {
  const load = await startLoad({ agents: 1000, queues: 50, rate });
  const { exchange, house, clients, queueBoards } = load;
  await exchange.ask('begin');
  // Longer than needed: it is ended when everything has been counted.
  void exchange.ask('run', 600).catch(() => undefined);
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
  await house.stop();
  // Few queries a window: the ratio of the sums is not coarsened by one more or less, as each pair's is.
  const [one, many] = [sum(results.map(([a]) => a)) / count, sum(results.map(([, b]) => b)) / count];
  const spread = results.map(([a, b]) => shown(b / a)).join(', ');
  return [
    measure(
      `queries a second with ${boards} boards ÷ with 1`,
      many / one,
      '×',
      { atMost: 1.05 },
      `${shown(many)} against ${shown(one)} a second; pairs ${spread}`,
    ),
  ];
});
