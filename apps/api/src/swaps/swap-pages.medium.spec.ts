import type { SwapChanged, SwapDetail, SwapEnd, SwapPartners, SwapShifts } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { entered, PublishedCentre } from '../../test/published-centre';
import type { TestReader } from '../../test/test-app';
import { WallSocket } from '../../test/wall-socket';

let centre: PublishedCentre;
let lead: TestReader;

beforeAll(async () => {
  centre = await PublishedCentre.open(3);
  lead = await entered(centre.api, centre.admin, 'lead', [{ role: 'shift-lead', site: '上海', team: '信用卡组' }]);
});
afterAll(() => centre.api.stop());
beforeEach(async () => {
  await centre.clear();
  await centre.add([centre.shift('one', 0, 0, [8, 13]), centre.shift('two', 1, 1, [8, 13])]);
  await centre.publish();
});

const offer = (shift: string, to: number | null) => ({
  ...{ id: randomUUID(), for: null, reason: 'a visit', wish: null },
  transfers: [{ shift, version: 1, part: null, to: to === null ? null : centre.person(to) }],
});
const file = async (reader: TestReader, body: object) =>
  (await reader.ask('/api/v1/my-swaps', { method: 'POST', body })).json<SwapEnd>();
const shiftsOf = async (reader: TestReader, query = '') => reader.ask(`/api/v1/my-swaps/shifts${query}`);

describe('what can be asked for', () => {
  test('are the published shifts still to come, and which of them somebody has in hand', async () => {
    expect((await shiftsOf(centre.agent(0))).json<SwapShifts>().shifts).toMatchObject([
      { shift: { id: 'one' }, version: 1, open: false },
    ]);
    await file(centre.agent(0), offer('one', 1));
    expect((await shiftsOf(centre.agent(0))).json<SwapShifts>().shifts).toMatchObject([{ open: true }]);
  });

  test('by a team lead for their own people alone', async () => {
    const own = await shiftsOf(lead, `?for=${centre.person(0)}`);
    expect(own.json<SwapShifts>().shifts).toHaveLength(1);
    expect((await shiftsOf(lead, `?for=${centre.person(1)}`)).status).toBe(403);
    expect((await shiftsOf(centre.agent(0), `?for=${centre.person(1)}`)).status).toBe(403);
    const days = `first=${centre.scope.first}&last=${centre.scope.last}`;
    const found = await lead.ask(`/api/v1/my-swaps/partners?shift=one&${days}&for=${centre.person(0)}`);
    expect(found.json<SwapPartners>().partners.length).toBeGreaterThan(1);
  });
});

test('weeks of everybody in it are shown to who decides; a partner sees their own', async () => {
  const end = await file(centre.agent(0), offer('one', 1));
  const id = end.done === 'done' ? end.swap.id : expect.fail(end.done);
  const seen = async (reader: TestReader) => (await reader.ask(`/api/v1/swaps/${id}`)).json<SwapDetail>();
  const weeks = async (reader: TestReader) =>
    (await seen(reader)).weeks.map(({ shifts }) => shifts.map(({ id }) => id));
  expect(await weeks(centre.approver)).toEqual([['one'], ['two']]);
  expect(await weeks(centre.agent(1))).toEqual([['two']]);
});

describe('open pages hear', () => {
  const hears = async (reader: TestReader) => {
    const page = await WallSocket.open(centre.api.url, reader);
    const heard: SwapChanged[] = [];
    page.socket.on('requests:changed', (message) => heard.push(message));
    await page.socket.emitWithAck('requests:join', {});
    return { heard, close: () => page.socket.close() };
  };

  test('of a request: those in it and who may read it, nobody else', async () => {
    const readers = [centre.agent(0), centre.agent(1), centre.approver, centre.agent(2), lead];
    const pages = await Promise.all(readers.map(hears));
    await file(centre.agent(0), offer('one', 1));
    await expect.poll(() => pages.map(({ heard }) => heard.length)).toEqual([1, 1, 1, 0, 0]);
    for (const page of pages) page.close();
  });

  test('of the open board: everybody of the site', async () => {
    const page = await hears(centre.agent(2));
    await file(centre.agent(0), offer('one', null));
    await expect.poll(() => page.heard.length).toBe(1);
    page.close();
  });
});
