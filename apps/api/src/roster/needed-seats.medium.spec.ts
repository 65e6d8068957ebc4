import { addDays } from '@zhiban/time';
import type {
  ChangeVerdictsView,
  RosterEdit,
  RosterEditEnd,
  RosterScope,
  RosterView,
  RosterWorldChanged,
  Shift,
} from '@zhiban/wire';
import { judgeEdits, openDraft, seenNow } from '@zhiban/workforce-roster';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NeededSeats } from '../../test/needed-seats';
import { comingMonday, planningCentre, readerWith } from '../../test/planning-centre';
import type { TestApp, TestReader } from '../../test/test-app';
import { WallSocket } from '../../test/wall-socket';
import { DraftService } from './draft/draft.service';
import { RosterViewService } from './view/roster-view.service';

let api: TestApp;
let admin: TestReader;
let needed: NeededSeats;
const planner = readerWith('planner', 'planner');
const monday = comingMonday();
const scope: RosterScope = { first: monday, last: addDays(monday, 6), site: null, team: null };
const hour = 3_600_000;
const at = (day: number, time: number) => Date.parse(`${addDays(monday, day)}T00:00:00+08:00`) + time * hour;
/** In each half hour 10 contacts of three minutes are one erlang: 80 % within 20 s want 3 seats, 4 for two of it. */
const [one, two] = [10, 20];

beforeAll(async () => {
  ({ api, admin } = await planningCentre(
    6,
    (nth) => ['cards:2', 'cards:2', 'loans:1', 'cards:1; loans:1', '', ''][nth] ?? '',
  ));
  needed = new NeededSeats(api, admin);
  await needed.knowsQueues('pbx/cards', 'pbx/loans', 'pbx/nobody');
});
afterAll(() => api.stop());
beforeEach(() => api.database.query('TRUNCATE roster_shift, roster_edit, roster_override'));

const get = <Found>(kind: new (...args: never[]) => Found): Found => api.app.get(kind, { strict: false });
const view = (): Promise<RosterView> => get(RosterViewService).view(scope, planner);
const save = (edit: RosterEdit, seen: Record<string, number>, reason: string | null = null): Promise<RosterEditEnd> =>
  get(DraftService).save({ id: randomUUID(), edits: [{ edit, seen }], reason }, planner);
const shift = async (
  nth: number,
  day: number,
  [from, to]: [number, number],
  given: Partial<Shift> = {},
): Promise<Shift> => {
  const person = (await view()).people[nth]?.person.id ?? expect.fail(`there is no person ${nth}`);
  return {
    ...{ id: randomUUID(), person, from: at(day, from), to: at(day, to), kind: 'regular', pattern: null, post: null },
    breaks: [],
    ...given,
  };
};
const add = async (...args: Parameters<typeof shift>): Promise<Shift> => {
  const added = await shift(...args);
  const end = await save({ op: 'add', shift: added }, { [added.id]: 0 }, 'drawn without breaks');
  expect(end.done, JSON.stringify(end)).toBe('saved');
  return added;
};
const needOf = ({ requirements }: RosterView, post: string, when: number) => {
  const found = requirements.find((each) => each.post === post);
  return found?.seats[(when - found.from) / (found.intervalMinutes * 60_000)];
};

/** The browser says what the server will: an end with the cover that it finds, interval by interval. */
async function both(edit: RosterEdit, reason: string | null = null) {
  const draft = openDraft(await view());
  const seen = seenNow(draft.shelf, edit);
  const forecast = judgeEdits(draft, [seen], { posts: ['planner'], reason });
  const end = await save(seen.edit, seen.seen, reason);
  if (!('verdicts' in forecast) || !('verdicts' in end)) throw new Error(`${forecast.end} and ${end.done}`);
  return { browser: [forecast.end, ...coverIn(forecast.verdicts)], server: [end.done, ...coverIn(end.verdicts)] };
}

const coverIn = ({ fresh, worsened, mended }: ChangeVerdictsView): string[] =>
  Object.entries({ fresh, worsened, mended }).flatMap(([how, verdicts]) =>
    verdicts
      .filter(({ person }) => person === null)
      .map(({ rule, key, actual, limit }) => `${how} ${rule} ${key}: ${actual} for ${limit}`),
  );

