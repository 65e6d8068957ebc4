import { pick, restlessDay, seededChance } from '@zhiban/testing';
import { handClock } from '@zhiban/time';
import { applyStroke, type BoardKey, type BoardPicture } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { templates } from '../../boards/templates/templates';
import { memoryFloor } from '../../../test/memory-floor';
import type { BoardDesk } from './board-desk';

const source = 'asterisk';
const made = ['centre', 'night', 'management'] as const;
const keys: BoardKey[] = [
  'centre',
  'queue:asterisk/sales',
  'queue:asterisk/support',
  ...made.map((template): BoardKey => `board:${template}`),
];

test('a board says since when events are not stored, and that they are again', () => {
  const { desk, writer } = memoryFloor(handClock(5000));
  const board = desk();
  expect(board.watch('centre')).toBe(true);
  writer.troubledSince = 4000;
  expect(board.strokes()).toMatchObject([{ board: 'centre', set: { storing: { since: 4000 } } }]);
  writer.troubledSince = null;
  expect(board.strokes()).toMatchObject([{ board: 'centre', set: { storing: null } }]);
});

test.each([71, 72, 73, 74])(
  'strokes made bit by bit, while events come and readers join, lead to the picture made in one go (seed %i)',
  (seed) => {
    const chance = seededChance(seed);
    const events = restlessDay(seed, 400);
    const clock = handClock(events[0]?.at ?? 0);
    const { runtime, shelf, desk } = memoryFloor(clock);
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
    const pictureOf = (from: BoardDesk, key: string) =>
      (JSON.parse(from.joinedJson(key) ?? '') as { picture: BoardPicture }).picture;
    const tick = (disturb: () => void) => {
      clock.advance(250);
      runtime.advance(clock.now());
      for (const stroke of busy.steps()) {
        if (stroke) shown.set(stroke.board, applyStroke(shown.get(stroke.board) as BoardPicture, stroke));
        if (chance() < 0.2) disturb();
      }
    };

    fold(40);
    runtime.advance(clock.now());
    for (const key of keys) {
      expect(busy.watch(key)).toBe(true);
      shown.set(key, pictureOf(busy, key));
    }
    while (events.length > 0) {
      tick(() => {
        fold(1 + Math.floor(chance() * 3));
        const joins = pick(chance, keys);
        if (chance() < 0.3 && busy.watch(joins)) expect(shown.get(joins)).toEqual(pictureOf(busy, joins));
      });
    }
    clock.advance(250);
    runtime.advance(clock.now());
    for (let looks = 0; looks < 5; looks += 1) {
      for (const stroke of busy.strokes()) {
        shown.set(stroke.board, applyStroke(shown.get(stroke.board) as BoardPicture, stroke));
      }
    }
    const fresh = desk();
    runtime.touchAll();
    for (const key of keys) {
      fresh.watch(key);
      expect(shown.get(key), `${key}, seed ${seed}`).toEqual(pictureOf(fresh, key));
    }
  },
);
