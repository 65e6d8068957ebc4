import { monitorEventLoopDelay } from 'node:perf_hooks';
import pg from 'pg';
import { handTasks } from './kit/hand';
import { threadMs } from './kit/thread-time';

/**
 * Looks at the process it is loaded into: how late its event loop is, what CPU time it takes, how many queries it sends.
 * Loaded into the server with `--import`; run alone it is an idle process to compare with.
 */
const resolutionMs = 1;
const delay = monitorEventLoopDelay({ resolution: resolutionMs });
delay.enable();

let longestStretch = 0;
let ranUntil = threadMs();
setInterval(() => {
  const ran = threadMs();
  longestStretch = Math.max(longestStretch, ran - ranUntil);
  ranUntil = ran;
}, resolutionMs).unref();

let queries = 0;
/** What every query of every connection goes through. */
const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
prototype.query = new Proxy(prototype.query, {
  apply(query, client: unknown, args) {
    queries += 1;
    return Reflect.apply(query, client, args);
  },
});

handTasks({
  ping: () => process.pid,
  /** The longest delay since the last look, ms. */
  stall: () => {
    const longest = delay.max / 1e6 - resolutionMs;
    delay.reset();
    return Math.max(0, longest);
  },
  /** The same, and what only one turn in a hundred was longer than. */
  stalls: () => {
    const ms = { longest: delay.max / 1e6 - resolutionMs, p99: delay.percentile(99) / 1e6 - resolutionMs };
    delay.reset();
    return ms;
  },
  /** The longest that the loop worked without a pause since the last look, ms of its own CPU time. */
  stretch: () => {
    const longest = longestStretch;
    longestStretch = 0;
    return longest;
  },
  cpuMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  queries: () => queries,
  /** Memory that the process takes, bytes. */
  resident: () => process.memoryUsage.rss(),
});
