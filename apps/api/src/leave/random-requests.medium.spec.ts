import { afterAll, beforeAll, expect, test } from 'vitest';
import { RandomRequests } from '../../test/random-requests';
import { TestApp } from '../../test/test-app';

/** `npm run bench -- sequences` for ten thousand; the suite does a part. */
const sequences = Number(process.env['REQUEST_SEQUENCES'] ?? 120);
const seed = Number(process.env['REQUEST_SEED'] ?? 1);
/** That stand against something within the part. */
const rules = ['no-overlap', 'rest-between-shifts', 'hours-of-day', 'swap-agreed', 'swap-cover', 'leave-allotment'];
let api: TestApp;
let random: RandomRequests;

beforeAll(async () => {
  api = await TestApp.start();
  random = await RandomRequests.open(api.app, await api.administrator(), seed);
}, 180_000);
afterAll(() => api.stop());

test(
  `drag, swap, leave, overtime, publish and undo at random: nothing forbidden is saved, balances add up (seed ${seed})`,
  async () => {
    await random.run(sequences);
    const tally = JSON.stringify(Object.fromEntries([...random.tally].sort()));
    if (process.env['REQUEST_SEQUENCES']) process.stdout.write(`${tally}\n`);
    expect(random.missing(), tally).toEqual([]);
    expect([...random.refusedBy.keys()]).toEqual(expect.arrayContaining(rules));
  },
  sequences * 1000,
);
