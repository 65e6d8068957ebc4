import { callDay, restlessDay } from '@zhiban/testing';
import { handClock } from '@zhiban/time';
import {
  applyStroke,
  everywhere,
  isLayoutPicture,
  type AlarmRecord,
  type AnyPicture,
  type BoardKey,
  type BoardPicture,
  type BoardTile,
  type LayoutPicture,
  type ReachedPlaces,
} from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { memoryFloor } from '../../../test/memory-floor';
import { directoryOf, leadOf, peopleOfTwoSites } from '../../../test/people-of-two-sites';
import { templates } from '../../boards/templates/templates';
import type { OpenAlarms } from '../../alarms/open';
import type { BoardDesk } from '../boards/board-desk';
import { noAttendances } from '../attendance/attendance-desk';
import { PictureInSight } from './picture-in-sight';
import { sightOf } from './sight';

const people = directoryOf(peopleOfTwoSites);
const [first, second, bySite] = [leadOf(['上海', '一组']), leadOf(['上海', '二组']), leadOf(['上海', null])];
const nameOf = (seat: string) => peopleOfTwoSites.find(({ number }) => number === `n${seat}`)?.name ?? seat;

const place = { x: 0, y: 0, w: 3, h: 2 };
const plan = (...seats: string[]) => ({
  width: 20,
  height: 20,
  seats: seats.map((seat, x) => ({ x: x * 2, y: 0, seat: `asterisk/${seat}` })),
  shapes: [],
  labels: [],
});
const onDutyOf = (team: string): BoardTile => ({
  ...{ ...place, id: `of-${team}`, kind: 'number' },
  metric: { figure: 'ON-DUTY', scope: { kind: 'team', team } },
});
const tiles: BoardTile[] = [
  onDutyOf('一组'),
  onDutyOf('二组'),
  { ...place, id: 'all', kind: 'number', metric: { figure: 'ON-DUTY', scope: { kind: 'all' } } },
  { ...place, id: 'teams', kind: 'teams', teams: [], columns: [{ figure: 'HANDLED' }] },
  { ...place, id: 'one-team', kind: 'teams', teams: ['一组'], columns: [{ figure: 'HANDLED' }] },
  { ...place, id: 'seats', kind: 'seats', queues: [], teams: [] },
  { ...place, id: 'seats-of-two', kind: 'seats', queues: [], teams: ['二组'] },
  { ...place, id: 'plan', kind: 'seat-map', plan: plan('1001', '1002', '1005') },
  { ...place, id: 'plan-of-two', kind: 'seat-map', plan: plan('1002') },
];

function floorOf(people = directoryOf(peopleOfTwoSites)) {
  const clock = handClock(callDay().instant('09:00:00'));
  const house = memoryFloor(clock, people);
  const file = { ...templates.centre({ queue: '', businessDayStart: '08:00' }), names: true, tiles };
  house.shelf.put({ id: 'people', n: 1, author: 'spec', at: 0, comment: '', changes: [], file });
  return { ...house, clock };
}

const told = (desk: BoardDesk, key: BoardKey, reach: ReachedPlaces) => {
  desk.watch(key, reach);
  return JSON.parse(desk.joinedJson(key, reach) ?? '') as { picture: AnyPicture };
};
const morning = () => {
  const day = callDay().at('09:00:00').linkUp();
  for (const seat of ['1001', '1002', '1003', '1004', '1005']) day.joined('sales', seat);
  return day.offered('sales', 'v1').rings('v1', '1001').answered('v1', '1001').events;
};

describe('a lead of one team', () => {
  const { desk, tell, alarms } = floorOf();
  tell(morning());
  for (const seat of ['1001', '1002']) raise(alarms, { seat: `asterisk/${seat}`, ...placeOf(seat) });
  raise(alarms, { team: '二组', site: '上海' });
  raise(alarms, { queue: 'asterisk/sales' });
  const board = desk();
  const centre = told(board, 'centre', first).picture as BoardPicture;
  const whole = told(board, 'centre', everywhere).picture as BoardPicture;

  test('sees the seats of that team, and of nobody else a name or a state', () => {
    expect(Object.keys(centre.seats)).toEqual(['asterisk/1001']);
    for (const seat of ['1002', '1003', '1004', '1005']) {
      expect(JSON.stringify(centre)).not.toContain(nameOf(seat));
      expect(JSON.stringify(whole)).toContain(nameOf(seat));
    }
  });

  test('sees seats counted that are shown, and is told so; the service is whole', () => {
    expect(centre.totals.seats).toMatchObject({ onDuty: 1, talking: 1, idle: 0 });
    expect(centre.queues['asterisk/sales']?.seats).toMatchObject({ onDuty: 1, talking: 1 });
    expect(whole.totals.seats).toMatchObject({ onDuty: 5, talking: 1, idle: 4 });
    expect([centre.only, whole.only]).toEqual([[{ zh: '一组', en: '一组' }], undefined]);
    expect(centre.totals.windows).toEqual(whole.totals.windows);
    expect(centre.queues['asterisk/sales']?.windows).toEqual(whole.queues['asterisk/sales']?.windows);
    const queue = told(board, 'queue:asterisk/sales', first).picture as BoardPicture;
    expect([queue.totals.seats, Object.keys(queue.seats)]).toEqual([centre.totals.seats, ['asterisk/1001']]);
  });

  test('sees alarms of that team and its seats, and those that are everybody’s', () => {
    const seen = ({ alarms }: AnyPicture) =>
      Object.values(alarms).map(({ seat, team, queue }) => seat ?? team ?? queue);
    expect(seen(centre)).toEqual(['asterisk/1001', 'asterisk/sales']);
    expect(seen(whole)).toEqual(['asterisk/1001', 'asterisk/1002', '二组', 'asterisk/sales']);
  });

  test('finds “not yours” on a tile of others, never a nought', () => {
    const shown = (reach: ReachedPlaces) => told(board, 'board:people', reach).picture as LayoutPicture;
    const kinds = (reach: ReachedPlaces) =>
      Object.entries(shown(reach).tiles).flatMap(([id, { kind }]) => (kind === 'not-yours' ? [id] : []));
    expect(kinds(second)).toEqual(['of-一组', 'one-team']);
    expect(kinds(everywhere)).toEqual([]);
    // Two sites have a 一组: what is told of both together is for who has both.
    expect(kinds(first)).toEqual(['of-一组', 'of-二组', 'teams', 'one-team', 'seats-of-two', 'plan-of-two']);
    expect(kinds(leadOf(['上海', null], ['合肥', '一组']))).toEqual([]);
    expect(shown(second).tiles['teams']).toMatchObject({ teams: { 二组: { seats: { onDuty: 1 } } } });
    expect(shown(first).tiles['all']).toEqual(shown(everywhere).tiles['all']);
  });

  test('finds on a drawn floor the seats that are theirs, and of others only the place', () => {
    const { layout } = told(board, 'board:people', first).picture as LayoutPicture;
    const drawn = layout.tiles.find(({ id }) => id === 'plan');
    expect(drawn?.kind === 'seat-map' && drawn.plan.seats.map(({ seat }) => seat)).toEqual([
      'asterisk/1001',
      null,
      null,
    ]);
  });
});

