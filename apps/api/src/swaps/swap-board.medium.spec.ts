import type { SwapChanged, SwapEnd, SwapReturns, SwapTakings } from '@zhiban/wire';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NeededSeats } from '../../test/needed-seats';
import { entered, PublishedCentre } from '../../test/published-centre';
import { codeOf, Swapping } from '../../test/swapping';
import type { TestReader } from '../../test/test-app';
import { WallSocket } from '../../test/wall-socket';

let centre: PublishedCentre;
let swapping: Swapping;
let elsewhere: TestReader;

beforeAll(async () => {
  centre = await PublishedCentre.open(4);
  swapping = new Swapping(centre);
  const body = '工号,姓名,职场,班组,座位,交换机,坐席,技能\n90,赵敏,北京,,,,,\n';
  await centre.admin.ask('/api/v1/people/import', { method: 'POST', body, headers: { 'content-type': 'text/csv' } });
  elsewhere = await entered(centre.api, centre.admin, 'min', [{ role: 'agent', site: null, team: null }], '90');
});
afterAll(() => centre.api.stop());

/** Of agent 0 a morning; agent 3 has just come from a night when it begins. */
beforeEach(async () => {
  await centre.clear();
  await centre.add([
    centre.shift('one', 0, 1, [8, 13]),
    centre.shift('two', 1, 2, [8, 13]),
    centre.shift('same', 2, 1, [8, 13]),
    centre.shift('night', 3, 0, [22, 27]),
  ]);
  await centre.publish();
});

const wholeWeek = () => ({ wish: { first: centre.scope.first, last: centre.scope.last, night: null } });
const offer = (given: object = {}) => swapping.filed([swapping.to('one', null)], given);
const taking = async (reader: TestReader) => (await reader.ask('/api/v1/my-swaps/board')).json<SwapTakings>().offers;
const preview = (id: string, reader: TestReader, give: object | null = null) =>
  swapping.post(reader, `my-swaps/${id}/take/preview`, { give });

describe('before an offer is taken', () => {
  test('the board says whether the reader could, and if not why', async () => {
    const { id } = await offer();
    expect(await taking(centre.agent(1))).toEqual([{ id, possible: true, against: null }]);
    expect(await taking(centre.agent(2))).toMatchObject([{ possible: false, against: { rule: 'no-overlap' } }]);
    expect(await taking(centre.agent(3))).toMatchObject([{ possible: false, against: { person: centre.person(3) } }]);
    expect(await taking(centre.agent(0))).toEqual([]);
  });

  test('it may go for a shift that is wished for, where for nothing it could not', async () => {
    const { id } = await swapping.filed([swapping.to('two', null)], wholeWeek(), centre.agent(1));
    await centre.add([centre.shift('all-day', 2, 2, [8, 13])]);
    await centre.publish();
    const of = (await centre.agent(2).ask(`/api/v1/my-swaps/${id}/returns`)).json<SwapReturns>();
    expect(of.person.id).toBe(centre.person(2));
    const told = of.returns.map(({ shift, possible }) => `${shift?.id ?? 'nothing'} ${possible}`);
    expect(told).toEqual(['nothing false', 'same false', 'all-day true']);
    expect(await taking(centre.agent(2))).toMatchObject([{ possible: true }]);
  });

  test('the rule-book is asked as taking asks it, with the taker’s own week; nothing is kept', async () => {
    const { id } = await offer();
    const end = (await preview(id, centre.agent(1))).json<SwapEnd>();
    if (end.done !== 'hindered') expect.fail(end.done);
    expect(end.judged.hindrances.never).toEqual([]);
    expect(end.weeks?.map(({ shifts }) => shifts.map((shift) => shift.id))).toEqual([['two']]);
    const night = (await preview(id, centre.agent(3))).json<SwapEnd>();
    const never = night.done === 'hindered' ? night.judged.hindrances.never : expect.fail(night.done);
    expect(never.map(({ rule }) => rule)).toContain('rest-between-shifts');
    expect(await swapping.step(id, 'take', centre.agent(3), { give: null })).toMatchObject({ done: 'hindered' });
    expect((await swapping.mine(1)).board).toMatchObject([{ id, state: 'offered', version: 1 }]);
  });

  test('its cover is that of the whole day, also where it stays as it is', async () => {
    const body = '工号,姓名,职场,班组,座位,交换机,坐席,技能\n2,员工2,上海,投诉组,,,,cards:1\n';
    await centre.admin.ask('/api/v1/people/import', { method: 'POST', body, headers: { 'content-type': 'text/csv' } });
    const needed = new NeededSeats(centre.api, centre.admin);
    await needed.knowsQueues('pbx/cards');
    await needed.expects('pbx/cards', centre.scope.first, 7, 10);
    const { id } = await swapping.filed([swapping.to('two', null)], {}, centre.agent(1));
    const end = (await preview(id, centre.agent(2))).json<SwapEnd>();
    const cover = end.done === 'hindered' ? end.judged.cover : expect.fail(end.done);
    expect(cover).toHaveLength(48);
    expect([cover[0]?.from, cover.at(-1)?.to]).toEqual([centre.at(2, 0), centre.at(3, 0)]);
    const changed = cover.filter(({ before, after }) => before !== after);
    expect(changed.map(({ before, after }) => `${before} → ${after}`)).toEqual(Array(10).fill('1 → 0'));
    expect([changed[0]?.from, changed.at(-1)?.to]).toEqual([centre.at(2, 8), centre.at(2, 13)]);
  });
});

