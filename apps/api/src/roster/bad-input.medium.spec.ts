import { addDays, weekdayOf } from '@zhiban/time';
import type {
  FillEnd,
  Problem,
  PublicationDetail,
  PublishEnd,
  RosterComparison,
  RosterEdit,
  RosterEditEnd,
  RosterView,
  Shift,
  ShiftPattern,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { comingMonday, planningCentre } from '../../test/planning-centre';
import type { TestApp, TestReader } from '../../test/test-app';
import { CentreSettingsService } from '../centre';

let api: TestApp;
let admin: TestReader;
let people: string[];
const monday = comingMonday();
const rotation = randomUUID();
const hour = 3_600_000;

const pattern = (code: string, start: string, minutes = 480): ShiftPattern => ({
  ...{ code, zh: code, en: code, start, minutes, post: null, retired: false },
  breaks: [
    { kind: 'meal', minutes: 30, paid: false, earliest: 120, latest: 300 },
    { kind: 'rest', minutes: 30, paid: true, earliest: 300, latest: 420 },
  ],
});

beforeAll(async () => {
  ({ api, admin } = await planningCentre(4));
  for (const body of [
    pattern('早', '08:00'),
    pattern('夜', '22:00'),
    pattern('短', '22:00', 420),
    pattern('两点半', '02:30'),
  ])
    await admin.ask('/api/v1/roster/patterns', { method: 'PUT', body });
  const body = { id: rotation, zh: '早休', en: 'Early, off', days: ['早', null] };
  await admin.ask('/api/v1/roster/rotations', { method: 'PUT', body });
  people = (await view(monday)).people.map(({ person }) => person.id);
});
afterAll(() => api.stop());
beforeEach(() =>
  api.database.query('TRUNCATE roster_shift, roster_edit, roster_override, roster_publication, roster_notice'),
);

const person = (nth: number) => people[nth] ?? expect.fail(`there is no person ${nth}`);
const view = async (first: string, days = 7) =>
  (await admin.ask(`/api/v1/roster?first=${first}&last=${addDays(first, days - 1)}`)).json<RosterView>();
const fill = (how: string, body: object) =>
  admin.ask(`/api/v1/roster/fills/${how}`, {
    method: 'POST',
    body: { id: randomUUID(), standing: 'keep', reason: null, ...body },
  });
const cell = async (date: string, code: string, nth = 0) =>
  (await fill('cells', { cells: [{ person: person(nth), date, pattern: code }] })).json<FillEnd>();
const step = async (edit: RosterEdit, seen: Record<string, number>, reason: string | null = null) =>
  (
    await admin.ask('/api/v1/roster/edits', {
      method: 'POST',
      body: { id: randomUUID(), edits: [{ edit, seen }], reason },
    })
  ).json<RosterEditEnd>();
const scope = { first: monday, last: addDays(monday, 6) };
const compare = async () =>
  (await admin.ask(`/api/v1/roster/comparison?first=${scope.first}&last=${scope.last}`)).json<RosterComparison>();
const publish = async (seen: Pick<RosterComparison, 'revision' | 'publication'>, why = 'why') => {
  const body = { ...scope, revision: seen.revision, publication: seen.publication, why, reason: null };
  return (await admin.ask('/api/v1/roster/publications', { method: 'POST', body })).json<PublishEnd>();
};

describe('an empty team', () => {
  test('cannot be rotated: the field is named, and nothing is planned', async () => {
    const answer = await fill('rotation', { ...scope, rotation, people: [] });
    expect([answer.status, answer.json<Problem>().fields?.map(({ path }) => path)]).toEqual([400, ['people']]);
    expect((await view(monday)).shifts).toEqual([]);
  });

  test('of weeks of before has nothing to be copied, and that is no step', async () => {
    const body = { from: addDays(monday, -7), to: monday, weeks: 1, site: '上海', team: '没有的组' };
    expect((await fill('weeks', body)).json<FillEnd>()).toEqual({
      done: 'filled',
      step: null,
      added: 0,
      removed: 0,
      leftOut: [],
    });
  });

  test('who is nobody stays out by themselves', async () => {
    const end = (
      await fill('rotation', {
        ...scope,
        rotation,
        people: [
          { person: 'gone', begins: 0 },
          { person: person(0), begins: 0 },
        ],
      })
    ).json<FillEnd>();
    expect(end).toMatchObject({ done: 'filled', added: 4 });
    expect(new Set(end.leftOut.map(({ why }) => why))).toEqual(new Set(['unknown-person']));
  });
});

describe('a year that the calendar lacks', () => {
  const year = Number(monday.slice(0, 4)) + 2;
  const date = `${year}-02-07`;
  const choose = (state: string) => admin.ask(`/api/v1/calendar/years/${year}`, { method: 'PUT', body: { state } });

  test('is planned in by nobody until somebody decides how', async () => {
    expect((await choose('unknown')).status).toBe(200);
    const filled = await cell(date, '早');
    expect(filled.leftOut).toMatchObject([
      { date, why: 'rule', verdicts: [{ rule: 'calendar-known', override: 'never' }] },
    ]);
    const from = Date.parse(`${date}T08:00:00+08:00`);
    const drawn: Shift = {
      id: 'd',
      person: person(0),
      from,
      to: from + 4 * hour,
      kind: 'regular',
      pattern: null,
      post: null,
      breaks: [],
    };
    const end = await step({ op: 'add', shift: drawn }, { d: 0 }, 'we need it');
    expect(end).toMatchObject({ done: 'hindered', hindrances: { never: [{ rule: 'calendar-known' }] } });
    await choose('weekends');
    expect(await cell(date, '早')).toMatchObject({ done: 'filled', added: 1 });
  });
});

describe('a centre whose clocks change', () => {
  const sundayBefore = (date: string) => addDays(date, -(weekdayOf(date) % 7));
  const year = Number(monday.slice(0, 4)) + 1;
  const [spring, autumn] = [sundayBefore(`${year}-03-31`), sundayBefore(`${year}-10-31`)];

  const moveTo = async (timeZone: string) => {
    const settings = api.app.get(CentreSettingsService, { strict: false });
    const { version, settings: now } = settings.current();
    await settings.save({ settings: { ...now, timeZone }, note: '', basedOnVersion: version }, 'admin');
  };
  beforeAll(() => moveTo('Europe/Berlin'));
  afterAll(() => moveTo('Asia/Shanghai'));

  test.each([
    ['spring', spring, 6],
    ['autumn', autumn, 8],
  ])('has a night in %s that goes from 22:00 to 05:00 of its clock', async (_, sunday, hours) => {
    const saturday = addDays(sunday, -1);
    const end = await cell(saturday, '短');
    const [shift] = (await view(saturday, 3)).shifts;
    if (!shift) return expect.fail(JSON.stringify(end));
    const clock = (at: number) =>
      new Date(at).toLocaleTimeString('en-GB', { timeZone: 'Europe/Berlin', timeStyle: 'short' });
    expect([clock(shift.from), clock(shift.to), (shift.to - shift.from) / hour]).toEqual(['22:00', '05:00', hours]);
    for (const pause of shift.breaks) {
      expect(pause.from).toBeGreaterThan(shift.from);
      expect(pause.to).toBeLessThan(shift.to);
    }
  });

  test('counts true hours: a night of eight by the clock has nine in autumn, which without the meal are too many', async () => {
    const ends = [await cell(addDays(spring, -1), '夜', 1), await cell(addDays(autumn, -1), '夜', 1)];
    expect(
      ends.map(({ leftOut }) => leftOut.flatMap(({ verdicts }) => verdicts.map(({ rule, actual }) => [rule, actual]))),
    ).toEqual([[], [['hours-of-day', 510]]]);
  });

  test('begins a shift of a time that is skipped at the next one there is', async () => {
    await cell(spring, '两点半', 2);
    const [shift] = (await view(spring, 2)).shifts;
    expect(shift && new Date(shift.from).toISOString()).toBe(`${spring}T01:30:00.000Z`);
  });

  test('copies a week over the change by the clock on the wall', async () => {
    const week = addDays(spring, -6);
    await cell(addDays(week, 1), '早');
    const body = { from: week, to: addDays(week, 7), weeks: 1, site: null, team: null };
    expect((await fill('weeks', body)).json<FillEnd>()).toMatchObject({ done: 'filled', added: 1 });
    const [before, after] = (await view(week, 14)).shifts.sort((a, b) => a.from - b.from);
    expect(((after?.from ?? 0) - (before?.from ?? 0)) / hour).toBe(7 * 24 - 1);
  });
});

describe('a week that was published', () => {
  const at = (day: number, hours: number) => Date.parse(`${addDays(monday, day)}T00:00:00+08:00`) + hours * hour;
  const shift = (id: string, nth: number, day = 0): Shift => ({
    ...{ id, person: person(nth), from: at(day, 8), to: at(day, 12) },
    ...{ kind: 'regular', pattern: null, post: null, breaks: [] },
  });
  const add = (added: Shift) => step({ op: 'add', shift: added }, { [added.id]: 0 });

  test('and is edited from a stale tab: what is there now is shown, everything else goes on, nothing is lost', async () => {
    await add(shift('a', 0));
    await add(shift('b', 1));
    await publish(await compare());
    const tab = await view(monday);
    // Another planner goes on meanwhile, and publishes.
    await step({ op: 'move', shift: 'a', by: hour, person: person(0) }, { a: 1 });
    const end = await publish(await compare(), 'a doctor’s appointment');
    expect(end.done).toBe('published');

    const stale = await step(
      { op: 'move', shift: 'a', by: 2 * hour, person: person(0) },
      { a: tab.versions['a'] ?? 1 },
    );
    expect(stale).toMatchObject({
      done: 'stale',
      shifts: [{ id: 'a', version: 2, shift: { from: at(0, 9) }, by: 'admin' }],
    });
    const other = await step({ op: 'move', shift: 'b', by: hour, person: person(1) }, { b: 1 });
    expect(other.done).toBe('saved');
    expect(await publish({ revision: tab.revision, publication: tab.publication })).toMatchObject({
      done: 'overtaken',
      publication: { number: 2, why: 'a doctor’s appointment' },
    });
    const detail = (await admin.ask('/api/v1/roster/publications/2')).json<PublicationDetail>();
    expect(detail.changed).toMatchObject([{ changes: [{ before: { from: at(0, 8) }, after: { from: at(0, 9) } }] }]);
    const now = await view(monday);
    expect(now.unpublished).toMatchObject([{ id: 'b', published: { from: at(0, 8) } }]);
    expect(now.shifts.map(({ id, from }) => [id, from]).sort()).toEqual([
      ['a', at(0, 9)],
      ['b', at(0, 9)],
    ]);
  });

  test('is published by two at once: one wins, and the other is told which, whose, and what it changed', async () => {
    await add(shift('a', 0));
    const seen = await compare();
    const ends = await Promise.all([publish(seen), publish(seen)]);
    expect(ends.map(({ done }) => done).sort()).toEqual(['overtaken', 'published']);
    const lost = ends.find((end) => end.done === 'overtaken');
    expect(lost).toMatchObject({ publication: { number: 1, by: 'admin', shifts: 1, people: 1 } });
    const detail = (await admin.ask('/api/v1/roster/publications/1')).json<PublicationDetail>();
    expect(detail.changed).toMatchObject([{ number: '1', changes: [{ before: null, after: { id: 'a' } }] }]);
  });
});