describe('seats needed on a real centre', () => {
  beforeAll(async () => {
    await needed.expects('pbx/cards', monday, 7, two);
    await needed.expects('pbx/loans', monday, 7, one);
  });

  test('come to the board with the people who can be given to each queue, and those whom queues share once', async () => {
    const found = await view();
    const posts = new Map(found.world.posts.map((post) => [post.id, post]));
    expect(posts.get('pbx/cards')?.skills).toEqual([{ skill: 'cards', level: 1 }]);
    expect(posts.get('pbx/nobody')?.skills, 'nobody has said anything').toEqual([]);
    const shared = found.world.posts.find(({ anyOf }) => anyOf) ?? expect.fail('nothing is shared');
    expect([shared.zh, shared.anyOf]).toEqual(['cards、loans', ['pbx/cards', 'pbx/loans']]);
    // Three erlangs as one stream want 5 seats; apart they would want 4 and 3.
    const ten = at(2, 10);
    expect(['pbx/cards', 'pbx/loans', shared.id].map((post) => needOf(found, post, ten))).toEqual([4, 3, 5]);
    expect(found.loads.map(({ post }) => post)).toEqual([shared.id]);
    expect(needOf(found, 'pbx/cards', at(7, 7)), 'the business day ends in the morning').toBe(4);
    expect(needOf(found, 'pbx/cards', at(7, 8))).toBe(0);
  });

  test('a step is judged by the same needs as in the browser', async () => {
    const morning = await add(0, 2, [8, 16]);
    const moved = await both({ op: 'move', shift: morning.id, by: 2 * hour, person: morning.person });
    expect(moved.server).toEqual(moved.browser);
    expect(moved.server[0]).toBe('hindered');
    expect(
      moved.server.filter((line) => line.startsWith('fresh cover') || line.startsWith('worsened cover')),
    ).toHaveLength(4 + 4);
    const saved = await both({ op: 'move', shift: morning.id, by: 2 * hour, person: morning.person }, 'as asked for');
    expect([saved.server[0], saved.server]).toEqual(['saved', saved.browser]);
  });

  test('a night over the end of what is shown is judged alike too, and one whose end lies within an interval', async () => {
    const night = await add(0, 6, [22, 30]);
    const other = await add(1, 6, [22.5, 30.1]);
    for (const { id, person } of [night, other]) {
      const found = await both({ op: 'resize', shift: id, from: at(6, 22.25), to: at(7, 5.6) }, person);
      expect(found.server).toEqual(found.browser);
      expect(
        found.server.some((line) => line.includes('cover')),
        found.server.join('\n'),
      ).toBe(true);
    }
  });

  test('who lacks the skill covers nothing, unless the shift is for that queue', async () => {
    const idle = await add(4, 3, [9, 12]);
    const gone = await both({ op: 'remove', shift: idle.id });
    expect(gone.server).toEqual(['saved']);
    expect(gone.browser).toEqual(['saved']);
  });

  test('people who fall ill are asked for as well; breaks and leave stand in the roster and are not', async () => {
    const cause = (id: string, share: number) => ({ id, zh: id, en: id, share });
    await needed.rules({ shrinkage: [cause('breaks', 0.2), cause('leave', 0.1), cause('sickness', 0.1)] });
    const found = await view();
    // 4 ÷ 0.9 and 5 ÷ 0.9.
    expect(needOf(found, 'pbx/cards', at(2, 10))).toBe(5);
    expect(needOf(found, found.loads[0]?.post ?? '', at(2, 10))).toBe(6);
    expect(found.loads[0]?.present).toBeCloseTo(0.9, 9);
    await needed.rules({ shrinkage: [] });
  });

  test('a post is never left empty while its hours are open', async () => {
    const hours = { weekdays: [3], from: '09:00', to: '11:00' };
    await needed.rules({
      posts: [{ id: 'loans', zh: '贷款', en: 'Loans', queue: 'pbx/loans', seats: 1, hours }],
    });
    const alone = await add(2, 2, [9, 12]);
    const gone = await both({ op: 'remove', shift: alone.id }, 'nobody else can');
    expect(gone.server).toEqual(gone.browser);
    const minimum = gone.server.filter((line) => line.startsWith('fresh minimum-post'));
    expect([gone.server[0], minimum.length > 0]).toEqual(['hindered', true]);
    await needed.rules({ posts: [] });
  });
});

describe('needs that change', () => {
  test('are told to every page at once, and judge from then on on both sides', async () => {
    const page = await WallSocket.open(api.url, admin);
    const told: RosterWorldChanged[] = [];
    page.socket.on('roster:world', (message) => told.push(message));
    await page.socket.emitWithAck('roster:join', { ...scope });
    await needed.expects('pbx/cards', addDays(monday, 4), 1, 0);
    await expect.poll(() => told).toEqual([{ what: 'needs' }]);
    expect(needOf(await view(), 'pbx/cards', at(4, 12))).toBe(0);
    const back = { queue: 'pbx/cards', date: addDays(monday, 4), version: 1 };
    expect((await admin.ask('/api/v1/staffing/expected/restore', { method: 'POST', body: back })).status).toBe(204);
    await expect.poll(() => told).toHaveLength(2);
    expect(needOf(await view(), 'pbx/cards', at(4, 12))).toBe(4);
    page.socket.close();
  });

  test('people who learn something are seen at once', async () => {
    const before = (await view()).world.posts.find(({ anyOf }) => anyOf)?.anyOf;
    const csv = '工号,姓名,技能\n5,员工5,cards:1; nobody:1\n';
    await admin.ask('/api/v1/people/import', { method: 'POST', body: csv, headers: { 'content-type': 'text/csv' } });
    const { posts } = (await view()).world;
    expect(posts.find(({ id }) => id === 'pbx/nobody')?.skills).toEqual([{ skill: 'nobody', level: 1 }]);
    expect(posts.find(({ anyOf }) => anyOf)?.anyOf, 'nothing is ever expected there').toEqual(before);
  });

  test('more steps at once than the database has connections are all answered, though nothing is at hand', async () => {
    const shifts = await Promise.all(
      Array.from({ length: 40 }, (_, nth) => shift(nth % 6, nth % 7, [8 + nth / 8, 9 + nth / 8])),
    );
    await needed.rules({});
    const ends = await Promise.all(shifts.map((added) => save({ op: 'add', shift: added }, { [added.id]: 0 }, 'many')));
    expect(ends.map(({ done }) => done)).not.toContain('stale');
    expect(ends).toHaveLength(40);
  });
});