describe('whoever looks at the open board', () => {
  const hears = async (reader: TestReader) => {
    const page = await WallSocket.open(centre.api.url, reader);
    const heard: SwapChanged[] = [];
    page.socket.on('requests:changed', (message) => heard.push(message));
    await page.socket.emitWithAck('requests:join', {});
    return { heard, close: () => page.socket.close() };
  };

  test('hears at once that an offer is gone because its owner promised the shift elsewhere', async () => {
    const { id } = await offer();
    const [site, other] = await Promise.all([hears(centre.agent(2)), hears(elsewhere)]);
    const asked = await swapping.filed([swapping.to('one', 1)]);
    await expect.poll(() => site.heard).toEqual([{ request: id }]);
    expect((await swapping.mine(2)).board).toEqual([]);
    expect(other.heard).toEqual([]);
    expect(site.heard).not.toContainEqual({ request: asked.id });
    for (const page of [site, other]) page.close();
  });

  test('hears that it was taken, and not by whom', async () => {
    const { id } = await offer();
    const page = await hears(centre.agent(2));
    await swapping.step(id, 'take', centre.agent(1), { give: null });
    await expect.poll(() => page.heard).toEqual([{ request: id }]);
    const late = await swapping.step(id, 'take', centre.agent(2), { give: null });
    expect(late).toMatchObject({ done: 'overtaken', swap: { parties: [], history: [], transfers: [{ to: null }] } });
    expect(JSON.stringify(late)).not.toContain(centre.person(1));
    expect(codeOf(await centre.agent(2).ask(`/api/v1/swaps/${id}`))).toBe('swap.none');
    page.close();
  });

  test('of another site neither sees nor takes it', async () => {
    const { id } = await offer();
    expect(await taking(elsewhere)).toEqual([]);
    expect(codeOf(await preview(id, elsewhere))).toBe('swap.none');
    expect(codeOf(await swapping.post(elsewhere, `my-swaps/${id}/take`, { give: null }))).toBe('swap.none');
    expect(codeOf(await elsewhere.ask(`/api/v1/swaps/${id}`))).toBe('swap.none');
  });
});

test('partners for a part of a shift are judged by that part', async () => {
  const days = `first=${centre.scope.first}&last=${centre.scope.last}`;
  const possible = async (part: string) => {
    const found = await centre.agent(0).ask(`/api/v1/my-swaps/partners?shift=one&${days}${part}`);
    return found
      .json<{ partners: { person: { number: string }; shift: unknown; possible: boolean }[] }>()
      .partners.filter((partner) => partner.shift === null && partner.possible)
      .map(({ person }) => person.number);
  };
  await centre.add([centre.shift('late', 1, 1, [12, 14])]);
  await centre.publish();
  expect(await possible('')).not.toContain('2');
  expect(await possible(`&from=${centre.at(1, 8)}&to=${centre.at(1, 12)}`)).toContain('2');
});
