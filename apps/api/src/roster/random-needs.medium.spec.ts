import { afterAll, beforeAll, expect, test } from 'vitest';
import { NeededSeats } from '../../test/needed-seats';
import { planningCentre, readerWith, twoWeeks } from '../../test/planning-centre';
import { RandomPlanning } from '../../test/random-planning';
import { RestlessNeeds } from '../../test/restless-needs';
import type { TestApp } from '../../test/test-app';
import { RosterViewService } from './view/roster-view.service';

/** As of `random-edits`, with needs and leave that change meanwhile. */
const edits = Number(process.env['ROSTER_EDITS'] ?? 200);
const seed = Number((process.env['ROSTER_SEEDS'] ?? '3').split(' ')[0]);
const skills = ['cards:2', 'cards:2; mail:1', 'loans:1', 'cards:1; loans:1', '', 'loans:3'];
let api: TestApp;
let unrest: RestlessNeeds;

beforeAll(async () => {
  const { api: started, admin } = await planningCentre(6, (nth) => skills[nth] ?? '');
  api = started;
  const needed = new NeededSeats(api, admin);
  await needed.knowsQueues('pbx/cards', 'pbx/loans', 'pbx/mail');
  const views = api.app.get(RosterViewService, { strict: false });
  const { people } = await views.view(twoWeeks(), readerWith('planner', 'planner'));
  const ids = people.map(({ person }) => person.id);
  unrest = await RestlessNeeds.begin(api, needed, twoWeeks().first, ids);
});
afterAll(() => api.stop());

test(
  `two planners at random, while needs and leave change: browser and server agree on cover too (seed ${seed})`,
  async () => {
    const planning = new RandomPlanning(api.app, twoWeeks(), seed, unrest);
    await planning.run(edits);
    const { tally } = planning;
    if (process.env['ROSTER_EDITS']) process.stdout.write(`${JSON.stringify(tally)}\n`);
    for (const what of [
      'add saved',
      'move hindered',
      'undo saved',
      'publish published',
      'needs changed',
      'judged of cover',
    ])
      expect(tally[what] ?? 0, `${what} of ${JSON.stringify(tally)}`).toBeGreaterThan(0);
  },
  edits * 400,
);
