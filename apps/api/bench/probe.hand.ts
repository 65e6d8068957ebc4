import { monitorEventLoopDelay } from 'node:perf_hooks';
import pg from 'pg';
import { handTasks } from './kit/hand';

/**
 * Looks at the process it is loaded into: how late its event loop is, what CPU time it takes, how many queries it sends.
 * Loaded into the server with `--import`; run alone it is an idle process to compare with.
 */
const resolutionMs = 1;
const delay = monitorEventLoopDelay({ resolution: resolutionMs });
delay.enable();

let queries = 0;
const query = pg.Client.prototype.query;
pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]): unknown {
  queries += 1;
  return Reflect.apply(query, this, args);
} as typeof query;

handTasks({
  ping: () => process.pid,
  /** The longest delay since the last look, ms. */
  stall: () => {
    const longest = delay.max / 1e6 - resolutionMs;
    delay.reset();
    return Math.max(0, longest);
  },
  cpuMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  queries: () => queries,
});
