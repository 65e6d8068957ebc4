import { callDay, pick, restlessDay, seededChance } from '@zhiban/testing';
import { handClock } from '@zhiban/time';
import {
  applyStroke,
  everywhere,
  type BoardKey,
  type BoardPicture,
  type ReachedPlaces,
  type Strokes,
} from '@zhiban/wire';
import { expect, test } from 'vitest';
import { templates } from '../../boards/templates/templates';
import { memoryFloor } from '../../../test/memory-floor';
import { directoryOf, leadOf, peopleOfTwoSites } from '../../../test/people-of-two-sites';
import type { BoardDesk, GroupStroke } from './board-desk';

const source = 'asterisk';
const made = ['centre', 'night', 'management'] as const;
const keys: BoardKey[] = [
  'centre',
  'queue:asterisk/sales',
  'queue:asterisk/support',
  ...made.map((template): BoardKey => `board:${template}`),
];

interface Watched {
  key: BoardKey;
  reach: ReachedPlaces;
}
const idOf = ({ key, reach }: Watched) => `${key} ${reach.key}`;
const reaches = [everywhere, leadOf(['上海', '一组']), leadOf(['合肥', null], ['上海', '二组'])];
const watched = keys.flatMap((key) => reaches.map((reach): Watched => ({ key, reach })));

test('a board says since when events are not stored, and that they are again', () => {
  const { desk, writer } = memoryFloor(handClock(5000));
  const board = desk();
  expect(board.watch('centre', everywhere)).toBe(true);
  writer.troubledSince = 4000;
  expect(board.strokes()).toMatchObject([{ stroke: { board: 'centre', set: { storing: { since: 4000 } } } }]);
  writer.troubledSince = null;
  expect(board.strokes()).toMatchObject([{ stroke: { board: 'centre', set: { storing: null } } }]);
});

test('a board is told once to each who see the same of it, and no more than they see', () => {
  const clock = handClock(callDay().instant('09:00:00'));
  const { desk, tell } = memoryFloor(clock, directoryOf(peopleOfTwoSites));
  const day = callDay().at('09:00:00').linkUp().joined('sales', '1001').joined('sales', '1002');
  tell(day.events);
  const [one, two] = [leadOf(['上海', '一组']), leadOf(['上海', '二组'])];
  const board = desk();
  for (const reach of [everywhere, one, one, two]) board.watch('centre', reach);
  expect([board.watchers(), board.groups]).toEqual([{ centre: 4 }, 3]);
  expect(board.joinedJson('centre', leadOf(['合肥', null]))).toBeNull();

  tell(callDay().at('09:01:00').paused('1001', 'lunch').events);
  const told = new Map(board.strokes().map(({ reach, stroke }) => [reach, stroke.set?.seats ?? {}]));
  expect(Object.keys(told.get(everywhere.key) ?? {})).toEqual(['asterisk/1001']);
  expect(Object.keys(told.get(one.key) ?? {})).toEqual(['asterisk/1001']);
  expect(Object.keys(told.get(two.key) ?? {})).toEqual([]);

  board.leave('centre', two);
  board.leave('centre', one);
  expect([board.watchers(), board.groups]).toEqual([{ centre: 2 }, 2]);
});

test.each([71, 72, 73, 74])(
  'strokes made bit by bit, while events come and readers join, lead to the picture made in one go (seed %i)',
  (seed) => {
    const chance = seededChance(seed);
    const events = restlessDay(seed, 400);
    const clock = handClock(events[0]?.at ?? 0);
    const { runtime, shelf, desk } = memoryFloor(clock, directoryOf(peopleOfTwoSites));
    for (const template of made) {
      const file = templates[template]({ queue: '', businessDayStart: '08:00' });
      shelf.put({ id: template, n: 1, author: 'spec', at: 0, comment: '', changes: [], file });
    }
    const shown = new Map<string, BoardPicture>();
    const busy = desk();
    let seq = 0;
    const fold = (count: number) => {
      const rows = events.splice(0, count).map((event) => ({ seq: (seq += 1), source, received: clock.now(), event }));
      const last = Math.max(clock.now(), ...rows.map(({ event }) => event.at));
      runtime.fold(source, rows);
      clock.advance(last - clock.now());
    };
    const pictureOf = (from: BoardDesk, { key, reach }: Watched) =>
      (JSON.parse(from.joinedJson(key, reach) ?? '') as { picture: BoardPicture }).picture;
    const follow = ({ reach, stroke }: GroupStroke) => {
      const id = `${stroke.board} ${reach}`;
      shown.set(id, applyStroke(shown.get(id) as BoardPicture, stroke as Strokes<BoardPicture>));
    };
    const tick = (disturb: () => void) => {
      clock.advance(250);
      runtime.advance(clock.now());
      for (const stroke of busy.steps()) {
        if (stroke) follow(stroke);
        if (chance() < 0.2) disturb();
      }
    };

    fold(40);
    runtime.advance(clock.now());
    for (const one of watched) {
      expect(busy.watch(one.key, one.reach)).toBe(true);
      shown.set(idOf(one), pictureOf(busy, one));
    }
    while (events.length > 0) {
      tick(() => {
        fold(1 + Math.floor(chance() * 3));
        const joins = pick(chance, watched);
        if (chance() < 0.3 && busy.watch(joins.key, joins.reach)) {
          expect(shown.get(idOf(joins))).toEqual(pictureOf(busy, joins));
        }
      });
    }
    clock.advance(250);
    runtime.advance(clock.now());
    for (let looks = 0; looks < 5; looks += 1) {
      busy.strokes().forEach(follow);
    }
    const fresh = desk();
    runtime.touchAll();
    for (const one of watched) {
      fresh.watch(one.key, one.reach);
      expect(shown.get(idOf(one)), `${idOf(one)}, seed ${seed}`).toEqual(pictureOf(fresh, one));
    }
  },
);
