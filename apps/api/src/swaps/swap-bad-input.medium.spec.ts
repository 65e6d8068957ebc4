import type { AuditPage, SwapEnd, TransferAsked } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { entered, PublishedCentre } from '../../test/published-centre';
import { codeOf, Swapping } from '../../test/swapping';
import type { TestReader } from '../../test/test-app';

let centre: PublishedCentre;
let swapping: Swapping;
let boss: TestReader;

beforeAll(async () => {
  centre = await PublishedCentre.open(3);
  swapping = new Swapping(centre);
  boss = await entered(centre.api, centre.admin, 'boss', [{ role: 'manager', site: null, team: null }], '4');
});
afterAll(() => centre.api.stop());
beforeEach(async () => {
  await centre.clear();
  await centre.add([
    centre.shift('one', 0, 0, [8, 13]),
    centre.shift('two', 1, 1, [8, 13]),
    { ...centre.shift('bosses', 0, 3, [8, 13]), person: centre.person(3) },
  ]);
  await centre.publish();
});

const tables = ['swap_request', 'swap_party', 'swap_event', 'roster_shift', 'roster_publication', 'roster_edit'];
async function rows(): Promise<Record<string, number>> {
  const counts = tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
  const [found] = await centre.api.database.query<Record<string, number>>(`SELECT ${counts.join(', ')}`);
  return found ?? {};
}
const turnedAway = async () =>
  (await centre.admin.ask('/api/v1/audit?action=swap.turned-away')).json<AuditPage>().entries.length;
const file = (transfers: TransferAsked[], given: object = {}, reader?: TestReader) =>
  swapping.file(transfers, given, reader);
/** The roster as it would be had the shift begun an hour ago. */
const begun = (shift: string) =>
  centre.api.database.query(
    `UPDATE roster_shift SET from_at = now() - interval '1 hour', to_at = now() + interval '4 hours' WHERE id = $1`,
    [shift],
  );

describe('what is refused leaves nothing behind', () => {
  const part = (from: number, to: number) => ({ part: { from: centre.at(0, from), to: centre.at(0, to) } });

  test.each([
    ['somebody else’s shift', 'swap.not-yours', () => file([swapping.to('two', 2)])],
    ['for somebody, by a colleague', 'swap.not-for', () => file([swapping.to('two', 2)], { for: centre.person(1) })],
    ['a part that begins before the shift', 'swap.part-outside', () => file([swapping.to('one', 1, part(7, 9))])],
    ['a part without length', 'swap.part-outside', () => file([swapping.to('one', 1, part(9, 9))])],
    ['one shift twice', 'swap.shift-twice', () => file([swapping.to('one', 1), swapping.to('one', 2)])],
    ['to oneself', 'swap.to-oneself', () => file([swapping.to('one', 0)])],
    ['two on the open board at once', 'swap.one-offer', () => file([swapping.to('one', null), swapping.to('two', 0)])],
    ['no shift at all', 'input.invalid', () => file([])],
    ['a word too long', 'input.invalid', () => file([swapping.to('one', 1)], { reason: 'x'.repeat(501) })],
    ['an id that is none', 'input.invalid', () => file([swapping.to('one', 1)], { id: 'one' })],
  ])('%s', async (_, code, asked) => {
    const [before, kept] = [await rows(), await turnedAway()];
    expect(codeOf(await asked())).toBe(code);
    expect(await rows()).toEqual(before);
    expect((await turnedAway()) - kept).toBe(code === 'swap.not-yours' || code === 'swap.not-for' ? 1 : 0);
  });

  test('a shift that has begun', async () => {
    await begun('one');
    const before = await rows();
    expect(codeOf(await file([swapping.to('one', 1)]))).toBe('swap.past');
    expect(await rows()).toEqual(before);
  });

  test.each([
    ['a shift that is drawn and not published', () => [swapping.to('draft', 1)]],
    ['in return for one', () => [swapping.to('one', 1), swapping.to('drafts', 0)]],
    ['a shift as it was before the last publication', () => [swapping.to('one', 1, { version: 7 })]],
  ])('%s is told as it stands', async (_, transfers) => {
    await centre.add([centre.shift('draft', 0, 4, [8, 13]), centre.shift('drafts', 1, 4, [8, 13])]);
    const before = await rows();
    expect((await file(transfers())).json<SwapEnd>().done).toBe('changed');
    expect(await rows()).toEqual(before);
  });

  test('to somebody whose last day lies before it', async () => {
    const body = `工号,姓名,离职日期\n3,员工3,${new Date().toISOString().slice(0, 10)}\n`;
    await centre.admin.ask('/api/v1/people/import', { method: 'POST', body, headers: { 'content-type': 'text/csv' } });
    const before = await rows();
    const end = (await file([swapping.to('one', 2)])).json<SwapEnd>();
    const never = end.done === 'hindered' ? end.judged.hindrances.never : expect.fail(JSON.stringify(end));
    expect(never.map(({ rule }) => rule)).toContain('outside-employment');
    expect(await rows()).toEqual(before);
  });
});

describe('what is sent twice', () => {
  test('with the same key is filed once, and its second answer is the first', async () => {
    const id = randomUUID();
    const asked = () => file([swapping.to('one', 1)], { id });
    const first = (await asked()).json<SwapEnd>();
    const before = await rows();
    expect((await asked()).json<SwapEnd>()).toEqual(first);
    expect(await rows()).toEqual(before);
  });

  test('with somebody else’s key is neither filed nor told', async () => {
    const { id } = await swapping.filed([swapping.to('one', 1)]);
    const before = await rows();
    expect(codeOf(await file([swapping.to('two', 2)], { id }, centre.agent(1)))).toBe('swap.none');
    expect(await rows()).toEqual(before);
  });

  test('with another key is a request of the same shift, which there is already', async () => {
    await swapping.filed([swapping.to('one', 1)]);
    const before = await rows();
    expect(codeOf(await file([swapping.to('one', 3)]))).toBe('swap.open-already');
    expect(await rows()).toEqual(before);
  });
});

describe('who decides', () => {
  test('never on their own request, nor on one that they take part in; it stands in the record', async () => {
    const own = await swapping.filed([swapping.to('bosses', 1)], {}, boss);
    await swapping.step(own.id, 'agree', centre.agent(1));
    const asked = await swapping.filed([swapping.to('one', 3)]);
    await swapping.step(asked.id, 'agree', boss);
    const [before, kept] = [await rows(), await turnedAway()];
    for (const { id } of [own, asked]) expect(codeOf(await swapping.decide(id, {}, boss))).toBe('swap.own-decision');
    expect(await rows()).toEqual(before);
    expect((await turnedAway()) - kept).toBe(2);
  });

  test('in two tabs: the second is told who decided, and changes nothing', async () => {
    const swap = await swapping.filed([swapping.to('one', 1)]);
    await swapping.step(swap.id, 'agree', centre.agent(1));
    expect((await swapping.decide(swap.id)).json<SwapEnd>().done).toBe('done');
    const before = await rows();
    const second = (await swapping.decide(swap.id, { decision: 'refuse', reason: 'too late' })).json<SwapEnd>();
    if (second.done !== 'overtaken') expect.fail(second.done);
    expect(second.swap.history.at(-1)).toMatchObject({ step: 'approve', by: 'approver' });
    expect(await rows()).toEqual(before);
  });
});