test('a seat without a known person, or of a person without a site, is for who sees the whole centre', () => {
  const { desk, tell } = floorOf();
  tell(morning());
  const board = desk();
  const seats = (reach: ReachedPlaces) => Object.keys(told(board, 'centre', reach).picture.seats);
  expect(seats(bySite)).toEqual(['asterisk/1001', 'asterisk/1002', 'asterisk/1003']);
  expect(seats(leadOf(['合肥', null], ['上海', '二组']))).toEqual(['asterisk/1002', 'asterisk/1004']);
  expect(seats(everywhere)).toHaveLength(5);
});

test('whoever moves to another team is seen there and no longer here', () => {
  const moving = directoryOf(peopleOfTwoSites);
  const { desk, tell, runtime } = floorOf(moving);
  tell(morning());
  const board = desk();
  const seats = (reach: ReachedPlaces) => Object.keys(told(board, 'centre', reach).picture.seats);
  expect([seats(first), seats(second)]).toEqual([['asterisk/1001'], ['asterisk/1002']]);
  moving.renew(peopleOfTwoSites.map((person) => (person.number === 'n1001' ? { ...person, team: '二组' } : person)));
  runtime.touchAll();
  board.strokes();
  expect([seats(first), seats(second)]).toEqual([[], ['asterisk/1001', 'asterisk/1002']]);
});

test.each([81, 82, 83])('to follow filtered strokes is to filter what the strokes lead to (seed %i)', (seed) => {
  const events = restlessDay(seed, 300);
  const { desk, tell, clock, alarms } = floorOf();
  const keys: BoardKey[] = ['centre', 'queue:asterisk/sales', 'board:people'];
  const reaches = [first, second, bySite, leadOf(['合肥', null], ['上海', '二组'])];
  tell(events.splice(0, 60));
  const board = desk();
  const shown = new Map<string, AnyPicture>();
  for (const key of keys) {
    for (const reach of [everywhere, ...reaches]) shown.set(key + reach.key, told(board, key, reach).picture);
  }
  let n = 0;
  while (events.length > 0) {
    tell(events.splice(0, 5));
    if (++n % 4 === 0) raise(alarms, { seat: `asterisk/100${1 + (n % 5)}`, ...placeOf(`100${1 + (n % 5)}`) });
    clock.advance(250);
    for (const { reach, stroke } of board.strokes()) {
      const before = shown.get(stroke.board + reach) as BoardPicture;
      shown.set(stroke.board + reach, applyStroke(before, stroke as Parameters<typeof applyStroke<BoardPicture>>[1]));
    }
    const { seats } = shown.get('centre') as BoardPicture;
    for (const key of keys) {
      for (const reach of reaches) {
        const filtered = new PictureInSight(sightOf(reach, people), () => seats, noAttendances).of(
          shown.get(key) as AnyPicture,
        );
        expect(shown.get(key + reach.key), `${key} ${reach.key}, seed ${seed}`).toEqual(filtered);
      }
    }
  }
  expect(isLayoutPicture(shown.get('board:people') as AnyPicture)).toBe(true);
});

function placeOf(seat: string) {
  const { site = null, team = null } = peopleOfTwoSites.find(({ number }) => number === `n${seat}`) ?? {};
  return { site, team };
}

let raised = 0;
function raise(alarms: OpenAlarms, of: Partial<AlarmRecord>): void {
  const id = `a${(raised += 1)}`;
  const nothing = { queue: null, seat: null, source: null, team: null, site: null } as const;
  alarms.put({ subject: id, record: { id, rule: id, ...nothing, ...of } as AlarmRecord });
}
