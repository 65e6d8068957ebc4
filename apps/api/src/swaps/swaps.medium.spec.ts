import type {
  AuditPage,
  MySwaps,
  Problem,
  RosterNotices,
  SwapDetail,
  SwapEnd,
  SwapInbox,
  SwapPartners,
  SwapRings,
  TransferAsked,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { teams } from '../../test/planning-centre';
import { entered, PublishedCentre } from '../../test/published-centre';
import type { TestReader } from '../../test/test-app';
import { LapseWatch } from './steps/lapse-watch';

let centre: PublishedCentre;

beforeAll(async () => {
  centre = await PublishedCentre.open(4);
});
afterAll(() => centre.api.stop());
beforeEach(async () => {
  await centre.clear();
  await centre.add([
    centre.shift('one', 0, 0, [8, 13]),
    centre.shift('two', 1, 1, [8, 13]),
    centre.shift('three', 2, 2, [8, 13]),
    centre.shift('night', 3, 3, [22, 27]),
  ]);
  await centre.publish();
});

const to = (shift: string, nth: number | null, given: Partial<TransferAsked> = {}): TransferAsked => ({
  ...{ shift, version: 1, part: null, to: nth === null ? null : centre.person(nth) },
  ...given,
});
const post = async (reader: TestReader, path: string, body: object) =>
  reader.ask(`/api/v1/${path}`, { method: 'POST', body });
const file = async (transfers: TransferAsked[], given: object = {}, reader = centre.agent(0)) =>
  post(reader, 'my-swaps', { id: randomUUID(), transfers, for: null, reason: 'a visit', wish: null, ...given });
const filed = async (...asked: Parameters<typeof file>) => {
  const end = (await file(...asked)).json<SwapEnd>();
  return end.done === 'done' ? end.swap : expect.fail(JSON.stringify(end));
};
const exchange = () => filed([to('one', 1), to('two', 0)]);
const step = async (id: string, what: string, reader: TestReader, body: object = { note: null }) =>
  (await post(reader, `my-swaps/${id}/${what}`, body)).json<SwapEnd>();
const decide = async (id: string, given: object = {}, reader = centre.approver) => {
  const answer = await post(reader, `swaps/${id}/decision`, {
    version: 2,
    decision: 'approve',
    reason: null,
    ...given,
  });
  return answer.json<SwapEnd>();
};
const owners = async () => {
  const { shifts, unpublished } = await centre.view();
  const named = shifts.map(({ id, person }) => `${id} ${centre.people.indexOf(person)}`);
  return { shifts: named.sort(), unpublished };
};
const mine = async (nth: number) => (await centre.agent(nth).ask('/api/v1/my-swaps')).json<MySwaps>();

describe('an exchange with a named partner', () => {
  test('is asked, agreed and approved; the roster and those concerned know at once', async () => {
    const swap = await exchange();
    expect(swap).toMatchObject({ state: 'asked', may: ['withdraw'], parties: [{ agreed: null }] });
    expect((await mine(1)).asked[0]?.may).toEqual(['agree', 'decline']);
    expect(await step(swap.id, 'agree', centre.agent(1))).toMatchObject({ swap: { state: 'agreed', version: 2 } });
    const inbox = (await centre.approver.ask('/api/v1/swaps')).json<SwapInbox>();
    expect(inbox.swaps.map(({ id, clear, may }) => [id, clear, may])).toEqual([[swap.id, true, ['approve', 'refuse']]]);
    expect(await decide(swap.id)).toMatchObject({ done: 'done', swap: { state: 'approved' } });
    expect(await owners()).toEqual({ shifts: ['night 3', 'one 1', 'three 2', 'two 0'], unpublished: [] });
    const told = (await centre.agent(1).ask('/api/v1/my-roster/notices')).json<RosterNotices>();
    expect(told.notices[0]).toMatchObject({ by: 'approver', why: 'a visit', changes: [{}, {}] });
    const steps = (await mine(0)).own[0]?.history.map(({ step, by }) => `${step} ${by}`);
    expect(steps).toEqual(['file agent1', 'agree-last agent2', 'approve approver']);
  });

  test('is judged before it is sent by the rules that the approval asks', async () => {
    const asked = { transfers: [to('one', 1), to('two', 0)], for: null };
    const end = (await post(centre.agent(0), 'my-swaps/preview', asked)).json<SwapEnd>();
    if (end.done !== 'hindered') expect.fail(end.done);
    expect(end.judged.asked.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['swap-notice', 'swaps-a-month', 'day-with-night', 'swap-cover', 'rest-between-shifts']),
    );
    expect(end.judged.fresh.map(({ rule }) => rule)).toEqual(['swap-agreed']);
  });

  test('that nobody may approve is not even filed, and says why', async () => {
    await centre.add([centre.shift('morning', 0, 4, [8, 13])]);
    await centre.publish();
    const end = (await file([to('morning', 3)])).json<SwapEnd>();
    const never = end.done === 'hindered' ? end.judged.hindrances.never : expect.fail(end.done);
    expect(never.map(({ rule, person }) => `${rule} ${centre.people.indexOf(person ?? '')}`)).toEqual(
      expect.arrayContaining(['after-night-no-day 3', 'rest-between-shifts 3']),
    );
    expect((await mine(0)).own).toEqual([]);
  });

  test('the same request twice is filed once', async () => {
    const id = randomUUID();
    const ends = await Promise.all([file([to('one', 1)], { id }), file([to('one', 1)], { id })]);
    expect(ends.map((answer) => answer.json<SwapEnd>().done)).toEqual(['done', 'done']);
    expect((await mine(0)).own.map((swap) => swap.id)).toEqual([id]);
  });

  test('day and night are swapped only with the approver’s reason, which is recorded', async () => {
    const swap = await filed([to('one', 3), to('night', 0)]);
    await step(swap.id, 'agree', centre.agent(3));
    const end = await decide(swap.id);
    expect(end.done === 'hindered' && end.judged.hindrances.withReason.map(({ cites }) => cites)).toEqual([
      'SWAP-4',
      'SWAP-4',
    ]);
    expect(await decide(swap.id, { reason: 'both asked for it' })).toMatchObject({ done: 'done' });
    const audit = (await centre.admin.ask('/api/v1/audit?action=roster.overridden')).json<AuditPage>();
    expect(audit.entries[0]).toMatchObject({ actor: 'approver', subject: 'day-with-night' });
  });

  test('declined, withdrawn and refused it changes nothing, and nothing more can be done with it', async () => {
    const declined = await exchange();
    expect(await step(declined.id, 'decline', centre.agent(1), { note: 'no' })).toMatchObject({
      swap: { state: 'declined' },
    });
    const withdrawn = await exchange();
    expect(await step(withdrawn.id, 'withdraw', centre.agent(0))).toMatchObject({ swap: { state: 'withdrawn' } });
    const refused = await exchange();
    await step(refused.id, 'agree', centre.agent(1));
    const silent = await post(centre.approver, `swaps/${refused.id}/decision`, {
      version: 2,
      decision: 'refuse',
      reason: null,
    });
    expect(silent.json<Problem>().code).toBe('swap.reason-missing');
    expect(await decide(refused.id, { decision: 'refuse', reason: 'short of people' })).toMatchObject({
      swap: { state: 'refused' },
    });
    for (const { id } of [declined, withdrawn, refused])
      expect(await decide(id, { version: 9 })).toMatchObject({ done: 'overtaken' });
    expect((await owners()).shifts).toContain('one 0');
  });
});

