import { afterAll, beforeAll, expect, test } from 'vitest';
import { RandomRequests } from '../../test/random-requests';
import { TestApp } from '../../test/test-app';

/** `npm run bench -- sequences` for ten thousand; the suite does a part. */
const sequences = Number(process.env['REQUEST_SEQUENCES'] ?? 200);
const seed = Number(process.env['REQUEST_SEED'] ?? 1);
let api: TestApp;
let random: RandomRequests;

beforeAll(async () => {
  api = await TestApp.start();
  random = await RandomRequests.open(api.app, await api.administrator(), seed);
});
afterAll(() => api.stop());

test(
  `drag, swap, leave, overtime, publish and undo at random: nothing forbidden is saved, balances add up (seed ${seed})`,
  async () => {
    await random.run(sequences);
    const { tally, refusedBy } = random;
    process.stdout.write(
      `${JSON.stringify(Object.fromEntries([...tally].sort()))}\n${JSON.stringify(Object.fromEntries(refusedBy))}\n`,
    );
    expect(tally.size).toBeGreaterThan(10);
  },
  sequences * 1000,
);
