import { afterAll, beforeAll, expect, test } from 'vitest';
import { planningCentre, twoWeeks } from '../../test/planning-centre';
import { RandomPlanning } from '../../test/random-planning';
import type { TestApp } from '../../test/test-app';

/** `ROSTER_EDITS=10000` for the whole of it; the suite does a part. */
const edits = Number(process.env['ROSTER_EDITS'] ?? 600);
const seeds = (process.env['ROSTER_SEEDS'] ?? '1 2').split(' ').map(Number);
let api: TestApp;

beforeAll(async () => ({ api } = await planningCentre()));
afterAll(() => api.stop());

test.each(seeds)(
  'two planners at random: browser and server agree, nothing forbidden is saved, undo gives the roster back (seed %i)',
  async (seed) => {
    const planning = new RandomPlanning(api.app, twoWeeks(), seed);
    await planning.run(edits / seeds.length);
    const { tally } = planning;
    if (process.env['ROSTER_EDITS']) process.stdout.write(`${JSON.stringify(tally)}\n`);
    for (const what of ['add saved', 'add hindered', 'move saved', 'swap saved', 'undo saved', 'publish published'])
      expect(tally[what] ?? 0, `${what} of ${JSON.stringify(tally)}`).toBeGreaterThan(0);
  },
  edits * 200,
);
