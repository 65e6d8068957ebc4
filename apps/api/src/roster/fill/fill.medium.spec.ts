import { addDays } from '@zhiban/time';
import type {
  FillEnd,
  Problem,
  RosterEditEnd,
  RosterRequirement,
  RosterView,
  ShiftPattern,
  ShiftPatterns,
} from '@zhiban/wire';
import { plannedSeats } from '@zhiban/workforce-roster';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { comingMonday, planningCentre, readerWith, teams } from '../../../test/planning-centre';
import type { TestApp, TestReader } from '../../../test/test-app';
import { DraftService } from '../draft/draft.service';
import { RosterSources } from '../judging/roster-sources';
import { RosterViewService } from '../view/roster-view.service';
import { FillService } from './fill.service';

let api: TestApp;
let admin: TestReader;
let people: string[];
const planner = readerWith('planner', 'planner');
const monday = comingMonday();
const scope = { first: monday, last: addDays(monday, 13), site: null, team: null };
let needed: RosterRequirement[] = [];

const pattern = (code: string, start: string, given: Partial<ShiftPattern> = {}): ShiftPattern => ({
  code,
  zh: code,
  en: code,
  start,
  minutes: 480,
  breaks: [
    { kind: 'meal', minutes: 30, paid: false, earliest: 120, latest: 300 },
    { kind: 'rest', minutes: 30, paid: true, earliest: 300, latest: 420 },
  ],
  post: null,
  retired: false,
  ...given,
});

beforeAll(async () => {
  ({ api, admin } = await planningCentre(4));
  people = (await view()).people.map(({ person }) => person.id);
  for (const made of [pattern('早', '06:00'), pattern('中', '14:00'), pattern('夜', '22:00')])
    expect((await admin.ask('/api/v1/roster/patterns', { method: 'PUT', body: made })).status).toBe(204);
  api.app.get(RosterSources, { strict: false }).add({
    needs: () => ({
      posts: [{ id: 'all', zh: '全部', en: 'All', skills: [], minimum: 0 }],
      requirements: needed,
      loads: [],
    }),
  });
});
afterAll(() => api.stop());
beforeEach(async () => {
  needed = [];
  await api.database.query('TRUNCATE roster_shift, roster_edit, roster_override');
});

const get = <Found>(kind: new (...args: never[]) => Found): Found => api.app.get(kind, { strict: false });
const view = (): Promise<RosterView> => get(RosterViewService).view(scope, planner);
const person = (nth: number) => people[nth] ?? expect.fail(`there is no person ${nth}`);
const cells = (rows: Record<number, string>, given: object = {}): Promise<FillEnd> =>
  get(FillService).cells(
    {
      id: randomUUID(),
      standing: 'keep',
      reason: null,
      cells: Object.entries(rows).flatMap(([nth, codes]) =>
        [...codes].flatMap((code, day) =>
          code === ' '
            ? []
            : [{ person: person(Number(nth)), date: addDays(monday, day), pattern: code === '-' ? null : code }],
        ),
      ),
      ...given,
    },
    planner,
  );
const filled = (end: FillEnd) => (end.done === 'filled' ? end : expect.fail(JSON.stringify(end)));
const out = (end: FillEnd) =>
  end.leftOut.map(({ date, why, verdicts }) => [date, why, verdicts.map(({ rule }) => rule)]);

