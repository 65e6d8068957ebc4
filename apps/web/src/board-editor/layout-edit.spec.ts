import type { BoardFile, BoardTile } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { freePlace, moved, newId, placed, raised, resized, without } from './layout-edit';

const clock = (id: string, x: number, y: number, w = 3, h = 2): BoardTile => ({ id, x, y, w, h, kind: 'clock' });
const board = (...tiles: BoardTile[]): BoardFile => ({
  format: 'zhiban-board',
  version: 1,
  name: { zh: '甲', en: 'A' },
  theme: 'dark',
  names: false,
  window: { kind: 'day' },
  tiles,
});
const placeOf = (file: BoardFile | null, id: string) => {
  const tile = file?.tiles.find((one) => one.id === id);
  return tile && [tile.x, tile.y, tile.w, tile.h];
};

describe('a tile', () => {
  test('moves by whole fields, and stays where another one or the edge is in its way', () => {
    const file = board(clock('a', 0, 0), clock('b', 3, 0));
    expect(placeOf(moved(file, 'a', 0, 1), 'a')).toEqual([0, 1, 3, 2]);
    expect(moved(file, 'a', 1, 0)).toBeNull();
    expect(moved(file, 'a', -1, 0)).toBeNull();
    expect(moved(file, 'b', 7, 0)).toBeNull();
    expect(file.tiles[0]).toEqual(clock('a', 0, 0));
  });

  test('grows and shrinks, but never to nothing', () => {
    const file = board(clock('a', 0, 0, 1, 1), clock('b', 3, 0));
    expect(placeOf(resized(file, 'a', 2, 0), 'a')).toEqual([0, 0, 3, 1]);
    expect(resized(file, 'a', 3, 0)).toBeNull();
    expect(resized(file, 'a', -1, 0)).toBeNull();
    expect(resized(file, 'a', 0, 8)).toBeNull();
  });

  test('that is put where it stands changes nothing, and one that is gone cannot be put', () => {
    const file = board(clock('a', 0, 0));
    expect(placed(file, 'a', { x: 0, y: 0, w: 3, h: 2 })).toBe(file);
    expect(moved(without(file, 'a'), 'a', 1, 0)).toBeNull();
  });
});

describe('a new tile', () => {
  test('comes to the first free place', () => {
    expect(freePlace([clock('a', 0, 0, 12, 2)], { w: 3, h: 2 })).toEqual({ x: 0, y: 2, w: 3, h: 2 });
  });

  test('is smaller where only little is free, and none where nothing is', () => {
    const almost = [clock('a', 0, 0, 12, 7), clock('b', 0, 7, 10, 1)];
    expect(freePlace(almost, { w: 3, h: 2 })).toEqual({ x: 10, y: 7, w: 2, h: 1 });
    expect(freePlace([clock('a', 0, 0, 12, 8)], { w: 3, h: 2 })).toBeNull();
  });

  test('has a name of its own', () => {
    expect(newId([clock('clock-1', 0, 0), clock('clock-2', 3, 0)], 'clock')).toBe('clock-3');
  });
});

test('an entry is raised by one place; the first one stays', () => {
  expect(raised(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b']);
  expect(raised(['a', 'b', 'c'], 0)).toEqual(['a', 'b', 'c']);
});
