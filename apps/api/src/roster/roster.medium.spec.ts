import { addDays } from '@zhiban/time';
import type {
  AccountMade,
  AuditPage,
  Grant,
  Problem,
  PublicationDetail,
  PublicationList,
  PublishEnd,
  RosterComparison,
  RosterEdit,
  RosterEditEnd,
  RosterNotices,
  RosterStroke,
  RosterView,
  Shift,
  VersionedEdit,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { comingMonday, planningCentre, teams } from '../../test/planning-centre';
import type { TestApp, TestReader } from '../../test/test-app';
import { until, WallSocket } from '../../test/wall-socket';

let api: TestApp;
let admin: TestReader;
let planner: TestReader;
let manager: TestReader;
let ofCards: TestReader;
let people: string[];

beforeAll(async () => {
  ({ api, admin } = await planningCentre(4));
  planner = await entered('planner', [{ role: 'planner', site: null, team: null }]);
  manager = await entered('manager', [{ role: 'manager', site: null, team: null }]);
  ofCards = await entered('cards', [{ role: 'planner', site: '上海', team: teams[0] }], '1');
  people = (await view()).people.map(({ person }) => person.id);
});
afterAll(() => api.stop());
beforeEach(() =>
  api.database.query('TRUNCATE roster_shift, roster_edit, roster_override, roster_publication, roster_notice'),
);

async function entered(username: string, grants: Grant[], person: string | null = null): Promise<TestReader> {
  const asked = await admin.ask('/api/v1/accounts', { method: 'POST', body: { username, grants, person } });
  const { password } = asked.json<AccountMade>();
  const reader = api.stranger();
  await reader.signIn(username, password);
  const body = { current: password, next: 'quiet lamps over the floor' };
  await reader.ask('/api/v1/session/password', { method: 'PUT', body });
  return reader;
}

const monday = comingMonday();
const scope = { first: monday, last: addDays(monday, 6) };
const at = (day: number, hour: number) => Date.parse(`${addDays(monday, day)}T00:00:00+08:00`) + hour * 3_600_000;
const person = (nth: number) => people[nth] ?? expect.fail(`there is no person ${nth}`);
const shift = (id: string, day: number, hours: [number, number], given: Partial<Shift> = {}): Shift => ({
  id,
  person: person(0),
  from: at(day, hours[0]),
  to: at(day, hours[1]),
  kind: 'regular',
  pattern: null,
  post: null,
  breaks: [],
  ...given,
});

const view = async (reader = planner) =>
  (await reader.ask(`/api/v1/roster?first=${scope.first}&last=${scope.last}`)).json<RosterView>();
const send = async (
  edits: VersionedEdit[],
  { reader = planner, reason = null as string | null, id = randomUUID() } = {},
) => (await reader.ask('/api/v1/roster/edits', { method: 'POST', body: { id, edits, reason } })).json<RosterEditEnd>();
const add = (added: Shift, options = {}) =>
  send([{ edit: { op: 'add', shift: added }, seen: { [added.id]: 0 } }], options);
const edit = (what: RosterEdit, seen: Record<string, number>, options = {}) => send([{ edit: what, seen }], options);
const turn = async (what: 'undo' | 'redo', of: string, reader = planner) => {
  const answer = await reader.ask(`/api/v1/roster/edits/${of}/${what}`, {
    method: 'POST',
    body: { id: randomUUID(), reason: null },
  });
  return answer.json<RosterEditEnd>();
};
const idOf = (end: RosterEditEnd) => (end.done === 'saved' ? end.step.edit : expect.fail(JSON.stringify(end)));
const compare = async () =>
  (await planner.ask(`/api/v1/roster/comparison?first=${scope.first}&last=${scope.last}`)).json<RosterComparison>();
const publish = async (given: object = {}, reader = planner) => {
  const { revision, publication } = await compare();
  const body = { ...scope, revision, publication, why: 'the new week', reason: null, ...given };
  return reader.ask('/api/v1/roster/publications', { method: 'POST', body });
};

describe('an edit', () => {
  test('is saved with its shifts one version further, and a new page has it', async () => {
    const saved = await add(shift('a', 0, [8, 12]));
    expect(saved).toMatchObject({ done: 'saved', step: { by: 'planner', changes: [{ id: 'a', version: 1 }] } });
    await edit({ op: 'mark', shift: 'a', kind: 'overtime' }, { a: 1 });
    const { shifts, versions, unpublished } = await view();
    expect(shifts).toEqual([shift('a', 0, [8, 12], { kind: 'overtime' })]);
    expect([versions, unpublished]).toEqual([{ a: 2 }, [{ id: 'a', published: null }]]);
  });

  test('of a shift that another planner has changed is refused, with what is there now and whose it is', async () => {
    await add(shift('a', 0, [8, 12]));
    await edit({ op: 'move', shift: 'a', by: 3_600_000, person: person(1) }, { a: 1 }, { reader: manager });
    const stale = await edit({ op: 'remove', shift: 'a' }, { a: 1 });
    const now = shift('a', 0, [9, 13], { person: person(1) });
    expect(stale).toMatchObject({ done: 'stale', shifts: [{ id: 'a', version: 2, shift: now, by: 'manager' }] });
    expect((await view()).shifts).toEqual([now]);
  });

  test('that nobody may save is refused with what would make it possible; nothing of its batch is done', async () => {
    await add(shift('late', 0, [14, 22], { kind: 'overtime' }), { reason: 'no room for meals' });
    const edits = ['early', 'other'].map((id, nth): VersionedEdit => ({
      edit: { op: 'add', shift: shift(id, 1, [6, 10], { person: person(nth) }) },
      seen: { [id]: 0 },
    }));
    const hindered = await send(edits, { reason: 'I insist' });
    expect(hindered).toMatchObject({ done: 'hindered', hindrances: { never: [{ rule: 'rest-between-shifts' }] } });
    if (hindered.done !== 'hindered') return;
    expect(hindered.hindrances.never[0]?.remedies).toContainEqual({
      do: 'start-later',
      shift: 'early',
      from: at(1, 9),
    });
    expect((await view()).shifts.map(({ id }) => id)).toEqual(['late']);
  });

  test('against a rule that may be overridden wants a reason of an entitled post, which is kept', async () => {
    const long = shift('long', 0, [8, 21]);
    expect(await add(long, { reason: 'storm' })).toMatchObject({
      done: 'hindered',
      hindrances: { notThese: [{ rule: 'hours-of-day' }, { rule: 'longest-shift' }] },
    });
    expect(await add(long, { reader: manager })).toMatchObject({ done: 'hindered', hindrances: { notThese: [] } });
    const saved = await add(long, { reader: manager, reason: 'storm' });
    expect(saved).toMatchObject({ done: 'saved' });
    const { overrides } = await view();
    expect(overrides.map(({ rule, reason, by }) => [rule, reason, by])).toContainEqual([
      'longest-shift',
      'storm',
      'manager',
    ]);
    const { entries } = (await admin.ask('/api/v1/audit?action=roster.overridden')).json<AuditPage>();
    expect(entries.map(({ subject }) => subject)).toContain('longest-shift');
  });

  test('that is sent twice, for its answer was lost, is done once', async () => {
    const id = randomUUID();
    const [first, second] = [await add(shift('a', 0, [8, 12]), { id }), await add(shift('a', 0, [8, 12]), { id })];
    expect([first.done, second.done]).toEqual(['saved', 'saved']);
    expect([idOf(first), (await view()).shifts.length]).toEqual([idOf(second), 1]);
  });

  test('for people of another team is not that planner’s to make', async () => {
    expect(await add(shift('a', 0, [8, 12]), { reader: ofCards })).toMatchObject({ done: 'saved' });
    const other = shift('b', 0, [8, 12], { person: person(1) });
    expect(await add(other, { reader: ofCards })).toMatchObject({ done: 'impossible', code: 'out-of-place' });
    const { people: seen, shifts } = await view(ofCards);
    expect([seen.map(({ number }) => number), shifts.map(({ id }) => id)]).toEqual([['1', '3'], ['a']]);
  });

  test('two at once on one person: the rule-book judges the second with the first in place', async () => {
    const both = await Promise.all([
      add(shift('a', 0, [8, 12])),
      add(shift('b', 0, [10, 14]), { reader: manager, reason: 'x' }),
    ]);
    expect(both.map(({ done }) => done).sort()).toEqual(['hindered', 'saved']);
  });
});

describe('undo and redo', () => {
  test('take back and bring back one’s own edits, as long as nobody has been there since', async () => {
    const first = idOf(await add(shift('a', 0, [8, 12])));
    const second = idOf(await edit({ op: 'mark', shift: 'a', kind: 'overtime' }, { a: 1 }));
    expect(await view()).toMatchObject({ undo: [second, first], redo: [] });
    expect(await turn('undo', second)).toMatchObject({ done: 'saved', step: { kind: 'undo' } });
    expect((await view()).shifts).toEqual([shift('a', 0, [8, 12])]);
    expect(await view()).toMatchObject({ undo: [first], redo: [second] });
    expect(await turn('redo', second)).toMatchObject({ done: 'saved', step: { kind: 'redo' } });
    expect(await turn('undo', second)).toMatchObject({ done: 'saved' });
    await edit({ op: 'move', shift: 'a', by: 3_600_000, person: person(0) }, { a: 5 }, { reader: manager });
    expect(await turn('undo', first)).toMatchObject({ done: 'stale', shifts: [{ by: 'manager' }] });
  });

  test('are nobody else’s', async () => {
    const mine = idOf(await add(shift('a', 0, [8, 12])));
    const refused = (await turn('undo', mine, manager)) as unknown as Problem;
    expect(refused.code).toBe('roster.not-yours');
    expect(((await turn('redo', mine)) as unknown as Problem).code).toBe('roster.turned');
  });
});

describe('publishing', () => {
  test('tells everyone concerned what changed for them, by whom and why', async () => {
    await add(shift('a', 0, [8, 12]));
    const published = (await publish()).json<PublishEnd>();
    expect(published).toMatchObject({ done: 'published', publication: { number: 1, people: 1, by: 'planner' } });
    const moved = await edit({ op: 'move', shift: 'a', by: 0, person: person(1) }, { a: 1 });
    expect(moved.done).toBe('saved');
    expect(await compare()).toMatchObject({ rewrites: true, people: [{ number: '1' }, { number: '2' }] });
    expect((await publish({ why: ' ' })).json<PublishEnd>()).toEqual({ done: 'why-missing' });
    expect((await publish({ why: 'Li is ill' })).json<PublishEnd>()).toMatchObject({ publication: { people: 2 } });
    const detail = (await planner.ask('/api/v1/roster/publications/2')).json<PublicationDetail>();
    expect(
      detail.changed.map(({ number, changes }) => [number, changes[0]?.before?.id, changes[0]?.after?.id]),
    ).toEqual([
      ['1', 'a', undefined],
      ['2', undefined, 'a'],
    ]);
    const told = async () => (await ofCards.ask('/api/v1/my-roster/notices')).json<RosterNotices>().notices;
    expect((await told()).map(({ publication, why, seenAt }) => [publication, why, seenAt])).toEqual([
      [2, 'Li is ill', null],
      [1, 'the new week', null],
    ]);
    await ofCards.ask('/api/v1/my-roster/notices/2/seen', { method: 'POST' });
    expect((await told())[0]?.seenAt).toBeGreaterThan(0);
  });

  test('two at once: one wins, the other is told who', async () => {
    await add(shift('a', 0, [8, 12]));
    const ends = (await Promise.all([publish(), publish({}, manager)])).map((answer) => answer.json<PublishEnd>());
    expect(ends.map(({ done }) => done).sort()).toEqual(['overtaken', 'published']);
    const list = (
      await planner.ask(`/api/v1/roster/publications?first=${scope.first}&last=${scope.last}`)
    ).json<PublicationList>();
    expect(list.publications).toHaveLength(1);
    const lost = ends.find(({ done }) => done === 'overtaken');
    expect(lost).toMatchObject({ publication: list.publications[0] });
  });

  test('what was edited since the planner looked is not published unseen', async () => {
    await add(shift('a', 0, [8, 12]));
    const { revision } = await compare();
    await add(shift('b', 1, [8, 12]), { reader: manager });
    expect((await publish({ revision })).json<PublishEnd>()).toMatchObject({ done: 'moved' });
    expect((await publish()).json<PublishEnd>()).toMatchObject({ done: 'published' });
    expect((await publish()).json<PublishEnd>()).toEqual({ done: 'nothing-new' });
  });

  test('of the whole centre is not for the planner of one team', async () => {
    await add(shift('a', 0, [8, 12]));
    expect((await publish({}, ofCards)).json<Problem>().code).toBe('roster.no-place');
    expect((await publish({ site: '上海', team: teams[0] }, ofCards)).json<PublishEnd>().done).toBe('published');
  });

  test('judges once more: what came into the draft past the rule-book stays in it', async () => {
    await add(shift('a', 0, [14, 22], { kind: 'overtime' }), { reason: 'no meals' });
    await api.database.query(
      `INSERT INTO roster_shift SELECT roster, 'b', person_id, from_at + interval '15 hours', to_at + interval '15 hours',
         kind, pattern, post, breaks, version, gone FROM roster_shift`,
    );
    const end = (await publish()).json<PublishEnd>();
    expect(end).toMatchObject({
      done: 'hindered',
      never: [{ rule: 'rest-between-shifts' }],
    });
  });
});

describe('another planner’s page', () => {
  test('hears each step at once, with the people that it shows', async () => {
    const page = await WallSocket.open(api.url, ofCards);
    const strokes: RosterStroke[] = [];
    const published: number[] = [];
    page.socket.on('roster:stroke', (stroke) => strokes.push(stroke));
    page.socket.on('roster:published', ({ publication }) => published.push(publication.number));
    const joined = (await page.say('roster:join', scope)) as { value: { revision: number } };
    await add(shift('a', 0, [8, 12]));
    await add(shift('b', 0, [8, 12], { person: person(1) }));
    await until(() => strokes.length === 2);
    expect(strokes.map(({ revision, changes }) => [revision - joined.value.revision, changes.length])).toEqual([
      [1, 1],
      [2, 0],
    ]);
    await publish();
    await until(() => published.length === 1);
    await page.say('roster:leave', {});
    await add(shift('c', 2, [8, 12]));
    expect(strokes).toHaveLength(2);
    page.close();
  });
});