describe('who decides', () => {
  test('two tabs that approve: one wins, the other is told how it stands', async () => {
    const swap = await exchange();
    await step(swap.id, 'agree', centre.agent(1));
    const ends = await Promise.all([decide(swap.id), decide(swap.id), decide(swap.id)]);
    expect(ends.map(({ done }) => done).sort()).toEqual(['done', 'overtaken', 'overtaken']);
  });

  test('the database keeps one request from being approved twice', async () => {
    const swap = await exchange();
    await step(swap.id, 'agree', centre.agent(1));
    await decide(swap.id);
    const again = centre.api.database.query(
      `INSERT INTO swap_event (request_id, version, at, by, step, state) VALUES ($1, 99, now(), 'x', 'approve', 'approved')`,
      [swap.id],
    );
    await expect(again).rejects.toThrow('swap_event_approved_once');
  });

  test('nobody decides on a request that they take part in, nor on one beyond their reach', async () => {
    const lead = { role: 'floor-supervisor', site: null, team: null } as const;
    const boss = await entered(centre.api, centre.admin, 'boss', [lead], '5');
    const ofTeam = await entered(centre.api, centre.admin, 'of-team', [{ ...lead, site: '上海', team: teams[0] }]);
    await centre.add([{ ...centre.shift('own', 0, 5, [8, 13]), person: centre.person(4) }]);
    await centre.publish();
    const swap = await filed([to('own', 1)], {}, boss);
    await step(swap.id, 'agree', centre.agent(1));
    const code = async (reader: TestReader) => {
      const body = { version: 2, decision: 'approve', reason: null };
      return (await post(reader, `swaps/${swap.id}/decision`, body)).json<Problem>().code;
    };
    expect([await code(boss), await code(ofTeam)]).toEqual(['swap.own-decision', 'swap.no-reach']);
    expect((await post(centre.agent(0), `swaps/${swap.id}/decision`, {})).status).toBe(403);
    expect((await ofTeam.ask('/api/v1/swaps')).json<SwapInbox>().swaps).toEqual([]);
  });

  test('a swap whose shift the planner has changed and not published waits for the planner', async () => {
    const swap = await exchange();
    await step(swap.id, 'agree', centre.agent(1));
    const edits = [{ edit: { op: 'mark', shift: 'one', kind: 'overtime' }, seen: { one: 1 } }];
    await post(centre.planner, 'roster/edits', { id: randomUUID(), edits, reason: 'x' });
    const answer = await post(centre.approver, `swaps/${swap.id}/decision`, {
      version: 2,
      decision: 'approve',
      reason: null,
    });
    expect(answer.json<Problem>()).toMatchObject({ status: 409, code: 'roster.draft-in-the-way' });
    await centre.publish();
    expect(await decide(swap.id)).toMatchObject({ done: 'changed', shifts: ['one'] });
  });
});

