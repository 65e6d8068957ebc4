import 'reflect-metadata';
import { administratorOf, listening } from '../test/running-api';
import { RandomRequests } from '../test/random-requests';
import { bench, tell } from './kit/bench';
import { startBenchDatabase } from './kit/bench-database';
import { shown, sum } from './kit/numbers';
import { measure } from './kit/report';

const sequences = Number(process.env['REQUEST_SEQUENCES'] ?? 10_000);
const seed = Number(process.env['REQUEST_SEED'] ?? 1);
const perTurn = 500;

/** `swap: decide approved` … of each kind of act. */
const inLines = (tally: ReadonlyMap<string, number>): string[] =>
  [...tally].sort(([a], [b]) => (a < b ? -1 : 1)).map(([what, count]) => `${shown(count)} × ${what}`);

await bench('Random sequences of drag, swap, leave, overtime, publish and undo', async () => {
  const database = await startBenchDatabase();
  const app = await listening(database.place);
  const random = await RandomRequests.open(app, await administratorOf(app), seed);
  const began = performance.now();
  for (let from = 0; from < sequences; from += perTurn) {
    await random.run(Math.min(sequences, from + perTurn), from);
    tell(`${from + perTurn} sequences in ${shown((performance.now() - began) / 1000)} s`);
  }
  const seconds = (performance.now() - began) / 1000;
  const { tally, refusedBy } = random;
  for (const line of inLines(tally)) tell(line);
  await app.close();
  await database.stop();
  const missing = random.missing();
  const against = [...refusedBy].sort(([, a], [, b]) => b - a).map(([rule, count]) => `${rule} ${count}`);
  return [
    measure(
      `sequences without a broken rule or balance, seed ${seed}`,
      sequences,
      '',
      { atLeast: sequences },
      `${shown(sum([...tally.values()]))} acts in ${shown(seconds)} s`,
    ),
    measure('kinds of act that did not happen', missing.length, '', { atMost: 0 }, missing.join(', ')),
    measure('rules that stood against something', refusedBy.size, '', null, against.join(', ')),
  ];
});
