import { test as base } from '@playwright/test';
import { Exchange, type ExchangeOptions } from './exchange';
import { Stack } from './stack';

/** A server pointed at an exchange that the test can disturb. */
export interface Centre {
  stack: Stack;
  exchange: Exchange;
}

interface WorkerParts {
  /** Opens the metrics of both. */
  metricsToken: string;
  /** As `npm start` on an empty machine: the simulated exchange with its DEMO mark. */
  demo: Stack;
  /** As at a customer's: an exchange is named. */
  centre: Centre;
}

/** A server or an exchange of one test's own; ended with the test, however it ends. */
interface Begin {
  stack(env?: Record<string, string>): Promise<Stack>;
  exchange(options?: ExchangeOptions): Promise<Exchange>;
}

/** Started when the first test asks, and shared by all tests of a worker: none may leave a trace that another one sees. */
export const test = base.extend<{ begin: Begin }, WorkerParts>({
  metricsToken: ['a-token-for-the-scraper', { scope: 'worker', option: true }],
  begin: async ({ metricsToken }, use) => {
    const begun: { stop(): Promise<void> }[] = [];
    const kept = <T extends { stop(): Promise<void> }>(one: T): T => {
      begun.unshift(one);
      return one;
    };
    await use({
      stack: async (env) => kept(await Stack.start({ METRICS_TOKEN: metricsToken, ...env })),
      exchange: async (options) => kept(await Exchange.start(options)),
    });
    for (const one of begun) await one.stop();
  },
  demo: [
    async ({ metricsToken }, use) => {
      const stack = await Stack.start({ METRICS_TOKEN: metricsToken });
      await use(stack);
      await stack.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  centre: [
    async ({ metricsToken }, use) => {
      const exchange = await Exchange.start({ queues: 12 });
      const stack = await Stack.start({ ...exchange.env, METRICS_TOKEN: metricsToken });
      await use({ stack, exchange });
      await stack.stop();
      await exchange.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

export { expect } from '@playwright/test';