describe('the open board', () => {
  test('a shift that is offered goes to the first who takes it, the others are told', async () => {
    const offer = await filed([to('one', null)], {
      wish: { first: centre.scope.first, last: centre.scope.last, night: null },
    });
    expect((await mine(2)).board.map(({ id, may }) => [id, may])).toEqual([[offer.id, ['take']]]);
    const ends = await Promise.all([1, 2, 3].map((nth) => step(offer.id, 'take', centre.agent(nth), { give: null })));
    expect(ends.map(({ done }) => done).sort()).toEqual(['done', 'overtaken', 'overtaken']);
    expect(await decide(offer.id)).toMatchObject({ swap: { state: 'approved' } });
  });

  test('who let go of what they took gives it back to the board', async () => {
    const offer = await filed([to('one', null)]);
    await step(offer.id, 'take', centre.agent(2), { give: to('three', null) });
    expect(await step(offer.id, 'let-go', centre.agent(2))).toMatchObject({
      swap: { state: 'offered', transfers: [{ to: null }] },
    });
  });

  test('three who want each other’s shift in a circle are shown it, and it is filed as one request', async () => {
    const day = (nth: number) => new Date(Date.parse(centre.monday) + nth * 86_400_000).toISOString().slice(0, 10);
    const wish = (nth: number) => ({ wish: { first: day(nth), last: day(nth), night: null } });
    await filed([to('one', null)], wish(1));
    await filed([to('two', null)], wish(2), centre.agent(1));
    await filed([to('three', null)], wish(0), centre.agent(2));
    const { rings } = (await centre.agent(0).ask('/api/v1/my-swaps/rings')).json<SwapRings>();
    expect(rings.map(({ transfers }) => transfers.map(({ shift, to }) => `${shift.id} ${to.number}`).sort())).toEqual([
      ['one 3', 'three 2', 'two 1'],
    ]);
  });
});

