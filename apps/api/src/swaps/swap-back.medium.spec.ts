import type { SwapDetail } from '@zhiban/wire';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PublishedCentre } from '../../test/published-centre';
import { codeOf, swapOf, Swapping } from '../../test/swapping';

let centre: PublishedCentre;
let swapping: Swapping;

beforeAll(async () => {
  centre = await PublishedCentre.open(3);
  swapping = new Swapping(centre);
});
afterAll(() => centre.api.stop());

/** Agent 0 has a day with a meal and a rest, agents 1 and 2 mornings of other days. */
beforeEach(async () => {
  await centre.clear();
  const day = centre.shift('day', 0, 0, [8, 16]);
  const meal = { from: centre.at(0, 11.5), to: centre.at(0, 12), kind: 'meal', paid: false } as const;
  const rest = { from: centre.at(0, 13.5), to: centre.at(0, 14), kind: 'rest', paid: true } as const;
  await centre.add([
    { ...day, breaks: [meal, rest] },
    centre.shift('two', 1, 1, [8, 13]),
    centre.shift('three', 2, 2, [8, 13]),
  ]);
  await centre.publish();
});

const hours = (from: number, to: number) => ({ part: { from: centre.at(0, from), to: centre.at(0, to) } });
const wholeWeek = ['0: 8-16 2 breaks', '1: 8-13', '2: 8-13'];

describe('a part of a shift that was swapped', () => {
  test('comes back, and the shift is whole again with its breaks', async () => {
    const swap = await swapping.approved([swapping.to('day', 1, hours(13, 16))]);
    expect(await swapping.roster()).toEqual(['0: 8-13 1 breaks', '1: 13-16 1 breaks', '1: 8-13', '2: 8-13']);
    expect((await swapping.mine(1)).asked[0]?.may).toEqual(['undo']);
    const back = swapOf(await swapping.counter(swap.id, centre.agent(1)));
    expect(back.transfers).toMatchObject([{ shift: { person: centre.person(1) }, to: { id: centre.person(0) } }]);
    await swapping.carriedThrough(back);
    expect(await swapping.roster()).toEqual(wholeWeek);
    expect((await swapping.mine(0)).own[0]).toMatchObject({ state: 'undone', may: [] });
  });

  test('comes back as a shift of its own where what stayed has changed since', async () => {
    const swap = await swapping.approved([swapping.to('day', 1, hours(13, 16))]);
    const edit = { op: 'resize', shift: 'day', from: centre.at(0, 8.5), to: centre.at(0, 13) };
    const edits = [{ edit, seen: { day: 2 } }];
    await swapping.post(centre.planner, 'roster/edits', { id: crypto.randomUUID(), edits, reason: 'x' });
    await centre.publish();
    await swapping.carriedThrough(swapOf(await swapping.counter(swap.id, centre.agent(0))));
    expect(await swapping.roster()).toEqual(['0: 13-16 1 breaks', '0: 8.5-13 1 breaks', '1: 8-13', '2: 8-13']);
  });

  test('cannot come back while somebody else has it', async () => {
    const swap = await swapping.approved([swapping.to('day', 1, hours(13, 16))]);
    const { shifts } = await centre.view();
    const piece = shifts.find(({ from, person }) => from === centre.at(0, 13) && person === centre.person(1));
    const on = await swapping.approved([swapping.to(piece?.id ?? '', 2)], {}, centre.agent(1));
    expect(await swapping.counter(swap.id, centre.agent(0))).toEqual({ done: 'changed', shifts: [piece?.id] });
    await swapping.carriedThrough(swapOf(await swapping.counter(on.id, centre.agent(2))));
    await swapping.carriedThrough(swapOf(await swapping.counter(swap.id, centre.agent(0))));
    expect(await swapping.roster()).toEqual(wholeWeek);
  });
});

test('a ring is taken back by everybody in it', async () => {
  const ring = await swapping.approved([swapping.to('day', 1), swapping.to('two', 2), swapping.to('three', 0)]);
  expect(await swapping.roster()).toEqual(['0: 8-13', '1: 8-16 2 breaks', '2: 8-13']);
  const back = swapOf(await swapping.counter(ring.id, centre.agent(2)));
  expect(back.parties.map(({ person }) => person.id).sort()).toEqual([centre.person(0), centre.person(1)].sort());
  await swapping.carriedThrough(back);
  expect(await swapping.roster()).toEqual(wholeWeek);
});

test('a shift that was swapped is swapped on; each swap is taken back from its end', async () => {
  const first = await swapping.approved([swapping.to('day', 1), swapping.to('two', 0)]);
  const next = [swapping.to('day', 2, { version: 2 }), swapping.to('three', 1)];
  const second = await swapping.approved(next, {}, centre.agent(1));
  expect(await swapping.roster()).toEqual(['0: 8-13', '1: 8-13', '2: 8-16 2 breaks']);
  expect(await swapping.counter(first.id, centre.agent(0))).toMatchObject({ done: 'changed' });
  await swapping.carriedThrough(swapOf(await swapping.counter(second.id, centre.agent(1))));
  await swapping.carriedThrough(swapOf(await swapping.counter(first.id, centre.agent(0))));
  expect(await swapping.roster()).toEqual(wholeWeek);
  const again = await swapping.post(centre.agent(0), `my-swaps/${first.id}/counter`, {
    ...{ id: crypto.randomUUID(), reason: 'once more' },
  });
  expect(codeOf(again)).toBe('swap.wrong-step');
});

test('before it is sent its filer sees their own week', async () => {
  const asked = { transfers: [swapping.to('day', 1, hours(10, 14))], for: null };
  const preview = (await swapping.post(centre.agent(0), 'my-swaps/preview', asked)).json<{
    weeks: SwapDetail['weeks'];
  }>();
  expect(preview.weeks.map(({ person, shifts }) => [person.id, shifts.map(({ id }) => id)])).toEqual([
    [centre.person(0), ['day']],
  ]);
});
