import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaseDesk } from '../../../test/case-desk';
import type { TestApp } from '../../../test/test-app';
import { CaseClockWatch } from './clock-watch';

let desk: CaseDesk;
beforeAll(async () => (desk = await CaseDesk.open()));
afterAll(() => desk.api.stop());

const look = (api: TestApp = desk.api) => api.app.get(CaseClockWatch, { strict: false }).look();
const of = (told: readonly string[], number: number) => told.filter((one) => one.startsWith(`Case GD-${number} `));
const actsOf = async (id: string) => (await desk.detail(id)).acts.map(({ kind, step }) => `${kind} ${step}`);

describe('the clocks', () => {
  test('remind its owner, tell those near when it is overdue, and all who handle such cases a day later; each once', async () => {
    const { id, number } = await desk.opened({ owner: 'other' });
    await desk.age(id, '47 hours');
    await Promise.all([look(), look(), look()]);
    expect(of(await desk.told(desk.other), number)).toHaveLength(1);
    expect(of(await desk.told(desk.lead), number)).toEqual([]);
    await desk.age(id, '2 hours');
    // The age of a clock names its run: what was told of the one before says nothing about this one.
    await Promise.all([look(), look()]);
    await look();
    expect(of(await desk.told(desk.lead), number)).toEqual([expect.stringMatching(/is overdue; owner: other\.$/)]);
    expect(of(await desk.told(desk.manager), number)).toEqual([]);
    expect(of(await desk.told(desk.farLead), number)).toEqual([]);
  });

  test('tell what a night left untold once, whoever looks how often, and nothing of what was settled before', async () => {
    const late = await desk.opened();
    await desk.age(late.id, '4 days');
    const settled = await desk.opened();
    await desk.age(settled.id, '4 days');
    await desk.step(settled.id, { step: 'settle', note: '办妥' });
    await Promise.all([look(), look(), look()]);
    await look();
    expect(await actsOf(late.id)).toEqual(['promise remind', 'promise 1', 'promise 2']);
    expect(await actsOf(settled.id)).toEqual([]);
    expect(of(await desk.told(desk.manager), late.number)).toHaveLength(1);
    expect(of(await desk.told(desk.lead), late.number)).toHaveLength(3);
  });

  test('ask for the return call within seven days, and no more once it was made', async () => {
    const { id } = await desk.opened({ owner: 'other' });
    await desk.step(id, { step: 'settle', note: '办妥' });
    await desk.age(id, '6 days 23 hours');
    await look();
    expect(await actsOf(id)).toEqual(['call-back remind']);
    await desk.step(id, { step: 'unreachable' });
    await desk.age(id, '2 hours');
    await look();
    expect((await desk.detail(id)).case).toMatchObject({ overdue: true, attempts: 1 });
    expect((await actsOf(id)).filter((act) => act === 'call-back 1')).toHaveLength(1);
    await desk.step(id, { step: 'call-back', score: 3 });
    const before = await actsOf(id);
    await look();
    expect(await actsOf(id)).toEqual(before);
  });
});

test('an owner with more than three overdue cases is flagged and told once, and again when it comes to that again', async () => {
  const flags = async () => (await desk.told(desk.manager)).filter((one) => one.startsWith('agent has '));
  const ids: string[] = [];
  const late = async () => {
    const { id } = await desk.opened({ owner: 'agent' });
    await desk.age(id, '3 days');
    ids.push(id);
  };
  for (let i = 0; i < 3; i += 1) await late();
  await look();
  expect((await desk.page()).flagged).toEqual([]);
  expect(await flags()).toEqual([]);
  await late();
  await Promise.all([look(), look()]);
  await look();
  expect((await desk.page()).flagged).toEqual([{ owner: 'agent', overdue: 4 }]);
  const words = 'agent has 4 overdue cases, more than the 3 that are allowed.';
  expect(await flags()).toEqual([words]);
  expect((await desk.told(desk.agent)).filter((one) => one === words)).toHaveLength(1);
  expect((await desk.page('', desk.farLead)).flagged).toEqual([]);
  await desk.step(ids[0] ?? '', { step: 'settle', note: '办妥' });
  await look();
  await late();
  await look();
  expect(await flags()).toEqual([words, words]);
  const kept = await desk.api.database.query<{ what: string }>('SELECT what FROM case_flag ORDER BY nth');
  expect(kept.map(({ what }) => what)).toEqual(['begun', 'ended', 'begun']);
});

test('a restart misses none and tells none twice', async () => {
  const before = await CaseDesk.open();
  const [told, missed] = [await before.opened(), await before.opened()];
  await before.age(told.id, '60 hours');
  await look(before.api);
  const after = await before.api.restart();
  await after.database.query(
    `UPDATE customer_case SET opened_at = opened_at - interval '60 hours', promised_at = promised_at - interval '60 hours'
     WHERE id = $1`,
    [missed.id],
  );
  await look(after);
  await look(after);
  const rows = await after.database.query<{ id: string; acts: number }>(
    'SELECT case_id AS id, count(*)::int AS acts FROM customer_case_act GROUP BY case_id',
  );
  expect(new Map(rows.map(({ id, acts }) => [id, acts]))).toEqual(
    new Map([
      [told.id, 2],
      [missed.id, 2],
    ]),
  );
  await after.stop();
});