describe('bad input', () => {
  const code = async (answer: ReturnType<typeof file>) => (await answer).json<Problem>().code;

  test.each([
    ['a shift of somebody else', () => file([to('two', 2)]), 'swap.not-yours'],
    ['to oneself', () => file([to('one', 0)]), 'swap.to-oneself'],
    ['one shift twice', () => file([to('one', 1), to('one', 2)]), 'swap.shift-twice'],
    ['a part outside', () => file([to('one', 1, { part: { from: 0, to: 1 } })]), 'swap.past'],
    ['for somebody, by an agent', () => file([to('two', 2)], { for: centre.person(1) }), 'swap.not-for'],
    ['without a reason', () => file([to('one', 1)], { reason: ' ' }), 'input.invalid'],
  ])('%s is refused', async (_, asked, refused) => {
    expect(await code(asked())).toBe(refused);
    expect((await mine(0)).own).toEqual([]);
  });

  test('a shift with an open request, and one that was changed since it was seen', async () => {
    await exchange();
    expect(await code(file([to('one', 2)]))).toBe('swap.open-already');
    expect((await file([to('three', 1, { version: 7 })], {}, centre.agent(2))).json<SwapEnd>()).toEqual({
      done: 'changed',
      shifts: ['three'],
    });
  });

  test('somebody else’s request does not exist for a third', async () => {
    const swap = await exchange();
    expect((await centre.agent(3).ask(`/api/v1/swaps/${swap.id}`)).json<Problem>().code).toBe('swap.none');
    expect((await centre.agent(1).ask(`/api/v1/swaps/${swap.id}`)).json<SwapDetail>().judged).not.toBeNull();
  });
});

test('partners are listed with what stands against each, those who can first', async () => {
  const query = `shift=one&first=${centre.scope.first}&last=${centre.scope.last}`;
  const answer = await centre.agent(0).ask(`/api/v1/my-swaps/partners?${query}`);
  const { partners } = answer.json<SwapPartners>();
  expect(partners.map(({ person, shift }) => `${person.number} ${shift?.id ?? '-'}`)).toEqual(
    expect.arrayContaining(['2 -', '2 two', '3 three', '4 night']),
  );
  const order = partners.map(({ possible }) => Number(possible));
  expect(order).toEqual([...order].sort((a, b) => b - a));
});

test('an approved swap is taken back by a counter-swap that counts nothing', async () => {
  const swap = await exchange();
  await step(swap.id, 'agree', centre.agent(1));
  await decide(swap.id);
  const back = (
    await post(centre.agent(1), `my-swaps/${swap.id}/counter`, { id: randomUUID(), reason: 'it fell through' })
  ).json<SwapEnd>();
  const id = back.done === 'done' ? back.swap.id : expect.fail(JSON.stringify(back));
  await step(id, 'agree', centre.agent(0));
  expect(await decide(id)).toMatchObject({ swap: { state: 'approved' } });
  expect((await owners()).shifts).toEqual(['night 3', 'one 0', 'three 2', 'two 1']);
  expect((await mine(0)).own.map(({ state }) => state)).toEqual(['undone']);
});

test('what nobody decided lapses when its shift begins', async () => {
  const swap = await exchange();
  await centre.api.database.query(`UPDATE swap_request SET deadline = now() - interval '1 minute'`);
  await centre.api.app.get(LapseWatch, { strict: false }).look();
  expect((await mine(0)).own[0]).toMatchObject({ id: swap.id, state: 'lapsed', may: [] });
});
