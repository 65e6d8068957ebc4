import { bench, tell } from './kit/bench';
import { Hand } from './kit/hand';
import type { House } from './kit/house';
import { startLoad, wait } from './kit/load';
import { preciseNow, quantile, shown } from './kit/numbers';
import { measure, type Measure } from './kit/report';
import type { Return } from './kit/storm-board';

const boards = 500;
/** Processes that the boards share. */
const hands = 2;
const watched = 5;
const rate = 200;
const rounds = 3;
/** So long that the clients' back-off spreads them over some five seconds. */
const cutMs = 2000;
const liveWithinMs = 10_000;

interface Stalls {
  longest: number;
  p99: number;
}

interface Storm {
  /** Instants at which the way was free again, and at which each board came back. */
  free: number;
  returns: Return[];
  ours: Stalls;
  beside: Stalls;
  /** The longest that the server worked without a pause, ms of its own CPU time. */
  stretch: number;
  /** Texts made for each board and tick. */
  perTick: { pictures: number; strokes: number };
  encodings: number;
}

/** A storm from the first board that is lost to the last one that is back. */
async function storm(house: House, clients: readonly Hand[], idle: Hand, strike: () => Promise<void>): Promise<Storm> {
  const before = await house.counters();
  await Promise.all([house.hand.ask('stalls'), idle.ask('stalls'), house.hand.ask('stretch')]);
  await strike();
  const free = preciseNow();
  const returns = (await Promise.all(clients.map((hand) => hand.ask<Return[]>('back')))).flat();
  const [ours, beside] = await Promise.all([house.hand.ask<Stalls>('stalls'), idle.ask<Stalls>('stalls')]);
  const stretch = await house.hand.ask<number>('stretch');
  const after = await house.counters();
  const grown = (name: string) => after(`zhiban_${name}_total`) - before(`zhiban_${name}_total`);
  const encodings = grown('picture_encodings');
  const perTick = { pictures: encodings / grown('strokes'), strokes: grown('stroke_encodings') / grown('strokes') };
  return { free, returns, ours, beside, stretch, perTick, encodings };
}

function measuresOf(what: string, storms: readonly Storm[]): Measure[] {
  const after = (part: keyof Return) => storms.map(({ free, returns }) => returns.map((one) => one[part] - free));
  const last = after('live').map((ms) => Math.max(...ms));
  const spread = after('connected').flat();
  const above = storms.map(({ ours, beside }) => ours.longest - beside.longest);
  const stretches = storms.map(({ stretch }) => shown(stretch)).join(', ');
  const p99 = storms.map(({ ours }) => ours.p99);
  const slowest = storms.flatMap(({ returns }) => returns.map(({ connected, live }) => live - connected));
  return [
    measure(
      `${what}: the last of ${boards} boards is live again after`,
      Math.max(...last),
      'ms',
      { atMost: liveWithinMs },
      `${storms.length} times; connected p50 ${shown(quantile(spread, 0.5))}, last ${shown(Math.max(...spread))} ms; connected → live p50 ${shown(quantile(slowest, 0.5))}, p99 ${shown(quantile(slowest, 0.99))} ms`,
    ),
    measure(
      `${what}: event loop's longest stall above an idle process`,
      Math.max(...above),
      'ms',
      { atMost: 100 },
      `each ${above.map(shown).join(', ')}; p99 of the turns ${shown(Math.max(...p99))} ms; longest work without a pause ${stretches} ms of CPU`,
    ),
    measure(
      `${what}: pictures encoded per board and tick`,
      Math.max(...storms.map(({ perTick }) => perTick.pictures)),
      '',
      { atMost: 1 },
      `${storms.map(({ encodings }) => encodings).join(', ')} for ${boards} boards; strokes ${shown(Math.max(...storms.map(({ perTick }) => perTick.strokes)))}`,
    ),
  ];
}

await bench('A storm of boards that come back', async () => {
  const load = await startLoad({ agents: 200, queues: 20, rate });
  const { exchange, house, queueBoards } = load;
  await load.clients.ask('close');
  load.clients.end();
  const idle = Hand.start('probe.hand');
  const keys = ['centre', ...queueBoards].slice(0, watched);
  const clients = Array.from({ length: hands }, () => Hand.start('storm.hand'));
  await exchange.ask('begin');
  void exchange.ask('run', 600).catch(() => undefined);
  const each = Array.from({ length: boards / hands }, (_, i) => keys[i % watched] ?? '');
  await Promise.all(
    clients.map((hand) => hand.ask('open', { port: house.port, headers: house.headers, boards: each })),
  );
  tell(`${boards} boards in ${hands} processes, on ${watched} boards, ${rate} messages a second`);
  const cuts: Storm[] = [];
  for (let n = 0; n < rounds; n += 1) {
    await wait(2000);
    cuts.push(
      await storm(house, clients, idle, async () => {
        await Promise.all(clients.map((hand) => hand.ask('cut', cutMs)));
      }),
    );
    tell(
      `back after ${shown(Math.max(...(cuts.at(-1)?.returns ?? []).map(({ live }) => live)) - (cuts.at(-1)?.free ?? 0))} ms`,
    );
  }
  for (const hand of clients) hand.end();
  idle.end();
  exchange.end();
  await house.stop();
  return measuresOf(`line cut for ${cutMs / 1000} s`, cuts);
});
