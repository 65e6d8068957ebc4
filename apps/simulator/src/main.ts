import { demoCentre, busyDay, openFloor, worldStartOf, type CentrePlan } from '@zhiban/acd-days';
import { takeOrders } from './control';
import { FloorClock } from './floor/floor-clock';
import { LiveFloor } from './floor/live-floor';
import { OptionError, readOptions, type SimulatorOptions } from './options';
import { Player } from './play/player';
import { readRecordedDay } from './play/recorded-day';

/** What `main` needs of either kind of exchange. */
interface Exchange {
  open(): Promise<number>;
  close(): Promise<void>;
}

function planOf(options: SimulatorOptions): CentrePlan {
  const { agents, incidents, rostered, busy } = options;
  return busy ? busyDay({ agents, ...busy }) : demoCentre(options.seed, { agents, incidents, rostered }).plan;
}

/** A floor of even load is in full swing after this. */
const steadyWarmUpMs = 300_000;

/** A floor that has lived from the beginning of its world until the present. */
function liveFloor(options: SimulatorOptions): LiveFloor {
  const plan = planOf(options);
  const present = options.start ?? Date.now();
  const usualFrom = plan.steady ? present - steadyWarmUpMs : worldStartOf(present, plan);
  const world = openFloor(plan, options.seed, options.from ?? usualFrom);
  const clock = new FloorClock(present, options.speed);
  world.runTo(present);
  return new LiveFloor(world, clock, options, options.speed);
}

function exchangeOf(options: SimulatorOptions, finish: () => void): Exchange {
  const { port, host } = options;
  if (options.play) {
    const player = new Player(readRecordedDay(options.play), options.speed);
    return { open: () => player.listen(port, host), close: () => player.close() };
  }
  const floor = liveFloor(options);
  if (options.control) takeOrders(floor, finish);
  return { open: () => floor.open(port, host), close: () => floor.close() };
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  let finishing = false;
  const finish = () => {
    if (finishing) return;
    finishing = true;
    void exchange.close().finally(() => process.exit(0));
  };
  const exchange = exchangeOf(options, finish);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, finish);
  if (process.send) process.on('disconnect', finish);
  const port = await exchange.open();
  process.stdout.write(`${JSON.stringify({ listening: { port } })}\n`);
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${error instanceof OptionError ? message : `The simulator cannot start: ${message}`}\n`);
  process.exit(1);
});