describe('cells of people × days', () => {
  test('become shifts of their patterns with a meal and a rest inside', async () => {
    const end = filled(await cells({ 0: '早早--中' }));
    expect([end.added, end.leftOut]).toEqual([3, []]);
    const { shifts } = await view();
    expect(shifts.map((shift) => [shift.pattern, shift.breaks.length])).toEqual([
      ['早', 2],
      ['早', 2],
      ['中', 2],
    ]);
  });

  test('that the rule-book forbids stay out by themselves, and say by which rule', async () => {
    const end = filled(await cells({ 0: '中早早', 1: '早早早' }));
    expect([end.added, out(end)]).toEqual([5, [[addDays(monday, 1), 'rule', ['rest-between-shifts']]]]);
  });

  test('do not touch what stands there, unless it is to make room', async () => {
    await cells({ 0: '早早' });
    const kept = filled(await cells({ 0: '中' }));
    expect([kept.step, out(kept)]).toEqual([null, [[monday, 'taken', []]]]);
    const replaced = filled(await cells({ 0: '-早' }, { standing: 'replace' }));
    expect([replaced.added, replaced.removed]).toEqual([1, 2]);
    expect((await view()).shifts.map(({ pattern: code }) => code)).toEqual(['早']);
  });

  test('with a code that nobody knows are named', async () => {
    expect(out(await cells({ 0: '早？' }))).toEqual([[addDays(monday, 1), 'unknown-pattern', []]]);
  });

  test('of another team are left out for the planner of one', async () => {
    const ofCards = readerWith('cards', 'planner', { site: '上海', team: teams[0] });
    const wanted = [0, 1].map((nth) => ({ person: person(nth), date: monday, pattern: '早' }));
    const asked = { id: randomUUID(), standing: 'keep', reason: null, cells: wanted } as const;
    const end = filled(await get(FillService).cells({ ...asked, cells: wanted }, ofCards));
    expect([end.added, end.leftOut.map(({ why }) => why)]).toEqual([1, ['out-of-place']]);
  });

  test('are one step, which is undone at once', async () => {
    const { step } = filled(await cells({ 0: '早早', 1: '早早' }));
    const undone = await get(DraftService).undo(step?.edit ?? '', { id: randomUUID(), reason: null }, planner);
    expect(undone).toMatchObject({ done: 'saved' } satisfies Partial<RosterEditEnd>);
    expect((await view()).shifts).toEqual([]);
  });

  test('have their breaks staggered where cover asks for it', async () => {
    const from = Date.parse(`${monday}T06:00:00+08:00`);
    const need = { post: 'all', from, intervalMinutes: 30, seats: Array.from({ length: 16 }, () => 3) };
    await cells({ 0: '早', 1: '早', 2: '早', 3: '早' });
    const fewest = async () => Math.min(...plannedSeats(need, (await view()).shifts));
    expect(await fewest()).toBe(2);
    needed = [need];
    await cells({ 0: '早', 1: '早', 2: '早', 3: '早' }, { standing: 'replace' });
    expect(await fewest()).toBe(3);
  });
});

describe('a rotation', () => {
  const days = ['早', '早', '中', '中', '夜', null, null];
  const id = randomUUID();

  test('goes round for each person from their own day on, as far as the rules let it', async () => {
    const kept = await admin.ask('/api/v1/roster/rotations', {
      method: 'PUT',
      body: { id, zh: '四班', en: 'Four', days },
    });
    expect(kept.status).toBe(204);
    const rows = [0, 1, 2, 3].map((nth) => ({ person: person(nth), begins: nth * 2 }));
    const asked = { id: randomUUID(), standing: 'keep', reason: null, rotation: id, people: rows } as const;
    const end = filled(
      await get(FillService).byRotation({ ...asked, people: rows, first: monday, last: addDays(monday, 13) }, planner),
    );
    expect(end.added + end.leftOut.length).toBe(40);
    expect(end.leftOut.every(({ why }) => why === 'rule' || why === 'reason')).toBe(true);
    expect((await view()).shifts.length).toBe(end.added);
  });

  test('with a code that nobody knows is refused where it stands', async () => {
    const body = { id, zh: '坏', en: 'Bad', days: ['早', '无'] };
    const refused = (await admin.ask('/api/v1/roster/rotations', { method: 'PUT', body })).json<Problem>();
    expect(refused.fields?.map(({ path, code }) => [path, code])).toEqual([['days.1', 'roster.unknown-code']]);
  });

  test('a pattern whose break does not fit is refused, and one that is retired stays known', async () => {
    const bad = pattern('坏', '06:00', { minutes: 240 });
    expect(
      (await admin.ask('/api/v1/roster/patterns', { method: 'PUT', body: bad })).json<Problem>().fields,
    ).toHaveLength(2);
    const retired = pattern('夜', '22:00', { retired: true });
    await admin.ask('/api/v1/roster/patterns', { method: 'PUT', body: retired });
    const { patterns } = (await admin.ask('/api/v1/roster/patterns')).json<ShiftPatterns>();
    expect(patterns.map(({ code, retired: gone }) => [code, gone])).toEqual([
      ['早', false],
      ['中', false],
      ['夜', true],
    ]);
  });
});

describe('weeks of before', () => {
  test('come again with their breaks, and only from Monday to Monday', async () => {
    await cells({ 0: '早早', 1: '--中' });
    const asked = { id: randomUUID(), standing: 'keep', reason: null, weeks: 1, site: null, team: null } as const;
    const end = filled(await get(FillService).fromWeeks({ ...asked, from: monday, to: addDays(monday, 7) }, planner));
    expect(end.added).toBe(3);
    const { shifts } = await view();
    const [first, copy] = [shifts[0], shifts.find(({ from }) => from === (shifts[0]?.from ?? 0) + 7 * 86_400_000)];
    expect(copy?.breaks.map(({ from }) => from - copy.from)).toEqual(
      first?.breaks.map(({ from }) => from - (first?.from ?? 0)),
    );
    const tuesday = get(FillService).fromWeeks(
      { ...asked, id: randomUUID(), from: addDays(monday, 1), to: monday },
      planner,
    );
    await expect(tuesday).rejects.toMatchObject({ code: 'input.invalid' });
  });
});
